//! Questions as schema.org describes them (<https://schema.org/Question>), in any JSON.

use super::cells;
use super::draft::Draft;
use serde_json::Value;
use std::collections::VecDeque;
use url::Url;

/// Returns the questions in a value, in their order.
pub fn questions(value: &Value) -> Vec<&Value> {
    let mut questions = Vec::new();
    let mut queue = VecDeque::from([value]);
    while let Some(value) = queue.pop_front() {
        match value {
            Value::Array(items) => items.iter().rev().for_each(|item| queue.push_front(item)),
            Value::Object(_) if is_a(value, "Question") => questions.push(value),
            Value::Object(fields) => fields.values().rev().for_each(|field| queue.push_front(field)),
            _ => {}
        }
    }
    questions
}

fn is_a(value: &Value, kind: &str) -> bool {
    let is_kind = |name: &Value| {
        name.as_str()
            .is_some_and(|name| name.rsplit(['/', ':', '#']).next() == Some(kind))
    };
    match &value["@type"] {
        Value::Array(names) => names.iter().any(is_kind),
        name => is_kind(name),
    }
}

/// Reads one question; links begin at `base`.
pub fn question(question: &Value, line: usize, base: Option<&Url>) -> Draft {
    let name = ["name", "text", "headline"]
        .iter()
        .find_map(|key| question[*key].as_str());
    let answers = ["acceptedAnswer", "suggestedAnswer"]
        .iter()
        .map(|key| texts(&question[*key]));
    let texts = answers
        .into_iter()
        .find(|texts| !texts.is_empty())
        .unwrap_or_default();
    let mut draft = Draft {
        line,
        question: cells::question(name.unwrap_or_default()),
        ..Draft::default()
    };
    for text in texts {
        let (blocks, skipped) = cells::answer(&text, base);
        draft.answer.extend(blocks);
        draft
            .skipped
            .extend(skipped.into_iter().map(|sentence| (line, sentence)));
    }
    draft
}

/// Returns the texts of one answer or several.
fn texts(answer: &Value) -> Vec<String> {
    match answer {
        Value::String(text) if !text.trim().is_empty() => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(fields) => {
            let text = ["text", "articleBody", "description"]
                .iter()
                .find_map(|key| fields.get(*key));
            text.map(texts).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

//! JSON and YAML: questions of schema.org, or objects, pairs and maps of questions and answers.

use super::draft::{Draft, Found};
use super::html::json_text;
use super::table::header::{self, Columns};
use super::{cells, clean, schema};
use anyhow::{Result, anyhow};
use serde_json::{Deserializer, Map, Value};
use url::Url;

/// The number of bytes in which the line of the next question is searched.
const AHEAD: usize = 100_000;
/// The maximum depth of nested categories.
const MAX_DEPTH: usize = 64;

/// Reads JSON: one value, or one in each line.
///
/// # Errors
/// A sentence, when the text is not JSON.
pub fn read(text: &str, base: Option<&Url>) -> Result<Found> {
    let text = text.trim_start_matches('\u{FEFF}');
    let values: Result<Vec<Value>, _> = Deserializer::from_str(text).into_iter().collect();
    let value = match values {
        Ok(values) => Value::Array(values),
        Err(error) => json_text::parse(text)
            .map_err(|_| anyhow!("This is not JSON that can be read ({error}). Check it there."))?,
    };
    Ok(questions(&value, text, base))
}

/// Reads YAML.
///
/// # Errors
/// A sentence, when the text is not YAML.
pub fn read_yaml(text: &str, base: Option<&Url>) -> Result<Found> {
    let value: Value = serde_saphyr::from_str(text).map_err(|error| {
        let error = error.to_string();
        let first = error
            .lines()
            .next()
            .unwrap_or_default()
            .trim_start_matches("error: ")
            .to_owned();
        anyhow!("This is not YAML that can be read ({first}). Check it there.")
    })?;
    Ok(questions(&value, text, base))
}

fn questions(value: &Value, text: &str, base: Option<&Url>) -> Found {
    let mut reader = Reader {
        text,
        base,
        at: 0,
        line: 1,
        found: Found::default(),
    };
    let structured = schema::questions(value);
    if structured.is_empty() {
        reader.value(value, &[], MAX_DEPTH);
    } else {
        for question in structured {
            let mut draft = schema::question(question, 1, base);
            reader.locate(question);
            draft.line = reader.line;
            reader.found.drafts.push(draft);
        }
    }
    reader.found
}

struct Reader<'t> {
    text: &'t str,
    base: Option<&'t Url>,
    /// The position in the text where the last question was found, and its line.
    at: usize,
    line: usize,
    found: Found,
}

impl Reader<'_> {
    fn value(&mut self, value: &Value, topics: &[String], depth: usize) {
        let Some(depth) = depth.checked_sub(1) else { return };
        match value {
            Value::Array(items) => {
                if let [Value::String(question), Value::String(answer)] = items.as_slice()
                    && clean::asks(question)
                {
                    return self.add(question, &[answer], topics, &[], None);
                }
                items.iter().for_each(|item| self.value(item, topics, depth));
            }
            Value::Object(fields) => self.object(fields, topics, depth),
            _ => {}
        }
    }

    fn object(&mut self, fields: &Map<String, Value>, topics: &[String], depth: usize) {
        let names: Vec<&str> = fields.keys().map(String::as_str).collect();
        let values: Vec<&Value> = fields.values().collect();
        if let Some(columns) = Columns::find(&names).or_else(|| header::of_dialogues(&names)) {
            let asked = strings(values[columns.question]);
            let answers = strings(values[columns.answer]);
            if let Some((question, others)) = asked.split_first() {
                let optional = |at: Option<usize>| at.map(|at| strings(values[at])).unwrap_or_default();
                let named = optional(columns.topic);
                let also: Vec<&str> = others.iter().copied().chain(optional(columns.also)).collect();
                let id = optional(columns.id).first().copied();
                let topics: Vec<String> = topics
                    .iter()
                    .cloned()
                    .chain(named.into_iter().map(str::to_owned))
                    .collect();
                return self.add(question, &answers, &topics, &also, id);
            }
        }
        let is_name = |name: &&str| {
            matches!(
                name.to_lowercase().as_str(),
                "name" | "title" | "category" | "topic" | "section" | "heading" | "label"
            )
        };
        let name = fields
            .iter()
            .find(|(key, value)| is_name(&key.as_str()) && value.is_string());
        let name = name.and_then(|(_, value)| value.as_str());
        for (key, value) in fields {
            match value {
                Value::String(answer) if clean::ends_asking(key) => {
                    self.add(key, &[answer], topics, &[], None)
                }
                Value::Array(_) | Value::Object(_) => {
                    let mut inner = topics.to_vec();
                    inner.extend(
                        name.or_else(|| Some(key.as_str()).filter(|key| !is_plain(key)))
                            .map(str::to_owned),
                    );
                    self.value(value, &inner, depth);
                }
                _ => {}
            }
        }
    }

    fn add(&mut self, question: &str, answers: &[&str], topics: &[String], also: &[&str], id: Option<&str>) {
        self.locate(&Value::String(question.to_owned()));
        let mut draft = Draft {
            line: self.line,
            id: id.map(str::to_owned),
            is_id_optional: true,
            question: cells::question(question),
            also_asked_as: also.iter().map(|other| cells::question(other)).collect(),
            topics: topics.to_vec(),
            ..Draft::default()
        };
        for answer in answers {
            let (blocks, skipped) = cells::answer(answer, self.base);
            draft.answer.extend(blocks);
            draft
                .skipped
                .extend(skipped.into_iter().map(|sentence| (self.line, sentence)));
        }
        self.found.drafts.push(draft);
    }

    /// Finds the line of a question, a little ahead of the last one.
    fn locate(&mut self, question: &Value) {
        let words = question
            .as_str()
            .or(question["name"].as_str())
            .unwrap_or_default();
        let words = &words[..words.find(['"', '\\', '\n', '\'']).unwrap_or(words.len())];
        let end = self.text.floor_char_boundary(self.at.saturating_add(AHEAD));
        let rest = self.text.get(self.at..end).unwrap_or_default();
        if let Some(found) = rest.find(words).filter(|_| !words.is_empty()) {
            self.line += rest[..found].matches('\n').count();
            self.at += found;
        }
    }
}

/// Returns whether a key names the kind of its values, such as `items`, rather than their topic.
fn is_plain(key: &str) -> bool {
    const PLAIN: [&str; 16] = [
        "items",
        "questions",
        "faqs",
        "faq",
        "data",
        "entries",
        "list",
        "intents",
        "results",
        "content",
        "categories",
        "sections",
        "topics",
        "groups",
        "children",
        "answers",
    ];
    PLAIN.contains(&key.to_lowercase().as_str())
}

/// Returns the texts of a value: its own, or those of a list.
fn strings(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text.as_str()],
        Value::Array(items) => items.iter().flat_map(strings).collect(),
        Value::Object(fields) => fields
            .get("text")
            .or_else(|| fields.get("html"))
            .map(strings)
            .unwrap_or_default(),
        _ => Vec::new(),
    }
}

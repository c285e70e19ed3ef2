//! The questions: a second-level heading with an id, optional fields right below it, then the answer.

use super::Report;
use super::answer::is_blank;
use super::markdown::Parser;
use link_worker_faq::domain::faq::{Block, BlockKind, Question, QuestionId};
use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};
use std::collections::BTreeMap;

/// Reads the questions from byte `body` of the file on.
pub fn read(body: usize, report: &mut Report<'_>) -> Vec<Question> {
    let mut parser = Parser::new(report.text, body);
    let mut drafts: Vec<Draft> = Vec::new();
    while let Some((event, at)) = parser.next() {
        match event {
            Event::Start(Tag::Heading {
                level: HeadingLevel::H2,
                ..
            }) => {
                drafts.push(Draft::begin(&mut parser, at, report));
            }
            Event::Start(Tag::Heading { level, .. }) => {
                let marks = "#".repeat(level as usize);
                report.add(
                    at,
                    format!("This heading has the wrong level. Begin a question with ## instead of {marks}."),
                );
                parser.skip_to(TagEnd::Heading(level));
            }
            event => match drafts.last_mut() {
                Some(draft) => draft.add(event, at, &mut parser, report),
                None => {
                    report.add(
                        at,
                        "This text belongs to no question. Put a heading (## …) above it.",
                    );
                    parser.skip_block(&event);
                }
            },
        }
    }
    if drafts.is_empty() {
        report.add(
            report.text.len(),
            "The file has no questions. Begin one with: ## Your question? {#its-id}",
        );
    }
    let ids = check_ids(&drafts, report);
    for (target, at) in parser.inside_links {
        let formerly = |draft: &&Draft| draft.formerly.iter().any(|(id, _)| id.as_str() == target);
        match drafts.iter().find(formerly).and_then(|draft| draft.id.as_ref()) {
            _ if ids.contains_key(target.as_str()) => {}
            Some(id) => report.add(
                at,
                format!("The question #{target} is called #{id} now. Link to that."),
            ),
            None => report.add(
                at,
                format!("The link to #{target} leads to no question of this file. Check the id."),
            ),
        }
    }
    drafts
        .into_iter()
        .filter_map(|draft| draft.finish(report))
        .collect()
}

/// The line of each id; one that is taken twice is a mistake at its second place.
fn check_ids(drafts: &[Draft], report: &mut Report<'_>) -> BTreeMap<String, usize> {
    let mut lines = BTreeMap::new();
    for (id, at) in drafts
        .iter()
        .filter_map(|draft| Some((draft.id.as_ref()?, draft.at)))
    {
        let line = report.line(at);
        let first = *lines.entry(id.to_string()).or_insert(line);
        if first != line {
            report.add(
                at,
                format!("The id {{#{id}}} is taken by the question in line {first}. Give this one another."),
            );
        }
    }
    let mut former = BTreeMap::new();
    for (id, at) in drafts.iter().flat_map(|draft| &draft.formerly) {
        let line = report.line(*at);
        if let Some(taken) = lines.get(id.as_str()) {
            report.add(
                *at,
                format!("{id} is the id of the question in line {taken}. A former id leads here only when no question has it now."),
            );
        } else if let Some(first) = former.insert(id.as_str(), line) {
            report.add(
                *at,
                format!("{id} stands in line {first} already. A former id leads to one question."),
            );
        }
    }
    lines
}

/// A question that is being read.
struct Draft {
    at: usize,
    id: Option<QuestionId>,
    /// Former ids with their places.
    formerly: Vec<(QuestionId, usize)>,
    question: String,
    also_asked_as: Vec<String>,
    topics: Vec<String>,
    answer: Vec<Block>,
    /// Whether anything that shows stands below the heading besides fields, be it mistaken.
    answered: bool,
    /// Whether the next block is the one right below the heading.
    at_fields: bool,
}

impl Draft {
    /// Reads a question's heading up to its end.
    fn begin(parser: &mut Parser<'_>, at: usize, report: &mut Report<'_>) -> Self {
        let heading = parser.plain_text(TagEnd::Heading(HeadingLevel::H2), report);
        let (question, id) = match heading
            .trim()
            .strip_suffix('}')
            .and_then(|text| text.rsplit_once("{#"))
        {
            Some((question, id)) => (question.trim(), Some(id)),
            None => (heading.trim(), None),
        };
        if question.is_empty() {
            report.add(at, "This heading has no question. Write one between ## and {#…}.");
        }
        let checked = id.map(QuestionId::parse);
        match &checked {
            None => report.add(
                at,
                "This question has no id. Put one at the end of its line, like {#job-title}. It is for ever: links and saved answers use it.",
            ),
            Some(Err(bad)) => report.add(at, format!("{{#{}}} cannot be an id: {bad}.", id.unwrap_or_default())),
            Some(Ok(_)) => {}
        }
        Self {
            at,
            id: checked.and_then(Result::ok),
            formerly: Vec::new(),
            question: question.to_owned(),
            also_asked_as: Vec::new(),
            topics: Vec::new(),
            answer: Vec::new(),
            answered: false,
            at_fields: true,
        }
    }

    /// Takes the next block below the heading.
    fn add<'a>(&mut self, event: Event<'a>, at: usize, parser: &mut Parser<'a>, report: &mut Report<'_>) {
        let at_fields = std::mem::replace(&mut self.at_fields, false);
        let source = parser.block_source();
        if at_fields && event == Event::Start(Tag::Paragraph) && field(source).is_some() {
            self.read_fields(source, at, report);
            parser.plain_text(TagEnd::Paragraph, report);
            return;
        }
        let block = parser.block(event, at, report);
        self.answered |= block.as_ref().is_none_or(|block| {
            block.kind != BlockKind::Paragraph || !block.lines.iter().all(|line| is_blank(line))
        });
        self.answer.extend(block);
    }

    fn read_fields(&mut self, source: &str, at: usize, report: &mut Report<'_>) {
        let mut offset = at;
        for line in source.split_inclusive('\n') {
            match field(line) {
                Some((_, value))
                    if value
                        .chars()
                        .all(|letter| letter == ',' || letter.is_whitespace()) =>
                {
                    report.add(offset, "This field is empty. Write its value after the colon.");
                }
                Some((Field::AlsoAskedAs, value)) => self.also_asked_as.push(value.to_owned()),
                Some((Field::Topics, value)) => {
                    let topics = value.split(',').map(str::trim).filter(|topic| !topic.is_empty());
                    self.topics.extend(topics.map(str::to_owned));
                }
                Some((Field::Formerly, value)) => {
                    for id in value.split(',').map(str::trim).filter(|id| !id.is_empty()) {
                        match QuestionId::parse(id) {
                            Ok(id) => self.formerly.push((id, offset)),
                            Err(bad) => report.add(offset, format!("“{id}” cannot have been an id: {bad}.")),
                        }
                    }
                }
                None => report.add(
                    offset,
                    "This line stands among the fields of a question. Leave an empty line before the answer.",
                ),
            }
            offset += line.len();
        }
    }

    fn finish(self, report: &mut Report<'_>) -> Option<Question> {
        if !self.answered {
            report.add(self.at, "This question has no answer. Write one below it.");
        }
        Some(Question {
            id: self.id?,
            formerly: self.formerly.into_iter().map(|(id, _)| id).collect(),
            question: self.question,
            also_asked_as: self.also_asked_as,
            topics: self.topics,
            answer: self.answer,
        })
    }
}

#[derive(Clone, Copy)]
enum Field {
    AlsoAskedAs,
    Formerly,
    Topics,
}

/// The field that a line is, with its value.
fn field(line: &str) -> Option<(Field, &str)> {
    let (key, value) = line.lines().next()?.split_once(':')?;
    let field = match key.trim() {
        "Also asked as" => Field::AlsoAskedAs,
        "Formerly" => Field::Formerly,
        "Topics" => Field::Topics,
        _ => return None,
    };
    Some((field, value.trim()))
}

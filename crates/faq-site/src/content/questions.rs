//! The questions: a second-level heading with an id, optional fields right below it, then the answer.

use super::answer::is_blank;
use super::markdown::Parser;
use super::places::Places;
use super::{Content, ids};
use crate::report::Report;
use faq_core::faq::{Block, BlockKind, Question, QuestionId};
use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};
use std::ops::Range;

/// Reads the questions of a file.
pub fn read(report: &mut Report<'_>) -> Content {
    let mut parser = Parser::new(report.text);
    let mut drafts: Vec<Draft> = Vec::new();
    while let Some((event, at)) = parser.next() {
        match event {
            Event::Start(Tag::Heading {
                level: HeadingLevel::H2,
                ..
            }) => {
                if let Some(draft) = drafts.last_mut() {
                    draft.take_places(&mut parser);
                }
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
    match drafts.last_mut() {
        Some(draft) => draft.take_places(&mut parser),
        None => report.add(
            report.text.len()..report.text.len(),
            "The file has no questions. Begin one with: ## Your question? {#its-id}",
        ),
    }
    for draft in &drafts {
        draft.check_answered(report);
    }
    ids::check(&drafts, report);
    let (questions, places) = drafts.into_iter().filter_map(Draft::finish).unzip();
    Content { questions, places }
}

/// A question that is being read.
pub struct Draft {
    pub id: Option<QuestionId>,
    pub formerly: Vec<QuestionId>,
    pub places: Places,
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
    fn begin(parser: &mut Parser<'_>, at: Range<usize>, report: &mut Report<'_>) -> Self {
        let heading = parser.plain_text(TagEnd::Heading(HeadingLevel::H2), report);
        let (question, id) = match heading
            .trim()
            .strip_suffix('}')
            .and_then(|text| text.rsplit_once("{#"))
        {
            Some((question, id)) => (question.trim(), Some(id)),
            None => (heading.trim(), None),
        };
        let id_at = match report.text[at.clone()].rfind("{#") {
            Some(brace) if id.is_some() => at.start + brace..at.end,
            _ => at.clone(),
        };
        if question.is_empty() {
            report.add(
                at.clone(),
                "This heading has no question. Write one between ## and {#…}.",
            );
        }
        let checked = id.map(QuestionId::parse);
        match &checked {
            None => report.add(
                id_at.clone(),
                "This question has no id. Put one at the end of its line, like {#job-title}. It is for ever: links and saved answers use it.",
            ),
            Some(Err(bad)) => report.add(id_at.clone(), format!("{{#{}}} cannot be an id: {bad}.", id.unwrap_or_default())),
            Some(Ok(_)) => {}
        }
        Self {
            id: checked.and_then(Result::ok),
            formerly: Vec::new(),
            places: Places {
                heading: at,
                id: id_at,
                ..Places::default()
            },
            question: question.to_owned(),
            also_asked_as: Vec::new(),
            topics: Vec::new(),
            answer: Vec::new(),
            answered: false,
            at_fields: true,
        }
    }

    /// Takes the next block below the heading.
    fn add<'a>(
        &mut self,
        event: Event<'a>,
        at: Range<usize>,
        parser: &mut Parser<'a>,
        report: &mut Report<'_>,
    ) {
        let at_fields = std::mem::replace(&mut self.at_fields, false);
        let source = parser.block_source();
        if at_fields && event == Event::Start(Tag::Paragraph) && field(source).is_some() {
            self.read_fields(source, at.start, report);
            parser.plain_text(TagEnd::Paragraph, report);
            return;
        }
        let block = parser.block(event, at, report);
        self.answered |= block.as_ref().is_none_or(|block| {
            block.kind != BlockKind::Paragraph || !block.lines.iter().all(|line| is_blank(line))
        });
        self.answer.extend(block);
    }

    /// The answer has been read: its places are this question's.
    fn take_places(&mut self, parser: &mut Parser<'_>) {
        self.places.lines = std::mem::take(&mut parser.lines);
        self.places.links = std::mem::take(&mut parser.links);
    }

    fn read_fields(&mut self, source: &str, mut offset: usize, report: &mut Report<'_>) {
        for line in source.split_inclusive('\n') {
            let whole = offset..offset + line.len();
            match field(line) {
                Some((_, value))
                    if value
                        .chars()
                        .all(|letter| letter == ',' || letter.is_whitespace()) =>
                {
                    report.add(whole, "This field is empty. Write its value after the colon.");
                }
                Some((Field::AlsoAskedAs, value)) => self.also_asked_as.push(value.to_owned()),
                Some((Field::Topics, value)) => {
                    for (topic, span) in listed(value, line, offset) {
                        self.topics.push(topic.to_owned());
                        self.places.topics.push(span);
                    }
                }
                Some((Field::Formerly, value)) => {
                    self.read_former_ids(listed(value, line, offset), report);
                }
                None => report.add(
                    whole,
                    "This line stands among the fields of a question. Leave an empty line before the answer.",
                ),
            }
            offset += line.len();
        }
    }

    fn read_former_ids<'a>(
        &mut self,
        ids: impl Iterator<Item = (&'a str, Range<usize>)>,
        report: &mut Report<'_>,
    ) {
        for (id, span) in ids {
            match QuestionId::parse(id) {
                Ok(id) => {
                    self.formerly.push(id);
                    self.places.formerly.push(span);
                }
                Err(bad) => report.add(span, format!("“{id}” cannot have been an id: {bad}.")),
            }
        }
    }

    fn check_answered(&self, report: &mut Report<'_>) {
        if !self.answered {
            let heading = self.places.heading.clone();
            report.add(heading, "This question has no answer. Write one below it.");
        }
    }

    fn finish(self) -> Option<(Question, Places)> {
        let question = Question {
            id: self.id?,
            aliases: self.formerly,
            question: self.question,
            also_asked_as: self.also_asked_as,
            topics: self.topics,
            answer: self.answer,
        };
        Some((question, self.places))
    }
}

/// A field of a question.
#[derive(Clone, Copy)]
pub enum Field {
    AlsoAskedAs,
    Formerly,
    Topics,
}

/// The field that a line is, with its value.
pub fn field(line: &str) -> Option<(Field, &str)> {
    let (key, value) = line.lines().next()?.split_once(':')?;
    let field = match key.trim() {
        "Also asked as" => Field::AlsoAskedAs,
        "Formerly" => Field::Formerly,
        "Topics" => Field::Topics,
        _ => return None,
    };
    Some((field, value.trim()))
}

/// What a field's value lists, each with its place in the file; `offset` is the line's.
fn listed<'a>(value: &'a str, line: &str, offset: usize) -> impl Iterator<Item = (&'a str, Range<usize>)> {
    let mut at = offset + line.trim_end().len() - value.len();
    value.split(',').filter_map(move |part| {
        let text = part.trim();
        let start = at + part.len() - part.trim_start().len();
        at += part.len() + 1;
        (!text.is_empty()).then(|| (text, start..start + text.len()))
    })
}

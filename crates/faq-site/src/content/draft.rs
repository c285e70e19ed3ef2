//! A question while it is parsed.

use super::fields::{Field, field, items};
use super::inline::is_blank;
use super::markdown::Parser;
use super::parsed::QuestionSpans;
use crate::report::Report;
use faq_core::answer::lines;
use faq_core::faq::{Block, BlockKind, Question, QuestionId};
use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};
use std::ops::Range;
use std::slice;

/// A question that is being parsed.
pub struct Draft {
    pub id: Option<QuestionId>,
    pub formerly: Vec<QuestionId>,
    pub spans: QuestionSpans,
    question: String,
    also_asked_as: Vec<String>,
    topics: Vec<String>,
    answer: Vec<Block>,
    /// Whether visible text other than fields is below the heading. Text with a mistake counts: it is
    /// reported for itself.
    answered: bool,
    /// Whether the next block is the one right below the heading.
    at_fields: bool,
}

impl Draft {
    /// Parses a question's heading up to its end.
    pub fn begin(parser: &mut Parser<'_>, at: Range<usize>, report: &mut Report<'_>) -> Self {
        let heading = parser.plain_text(TagEnd::Heading(HeadingLevel::H2), report);
        let (question, id) = match heading
            .trim()
            .strip_suffix('}')
            .and_then(|text| text.rsplit_once("{#"))
        {
            Some((question, id)) => (question.trim(), Some(id)),
            None => (heading.trim(), None),
        };
        let id_span = match report.text[at.clone()].rfind("{#") {
            Some(brace) if id.is_some() => at.start + brace..at.end,
            _ => at.clone(),
        };
        if question.is_empty() {
            report.mistake(
                at.clone(),
                "This heading has no question. Write one between ## and {#…}.",
            );
        }
        let parsed = id.map(QuestionId::parse);
        match &parsed {
            None => report.mistake(
                id_span.clone(),
                "This question has no id. Put one at the end of its line, like {#job-title}. It is permanent: links and saved answers use it.",
            ),
            Some(Err(error)) => report.mistake(
                id_span.clone(),
                format!("{{#{}}} cannot be an id: {error}.", id.unwrap_or_default()),
            ),
            Some(Ok(_)) => {}
        }
        Self {
            id: parsed.and_then(Result::ok),
            formerly: Vec::new(),
            spans: QuestionSpans {
                heading: at,
                id: id_span,
                ..QuestionSpans::default()
            },
            question: question.to_owned(),
            also_asked_as: Vec::new(),
            topics: Vec::new(),
            answer: Vec::new(),
            answered: false,
            at_fields: true,
        }
    }

    /// Parses the block below the heading that `event` begins.
    pub fn add<'a>(
        &mut self,
        event: Event<'a>,
        at: Range<usize>,
        parser: &mut Parser<'a>,
        report: &mut Report<'_>,
    ) {
        let at_fields = std::mem::replace(&mut self.at_fields, false);
        let source = parser.block_source();
        if at_fields && event == Event::Start(Tag::Paragraph) && field(source).is_some() {
            self.parse_fields(source, at.start, report);
            parser.plain_text(TagEnd::Paragraph, report);
            return;
        }
        let block = parser.block(event, at.clone(), 0, report);
        let is_heading = |block: &Block| matches!(block.kind, BlockKind::Heading(_));
        self.answered |= block.as_ref().is_none_or(|block| {
            !is_heading(block) && !lines(slice::from_ref(block)).into_iter().all(is_blank)
        });
        let is_first = !self.answer.iter().any(is_heading);
        if is_first
            && block
                .as_ref()
                .is_some_and(|block| block.kind == BlockKind::Heading(4))
        {
            report.mistake(at, "The first sub-heading of an answer has ### instead of ####.");
        }
        self.answer.extend(block);
    }

    /// Takes the spans of the answer, which ends here, out of the parser.
    pub fn take_spans(&mut self, parser: &mut Parser<'_>) {
        self.spans.lines = std::mem::take(&mut parser.lines);
        self.spans.links = std::mem::take(&mut parser.links);
        self.spans.pictures = std::mem::take(&mut parser.pictures);
    }

    fn parse_fields(&mut self, source: &str, mut offset: usize, report: &mut Report<'_>) {
        for line in source.split_inclusive('\n') {
            let whole = offset..offset + line.len();
            match field(line) {
                Some((_, value))
                    if value
                        .chars()
                        .all(|letter| letter == ',' || letter.is_whitespace()) =>
                {
                    report.mistake(whole, "This field is empty. Write its value after the colon.");
                }
                Some((Field::AlsoAskedAs, value)) => self.also_asked_as.push(value.to_owned()),
                Some((Field::Topics, value)) => {
                    for (topic, span) in items(value, line, offset) {
                        self.topics.push(topic.to_owned());
                        self.spans.topics.push(span);
                    }
                }
                Some((Field::Formerly, value)) => {
                    self.parse_former_ids(items(value, line, offset), report);
                }
                None => report.mistake(
                    whole,
                    "This line is among the fields of a question. Leave an empty line before the answer.",
                ),
            }
            offset += line.len();
        }
    }

    fn parse_former_ids<'a>(
        &mut self,
        ids: impl Iterator<Item = (&'a str, Range<usize>)>,
        report: &mut Report<'_>,
    ) {
        for (id, span) in ids {
            match QuestionId::parse(id) {
                Ok(id) => {
                    self.formerly.push(id);
                    self.spans.formerly.push(span);
                }
                Err(error) => report.mistake(span, format!("“{id}” cannot have been an id: {error}.")),
            }
        }
    }

    /// Reports a question without an answer.
    pub fn check_answered(&self, report: &mut Report<'_>) {
        if !self.answered {
            let heading = self.spans.heading.clone();
            report.mistake(heading, "This question has no answer. Write one below it.");
        }
    }

    /// Returns the question, unless it has no valid id.
    pub fn finish(self) -> Option<(Question, QuestionSpans)> {
        let question = Question {
            id: self.id?,
            aliases: self.formerly,
            question: self.question,
            also_asked_as: self.also_asked_as,
            topics: self.topics,
            answer: self.answer,
            translation: None,
        };
        Some((question, self.spans))
    }
}

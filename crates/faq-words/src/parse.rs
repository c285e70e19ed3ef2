//! Reads the file of a catalogue.

use super::catalogue::{Catalogue, Direction, Part, Problem};
use super::message::Message;
use icu_locale::Locale;
use std::collections::BTreeMap;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

type Entry<'a> = Spanned<DeValue<'a>>;

impl Catalogue {
    /// Reads the text of a catalogue.
    ///
    /// # Errors
    /// What is not a catalogue in it. Whether it is whole is another question: [`Catalogue::problems`].
    pub fn parse(text: &str) -> Result<Self, Vec<Problem>> {
        let (table, errors) = DeTable::parse_recoverable(text);
        let mut problems: Vec<Problem> = errors
            .iter()
            .map(|error| {
                let span = error.span().unwrap_or(0..0);
                let reason = error.message();
                Problem::new(
                    &span,
                    format!("This is not TOML: {reason}. A line is key = \"text\"."),
                )
            })
            .collect();
        if !problems.is_empty() {
            // The rest may be read wrongly.
            return Err(problems);
        }
        let mut reader = Reader {
            table: table.into_inner(),
            end: text.len()..text.len(),
            problems: &mut problems,
        };
        let catalogue = Self {
            language: reader.language(),
            name: reader.name(),
            direction: reader.direction(),
            reviewed: reader.reviewed(),
            digits: reader.digits(),
            messages: Part::ALL
                .into_iter()
                .map(|part| (part, reader.messages(part)))
                .collect(),
        };
        reader.finish();
        match problems.is_empty() {
            true => Ok(catalogue),
            false => Err(problems),
        }
    }
}

/// Takes one value after the other out of the file's table.
struct Reader<'a, 'p> {
    table: DeTable<'a>,
    end: Range<usize>,
    problems: &'p mut Vec<Problem>,
}

impl<'a> Reader<'a, '_> {
    fn take(&mut self, key: &str, meaning: &str) -> Option<Entry<'a>> {
        let value = self.table.remove(key);
        if value.is_none() {
            self.report(&self.end.clone(), format!("There is no “{key}”: {meaning}."));
        }
        value
    }

    fn report(&mut self, span: &Range<usize>, sentence: String) {
        self.problems.push(Problem::new(span, sentence));
    }

    /// Takes a text that is what it should be.
    fn text(&mut self, key: &str, meaning: &str, is_right: impl Fn(&str) -> bool) -> String {
        let Some(value) = self.take(key, meaning) else {
            return String::new();
        };
        let span = value.span();
        match value.into_inner() {
            DeValue::String(text) if is_right(&text) => text.into_owned(),
            _ => {
                self.report(&span, format!("“{key}” is {meaning}."));
                String::new()
            }
        }
    }

    fn language(&mut self) -> String {
        let meaning = "the language's tag, as in language = \"pl\"";
        self.text("language", meaning, |text| text.parse::<Locale>().is_ok())
    }

    fn name(&mut self) -> String {
        let meaning = "the language's own name, as in name = \"polski\"";
        self.text("name", meaning, |text| !text.trim().is_empty())
    }

    fn direction(&mut self) -> Direction {
        let meaning = "\"ltr\" (left to right) or \"rtl\" (right to left)";
        match &*self.text("direction", meaning, |text| matches!(text, "ltr" | "rtl")) {
            "rtl" => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }

    fn digits(&mut self) -> String {
        let meaning = "the ten digits from 0 to 9, as in digits = \"0123456789\"";
        self.text("digits", meaning, |text| {
            // Those of a script follow each other, and have as many bytes.
            let first = text.chars().next().unwrap_or_default();
            let expected = (first..).take(10);
            text.chars().all(char::is_numeric) && text.chars().eq(expected)
        })
    }

    fn reviewed(&mut self) -> bool {
        let meaning = "true once a native speaker has read every line, and false before that";
        let Some(value) = self.take("reviewed", meaning) else {
            return false;
        };
        match value.get_ref() {
            DeValue::Boolean(reviewed) => *reviewed,
            _ => {
                self.report(&value.span(), format!("“reviewed” is {meaning}."));
                false
            }
        }
    }

    fn messages(&mut self, part: Part) -> BTreeMap<String, Message> {
        let name = part.name();
        let Some(value) = self.take(
            name,
            "a part of the messages, which begins with its name in brackets",
        ) else {
            return BTreeMap::new();
        };
        let span = value.span();
        let DeValue::Table(table) = value.into_inner() else {
            self.report(
                &span,
                format!("“{name}” begins a part of the messages: write [{name}] on a line."),
            );
            return BTreeMap::new();
        };
        let mut messages = BTreeMap::new();
        for (key, value) in table {
            let span = value.span();
            match forms(value.into_inner()) {
                Some(forms) => {
                    messages.insert(key.into_inner().into_owned(), Message { forms, span });
                }
                None => self.report(
                    &span,
                    format!(
                        "“{}” is neither a text nor a text for each plural form.",
                        key.get_ref()
                    ),
                ),
            }
        }
        messages
    }

    /// Reports what the file has besides the values that were taken.
    fn finish(self) {
        for (key, _) in &self.table {
            self.problems.push(Problem::new(
                &key.span(),
                format!(
                    "“{}” is unknown here. Messages are below [app], [share] or [page], as in en.toml.",
                    key.get_ref()
                ),
            ));
        }
    }
}

fn forms(value: DeValue<'_>) -> Option<BTreeMap<String, String>> {
    match value {
        DeValue::String(text) => Some(BTreeMap::from([(
            Message::NO_CATEGORY.to_owned(),
            text.into_owned(),
        )])),
        DeValue::Table(table) => table
            .into_iter()
            .map(|(category, text)| match text.into_inner() {
                DeValue::String(text) => Some((category.into_inner().into_owned(), text.into_owned())),
                _ => None,
            })
            .collect(),
        _ => None,
    }
}

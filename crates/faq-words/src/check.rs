//! Checks a catalogue against the English one.

use super::catalogue::{Catalogue, Problem};
use super::message::{Message, placeholders};
use super::plural::{categories, is_one_number};
use std::collections::BTreeSet;

/// The name of the placeholder that selects the plural form.
const COUNT: &str = "count";

impl Catalogue {
    /// Reads the text of a catalogue that is whole.
    ///
    /// # Errors
    /// What is wrong with it: [`Catalogue::parse`], [`Catalogue::problems`].
    pub fn whole(text: &str, english: &Self) -> Result<Self, Vec<Problem>> {
        let catalogue = Self::parse(text)?;
        let problems = catalogue.problems(english);
        match problems.is_empty() {
            true => Ok(catalogue),
            false => Err(problems),
        }
    }

    /// Returns what is wrong with the catalogue: messages that it lacks or that English does not have, placeholders and
    /// plural forms that are missing or unknown. English is checked against itself.
    pub fn problems(&self, english: &Self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (part, key, message) in english.all() {
            if !self.messages[&part].contains_key(key) {
                let end = usize::MAX..usize::MAX;
                let words = message.forms.values().next_back().map_or("", String::as_str);
                problems.push(Problem::new(
                    &end,
                    format!("[{}] has no “{key}”. In English: “{words}”", part.name()),
                ));
            }
        }
        for (part, key, message) in self.all() {
            match english.messages[&part].get(key) {
                Some(original) => self.compare(key, message, english, original, &mut problems),
                None => problems.push(Problem::new(
                    &message.span,
                    format!(
                        "en.toml has no “{key}” in [{}]. Take the line away, or correct the key.",
                        part.name()
                    ),
                )),
            }
        }
        problems
    }

    fn compare(
        &self,
        key: &str,
        message: &Message,
        english: &Self,
        original: &Message,
        problems: &mut Vec<Problem>,
    ) {
        let mut report = |sentence: String| problems.push(Problem::new(&message.span, sentence));
        if message.is_plural() != original.is_plural() {
            return report(match original.is_plural() {
                true => {
                    format!(
                        "“{key}” has a count: write {{ one = \"…\", other = \"…\" }} with the plural forms."
                    )
                }
                false => format!("“{key}” has no count: write one text."),
            });
        }
        if message.is_plural() {
            let needed: BTreeSet<&str> = categories(&self.language).into_iter().collect();
            let given: BTreeSet<&str> = message.forms.keys().map(String::as_str).collect();
            for category in needed.difference(&given) {
                report(format!("“{key}” lacks the plural form “{category}”."));
            }
            for category in given.difference(&needed) {
                report(format!(
                    "“{key}” has the plural form “{category}”, which this language does not have."
                ));
            }
        }
        // References to other messages are free: a language may name a button where another describes it.
        let parameters = english.parameters(original);
        let is_parameter = |name: &str| {
            (name == COUNT && original.is_plural()) || parameters.iter().any(|parameter| parameter == name)
        };
        for (category, form) in &message.forms {
            if form.matches('{').count() != form.matches('}').count() {
                report(format!(
                    "“{key}” has a brace without its partner: names are written {{name}}."
                ));
            }
            if form.contains('|') {
                report(format!(
                    "“{key}” contains “|”, which separates plural forms in the page. Use another sign."
                ));
            }
            if form.trim().is_empty() && key != "word_separator" {
                report(format!("“{key}” is empty."));
            }
            for name in placeholders(form).filter(|name| !is_parameter(name)) {
                let is_known = name != key && english.message(name).and_then(Message::text).is_some();
                // A message that is named is put in the place of its name as it is.
                let named = self.message(name).and_then(Message::text).unwrap_or_default();
                if !is_known {
                    report(format!(
                        "“{key}” has {{{name}}}, which the English message does not have."
                    ));
                } else if placeholders(named).next().is_some() {
                    report(format!(
                        "“{key}” names {{{name}}}, which has names in braces itself. Write its words instead."
                    ));
                }
            }
            let has = |wanted: &str| placeholders(form).any(|name| name == wanted);
            for name in parameters.iter().filter(|name| !has(name)) {
                report(format!("“{key}” lacks {{{name}}}."));
            }
            if original.is_plural() && !has(COUNT) && !is_one_number(&self.language, category) {
                report(format!(
                    "“{key}” lacks {{count}} in the form “{category}”, which is for several numbers."
                ));
            }
        }
    }
}

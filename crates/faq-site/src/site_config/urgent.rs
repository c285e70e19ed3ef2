//! Urgent help in the notation of the site file.

use super::settings;
use super::values::Values;
use crate::content::is_external;
use crate::search_language::search_language;
use faq_core::faq::{Block, BlockKind, Run, Urgent};
use faq_search::{Language, fold_phrase};
use faq_words::{Catalogue, Message};
use std::ops::Range;
use toml::Spanned;
use toml::de::DeValue;

/// The fewest digits of a number that can be called; fewer are hours or days.
const MIN_DIGITS: usize = 3;

impl Values<'_, '_, '_> {
    /// Returns the searches that get urgent help, each with the help as text with links, given the tag of
    /// the content's language and the words of the interface.
    pub fn urgent(&mut self, tag: Option<&str>, interface: &Catalogue) -> Vec<(Urgent, Block)> {
        let Some(value) = self.by_key.get("urgent") else {
            return Vec::new();
        };
        let Some(items) = value.get_ref().as_array().cloned() else {
            let span = value.span();
            self.mistake(span, "urgent is a list of entries between square brackets");
            return Vec::new();
        };
        let language = search_language(tag.unwrap_or("en"));
        let more = interface.message("urgent_link").and_then(Message::text);
        let more = more.unwrap_or_default();
        items
            .iter()
            .filter_map(|item| self.entry(item, &language, more))
            .collect()
    }

    fn entry(
        &mut self,
        item: &Spanned<DeValue<'_>>,
        language: &Language,
        more: &str,
    ) -> Option<(Urgent, Block)> {
        let span = item.span();
        let Some(table) = item.get_ref().as_table() else {
            self.mistake(span, "An entry of urgent is between curly brackets");
            return None;
        };
        let mut urgent = Urgent::default();
        let (mut say, mut link) = (None, None);
        for (key, value) in table.iter() {
            match key.get_ref().as_ref() {
                "words" => urgent.words = self.phrases(value, language),
                "except" => urgent.except = self.phrases(value, language),
                "say" => say = self.line(value),
                "link" => link = self.line(value),
                other => {
                    let sentence =
                        format!("An entry of urgent has words, except, say and link, and no “{other}”");
                    self.mistake(key.span(), &sentence);
                }
            }
        }
        let link = link.filter(|(link, span)| {
            if !is_external(link) {
                let sentence = format!(
                    "“{link}” cannot be the link: it is an address that begins with https://, tel: or mailto:"
                );
                self.mistake(span.clone(), &sentence);
            }
            is_external(link)
        });
        for needed in ["words", "say"] {
            if !table.contains_key(needed) {
                self.mistake(span.clone(), &format!("This entry of urgent has no {needed}"));
            }
        }
        Some((urgent, said(&say?.0, link.map(|(link, _)| link), more)))
    }

    /// Returns the phrases of a list, folded and separated by commas. One without a word is a mistake.
    fn phrases(&mut self, value: &Spanned<DeValue<'_>>, language: &Language) -> String {
        let Some(items) = value.get_ref().as_array() else {
            self.mistake(value.span(), "These are phrases between square brackets");
            return String::new();
        };
        let mut phrases = Vec::new();
        for item in items.iter() {
            let phrase = fold_phrase(item.get_ref().as_str().unwrap_or_default(), language);
            if phrase.split([' ', '/']).any(str::is_empty) {
                self.mistake(
                    item.span(),
                    "A phrase is words between quotation marks, with a word on either side of each slash",
                );
            } else {
                phrases.push(phrase);
            }
        }
        phrases.join(",")
    }

    fn line(&mut self, value: &Spanned<DeValue<'_>>) -> Option<(String, Range<usize>)> {
        let text = value.get_ref().as_str().map(str::trim).unwrap_or_default();
        if text.is_empty() {
            self.mistake(value.span(), "This is text between quotation marks");
        }
        Some((text.to_owned(), value.span())).filter(|(text, _)| !text.is_empty())
    }

    fn mistake(&mut self, span: Range<usize>, sentence: &str) {
        let example = settings::find("urgent").map_or("", |setting| setting.example);
        self.report
            .mistake(span, format!("{sentence}. Write it like this: {example}"));
    }
}

/// Returns a paragraph in which numbers are links that call them, with a link to `more` at its end.
fn said(text: &str, link: Option<String>, more: &str) -> Block {
    let run = |text: &str, href| Run {
        text: text.to_owned(),
        href,
        ..Run::default()
    };
    let mut line = Vec::new();
    let mut rest = text;
    while let Some(number) = number(rest) {
        let digits: String = rest[number.clone()].split(' ').collect();
        if number.start > 0 {
            line.push(run(&rest[..number.start], None));
        }
        line.push(run(&rest[number.clone()], Some(format!("tel:{digits}"))));
        rest = &rest[number.end..];
    }
    if !rest.is_empty() {
        line.push(run(rest, None));
    }
    if link.is_some() {
        line.push(run(" ", None));
        line.push(run(more, link));
    }
    Block::of_runs(BlockKind::Paragraph, line)
}

/// Returns the first number that can be called: digits, which may have single spaces between them and a plus before.
fn number(text: &str) -> Option<Range<usize>> {
    let mut from = 0;
    while let Some(at) = text[from..].find(|letter: char| letter.is_ascii_digit()) {
        let start = from + at;
        let end = text[start..]
            .find(|letter: char| !letter.is_ascii_digit() && letter != ' ')
            .map_or(text.len(), |at| start + at);
        let digits = text[start..end].trim_end();
        from = end;
        if digits.split(' ').map(str::len).sum::<usize>() >= MIN_DIGITS {
            let plus = usize::from(text[..start].ends_with('+'));
            return Some(start - plus..start + digits.len());
        }
    }
    None
}

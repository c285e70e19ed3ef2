//! Values of a site file, each taken as what it must be.

use super::keys::{self, Key};
use crate::report::Report;
use std::collections::BTreeMap;
use std::ops::Range;
use toml::Spanned;
use toml::de::DeValue;

/// What a checked key must be.
fn must_be(key: &Key) -> &'static str {
    match key.name {
        "language" => "a language tag like en-GB or cy",
        "source" => "an https address, beginning with https://",
        "contact" => "an address that begins with mailto:, tel: or https://",
        "address" => "an https address that ends with a slash",
        _ => "text between quotation marks",
    }
}

/// Takes the keys one by one.
pub struct Reader<'a, 'b, 'c> {
    /// The keys that are there, with their values.
    pub values: BTreeMap<&'static str, Spanned<DeValue<'a>>>,
    /// What is wrong with them goes here.
    pub report: &'b mut Report<'c>,
}

impl Reader<'_, '_, '_> {
    /// A piece of text that is not empty, with its place.
    pub fn spanned(&mut self, name: &'static str) -> Option<(String, Range<usize>)> {
        let value = self.values.get(name)?;
        let span = value.span();
        let example = keys::find(name).map_or("", |key| key.example);
        match value.get_ref().as_str().map(str::trim) {
            Some("") => self
                .report
                .add(span, format!("{name} is empty. Write it like this: {example}")),
            Some(text) => return Some((text.to_owned(), span)),
            None => self.report.add(
                span,
                format!("{name} is text between quotation marks. Write it like this: {example}"),
            ),
        }
        None
    }

    /// A piece of text that is not empty.
    pub fn text(&mut self, name: &'static str) -> Option<String> {
        Some(self.spanned(name)?.0)
    }

    /// A piece of text that is right.
    pub fn checked(&mut self, name: &'static str, is_right: impl Fn(&str) -> bool) -> Option<String> {
        let (text, span) = self.spanned(name)?;
        if is_right(&text) {
            return Some(text);
        }
        let key = keys::find(name)?;
        self.report.add(
            span,
            format!(
                "“{text}” cannot be the {name}: it is {}. Write it like this: {}",
                must_be(key),
                key.example
            ),
        );
        None
    }

    /// The path of a file with this ending, with its place.
    pub fn path(&mut self, name: &'static str, end: &str) -> Option<(String, Range<usize>)> {
        let (path, span) = self.spanned(name)?;
        if path.to_lowercase().ends_with(end) {
            return Some((path, span));
        }
        self.report.add(
            span,
            format!("“{path}” is not the path of a file that ends with {end}."),
        );
        None
    }

    /// The texts of a list, with their places.
    pub fn list(&mut self, name: &'static str) -> Vec<(String, Range<usize>)> {
        let Some(value) = self.values.get(name) else {
            return Vec::new();
        };
        let example = keys::find(name).map_or("", |key| key.example);
        let Some(items) = value.get_ref().as_array() else {
            let sentence = format!("{name} is a list between square brackets. Write it like this: {example}");
            self.report.add(value.span(), sentence);
            return Vec::new();
        };
        let mut list = Vec::new();
        for item in items.iter() {
            match item.get_ref().as_str() {
                Some(text) => list.push((text.trim().to_owned(), item.span())),
                None => self.report.add(
                    item.span(),
                    format!("In {name} each item is text between quotation marks, like this: {example}"),
                ),
            }
        }
        list
    }
}

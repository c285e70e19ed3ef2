//! Values of a site file, each read as the type that its setting has.

use super::settings::{self, Setting};
use crate::report::Report;
use std::collections::BTreeMap;
use std::ops::Range;
use toml::Spanned;
use toml::de::DeValue;

/// Describes the value of a setting.
fn expected(setting: &Setting) -> &'static str {
    match setting.name {
        "language" => "a language tag like en-GB or cy",
        "source" => "an https address, beginning with https://",
        "contact" => "an address that begins with mailto:, tel: or https://",
        "address" => "an https address that ends with a slash",
        _ => "text between quotation marks",
    }
}

/// The values of a site file, and the report for their mistakes.
pub struct Values<'a, 'b, 'c> {
    /// The values by key.
    pub by_key: BTreeMap<&'static str, Spanned<DeValue<'a>>>,
    /// The report for their mistakes.
    pub report: &'b mut Report<'c>,
}

impl Values<'_, '_, '_> {
    /// Returns text that is not empty, with its span.
    pub fn spanned(&mut self, name: &'static str) -> Option<(String, Range<usize>)> {
        let value = self.by_key.get(name)?;
        let span = value.span();
        let example = settings::find(name).map_or("", |setting| setting.example);
        match value.get_ref().as_str().map(str::trim) {
            Some("") => self
                .report
                .mistake(span, format!("{name} is empty. Write it like this: {example}")),
            Some(text) => return Some((text.to_owned(), span)),
            None => self.report.mistake(
                span,
                format!("{name} is text between quotation marks. Write it like this: {example}"),
            ),
        }
        None
    }

    /// Returns text that is not empty.
    pub fn text(&mut self, name: &'static str) -> Option<String> {
        Some(self.spanned(name)?.0)
    }

    /// Returns text that is valid.
    pub fn checked(&mut self, name: &'static str, is_valid: impl Fn(&str) -> bool) -> Option<String> {
        let (text, span) = self.spanned(name)?;
        if is_valid(&text) {
            return Some(text);
        }
        let setting = settings::find(name)?;
        self.report.mistake(
            span,
            format!(
                "“{text}” cannot be the {name}: it is {}. Write it like this: {}",
                expected(setting),
                setting.example
            ),
        );
        None
    }

    /// Returns the path of a file with this extension, with its span.
    pub fn path(&mut self, name: &'static str, extension: &str) -> Option<(String, Range<usize>)> {
        let (path, span) = self.spanned(name)?;
        if path.to_lowercase().ends_with(extension) {
            return Some((path, span));
        }
        self.report.mistake(
            span,
            format!("“{path}” is not the path of a file that ends with {extension}."),
        );
        None
    }

    /// Returns the texts of a list, with their spans.
    pub fn list(&mut self, name: &'static str) -> Vec<(String, Range<usize>)> {
        let Some(value) = self.by_key.get(name) else {
            return Vec::new();
        };
        let example = settings::find(name).map_or("", |setting| setting.example);
        let Some(items) = value.get_ref().as_array() else {
            let sentence = format!("{name} is a list between square brackets. Write it like this: {example}");
            self.report.mistake(value.span(), sentence);
            return Vec::new();
        };
        let mut list = Vec::new();
        for item in items.iter() {
            match item.get_ref().as_str() {
                Some(text) => list.push((text.trim().to_owned(), item.span())),
                None => self.report.mistake(
                    item.span(),
                    format!("In {name} each item is text between quotation marks, like this: {example}"),
                ),
            }
        }
        list
    }
}

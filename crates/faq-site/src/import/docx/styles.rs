//! The styles of a document of Word: their names and what their paragraphs and words look like.

use crate::import::xml::{attribute, each, is_on};
use std::collections::HashMap;

/// The maximum number of styles that a style is based on.
const MAX_BASES: usize = 20;

/// A style.
#[derive(Clone, Debug, Default)]
pub struct Style {
    /// The level of a heading.
    pub heading: Option<u8>,
    pub is_bold: Option<bool>,
    pub is_italic: Option<bool>,
    pub is_hidden: Option<bool>,
    pub is_quote: bool,
    /// Whether its paragraphs are lines of the table of contents.
    pub is_contents: bool,
    /// The list of its paragraphs, and their level in it.
    pub list: Option<String>,
    pub list_level: usize,
    based_on: Option<String>,
}

/// The styles of a document, by their ids: each language of Word has other ids.
#[derive(Debug, Default)]
pub struct Styles {
    styles: HashMap<String, Style>,
    /// The language of the document.
    pub language: Option<String>,
}

impl Styles {
    pub fn read(xml: &[u8]) -> Self {
        let mut styles = Self::default();
        let (mut id, mut style) = (None::<String>, Style::default());
        // The default style is how all text looks: its bold words do not stand out.
        let mut is_default = false;
        each(xml, |name, element| {
            let value = || attribute(element, "val").unwrap_or_default();
            match name {
                "style" => {
                    styles.add(id.take(), std::mem::take(&mut style));
                    id = attribute(element, "styleId");
                    is_default = attribute(element, "default").is_some_and(|value| value != "0");
                }
                // Formats that styles have for parts of tables.
                "tblStylePr" => styles.add(id.take(), std::mem::take(&mut style)),
                "name" => {
                    let name = value().to_lowercase();
                    style.heading = level(&name);
                    style.is_quote = matches!(name.as_str(), "quote" | "intense quote");
                    style.is_contents = name.starts_with("toc ");
                }
                "basedOn" => style.based_on = Some(value()),
                "b" if !is_default => style.is_bold = Some(is_on(element)),
                "i" if !is_default => style.is_italic = Some(is_on(element)),
                "vanish" => style.is_hidden = Some(is_on(element)),
                "numId" => style.list = Some(value()),
                "ilvl" => style.list_level = value().parse().unwrap_or_default(),
                "lang" if id.is_none() && styles.language.is_none() => {
                    let is_code = |value: &String| {
                        value.starts_with(|first: char| first.is_ascii_alphabetic())
                            && value
                                .chars()
                                .all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
                    };
                    styles.language = attribute(element, "val").filter(is_code);
                }
                _ => {}
            }
        });
        styles.add(id, style);
        styles
    }

    fn add(&mut self, id: Option<String>, style: Style) {
        if let Some(id) = id {
            self.styles.insert(id, style);
        }
    }

    /// Returns a style, with all that it has from those it is based on.
    pub fn get(&self, id: &str) -> Style {
        let mut style = self.styles.get(id).cloned().unwrap_or_default();
        style.heading = style.heading.or_else(|| level(id));
        let mut base = style.based_on.clone();
        for _ in 0..MAX_BASES {
            let Some(other) = base.and_then(|base| self.styles.get(&base)) else {
                break;
            };
            style.heading = style.heading.or(other.heading);
            style.is_bold = style.is_bold.or(other.is_bold);
            style.is_italic = style.is_italic.or(other.is_italic);
            style.is_hidden = style.is_hidden.or(other.is_hidden);
            style.is_quote |= other.is_quote;
            if style.list.is_none() {
                style.list.clone_from(&other.list);
                style.list_level = other.list_level;
            }
            base = other.based_on.clone();
        }
        style
    }
}

/// Returns the level of a style by its name.
fn level(style: &str) -> Option<u8> {
    let name = style.to_lowercase().replace(' ', "");
    match name.strip_prefix("heading") {
        Some(level) => level.parse().ok().filter(|level| (1..=6).contains(level)),
        None => (name == "title").then_some(1),
    }
}

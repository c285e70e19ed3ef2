//! Texts of a workbook whose words have looks of their own (ECMA-376 part 1, 18.4.8).

use crate::import::xml::{attribute, is_on};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;

/// Digits that are written raised.
const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
/// Digits that are written lowered.
const LOWERED: [char; 10] = ['₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉'];

/// A text with looks.
#[derive(Clone, Debug, Default)]
pub struct Rich {
    /// Its words without those that are struck out.
    pub plain: String,
    /// The same as Markdown: bold words are between asterisks.
    pub marked: String,
    /// The words that are struck out.
    pub struck: String,
}

/// A piece of a text, with its looks.
#[derive(Clone, Copy, Default)]
struct Looks {
    is_bold: bool,
    is_struck: bool,
    raised: Option<&'static [char; 10]>,
}

/// Reads the texts with looks, by all their words.
pub fn read(xml: &[u8]) -> HashMap<String, Rich> {
    let xml = String::from_utf8_lossy(xml);
    let mut reader = Reader::from_str(&xml);
    let mut texts = HashMap::new();
    let mut pieces: Vec<(String, Looks)> = Vec::new();
    let (mut looks, mut in_text) = (None::<Looks>, false);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                "r" => looks = Some(Looks::default()),
                "rPh" => looks = None,
                "t" => {
                    in_text = true;
                    pieces.push((String::new(), looks.unwrap_or_default()));
                }
                _ => {
                    if let Some(looks) = &mut looks {
                        looks.read(&element);
                    }
                }
            },
            Event::End(element) => match element.local_name().as_ref() {
                "t" => in_text = false,
                "si" => {
                    looks = None;
                    let pieces = std::mem::take(&mut pieces);
                    if pieces.len() > 1 {
                        let all = pieces.iter().map(|(text, _)| text.as_str()).collect();
                        texts.insert(all, Rich::of(&pieces));
                    }
                }
                _ => {}
            },
            Event::Text(text) if in_text => {
                if let Some((piece, _)) = pieces.last_mut() {
                    piece.push_str(&text);
                }
            }
            Event::GeneralRef(name) if in_text => {
                let escaped = format!("&{};", &*name);
                if let (Some((piece, _)), Ok(text)) =
                    (pieces.last_mut(), quick_xml::escape::unescape(&escaped))
                {
                    piece.push_str(&text);
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    texts
}

impl Looks {
    fn read(&mut self, element: &BytesStart<'_>) {
        match element.local_name().as_ref() {
            "b" => self.is_bold = is_on(element),
            "strike" => self.is_struck = is_on(element),
            "vertAlign" => {
                self.raised = match attribute(element, "val").as_deref() {
                    Some("superscript") => Some(&RAISED),
                    Some("subscript") => Some(&LOWERED),
                    _ => None,
                }
            }
            _ => {}
        }
    }
}

impl Rich {
    fn of(pieces: &[(String, Looks)]) -> Self {
        let mut rich = Self::default();
        let is_all_bold = pieces
            .iter()
            .all(|(text, looks)| looks.is_bold || text.trim().is_empty());
        for (text, looks) in pieces {
            if looks.is_struck {
                rich.struck.push_str(text);
                continue;
            }
            let raise = |letter: char| match (looks.raised, letter.to_digit(10)) {
                (Some(digits), Some(digit)) => digits[digit as usize],
                _ => letter,
            };
            let text: String = text.chars().map(raise).collect();
            rich.plain.push_str(&text);
            let words = text.trim();
            if looks.is_bold && !is_all_bold && !words.is_empty() && !words.contains(['\n', '*']) {
                let (before, rest) = text.split_at(text.len() - text.trim_start().len());
                let after = &rest[words.len()..];
                rich.marked.push_str(&format!("{before}**{words}**{after}"));
            } else {
                rich.marked.push_str(&text);
            }
        }
        rich
    }
}

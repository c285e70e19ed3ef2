//! Pictures: files beside the content file, each with a description.

use super::markdown::Parser;
use super::parsed::SourceMap;
use super::unsupported::PICTURE_ALONE;
use crate::report::Report;
use faq_core::faq::{Block, BlockKind, Run};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// The kinds of files that a picture may be.
pub const EXTENSIONS: [&str; 5] = ["png", "jpg", "jpeg", "webp", "gif"];

impl Parser<'_> {
    /// Parses a paragraph that begins with a picture, which must be all of it. Its size is read from the file later.
    pub fn picture(&mut self, report: &mut Report<'_>) -> Option<Block> {
        let Some((Event::Start(Tag::Image { dest_url, title, .. }), at)) = self.next() else {
            return None;
        };
        let mut words = String::new();
        while let Some((event, _)) = self.next() {
            match event {
                Event::End(TagEnd::Image) => break,
                Event::Text(text) | Event::Code(text) => words.push_str(&text),
                Event::SoftBreak | Event::HardBreak => words.push(' '),
                _ => {}
            }
        }
        let is_alone = self.is_at_end();
        self.skip_to(TagEnd::Paragraph);
        if !is_alone {
            report.mistake(at, PICTURE_ALONE);
            return None;
        }
        if words.trim().is_empty() {
            report.mistake(
                at.clone(),
                "This picture has no description. Write between the square brackets what it shows.",
            );
        }
        if !title.is_empty() {
            report.mistake(
                at.clone(),
                "A picture has no title. Write it as a paragraph below the picture.",
            );
        }
        let mut source_map = SourceMap::default();
        source_map.push(0, words_of(report.text, &at, &words));
        self.lines.push(source_map);
        match unusable(&dest_url) {
            Some(sentence) => report.mistake(at, sentence),
            None => self.pictures.push((dest_url.to_string(), at)),
        }
        let run = Run {
            text: words,
            href: Some(dest_url.into()),
            ..Run::default()
        };
        let kind = BlockKind::Picture { width: 0, height: 0 };
        Some(Block::of_runs(kind, vec![run]))
    }
}

/// Returns what is wrong with the name of a picture's file, if anything is.
fn unusable(name: &str) -> Option<String> {
    if name.is_empty() || name.contains([':', '\\', '?', '#']) || name.starts_with('/') || name.contains("..")
    {
        return Some(format!(
            "“{name}” is not a file beside this one. Save the picture there, and write its name."
        ));
    }
    let extension = name
        .rsplit_once('.')
        .map(|(_, extension)| extension.to_ascii_lowercase());
    let is_known = extension.is_some_and(|extension| EXTENSIONS.contains(&extension.as_str()));
    (!is_known).then(|| format!("“{name}” is not a PNG, JPEG, WebP or GIF. Save the picture as one."))
}

/// Returns the bytes of a picture's description; all of the picture where the file spells it differently.
fn words_of(file: &str, at: &Range<usize>, words: &str) -> Range<usize> {
    let start = at.start + "![".len();
    if file[at.clone()]
        .get(2..)
        .is_some_and(|rest| rest.starts_with(words))
    {
        start..start + words.len()
    } else {
        at.clone()
    }
}

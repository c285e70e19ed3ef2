//! The pictures of answers.

use super::blocks::Walker;
use crate::import::white_space::collapse;
use faq_core::faq::{Block, BlockKind, Run};
use scraper::node::Element;

/// A picture without alternative text, which every picture of an answer needs.
const NO_ALT: &str = "A picture has no alt text, so it was left out. Say in your file what it shows, and import that, or put the picture into the folder of the content file and write ![what it shows](its-name.png).";

impl Walker<'_, '_> {
    /// Adds a picture that the file holds and describes, and reports any other.
    pub(super) fn picture(&mut self, at: usize, element: &Element) {
        match element.attr("alt").map(str::trim) {
            Some("") if !is_of_google(element) => {}
            // Pages write emoji as pictures.
            Some(alt)
                if (1..=4).contains(&alt.chars().count()) && !alt.chars().any(char::is_alphanumeric) =>
            {
                self.push(alt)
            }
            alt => {
                let alt = collapse(alt.unwrap_or_default());
                let file = element.attr("src").unwrap_or_default();
                if !alt.is_empty() && self.can_hold_picture() && self.flat.pictures.holds(file) {
                    return self.add_picture(alt, file);
                }
                if alt.is_empty() && self.flat.pictures.holds(file) {
                    return self.skip(at, NO_ALT);
                }
                let sentence = format!(
                    "A picture was left out: put it into the folder of the content file, and write ![{}](its-name.png).",
                    if alt.is_empty() { "what it shows" } else { &alt }
                );
                self.skip(at, sentence);
            }
        }
    }

    /// Returns whether a picture may be here: it is a block, which headings and tables have none of.
    fn can_hold_picture(&self) -> bool {
        let in_table = self.containers.iter().any(|one| one.kind == BlockKind::Table);
        self.heading.is_none() && !in_table
    }

    fn add_picture(&mut self, alt: String, file: &str) {
        self.flush();
        let run = Run {
            text: alt,
            href: Some(file.to_owned()),
            ..Run::default()
        };
        self.add(Block::of_runs(
            BlockKind::Picture { width: 0, height: 0 },
            vec![run],
        ));
    }
}

/// Returns whether a picture is one of a document of Google Docs, where an empty alternative text is a missing one.
fn is_of_google(element: &Element) -> bool {
    element
        .attr("src")
        .is_some_and(|src| src.starts_with("images/image"))
}

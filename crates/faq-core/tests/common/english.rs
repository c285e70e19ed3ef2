//! The English words of the interface.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]
#![allow(dead_code, reason = "no test needs the words of every part")]

use faq_core::wording::{PageWords, ShareWords, Words};
use faq_words::{Part, category};

fn texts(part: Part) -> Vec<String> {
    let english = faq_words::english().expect("words/en.toml");
    english.texts(part, &english)
}

/// Returns the words of the app.
pub fn english() -> Words {
    Words::new(texts(Part::App), category)
}

/// Returns the words of the share program.
pub fn share_english() -> ShareWords {
    ShareWords::new(texts(Part::Share), english())
}

/// Returns the words of the prerendered page.
pub fn page_english() -> PageWords {
    PageWords::new(texts(Part::Page), english())
}

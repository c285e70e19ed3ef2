//! The words of the interface, in any language that there is a catalogue of (`words/`).
//!
//! [`Words`] has a function for each message that is needed while the app runs, [`ShareWords`] one for each of the share
//! program, [`PageWords`] one for each that is prerendered; the functions here choose between messages.

mod copies;
mod page;
mod saved;
mod search;
mod topics;
mod words;

pub use words::{PageWords, PluralRule, ShareWords, Words};

/// Adds a whole sentence to a text.
fn add_sentence(text: &mut String, sentence: &str) {
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(sentence);
}

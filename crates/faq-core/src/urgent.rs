//! Urgent help: who types that somebody is in danger gets the numbers to call, whatever the search finds.

use super::faq::Urgent;
use faq_search::{Language, has_phrase};

/// Returns the position of the first urgent help that a search gets.
pub fn find(urgent: &[Urgent], text: &str, language: &Language) -> Option<usize> {
    let is_for = |urgent: &Urgent| has_phrase(text, &urgent.words, &urgent.except, language);
    urgent.iter().position(is_for)
}

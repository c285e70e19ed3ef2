//! Urgent help: who types that somebody is in danger gets the numbers to call, whatever the search finds.

use super::faq::UrgentHelp;
use faq_search::{Fold, has_phrase};

/// Returns the position of the first help whose words a search has.
pub fn find(urgent: &[UrgentHelp], text: &str, fold: Fold) -> Option<usize> {
    urgent
        .iter()
        .position(|help| has_phrase(text, &help.words, &help.except, fold))
}

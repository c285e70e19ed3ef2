//! Questions of the file that the FAQ has already.

use super::draft::Found;
use super::imported::Skipped;
use super::text::key;
use faq_core::faq::Question;
use std::collections::BTreeSet;

/// Removes the questions that the FAQ has, and reports them. Returns how many there were.
pub fn remove(found: &mut Found, present: &[Question]) -> usize {
    let known: BTreeSet<String> = present.iter().map(|question| key(&question.question)).collect();
    let (repeated, new) = std::mem::take(&mut found.drafts)
        .into_iter()
        .partition::<Vec<_>, _>(|draft| known.contains(&key(&draft.question)));
    found.drafts = new;
    for draft in &repeated {
        let sentence = format!(
            "“{}” is there already: it was left as it is.",
            draft.question.trim()
        );
        let skipped = Skipped::of(draft.line, &draft.question, sentence);
        found.skipped.push(skipped);
    }
    repeated.len()
}

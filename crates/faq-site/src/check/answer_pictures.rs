//! Pictures of answers: they must be beside the content file, and not too heavy to be kept offline.

use crate::content::Content;
use crate::pictures::{KeptBytes, MAX_KEPT, read};
use crate::report::Report;
use std::collections::BTreeSet;
use std::path::Path;

/// Reports pictures that cannot be read, and those that pages will not have without a network.
pub fn check(content: &Content, content_file: &Path, report: &mut Report<'_>) {
    let mut known = BTreeSet::new();
    let mut kept = KeptBytes::default();
    for (name, span) in content.spans.iter().flat_map(|spans| &spans.pictures) {
        if !known.insert(name) {
            continue;
        }
        match read(content_file, name) {
            Err(sentence) => report.mistake(span.clone(), sentence),
            Ok(picture) => {
                if let Err(total) = kept.add(picture.bytes.len()) {
                    let sentence = format!(
                        "The pictures have {} kB up to here, and {} kB are kept for use without the internet: this one is not. Make the pictures smaller.",
                        total / 1000,
                        MAX_KEPT / 1000
                    );
                    report.warning(span.clone(), sentence);
                }
            }
        }
    }
}

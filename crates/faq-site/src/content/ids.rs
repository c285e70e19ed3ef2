//! Ids within one file: each belongs to one question, and links within the file lead to a question.

use super::draft::Draft;
use crate::report::Report;
use std::collections::BTreeMap;

/// Reports repeated ids, at their second place, and links to ids that no question has.
pub fn check(drafts: &[Draft], report: &mut Report<'_>) {
    let mut ids = BTreeMap::new();
    for draft in drafts {
        let Some(id) = &draft.id else { continue };
        let line = report.line(draft.spans.heading.start);
        let first = *ids.entry(id.as_str()).or_insert(line);
        if first != line {
            report.mistake(
                draft.spans.id.clone(),
                format!("The id {{#{id}}} is taken by the question in line {first}. Give this one another."),
            );
        }
    }
    let mut former = BTreeMap::new();
    for draft in drafts {
        for (id, span) in draft.formerly.iter().zip(&draft.spans.formerly) {
            let line = report.line(span.start);
            let (first, start, _) =
                *former
                    .entry(id.as_str())
                    .or_insert((line, span.start, draft.id.as_ref()));
            let sentence = if let Some(taken) = ids.get(id.as_str()) {
                format!(
                    "{id} is the id of the question in line {taken}. A former id leads here only when no question has it now."
                )
            } else if start != span.start {
                format!("{id} is already in line {first}. A former id leads to one question.")
            } else {
                continue;
            };
            report.mistake(span.clone(), sentence);
        }
    }
    for link in drafts.iter().flat_map(|draft| &draft.spans.links) {
        let Some(target) = link.href.strip_prefix('#') else {
            continue;
        };
        let sentence = match former.get(target) {
            _ if ids.contains_key(target) => continue,
            Some((_, _, Some(id))) => format!("The question #{target} is called #{id} now. Link to that."),
            _ => format!("The link to #{target} leads to no question of this file. Check the id."),
        };
        report.mistake(link.span.clone(), sentence);
    }
}

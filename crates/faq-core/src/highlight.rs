//! Where the matches of a search are in the text nodes of the page.

use faq_search::Span;

/// A marked part of one run of text, in UTF-16 code units, in which the DOM counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The index of the run.
    pub run: usize,
    /// The offset of the first marked unit.
    pub start: u32,
    /// The offset after the last marked unit.
    pub end: u32,
}

/// Returns the parts of the runs that the `spans` of the searched text cover. Each run begins at a byte of that
/// text. Spans that are not on character boundaries are skipped.
///
/// ```
/// use faq_core::highlight::{Mark, marks};
///
/// let runs = [(0, "one "), (4, "link")];
/// assert_eq!(marks(&runs, &[2..6]), [Mark { run: 0, start: 2, end: 4 }, Mark { run: 1, start: 0, end: 2 }]);
/// ```
pub fn marks(runs: &[(usize, &str)], spans: &[Span]) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (run, &(begin, text)) in runs.iter().enumerate() {
        for span in spans {
            let from = span.start.saturating_sub(begin);
            let to = span.end.saturating_sub(begin).min(text.len());
            if from < to
                && let (Some(before), Some(marked)) = (text.get(..from), text.get(from..to))
            {
                let start = utf16_len(before);
                marks.push(Mark {
                    run,
                    start,
                    end: start + utf16_len(marked),
                });
            }
        }
    }
    marks
}

/// Returns the length of a text in UTF-16 code units.
fn utf16_len(text: &str) -> u32 {
    text.chars().map(|letter| letter.len_utf16() as u32).sum()
}

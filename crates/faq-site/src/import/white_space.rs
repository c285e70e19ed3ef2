//! White space within a text.

/// Returns a text with single spaces between its words, and without control characters.
pub fn collapse(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|letter| {
            if letter.is_control() || letter == '\u{FEFF}' {
                ' '
            } else {
                letter
            }
        })
        .collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

//! Text from outside that is shown as a name or a title: one line, bounded, nothing that turns it around.

/// The beginning of a text within `most` bytes as one line: control characters and line ends are spaces, and
/// what would change the direction of the text around it is left out.
pub fn plain_text(text: &str, most: usize) -> String {
    // What is cut away is never looked at: the text may be very long.
    let text = &text[..text.floor_char_boundary(most)];
    let text: String = text
        .chars()
        .filter(|letter| !matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
        .map(|letter| {
            let line_end = matches!(letter, '\u{2028}' | '\u{2029}');
            if letter.is_control() || line_end {
                ' '
            } else {
                letter
            }
        })
        .collect();
    text.trim().to_owned()
}

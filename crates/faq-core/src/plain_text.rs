//! Text from outside that is shown as a name or a title.

/// Returns the first `max` bytes of a text as one line: control characters and line ends become spaces, and
/// characters that change the direction of the surrounding text are removed.
///
/// ```
/// use faq_core::plain_text::plain_text;
///
/// assert_eq!(plain_text("one\ntwo\u{202E}", 20), "one two");
/// ```
pub fn plain_text(text: &str, max: usize) -> String {
    // Cut first: the text may be very long.
    let text = &text[..text.floor_char_boundary(max)];
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

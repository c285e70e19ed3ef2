//! Signs that documents of Word take from fonts of pictures (`w:sym`).

/// Codes of the font Symbol, and the letters that they show.
const SYMBOL: [(u32, char); 8] = [
    (0xA3, '≤'),
    (0xA5, '∞'),
    (0xAE, '→'),
    (0xB0, '°'),
    (0xB1, '±'),
    (0xB3, '≥'),
    (0xB4, '×'),
    (0xB7, '•'),
];
/// Codes of the font Wingdings.
const WINGDINGS: [(u32, char); 12] = [
    (0x28, '☎'),
    (0x2A, '✉'),
    (0x4A, '☺'),
    (0xA7, '▪'),
    (0xA8, '☐'),
    (0xDF, '←'),
    (0xE0, '→'),
    (0xE8, '→'),
    (0xF0, '→'),
    (0xFB, '✗'),
    (0xFC, '✓'),
    (0xFE, '☑'),
];

/// Returns the letter that a sign shows; none if no letter is known for it.
pub fn letter(font: &str, code: &str) -> Option<char> {
    let code = u32::from_str_radix(code, 16).ok()?;
    let table: &[(u32, char)] = match font {
        "Symbol" => &SYMBOL,
        "Wingdings" => &WINGDINGS,
        _ => &[],
    };
    // Codes of such fonts are written in the private area, too.
    let own = if (0xF000..=0xF0FF).contains(&code) {
        code - 0xF000
    } else {
        code
    };
    let known = table
        .iter()
        .find(|(one, _)| *one == own)
        .map(|(_, letter)| *letter);
    let is_letter = |letter: &char| !letter.is_control() && !matches!(letter, '\u{E000}'..='\u{F8FF}');
    let is_of_pictures = font == "Symbol" || font.starts_with("Wingdings") || font == "Webdings";
    known.or_else(|| char::from_u32(code).filter(|letter| !is_of_pictures && is_letter(letter)))
}

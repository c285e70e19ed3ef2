//! Decodes bytes of any encoding.

use super::draft::Found;
use super::options::Options;
use anyhow::{Context, Result};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The number of bytes of a page that may name its encoding
/// (<https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding>).
const HEAD: usize = 1024;
/// The maximum number of lines with wrong bytes that the report names.
const SHOWN: usize = 5;

/// Decodes bytes by the encoding that the options, a byte order mark or the page names, else as UTF-8, else by the
/// most likely encoding.
///
/// # Errors
/// The options name an encoding that is not known.
pub fn decode(bytes: &[u8], is_page: bool, options: &Options, found: &mut Found) -> Result<String> {
    let chosen = match &options.encoding {
        Some(label) => Some(Encoding::for_label(label.as_bytes()).with_context(|| {
            format!("“{label}” is no encoding that can be read. Try utf-8, utf-16le, windows-1252, windows-1250, windows-1251 or macintosh.")
        })?),
        None => None,
    };
    let named = if is_page {
        named(&bytes[..bytes.len().min(HEAD)])
    } else {
        None
    };
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let certain = chosen.or(marked).or_else(|| without_mark(bytes));
    let encoding = match certain {
        Some(encoding) => encoding,
        None if is_mostly_utf_8(bytes) => UTF_8,
        None => named
            .filter(|named| *named != UTF_8)
            .unwrap_or_else(|| guess(bytes)),
    };
    let (text, encoding, is_wrong) = encoding.decode(bytes);
    let text = text.into_owned();
    if is_wrong {
        report_wrong(&text, encoding, found);
    } else if encoding != UTF_8 && certain.is_none() && Some(encoding) != named {
        let sample: String = text
            .chars()
            .filter(|letter| !letter.is_ascii() && letter.is_alphabetic())
            .take(3)
            .collect();
        found.skip(
            1,
            format!("The file is not UTF-8: it was read as {}. Look at letters such as {sample}. If they are wrong, save the file as UTF-8 in the program that made it (in a spreadsheet: “CSV UTF-8”).", encoding.name()),
        );
    }
    Ok(text)
}

fn report_wrong(text: &str, encoding: &'static Encoding, found: &mut Found) {
    let lines = text
        .lines()
        .enumerate()
        .filter(|(_, line)| line.contains('\u{FFFD}'));
    let lines: Vec<usize> = lines.map(|(at, _)| at + 1).collect();
    let shown: Vec<String> = lines.iter().take(SHOWN).map(usize::to_string).collect();
    let more = if lines.len() > SHOWN { " and more" } else { "" };
    found.skip(
        lines.first().copied().unwrap_or(1),
        format!(
            "Some bytes are not {}: they became \u{FFFD}. Look for it in line {}{more}.",
            encoding.name(),
            shown.join(", ")
        ),
    );
}

/// Detects UTF-16 without a byte order mark: every other byte of ASCII text is zero.
fn without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(HEAD)];
    let zeros = |first: usize| {
        head.iter()
            .skip(first)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let most = head.len() * 3 / 8;
    match () {
        () if head.len() >= 8 && odd >= most && even == 0 => Some(UTF_16LE),
        () if head.len() >= 8 && even >= most && odd == 0 => Some(UTF_16BE),
        () => None,
    }
}

/// Returns whether most bytes are UTF-8: of the letters beyond ASCII, valid ones outnumber invalid ones two to one.
fn is_mostly_utf_8(bytes: &[u8]) -> bool {
    let (mut right, mut wrong) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    wrong == 0 || right > wrong * 2
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    // The detector follows browsers, which do not detect Mac Roman.
    let is_western = guess == WINDOWS_1252
        || guess.name().starts_with("windows-125")
        || guess.name().starts_with("ISO-8859");
    if is_western && oddities(MACINTOSH, bytes) < oddities(guess, bytes) {
        return MACINTOSH;
    }
    guess
}

/// Counts letters that no language has in their position: signs and capitals within words.
fn oddities(encoding: &'static Encoding, bytes: &[u8]) -> usize {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let mut last = ' ';
    let mut letters = text.chars().peekable();
    let mut count = 0;
    while let Some(letter) = letters.next() {
        if !letter.is_ascii() {
            let next = letters.peek().copied().unwrap_or(' ');
            let between = last.is_alphabetic() && next.is_alphabetic();
            let is_sign =
                !letter.is_alphabetic() && !matches!(letter, '’' | '‘' | '-' | '–' | '\u{AD}' | '·');
            let is_capital = letter.is_uppercase() && last.is_lowercase();
            let is_control = letter.is_control();
            count += usize::from((between && is_sign) || is_capital || is_control);
            count += usize::from(last.is_alphabetic() && "ŽˆŠ‰‡†‹›™¤¬¦".contains(letter));
        }
        last = letter;
    }
    count
}

/// Returns the encoding that a page names itself.
fn named(head: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let (_, rest) = head.split_once("charset=")?;
    let label: String = rest
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | ':'))
        .collect();
    Encoding::for_label(label.as_bytes())
}

//! Bytes of any encoding into text.

use super::{Format, Skipped};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// How far into a page its encoding may be named
/// (<https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding>).
const HEAD: usize = 1024;

/// Reads the encoding that a mark at the beginning or the page itself names, else UTF-8, else what older
/// programs on Windows write.
pub fn decode(bytes: &[u8], format: Format) -> (String, Vec<Skipped>) {
    let named = match format {
        Format::Html => named(&bytes[..bytes.len().min(HEAD)]),
        Format::Csv => None,
    };
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => named.unwrap_or(WINDOWS_1252),
    };
    let (text, encoding, wrong) = encoding.decode(bytes);
    let sentence = match (wrong, encoding == UTF_8) {
        (false, true) => None,
        (false, false) if Some(encoding) == named => None,
        (false, false) => Some(format!(
            "The file is not UTF-8: it was read as {}. Look at letters such as é.",
            encoding.name()
        )),
        (true, _) => Some(format!(
            "Some bytes are not {}: they became \u{FFFD}. Look for it.",
            encoding.name()
        )),
    };
    let line = 1 + match text.find('\u{FFFD}') {
        Some(at) if wrong => text[..at].matches('\n').count(),
        _ => 0,
    };
    let skipped = sentence.map(|sentence| Skipped { line, sentence });
    (text.into_owned(), skipped.into_iter().collect())
}

/// The encoding that a page names itself.
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

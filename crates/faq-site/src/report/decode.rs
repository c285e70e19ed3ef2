//! Bytes of a file into text.

use super::finding::{Finding, Report};

const NOT_UTF_8: &str = "This line is not UTF-8 text. Save the file as UTF-8 in your editor.";
const UTF_16: &str = "This file is UTF-16. Save it as UTF-8 in your editor.";

/// Decodes UTF-8 without its byte order mark. The first invalid byte of each line is a mistake, and the rest
/// of the file is still read.
pub fn decode(bytes: &[u8]) -> (String, Vec<Finding>) {
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        let mut report = Report::new("");
        report.mistake(0..0, UTF_16);
        return (String::new(), report.into_findings());
    }
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
    let mut text = String::new();
    let mut invalid = Vec::new();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            invalid.push(text.len()..text.len() + char::REPLACEMENT_CHARACTER.len_utf8());
            text.push(char::REPLACEMENT_CHARACTER);
        }
    }
    let mut report = Report::new(&text);
    let mut last = 0;
    for span in invalid {
        let line = report.line(span.start);
        if line != last {
            report.mistake(span, NOT_UTF_8);
        }
        last = line;
    }
    let findings = report.into_findings();
    (text, findings)
}

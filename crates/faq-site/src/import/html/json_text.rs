//! JSON as pages have it: in comments, with line ends in strings, with a comma or a bracket too many.

use super::dom::Page;
use serde_json::{Error, Value};

/// Reads JSON, as it is or else repaired.
///
/// # Errors
/// The error of the text as it is, when nothing could be read.
pub fn parse(text: &str) -> Result<Value, Error> {
    let text = text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{FEFF}');
    let error = match serde_json::from_str(text) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    let unescaped = (!text.contains('"') && text.contains("&quot;"))
        .then(|| Page::read_fragment(text).ok())
        .flatten()
        .map(|page| page.html.root_element().text().collect::<String>());
    let repaired = repair(unescaped.as_deref().unwrap_or(text));
    let first = serde_json::Deserializer::from_str(&repaired)
        .into_iter::<Value>()
        .next();
    match first {
        Some(Ok(value)) if value.is_object() || value.is_array() => Ok(value),
        _ => Err(error),
    }
}

/// Takes out comments and commas before a closing bracket, and escapes control letters in strings.
fn repair(text: &str) -> String {
    // A wrapper of the data comes before its first bracket.
    let start = text.find(['{', '[']).unwrap_or_default();
    let start = match text.find("<![CDATA[") {
        Some(at) if at < start || text[start..].starts_with("[CDATA[") => at + "<![CDATA[".len(),
        _ => start,
    };
    let mut rest = &text[start..];
    rest = &rest[rest.find(['{', '[']).unwrap_or_default()..];
    let mut out = String::with_capacity(rest.len());
    let mut in_string = false;
    let mut letters = rest.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' if in_string => {
                out.push(letter);
                out.extend(letters.next());
            }
            '"' => {
                in_string = !in_string;
                out.push(letter);
            }
            '\n' if in_string => out.push_str("\\n"),
            '\r' if in_string => out.push_str("\\r"),
            letter if in_string && letter.is_control() => out.push_str("\\t"),
            '/' if !in_string && letters.peek() == Some(&'*') => {
                letters.next();
                let mut last = ' ';
                for next in letters.by_ref() {
                    if last == '*' && next == '/' {
                        break;
                    }
                    last = next;
                }
            }
            '/' if !in_string && letters.peek() == Some(&'/') => {
                letters.by_ref().find(|next| *next == '\n');
            }
            '}' | ']' if !in_string => {
                let end = out.trim_end().len();
                if out[..end].ends_with(',') {
                    out.truncate(end - 1);
                }
                out.push(letter);
            }
            letter => out.push(letter),
        }
    }
    out
}

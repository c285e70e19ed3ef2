//! Percent-encoding of the texts in an address fragment (RFC 3986, section 2.1).

use std::fmt;

/// Writes a text percent-encoded, except for the unreserved characters; a space is `+`, as in a form.
pub(super) fn encode(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                write!(f, "{}", char::from(byte))?;
            }
            b' ' => f.write_str("+")?,
            _ => write!(f, "%{byte:02X}")?,
        }
    }
    Ok(())
}

/// Decodes what [`encode`] wrote; empty when the bytes are not UTF-8.
pub(super) fn decode(text: &str) -> String {
    String::from_utf8(decode_bytes(text, b' ')).unwrap_or_default()
}

/// Decodes to bytes; `plus` is what a `+` becomes. A `%` that begins no escape stays as it is.
pub(super) fn decode_bytes(text: &str, plus: u8) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        rest = tail;
        match first {
            b'+' => bytes.push(plus),
            b'%' => match tail.first_chunk::<2>().and_then(|pair| hex(*pair)) {
                Some(byte) => {
                    bytes.push(byte);
                    rest = &tail[2..];
                }
                None => bytes.push(b'%'),
            },
            _ => bytes.push(first),
        }
    }
    bytes
}

fn hex([high, low]: [u8; 2]) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    u8::try_from(digit(high)? * 16 + digit(low)?).ok()
}

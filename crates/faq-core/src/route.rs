//! The address fragment as a type: what `#...` at the end of the page's address asks for.
//!
//! It is a fragment and never a query string, so that what a reader types reaches no server. The forms:
//! `#id` of a question, and lists, narrowed by any of `saved`, `topic=name` and `q=words`, in this order with
//! `&` between: `#saved&topic=Money&q=bus+fare`, `#q=words`, or nothing for them all; and
//! `#list=id,id&title=words` for a set that was handed on, with `&q=words` where that is searched.

use super::answer_set::AnswerSet;
use super::faq::QuestionId;
use std::fmt;

/// The most bytes of a search, or of a topic, that are read from an address.
pub const MAX_QUERY: usize = 1000;

/// Which questions are listed before any search.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// All of them.
    #[default]
    All,
    /// Those the reader saved.
    Saved,
    /// Those somebody handed on.
    Set,
}

/// A place in the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A list of questions, narrowed by a search when `query` is given. An empty query is a search that
    /// is about to be typed.
    List {
        /// Which questions.
        view: View,
        /// The topic that they are about; an empty one for those without a topic.
        topic: Option<String>,
        /// The words searched for.
        query: Option<String>,
    },
    /// A set of questions that somebody handed on, narrowed in the same way.
    Set {
        /// The set.
        set: AnswerSet,
        /// The words searched for.
        query: Option<String>,
    },
    /// One question.
    Question(QuestionId),
    /// Something this page does not know, as it was written.
    Unknown(String),
}

/// Where the questions of a topic are: an address of them all, and the id of their section's heading.
pub fn topic(topic: &str) -> Place {
    Place::List {
        view: View::All,
        topic: Some(topic.to_owned()),
        query: None,
    }
}

impl Place {
    /// Reads what follows the `#`. Any text gives a place.
    pub fn parse(fragment: &str) -> Self {
        if let Some(list) = fragment.strip_prefix("list=") {
            let query = list.split('&').find_map(|part| part.strip_prefix("q="));
            return Self::Set {
                set: AnswerSet::parse(list),
                query: query.map(read),
            };
        }
        let (view, mut rest) = match fragment.split_once('&').unwrap_or((fragment, "")) {
            ("saved", rest) => (View::Saved, rest),
            _ => (View::All, fragment),
        };
        let mut topic = None;
        if let Some(named) = rest.strip_prefix("topic=") {
            let (name, after) = named.split_once('&').unwrap_or((named, ""));
            topic = Some(read(name));
            rest = after;
        }
        let query = rest.strip_prefix("q=").map(read);
        if query.is_some() || rest.is_empty() {
            return Self::List { view, topic, query };
        }
        // Mail programs escape more than they need to: the id is what the fragment means.
        let text = decode(fragment);
        match QuestionId::parse(&text) {
            Ok(id) => Self::Question(id),
            Err(_) => Self::Unknown(bounded(&text).to_owned()),
        }
    }
}

/// Prints the fragment without its `#`.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::List { view, topic, query } => {
                let mut joint = "";
                if *view == View::Saved {
                    f.write_str("saved")?;
                    joint = "&";
                }
                for (name, text) in [("topic=", topic), ("q=", query)] {
                    if let Some(text) = text {
                        f.write_str(joint)?;
                        f.write_str(name)?;
                        encode(text, f)?;
                        joint = "&";
                    }
                }
                Ok(())
            }
            Self::Set { set, query } => {
                write!(f, "list={set}")?;
                match query {
                    Some(query) => {
                        f.write_str("&q=")?;
                        encode(query, f)
                    }
                    None => Ok(()),
                }
            }
            Self::Question(id) => f.write_str(id.as_str()),
            Self::Unknown(text) => encode(text, f),
        }
    }
}

/// The longest beginning of a text within [`MAX_QUERY`], ending between two characters.
pub fn bounded(text: &str) -> &str {
    &text[..text.floor_char_boundary(MAX_QUERY)]
}

/// A text of an address, as it was before it was encoded.
fn read(encoded: &str) -> String {
    bounded(&decode(encoded)).to_owned()
}

/// Percent-encodes all but the characters RFC 3986 leaves alone; a space is `+`, as in a search address.
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

/// The reverse of [`encode`]: what is not UTF-8 is nothing.
fn decode(text: &str) -> String {
    String::from_utf8(decode_bytes(text)).unwrap_or_default()
}

/// The bytes of an encoded text: a `%` that is no escape stays as it is.
pub(super) fn decode_bytes(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        rest = tail;
        match first {
            b'+' => bytes.push(b' '),
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

//! The fragment of the page's address as a type.
//!
//! It is a fragment and never a query string, so that what a reader types reaches no server.
//!
//! | fragment | route |
//! |---|---|
//! | (none) | all questions |
//! | `#id` | one question |
//! | `#topic=Money&q=bus+fare` | a list of all questions; each of the two parts can be left out |
//! | `#saved` | the saved answers, always all of them |
//! | `#list=2,id,id&title=words&q=words` | a shared set of answers; title and search can be left out |
//!
//! Older links narrow the saved answers (`#saved&topic=Money&q=bus+fare`): they are read as that list of all questions.
//! Links come back with more behind them or cut off (`link_text`): the longest valid reading counts.

use super::answer_set::AnswerSet;
use super::faq::QuestionId;
use super::link_text::{MAX_ESCAPES, leading_id, leading_word, parameter, skip, strip_name, unescape};
use super::percent::{decode, encode};
use faq_search::is_blank;
use std::fmt;

/// The most bytes of a search, or of a topic's name, that are read from an address.
pub const MAX_QUERY: usize = 1000;

/// Which questions are listed before any search.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// All of them.
    #[default]
    All,
    /// The saved ones.
    Saved,
    /// Those of a shared set.
    Set,
}

/// A route within the page.
///
/// ```
/// use faq_core::route::{Route, View};
///
/// let route = Route::parse("topic=Money&q=bus+fare");
/// let [topic, query] = ["Money", "bus fare"].map(|text| Some(text.to_owned()));
/// assert_eq!(route, Route::List { view: View::All, topic, query });
/// assert_eq!(route.to_string(), "topic=Money&q=bus+fare");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// A list of questions.
    List {
        /// Which questions.
        view: View,
        /// The topic that it is narrowed to; empty for the questions without one.
        topic: Option<String>,
        /// The words searched for; an empty text puts the focus into the search box.
        query: Option<String>,
    },
    /// A shared set of answers.
    Set {
        /// The set.
        set: AnswerSet,
        /// The words searched for.
        query: Option<String>,
    },
    /// One question.
    Question(QuestionId),
    /// A fragment that this page does not know, decoded.
    Unknown(String),
}

impl Route {
    /// Returns the route to all questions of a topic, which is also the id of the heading of its section.
    pub fn topic(name: &str) -> Self {
        Self::List {
            view: View::All,
            topic: Some(name.to_owned()),
            query: None,
        }
    }

    /// Parses what follows the `#`. Every text is a route.
    pub fn parse(fragment: &str) -> Self {
        let mut text = fragment.to_owned();
        for escapes_left in (0..=MAX_ESCAPES).rev() {
            let unescaped = unescape(&text);
            let is_plain = escapes_left == 0 || unescaped == text;
            if let Some(route) = Self::parse_list(link(&text), is_plain) {
                return route;
            }
            if is_plain {
                break;
            }
            text = unescaped;
        }
        match leading_id(link(&text)) {
            Some((id, _)) => Self::Question(id),
            None => Self::Unknown(bounded(&unescape(fragment)).to_owned()),
        }
    }

    /// Finds a link in a text that was pasted, with words around it. None where there is none.
    ///
    /// Its address is not compared: a site may have several, and ids of another one are reported as unknown.
    pub fn find_in(pasted: &str) -> Option<Self> {
        let bytes = pasted.as_bytes();
        let sign = |at: usize| {
            let signs: [&[u8]; 3] = [b"#", b"%23", b"%2523"];
            let sign = signs.into_iter().find(|sign| bytes[at..].starts_with(sign))?;
            Some((at, at + sign.len()))
        };
        let (at, after) = (0..bytes.len()).find_map(sign)?;
        let mut before = bytes[..at].rsplit(u8::is_ascii_whitespace);
        let before = before.next().unwrap_or_default();
        let has_address = before.windows(3).any(|window| window == b"://")
            || before.ends_with(b"/") && before.contains(&b'.');
        // A space after a comma is within the list; the others end the link.
        let ends = |at: &usize| bytes[*at] == b' ' && *at > after && bytes[*at - 1] != b',';
        let end = (after..bytes.len()).find(ends).unwrap_or(bytes.len());
        let fragment = &pasted[after..end];
        match Self::parse(fragment) {
            Self::Unknown(_) => None,
            route @ Self::Set { .. } => Some(route),
            route => (has_address && !fragment.is_empty()).then_some(route),
        }
    }

    /// Parses the form of a list; none if it is not that, or another layer of escapes has to be undone first.
    fn parse_list(text: &str, is_plain: bool) -> Option<Self> {
        let search = |parameters: &str| parameter(parameters, "q=").map(read);
        if let Some(list) = strip_name(text, "list=") {
            if !is_plain && !list.contains(['&']) && list.contains(['%']) {
                return None;
            }
            let (set, parameters) = AnswerSet::parse_with_parameters(list);
            let query = search(&parameters);
            return Some(Self::Set { set, query });
        }
        let is_filter = strip_name(text, "q=").or(strip_name(text, "topic=")).is_some();
        let view = match leading_word(text) {
            _ if text.is_empty() || is_filter => View::All,
            Some((word, _)) if word == "saved" => View::Saved,
            _ => return None,
        };
        let (topic, query) = (parameter(text, "topic=").map(read), search(text));
        let narrows = topic.is_some() || query.as_deref().is_some_and(|query| !is_blank(query));
        let view = if narrows { View::All } else { view };
        Some(Self::List { view, topic, query })
    }
}

/// Formats the fragment without its `#`.
impl fmt::Display for Route {
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

/// Returns the longest beginning of a text within [`MAX_QUERY`] that ends between two characters.
pub fn bounded(text: &str) -> &str {
    &text[..text.floor_char_boundary(MAX_QUERY)]
}

/// Returns a fragment without what precedes a link's text.
fn link(fragment: &str) -> &str {
    skip(fragment, "#/ \n\r")
}

/// Decodes a text of the fragment, within bounds.
fn read(encoded: &str) -> String {
    bounded(&decode(encoded)).to_owned()
}

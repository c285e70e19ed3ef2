//! The fragment of the page's address as a type.
//!
//! It is a fragment and never a query string, so that what a reader types reaches no server.
//!
//! | fragment | route |
//! |---|---|
//! | (none) | all questions |
//! | `#id` | one question |
//! | `#saved&topic=Money&q=bus+fare` | a list; each of the three parts can be left out |
//! | `#list=id,id&title=words&q=words` | a shared set of answers; title and search can be left out |

use super::answer_set::AnswerSet;
use super::faq::QuestionId;
use super::percent::{decode, encode};
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
/// let route = Route::parse("saved&q=bus+fare");
/// let query = Some("bus fare".to_owned());
/// assert_eq!(route, Route::List { view: View::Saved, topic: None, query });
/// assert_eq!(route.to_string(), "saved&q=bus+fare");
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
        // Mail programs escape more than they need to.
        let text = decode(fragment);
        match QuestionId::parse(&text) {
            Ok(id) => Self::Question(id),
            Err(_) => Self::Unknown(bounded(&text).to_owned()),
        }
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

/// Decodes a text of the fragment, within bounds.
fn read(encoded: &str) -> String {
    bounded(&decode(encoded)).to_owned()
}

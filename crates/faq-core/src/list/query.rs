//! What the reader asks the list for.

use crate::answer_set::AnswerSet;
use crate::route::{Route, View};

/// What the reader asks the list for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListQuery {
    /// The text of the search box.
    pub text: String,
    /// Which questions are looked at.
    pub view: View,
    /// The set of answers to list in [`View::Set`].
    pub set: AnswerSet,
    /// The topic that the list is narrowed to, as a question has it.
    pub topic: Option<&'static str>,
    /// Whether to search for the words just as they are typed, without correcting them.
    pub exact: bool,
}

impl ListQuery {
    /// Returns whether there is a word to search for.
    pub fn is_search(&self) -> bool {
        !faq_search::is_blank(&self.text)
    }

    /// Returns whether all questions are looked at.
    pub fn is_whole(&self) -> bool {
        self.view == View::All && self.topic.is_none()
    }

    /// Returns the query for the words in the search box, which are searched for in all questions: the saved answers are
    /// always listed whole, and the answers that somebody sent are above the search box.
    pub fn searching(self, text: String) -> Self {
        let view = match self.view {
            View::Saved if faq_search::is_blank(&text) => View::Saved,
            _ => View::All,
        };
        let exact = false;
        Self {
            text,
            view,
            exact,
            ..self
        }
    }

    /// Returns the query for another view of the list. The saved answers are listed whole, without a search and a topic.
    pub fn showing(self, view: View) -> Self {
        match view {
            View::Saved => Self {
                view,
                ..Self::default()
            },
            view => Self { view, ..self },
        }
    }

    /// Returns the route that leads to this list.
    pub fn route(self) -> Route {
        let query = Some(self.text).filter(|text| !text.is_empty());
        match self.view {
            View::Set => Route::Set { set: self.set, query },
            view => Route::List {
                view,
                topic: self.topic.map(str::to_owned),
                query,
            },
        }
    }
}

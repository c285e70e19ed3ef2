//! The words of the page as a whole: its headings, notices and warnings.

use super::{PageWords, Words};
use crate::route::View;
use crate::saved::{MAX_ANSWERS, StorageError};

impl Words {
    /// Returns the heading of a list with this many questions: the link to the saved answers has their number. `title` is
    /// that of a shared set, which may be empty.
    pub fn list_heading(
        self,
        view: View,
        topic: Option<&str>,
        title: &str,
        count: usize,
        searching: bool,
    ) -> String {
        match (view, topic) {
            (View::All | View::Set, _) if searching => self.search_results().to_owned(),
            (View::All, None) => self.questions(count),
            (View::All, Some(topic)) => self.topic_name(topic).to_owned(),
            (View::Saved, _) => self.saved_answers().to_owned(),
            (View::Set, _) if title.is_empty() => self.set_heading().to_owned(),
            (View::Set, _) => self.quoted_word(title),
        }
    }

    /// Returns the notice that this many answers are no longer saved.
    pub fn none_saved(self, count: usize) -> String {
        match count {
            0 => self.removed_everything().to_owned(),
            _ => self.removed_all(count),
        }
    }

    /// Returns the notice that no more answers can be saved.
    pub fn limit_reached(self) -> String {
        self.list_full(&self.number(MAX_ANSWERS))
    }

    /// Returns the warning that changes are not kept.
    pub fn storage_error(self, error: StorageError) -> &'static str {
        match error {
            StorageError::Denied => self.storage_denied(),
            StorageError::Full => self.storage_full(),
            StorageError::Unreadable => self.storage_unreadable(),
            StorageError::Newer => self.storage_newer(),
        }
    }
}

impl PageWords {
    /// Returns the paragraphs of the help.
    pub fn help_texts(self) -> [&'static str; 4] {
        [
            self.help_offline(),
            self.help_install(),
            self.help_move(),
            self.help_keep(),
        ]
    }

    /// Returns the text of the contact link.
    pub fn contact(self, href: &str) -> String {
        match href.split_once(':') {
            Some(("mailto", mail)) => self.write_to(mail),
            Some(("tel", number)) => self.call(number),
            _ => self.ask_us().to_owned(),
        }
    }

    /// Returns the sentence on how much the FAQ answers, before the list of its questions or of its topics.
    pub fn how_much(self, count: usize, topics: bool) -> String {
        match topics {
            true => self.page_answers_topics(count),
            false => self.page_answers(count),
        }
    }
}

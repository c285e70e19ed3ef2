//! The sentences about the list and its search.

use super::{Words, add_sentence};
use crate::route::View;
use faq_search::{MatchQuality, SearchResults};

impl Words {
    /// Returns the line above the list, with the number of listed questions and the topic it is narrowed to.
    pub fn count_line(
        self,
        view: View,
        query: Option<&str>,
        quality: MatchQuality,
        count: usize,
        topic: Option<&str>,
    ) -> String {
        let line = match (query, view) {
            (None, View::All) => self.questions(count),
            (None, View::Saved) => self.saved_count(count),
            (None, View::Set) => self.answers(count),
            (Some(_), _) if quality == MatchQuality::Close => self.come_closest(count),
            (Some(query), _) => self.found(count, query.trim()),
        };
        match topic {
            Some(topic) => self.in_topic(&line, self.topic_name(topic)),
            None => line,
        }
    }

    /// Returns the announcement of a list to screen readers: the note, if there is one, and the count.
    pub fn announcement(
        self,
        view: View,
        query: Option<&str>,
        quality: MatchQuality,
        count: usize,
        note: &str,
        topic: Option<&str>,
    ) -> String {
        let line = self.count_line(view, query, quality, count, topic);
        match note {
            "" => line,
            _ => format!("{note} {line}"),
        }
    }

    /// Returns the note on a search: which words were corrected, and which are missing in the listed questions.
    pub fn search_note(
        self,
        view: View,
        quality: MatchQuality,
        results: &SearchResults,
        topic: Option<&str>,
    ) -> String {
        let mut note = String::new();
        let mut say = |sentence: &str| add_sentence(&mut note, sentence);
        if !results.corrections.is_empty() {
            let used = results.corrections.iter().map(|word| &word.used);
            say(&self.showing_for(&self.quoted(used)));
        }
        match quality {
            MatchQuality::Full => return note,
            MatchQuality::Close if topic.is_some() => say(self.none_in_topic_has_all()),
            MatchQuality::Mixed => say(self.some_have_not_all()),
            MatchQuality::Close => say(self.none_has_all()),
        }
        // Another view or a topic may not list the best hit.
        if (quality, view, topic) == (MatchQuality::Mixed, View::All, None)
            && !results.best_hit_lacks.is_empty()
        {
            say(&self.first_lacks(&self.quoted(&results.best_hit_lacks)));
        }
        if !results.missing.is_empty() {
            say(&self.not_found_words(&self.quoted(&results.missing)));
        }
        note
    }

    /// Returns the text of the button that searches for the words as they were typed.
    pub fn search_as_typed(self, typed: &[String]) -> String {
        self.search_exactly(&self.quoted(typed))
    }

    /// Returns words in quotation marks, with separators.
    fn quoted<'a>(self, words: impl IntoIterator<Item = &'a String>) -> String {
        let mut quoted = String::new();
        for word in words {
            if !quoted.is_empty() {
                quoted.push_str(self.word_separator());
            }
            quoted.push_str(&self.quoted_word(word));
        }
        quoted
    }

    /// Returns the sentence that repeats a search without results.
    pub fn nothing_found(self, query: &str, topic: Option<&str>) -> String {
        let query = query.trim();
        match topic {
            Some(_) => self.no_answers_in_topic(query),
            None => self.no_answers(query),
        }
    }
}

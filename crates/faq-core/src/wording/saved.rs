//! The words of saved answers: the list, and sharing it.

use super::{Words, add_sentence};
use crate::answer_set::AnswerSet;

impl Words {
    /// Returns the label of a question's save button, within the list of saved answers or another one.
    pub fn save_button(self, is_saved: bool, lists_saved: bool) -> &'static str {
        match (is_saved, lists_saved) {
            (false, _) => self.save(),
            (true, true) => self.remove(),
            (true, false) => self.saved(),
        }
    }

    /// Returns the notice about the first saved answer: where it is stored, and whether the browser may delete it.
    pub fn first_saved(self, may_be_deleted: bool) -> String {
        match may_be_deleted {
            true => format!("{} {}", self.saved_where(), self.may_be_deleted()),
            false => self.saved_where().to_owned(),
        }
    }

    /// Returns the announcement that an answer has moved to this place, counted from 1.
    pub fn moved_to(self, place: usize, total: usize, question: &str) -> String {
        self.moved(&self.number(place), question, &self.number(total))
    }

    /// Returns the notice that a set was saved, of which this many answers were new.
    pub fn set_saved(self, count: usize) -> String {
        match count {
            0 => self.saved_all_before().to_owned(),
            _ => self.saved_all(count),
        }
    }

    /// Returns the note on what a shared set is missing; often empty. `unknown` are ids that this FAQ does not have.
    pub fn set_note(self, set: &AnswerSet, unknown: &[String]) -> String {
        let is_empty = set.ids.is_empty();
        let is_cut = !is_empty && set.ids.len() < set.total;
        let mut note = String::new();
        let mut say = |sentence: &str| add_sentence(&mut note, sentence);
        if is_empty {
            say(self.set_empty());
        }
        if let Some(first) = unknown.first() {
            say(&self.set_lacks(unknown.len(), first));
        }
        if is_cut {
            say(&self.set_cut(&self.number(set.ids.len()), &self.number(set.total)));
        } else if !is_empty && set.skipped > 0 {
            say(&self.set_unread(set.skipped));
        }
        note
    }
}

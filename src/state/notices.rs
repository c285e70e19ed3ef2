//! The one message in which the page answers the reader's last action. It stays until the next action.

use super::static_signal::StaticSignal;
use faq_browser::{page, placement};
use faq_core::element_id;
use faq_core::faq::Question;
use faq_core::wording::Words;

/// A message to the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The answer of this question is no longer saved.
    Removed(String),
    /// This many answers are no longer saved.
    RemovedAll(usize),
    /// The device has its first saved answer.
    FirstSaved {
        /// Whether the browser deletes it after some days without a visit.
        may_be_deleted: bool,
    },
    /// No more answers can be saved.
    ListFull,
    /// A removal was undone.
    PutBack,
    /// A question's address is on the clipboard.
    LinkCopied,
    /// A question's address has to be copied by hand.
    LinkToCopy(String),
    /// The browser does not print.
    NotPrinted,
    /// This many answers of a shared set are now saved.
    SavedAll(usize),
    /// The answers of a file are now saved.
    Imported,
    /// This many saved answers disappeared from the device while the page was open.
    Vanished(usize),
    /// Unreadable saved answers were set aside.
    SetAside,
    /// The outcome of [`super::Intent::KeepCopy`].
    Copied(String),
    /// The address has an unknown question.
    NoSuchQuestion(String),
    /// The address has an unknown topic.
    NoSuchTopic(String),
}

/// The current notice.
#[derive(Clone, Copy)]
pub struct Notices {
    /// The notice to show, if any, with the position in the FAQ of the question that it is about.
    pub current: StaticSignal<Option<(Notice, Option<usize>)>>,
    questions: &'static [Question],
    words: Words,
}

impl Notice {
    /// Returns the text of the notice.
    pub fn text(&self, words: Words) -> String {
        match self {
            Self::Removed(question) => words.removed(question),
            Self::RemovedAll(count) => words.none_saved(*count),
            Self::PutBack => words.put_back().to_owned(),
            Self::FirstSaved { may_be_deleted } => words.first_saved(*may_be_deleted),
            Self::ListFull => words.limit_reached(),
            Self::LinkCopied => words.link_copied().to_owned(),
            Self::LinkToCopy(link) => words.link_to_copy(link),
            Self::NotPrinted => words.print_failed().to_owned(),
            Self::SavedAll(count) => words.set_saved(*count),
            Self::Imported => words.imported().to_owned(),
            Self::Vanished(count) => words.vanished(*count),
            Self::SetAside => words.set_aside().to_owned(),
            Self::Copied(outcome) => outcome.clone(),
            Self::NoSuchQuestion(fragment) => words.no_such_question(fragment),
            Self::NoSuchTopic(topic) => words.no_such_topic(topic),
        }
    }

    /// Returns whether there is something to undo.
    pub fn can_be_undone(&self) -> bool {
        matches!(
            self,
            Self::Removed(_)
                | Self::RemovedAll(1..)
                | Self::SavedAll(1..)
                | Self::Imported
                | Self::Vanished(_)
        )
    }
}

impl Notices {
    /// Creates the state of a page without a notice.
    pub fn new(questions: &'static [Question], words: Words) -> Self {
        Self {
            current: StaticSignal::new(None),
            questions,
            words,
        }
    }

    /// Shows and announces a notice in place of the one before: in the row of a question, or above the list.
    pub fn show(&self, notice: Notice, row: Option<usize>) {
        page::announce(&notice.text(self.words));
        let question = row.and_then(|row| self.questions.get(row));
        let answer = question.map(|question| question.id.as_str());
        placement::move_into_row(element_id::NOTICE, answer, element_id::LIST_NOTICE);
        self.current.set(Some((notice, row)));
    }

    /// Closes the notice.
    pub fn dismiss(&self) {
        if self.current.with_untracked(Option::is_some) {
            page::announce("");
            self.current.set(None);
        }
    }

    /// Returns the position in the FAQ of the question that the notice is about.
    pub fn row(&self) -> Option<usize> {
        self.current.with_untracked(|current| current.as_ref()?.1)
    }
}

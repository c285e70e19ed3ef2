//! The one line in which the page answers the reader's last action. It stays until the next action.

use super::static_signal::StaticSignal;

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
    /// The notice to show, if any.
    pub current: StaticSignal<Option<Notice>>,
}

impl Notice {
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
    pub fn new() -> Self {
        Self {
            current: StaticSignal::new(None),
        }
    }

    /// Shows a notice in place of the one before.
    pub fn show(&self, notice: Notice) {
        self.current.set(Some(notice));
    }

    /// Closes the notice.
    pub fn dismiss(&self) {
        if self.current.with_untracked(Option::is_some) {
            self.current.set(None);
        }
    }
}

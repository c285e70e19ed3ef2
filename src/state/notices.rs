//! The one line in which the page answers what the reader did. It stays until they do something else.

use super::Value;

/// Something to tell the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// An answer is no longer saved: its question.
    Removed(String),
    /// So many answers are no longer saved.
    RemovedAll(usize),
    /// No more answers can be saved.
    ListFull,
    /// A removal was taken back.
    PutBack,
    /// A question's address is on the clipboard.
    LinkCopied,
    /// A question's address, to be copied by hand.
    LinkToCopy(String),
    /// So many answers of a set are now saved.
    SavedAll(usize),
    /// The answers of a file are now saved.
    Imported,
    /// The device lost so many saved answers while the page was open.
    Vanished(usize),
    /// What could not be read was set aside.
    SetAside,
    /// The address asks for a question that is not here.
    NoSuchQuestion(String),
    /// The address asks for a topic that is not here.
    NoSuchTopic(String),
}

/// The current notice.
#[derive(Clone, Copy)]
pub struct Notices {
    /// What to tell; none when there is nothing.
    pub current: Value<Option<Notice>>,
}

impl Notice {
    /// Whether there is something to take back.
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
    /// Nothing to tell.
    pub fn new() -> Self {
        Self {
            current: Value::new(None),
        }
    }

    /// Tells this in place of what was told before.
    pub fn tell(&self, notice: Notice) {
        self.current.set(Some(notice));
    }

    /// Takes the notice away.
    pub fn dismiss(&self) {
        if self.current.with_untracked(Option::is_some) {
            self.current.set(None);
        }
    }
}

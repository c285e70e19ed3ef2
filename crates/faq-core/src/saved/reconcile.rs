//! What to show and what to write, decided from what storage holds and the changes that wait to be written.
//!
//! A change is shown at once and stays pending until it has been written, on top of whatever the device holds
//! by then: neither another tab's changes nor those that storage refuses now are lost.

use super::answers::Saved;
use super::change::Change;
use super::format::DecodedSaved;
use super::storage_error::StorageError;
use crate::faq::Question;

/// The saved answers of an open page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedState {
    /// The answers to show: those of the device with the pending changes applied.
    pub saved: Saved,
    /// Why the device does not keep changes; none when it does.
    pub error: Option<StorageError>,
    /// The change that undoes the last one.
    pub undo: Change,
    /// Changes that the device does not have yet, in order.
    pending: Vec<Change>,
    /// Whether everything is to be removed from the device first, even unreadable text.
    wipe: bool,
    /// The content of the device when it was last read.
    device: Saved,
}

impl SavedState {
    /// Shows a change and queues it for writing. Returns the change that undoes it.
    pub fn apply(&mut self, change: Change) -> Change {
        self.undo = self.saved.apply(&change);
        self.pending.push(change);
        self.undo.clone()
    }

    /// Requests that everything on the device is removed before the next write.
    pub fn wipe(&mut self) {
        self.wipe = true;
        self.error = None;
    }

    /// Records that another tab removed everything on purpose, which is no loss to report.
    pub fn removed_elsewhere(&mut self) {
        self.device = Saved::default();
    }

    /// Returns whether changes wait to be written.
    pub fn has_pending(&self) -> bool {
        !self.pending.is_empty()
    }

    /// Returns whether the last write failed, so that it is to be tried again later.
    pub fn must_retry(&self) -> bool {
        self.error.is_some() && self.has_pending()
    }

    /// Records the outcome of writing [`SavedState::saved`]. Returns whether the device has its first saved answers now.
    pub fn written(&mut self, outcome: Result<(), StorageError>) -> bool {
        self.error = outcome.err();
        if self.error.is_some() {
            return false;
        }
        let had_none = self.device.answers.is_empty();
        self.pending.clear();
        self.device = self.saved.clone();
        had_none && !self.device.answers.is_empty()
    }

    /// Records that storage could not be cleared; everything stays pending.
    pub fn clear_failed(&mut self, clear: Clear, error: StorageError) {
        self.error = Some(match clear {
            Clear::RemoveAll => {
                self.device = Saved::default();
                error
            }
            Clear::SetAside => StorageError::Unreadable,
        });
    }
}

/// How to clear storage before writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clear {
    /// Remove everything, even unreadable text: the reader asked for it.
    RemoveAll,
    /// Move the unreadable text to a key of its own.
    SetAside,
}

/// Something that happened to the stored answers and that the reader is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageNotice {
    /// This many answers disappeared from the device while the page was open.
    Vanished(usize),
    /// Unreadable text was set aside.
    SetAside,
}

/// What [`reconcile`] decides. The steps are taken in the order of the fields; when clearing fails, the
/// others are not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// How to clear storage first; none when it is to stay. A failure goes to
    /// [`SavedState::clear_failed`] of the state before.
    pub clear: Option<Clear>,
    /// The new state.
    pub state: SavedState,
    /// What to tell the reader.
    pub notice: Option<StorageNotice>,
    /// Whether to write [`SavedState::saved`] of the new state; the outcome goes to
    /// [`SavedState::written`].
    pub write: bool,
    /// Whether something is to be written as soon as that is allowed.
    pub unwritten: bool,
}

/// Rebases the pending changes onto what storage holds and decides what to write.
///
/// `stored` is the result of reading storage: none when it holds nothing. `state` is that of the page before.
/// Without `may_write` the plan leaves storage alone.
pub fn reconcile(
    stored: Result<Option<DecodedSaved>, StorageError>,
    mut state: SavedState,
    questions: &[Question],
    may_write: bool,
) -> Plan {
    let (mut clear, mut notice) = (None, None);
    let stored = if may_write && state.wipe {
        clear = Some(Clear::RemoveAll);
        state.wipe = false;
        state.error = None;
        state.device = Saved::default();
        Ok(None)
    } else if may_write && stored == Err(StorageError::Unreadable) {
        clear = Some(Clear::SetAside);
        notice = Some(StorageNotice::SetAside);
        // The answers that this page still knows go back to where they were.
        let known = std::mem::take(&mut state.device);
        state.pending.insert(0, Change::add(known.answers));
        Ok(None)
    } else {
        stored
    };
    let mut unwritten = state.has_pending();
    let mut write = false;
    match stored {
        Ok(stored) => {
            let missing = stored.is_none();
            let stored = stored.unwrap_or_default();
            unwritten |= stored.older;
            let mut saved = stored.saved;
            saved.resolve_aliases(questions);
            let lost = state.device.answers.len();
            if missing && lost > 0 {
                state.undo = Change::add(state.device.answers);
                notice = Some(StorageNotice::Vanished(lost));
            }
            state.device = saved.clone();
            for change in &state.pending {
                saved.apply(change);
            }
            state.saved = saved;
            state.error = state.error.filter(|_| unwritten);
            if may_write && unwritten {
                // An empty list need not be stored where nothing is.
                write = !(missing && state.saved.answers.is_empty());
                if !write {
                    state.written(Ok(()));
                }
                unwritten = false;
            }
        }
        // It is set aside when writing is allowed.
        Err(StorageError::Unreadable) => unwritten = true,
        Err(error) => state.error = Some(error),
    }
    Plan {
        clear,
        state,
        notice,
        write,
        unwritten,
    }
}

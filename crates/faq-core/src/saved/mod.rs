//! The answers a reader saved: which, in what order, since when, and with which words.
//!
//! Every way to change the list is a [`Change`], and undoing one is another. That is how two tabs can change
//! the list at the same time and how a change can wait until storage accepts it: [`reconcile`] applies
//! pending changes to whatever the device holds by then. [`mod@format`] is the stored form, [`mod@file`] the form of
//! an exported copy.

mod answers;
mod change;
pub mod file;
pub mod format;
mod reconcile;
mod storage_error;

pub use answers::{MAX_ANSWERS, MAX_NAME, Saved, SavedAnswer};
pub use change::Change;
pub use format::{MAX_BYTES, Unreadable, VERSION};
pub use reconcile::{Clear, Plan, SavedState, StorageNotice, reconcile};
pub use storage_error::StorageError;

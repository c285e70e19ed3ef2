//! Why the browser does not keep what is saved.

use super::format::Unreadable;

/// Why saved answers cannot be read from storage or written to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The page may not use storage.
    Denied,
    /// Storage has no room left.
    Full,
    /// The stored text could not be read, and there was no room to set it aside; it stays as it is.
    Unreadable,
    /// A newer version of the page wrote the stored text; it stays as it is.
    Newer,
}

impl From<Unreadable> for StorageError {
    fn from(unreadable: Unreadable) -> Self {
        match unreadable {
            Unreadable::Newer => Self::Newer,
            Unreadable::TooLong | Unreadable::NotSavedAnswers => Self::Unreadable,
        }
    }
}

//! What the browser keeps for this page. The only file that names gloo-storage.

use crate::domain::saved::{Saved, Trouble, Unreadable};
use gloo_storage::{LocalStorage, Storage as _};

/// The one key that saved answers are kept under. Its value carries a version.
const KEY: &str = "link-worker-faq.saved";

/// Reads what was saved; nothing kept is an empty list.
///
/// # Errors
/// Says why it cannot be read. What is kept stays as it is.
pub fn read() -> Result<Saved, Trouble> {
    match door()?.get_item(KEY) {
        Ok(None) => Ok(Saved::default()),
        Ok(Some(text)) => Saved::decode(&text).map_err(Trouble::from),
        Err(_) => Err(Trouble::Denied),
    }
}

/// Keeps the saved answers in place of what was kept before.
///
/// # Errors
/// [`Trouble::Full`] when the browser will not take more.
pub fn write(saved: &Saved) -> Result<(), Trouble> {
    door()?;
    LocalStorage::set(KEY, saved).map_err(|_| Trouble::Full)
}

/// Removes everything this page keeps, even what it could not read.
///
/// # Errors
/// [`Trouble::Denied`] where the page may not touch storage.
pub fn remove_all() -> Result<(), Trouble> {
    door()?;
    LocalStorage::delete(KEY);
    Ok(())
}

/// Asks for the storage in a way that can fail: gloo-storage panics where it is blocked, so nothing of it
/// is called before this has answered.
fn door() -> Result<web_sys::Storage, Trouble> {
    web_sys::window()
        .and_then(|window| window.local_storage().ok().flatten())
        .ok_or(Trouble::Denied)
}

impl From<Unreadable> for Trouble {
    fn from(unreadable: Unreadable) -> Self {
        match unreadable {
            Unreadable::Newer => Self::Newer,
            Unreadable::TooLong | Unreadable::NotSavedAnswers => Self::Unreadable,
        }
    }
}

//! What the browser keeps for this page. The only file that names gloo-storage.

use super::page;
use crate::domain::saved::{Saved, Trouble, Unreadable};
use gloo_storage::{LocalStorage, Storage as _};
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// The one key that saved answers are kept under, which begins with the site's: several may share an origin. Its
/// value carries a version.
fn key() -> String {
    format!("{}.saved", page::site())
}

/// Reads what was saved; nothing kept is an empty list.
///
/// # Errors
/// Says why it cannot be read. What is kept stays as it is.
pub fn read() -> Result<Saved, Trouble> {
    match door()?.get_item(&key()) {
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
    LocalStorage::set(key(), saved).map_err(|_| Trouble::Full)
}

/// Removes everything this page keeps, even what it could not read.
///
/// # Errors
/// [`Trouble::Denied`] where the page may not touch storage.
pub fn remove_all() -> Result<(), Trouble> {
    door()?;
    LocalStorage::delete(key());
    Ok(())
}

/// Asks the browser not to throw away what this page keeps. It may say no, or ask the reader.
pub fn ask_to_persist() {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else {
        return;
    };
    // `navigator.storage` is undefined on plain http, which its type does not say.
    let manager = Reflect::get(&navigator, &JsValue::from_str("storage"));
    if manager.is_ok_and(|manager| !manager.is_undefined()) {
        let _answer = navigator.storage().persist();
    }
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

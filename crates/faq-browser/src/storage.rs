//! What the browser keeps for this page. The only file that names gloo-storage.

use super::page;
use faq_core::saved::format::Kept;
use faq_core::saved::{Saved, Trouble};
use gloo_storage::{LocalStorage, Storage as _};
use js_sys::{Date, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::StorageEvent;

/// The one key that saved answers are kept under, which begins with the site's: several may share an origin. Its
/// value carries a version.
fn key() -> String {
    format!("{}.saved", page::site())
}

/// What the keys of set-aside texts begin with; the date and time follow.
fn aside_key() -> String {
    format!("{}.unreadable.", page::site())
}

/// Reads what was saved; none when nothing is kept.
///
/// # Errors
/// Says why it cannot be read. What is kept stays as it is.
pub fn read() -> Result<Option<Kept>, Trouble> {
    match door()?.get_item(&key()) {
        Ok(None) => Ok(None),
        Ok(Some(text)) => Kept::decode(&text, super::text::texts)
            .map(Some)
            .map_err(Trouble::from),
        Err(_) => Err(Trouble::Denied),
    }
}

/// Keeps the saved answers in place of what was kept before.
///
/// # Errors
/// [`Trouble::Full`] when the browser will not take more.
pub fn write(saved: &Saved) -> Result<(), Trouble> {
    door()?;
    LocalStorage::set(key(), saved.to_texts()).map_err(|_| Trouble::Full)
}

/// Moves what is kept and cannot be read to a key of its own. It is never out of storage in between.
///
/// # Errors
/// [`Trouble::Unreadable`] when there is no room for two of it: then it stays where it is.
pub fn set_aside() -> Result<(), Trouble> {
    let storage = door()?;
    if let Ok(Some(text)) = storage.get_item(&key()) {
        let date = String::from(Date::new_0().to_iso_string());
        storage
            .set_item(&format!("{}{date}", aside_key()), &text)
            .map_err(|_| Trouble::Unreadable)?;
        LocalStorage::delete(key());
    }
    Ok(())
}

/// The keys of what was set aside.
fn aside_keys(storage: &web_sys::Storage) -> Vec<String> {
    let begins = aside_key();
    let count = storage.length().unwrap_or_default();
    (0..count)
        .filter_map(|at| storage.key(at).ok().flatten())
        .filter(|key| key.starts_with(&begins))
        .collect()
}

/// Whether something was set aside.
pub fn has_aside() -> bool {
    door().is_ok_and(|storage| !aside_keys(&storage).is_empty())
}

/// All that was set aside, one text after the other.
pub fn aside() -> String {
    let Ok(storage) = door() else {
        return String::new();
    };
    let texts = aside_keys(&storage)
        .into_iter()
        .filter_map(|key| storage.get_item(&key).ok().flatten());
    texts.collect::<Vec<_>>().join("\n")
}

/// Deletes what was set aside.
pub fn delete_aside() {
    if let Ok(storage) = door() {
        for key in aside_keys(&storage) {
            LocalStorage::delete(key);
        }
    }
}

/// Removes everything this page keeps, even what it could not read.
///
/// # Errors
/// [`Trouble::Denied`] where the page may not touch storage.
pub fn remove_all() -> Result<(), Trouble> {
    door()?;
    LocalStorage::delete(key());
    delete_aside();
    Ok(())
}

/// Calls `listener` whenever another tab changes what is kept, for as long as the page lives. It is told
/// whether that tab removed everything saved, which is not the same as storage that is cleared.
pub fn on_change(listener: impl Fn(bool) + 'static) {
    let callback = Closure::<dyn Fn(StorageEvent)>::new(move |event: StorageEvent| match event.key() {
        None => listener(false),
        Some(changed) if changed == key() => listener(event.new_value().is_none()),
        Some(_) => {}
    });
    listen("storage", callback.as_ref());
    callback.forget();
}

/// Calls `listener` when the page is left: what is not kept by then is lost.
pub fn on_leave(listener: impl Fn() + 'static) {
    let callback = Closure::<dyn Fn()>::new(listener);
    listen("pagehide", callback.as_ref());
    callback.forget();
}

fn listen(event: &str, callback: &JsValue) {
    if let Some(window) = web_sys::window() {
        // A window takes every listener.
        window
            .add_event_listener_with_callback(event, callback.unchecked_ref())
            .unwrap_or_default();
    }
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

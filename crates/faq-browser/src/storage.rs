//! The saved answers in the browser's local storage. The only file that uses gloo-storage.

use super::{events, page};
use faq_core::saved::format::DecodedSaved;
use faq_core::saved::{Saved, StorageError};
use gloo_storage::{LocalStorage, Storage as _};
use js_sys::{Date, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, StorageEvent};

/// Returns the key of the saved answers. It begins with the site's prefix, since several sites may share an
/// origin.
fn key() -> String {
    format!("{}.saved", page::storage_prefix())
}

/// Returns the beginning of the keys of texts that were set aside; date and time follow.
fn aside_prefix() -> String {
    format!("{}.unreadable.", page::storage_prefix())
}

/// Reads the saved answers; none when nothing is stored.
///
/// # Errors
/// [`StorageError`] says why they cannot be read. The stored text stays as it is.
pub fn read() -> Result<Option<DecodedSaved>, StorageError> {
    match local_storage()?.get_item(&key()) {
        Ok(None) => Ok(None),
        Ok(Some(text)) => DecodedSaved::decode(&text, super::text::parse_texts)
            .map(Some)
            .map_err(StorageError::from),
        Err(_) => Err(StorageError::Denied),
    }
}

/// Writes the saved answers in place of those before.
///
/// # Errors
/// [`StorageError::Full`] when the browser will not take more.
pub fn write(saved: &Saved) -> Result<(), StorageError> {
    local_storage()?;
    LocalStorage::set(key(), saved.to_texts()).map_err(|_| StorageError::Full)
}

/// Moves the unreadable text to a key of its own. It is in storage at every moment.
///
/// # Errors
/// [`StorageError::Unreadable`] when there is no room for two copies of it: then it stays where it is.
pub fn set_aside() -> Result<(), StorageError> {
    let storage = local_storage()?;
    if let Ok(Some(text)) = storage.get_item(&key()) {
        let date = String::from(Date::new_0().to_iso_string());
        storage
            .set_item(&format!("{}{date}", aside_prefix()), &text)
            .map_err(|_| StorageError::Unreadable)?;
        LocalStorage::delete(key());
    }
    Ok(())
}

/// Returns the keys of texts that were set aside.
fn aside_keys(storage: &web_sys::Storage) -> Vec<String> {
    let prefix = aside_prefix();
    let count = storage.length().unwrap_or_default();
    (0..count)
        .filter_map(|at| storage.key(at).ok().flatten())
        .filter(|key| key.starts_with(&prefix))
        .collect()
}

/// Returns whether a text was set aside.
pub fn has_aside() -> bool {
    local_storage().is_ok_and(|storage| !aside_keys(&storage).is_empty())
}

/// Returns the texts that were set aside, each on a line of its own.
pub fn aside() -> String {
    let Ok(storage) = local_storage() else {
        return String::new();
    };
    let texts = aside_keys(&storage)
        .into_iter()
        .filter_map(|key| storage.get_item(&key).ok().flatten());
    texts.collect::<Vec<_>>().join("\n")
}

/// Deletes the texts that were set aside.
pub fn delete_aside() {
    if let Ok(storage) = local_storage() {
        for key in aside_keys(&storage) {
            LocalStorage::delete(key);
        }
    }
}

/// Removes everything that this page stores, even unreadable text.
///
/// # Errors
/// [`StorageError::Denied`] where the page may not touch storage.
pub fn remove_all() -> Result<(), StorageError> {
    local_storage()?;
    LocalStorage::delete(key());
    delete_aside();
    Ok(())
}

/// Calls `listener` whenever another tab changes the saved answers, as long as the page lives. Its argument is
/// whether that tab removed all of them, in contrast to storage that is cleared as a whole.
pub fn on_change(listener: impl Fn(bool) + 'static) {
    let changed = move |event: Event| {
        let event: StorageEvent = event.unchecked_into();
        match event.key() {
            None => listener(false),
            Some(changed) if changed == key() => listener(event.new_value().is_none()),
            Some(_) => {}
        }
    };
    events::on_window("storage", Box::new(changed));
}

/// Calls `listener` when the page is left.
pub fn on_leave(listener: impl Fn() + 'static) {
    events::on_window("pagehide", Box::new(move |_| listener()));
}

/// Asks the browser to keep this page's storage permanently. It may refuse, or ask the reader.
pub fn ask_to_persist() {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else {
        return;
    };
    // Despite its type, `navigator.storage` is undefined on plain http.
    let manager = Reflect::get(&navigator, &JsValue::from_str("storage"));
    if manager.is_ok_and(|manager| !manager.is_undefined()) {
        let _answer = navigator.storage().persist();
    }
}

/// Returns whether the browser deletes what pages store once it has been used for seven days without a visit
/// (<https://webkit.org/tracking-prevention/>). WebKit does, except in an app on the home screen, and is known by the
/// vendor that the HTML standard has each engine name
/// (<https://html.spec.whatwg.org/multipage/system-state.html#dom-navigator-vendor>).
pub fn deletes_unvisited() -> bool {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else {
        return false;
    };
    let property = |name: &str| Reflect::get(&navigator, &JsValue::from_str(name)).unwrap_or_default();
    property("vendor").as_string().as_deref() == Some("Apple Computer, Inc.")
        && !property("standalone").is_truthy()
}

/// Returns the storage. It is called before anything of gloo-storage, which panics where storage is blocked.
fn local_storage() -> Result<web_sys::Storage, StorageError> {
    web_sys::window()
        .and_then(|window| window.local_storage().ok().flatten())
        .ok_or(StorageError::Denied)
}

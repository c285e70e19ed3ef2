//! The browser: one file per API, each the only door to it. Nothing here panics; what a browser refuses is
//! a normal answer that the page has words for.

pub mod address;
pub mod clipboard;
pub mod content;
pub mod files;
pub mod idle;
pub mod lock;
pub mod page;
pub mod printing;
pub mod settings;
pub mod share;
pub mod storage;
pub mod text;

/// The clock of the reader's device, in milliseconds since 1970-01-01 UTC.
pub fn now() -> u64 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let milliseconds = js_sys::Date::now() as u64;
    milliseconds
}

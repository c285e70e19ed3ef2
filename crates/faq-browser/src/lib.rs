//! The Web APIs that the app and the share program use, one file each, and the only code that calls them.
//! Nothing here panics: what a browser refuses is an ordinary result, for which the page has words.
//!
//! - [`page`]: elements of the document. [`elements`]: those of answers that it does not hold yet. [`placement`]: where they are. [`drawing`]: the QR code. [`events`] and [`keyboard`]: what the reader does. [`highlight`]: the marks of a search. [`address`]:
//!   the fragment and the history.
//! - [`storage`] and [`lock`]: saved answers on the device, one tab at a time.
//! - [`content`]: the questions of a large FAQ, fetched beside the page. [`settings`]: the reading settings.
//! - [`idle`] and [`clock`]: slices of long work, and the time. [`text`]: the browser's Unicode tables and JSON parser.
//! - [`words`]: the words of the interface, and the browser's plural rules.
//! - [`share`], [`clipboard`], [`files`], [`printing`]: the ways out of the page. `in_app`: browsers that lack them.

pub mod address;
pub mod clipboard;
pub mod clock;
pub mod content;
pub mod drawing;
pub mod elements;
pub mod events;
pub mod files;
pub mod highlight;
pub mod idle;
mod in_app;
pub mod keyboard;
pub mod lock;
pub mod page;
pub mod placement;
pub mod printing;
pub mod settings;
pub mod share;
pub mod storage;
pub mod text;
pub mod words;

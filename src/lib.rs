//! Link Worker FAQ: a page of questions and answers that opens at once, finds the answer in the
//! reader's own words, keeps the answers they save and works offline.
//!
//! The map, from the inside out; nothing points back (`tests/house_rules.rs` reads the sources):
//!
//! | module         | what it is                                                                  |
//! |----------------|-----------------------------------------------------------------------------|
//! | [`domain`]     | pure Rust: the content model, search, saved answers, addresses, the wording   |
//! | `platform`     | the browser, one file per API, each the only door to it                       |
//! | `state`        | the only owner of signals: what is searched, open, saved and told             |
//! | `components`   | views: they show state and send intents                                       |
//! | `app`          | composes the page                                                             |
//! | `hand_on`      | a program of its own, fetched when asked for: handing saved answers on        |
//!
//! Without a feature only [`domain`] compiles: that is what the build commands share. `hydrate` adds the
//! page for the browser, `ssr` the same page printed to HTML on the build host, and `many` what only a FAQ of many
//! questions needs of either.

#![cfg_attr(
    not(feature = "many"),
    allow(
        clippy::unit_arg,
        reason = "a part that only many questions need is a unit where they are few"
    )
)]

pub mod domain;

#[cfg(feature = "ui")]
pub mod app;
#[cfg(feature = "ui")]
mod components;
#[cfg(feature = "hand-on")]
pub mod hand_on;
#[cfg(feature = "browser")]
pub mod platform;
#[cfg(feature = "ui")]
mod state;

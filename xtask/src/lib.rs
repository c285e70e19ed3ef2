//! The commands for people who work on the code. What a site's author needs is in the crate `faq-site`.
//!
//! | module            | what it does                                                           |
//! |-------------------|------------------------------------------------------------------------|
//! | [`tools`]         | installs Trunk, wasm-bindgen and other tools at pinned versions        |
//! | [`prebuilt`]      | fetches those whose release archives have a known digest               |
//! | [`programs`]      | finds or installs the browsers and servers that the browser tests need |
//! | [`app`]           | builds the app with Trunk, and runs as its hook                        |
//! | [`sites`]         | assembles the sites that the browser tests run against                 |
//! | [`made_up`]       | made-up questions for large sites                                      |
//! | [`browser_tests`] | builds the sites and runs the browser tests                            |
//! | [`ci`]            | format, lints, host tests, browser tests: `cargo xtask test`           |
//! | [`mod@bench`]     | measures typing and sites of 5 to 10,000 questions; takes screenshots  |
//!
//! Every error is a sentence that says what happened and what to do.

pub mod app;
pub mod bench;
pub mod browser_tests;
pub mod ci;
pub mod command;
pub mod engine;
pub mod made_up;
pub mod prebuilt;
pub mod programs;
pub mod sites;
pub mod tools;

mod project;

pub use project::root;

//! Link Worker FAQ: a page of questions and answers that opens at once, finds the answer in the
//! reader's own words, keeps the answers they save and works offline.

pub mod app;
mod components;
#[cfg(feature = "ssr")]
pub mod prerender;
mod state;

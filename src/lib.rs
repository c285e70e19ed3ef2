//! Link Worker FAQ: a page of questions and answers that opens at once, finds the answer in the reader's own
//! words, keeps the answers they save and works offline.
//!
//! - [`app`]: the app's root component, and how it hydrates the prerendered page.
//! - `components`: the views, which show the state and dispatch intents.
//! - `state`: the signals, and what each intent does with them.
//! - `share_api`: the functions that the share program (`crates/faq-share`) calls.
//! - `prerender`: the page as HTML, made by the generator. `node_digest`: how the browser recognises its nodes.
//!
//! Decisions are in `faq_core`, the search in `faq_search`, Web APIs in `faq_browser`.

// Without either there is no app: Leptos renders on the host with one, in the browser with the other.
#![cfg(any(feature = "ssr", feature = "hydrate"))]

#[cfg(feature = "ssr")]
mod answer_html;
pub mod app;
mod components;
#[cfg(feature = "ssr")]
mod node_digest;
#[cfg(feature = "ssr")]
pub mod prerender;
#[cfg(feature = "hydrate")]
mod share_api;
mod state;

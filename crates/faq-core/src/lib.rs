//! The FAQ without a browser: no signals, no DOM, no storage; everything here is tested on the host.
//!
//! - [`faq`]: the content model, with [`answer`] and its [`answer_elements`]; [`payload`] carries it in the page.
//! - [`route`]: the fragment of the page's address; [`answer_set`] is a shared list in it.
//! - [`list`]: the query, the listed questions, and the part of them that is rendered.
//! - [`saved`]: saved answers, their stored and exported forms, and what to write when.
//! - [`sections`] and [`pages`]: how a long FAQ is grouped and divided.
//! - [`urgent`]: which searches get urgent help.
//! - [`highlight`]: a text split at the matches of a search.
//! - [`wording`]: every word of the interface, in its language; [`settings`]: the reading settings.
//! - [`element_id`]: the ids of elements that scripts look up.
//! - [`plain_text`]: text from outside as one harmless line. [`share_text`]: answers as text for a message ([`plain_answer`]).

pub mod answer;
pub mod answer_elements;
pub mod answer_set;
pub mod element_id;
pub mod faq;
pub mod highlight;
mod link_text;
pub mod list;
pub mod pages;
pub mod payload;
mod percent;
pub mod plain_answer;
pub mod plain_text;
mod question_id;
pub mod route;
pub mod saved;
pub mod sections;
pub mod settings;
pub mod share_text;
pub mod urgent;
pub mod wording;

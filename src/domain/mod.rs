//! What the app knows, without a browser: no signals, no DOM, no storage. Tested on the host.

pub mod data;
pub mod faq;
pub mod highlight;
pub mod link;
pub mod pages;
mod question_id;
pub mod saved;
pub mod search;
pub mod wording;

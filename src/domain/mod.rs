//! What the app knows, without a browser: no signals, no DOM, no storage. Tested on the host.

pub mod answer_set;
pub mod data;
pub mod faq;
pub mod highlight;
pub mod link;
pub mod pages;
pub mod plain_text;
pub mod qr;
mod question_id;
pub mod saved;
pub mod search;
pub mod sections;
pub mod wording;

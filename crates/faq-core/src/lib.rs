//! What the FAQ is, without a browser: no signals, no DOM, no storage. Tested on the host.

pub mod answer_set;
pub mod element_id;
pub mod faq;
pub mod highlight;
pub mod pages;
pub mod payload;
pub mod plain_text;
pub mod qr;
mod question_id;
pub mod route;
pub mod saved;
pub mod sections;
pub mod wording;

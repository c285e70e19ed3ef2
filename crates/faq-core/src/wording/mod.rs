//! Every word of the interface, ready to be translated. Counts have their own form for none, one and many.

pub mod copies;
pub mod large;
mod page;
pub mod saved;
mod search;
pub mod settings;
mod topics;

pub use page::*;
pub use search::{announcement, count_line, no_answers, page_answers, search_exactly, search_note};
pub use topics::{ALL_TOPICS, NO_TOPIC, TOPIC_SWITCH, TOPICS, topic_link, topic_name};

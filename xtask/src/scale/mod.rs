//! Sites of many sizes, to measure growth.

mod made_up;

pub use made_up::{question as made_up_question, questions as made_up};

//! What several tests make and read.
#![allow(dead_code, reason = "each test file uses some of it")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails should say where"
)]

use faq_core::answer_set::AnswerSet;
use faq_core::faq::QuestionId;
use faq_core::route::Route;

pub fn id(text: &str) -> QuestionId {
    QuestionId::parse(text).expect(text)
}

/// A whole set of these questions.
pub fn set(ids: &[&str], title: &str) -> AnswerSet {
    AnswerSet {
        title: title.to_owned(),
        ids: ids.iter().copied().map(id).collect(),
        total: ids.len(),
        skipped: 0,
    }
}

/// The set that a fragment leads to.
pub fn read(fragment: &str) -> AnswerSet {
    match Route::parse(fragment) {
        Route::Set { set, .. } => set,
        other => panic!("#{fragment} is no set but {other:?}"),
    }
}

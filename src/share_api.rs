//! The functions of the app that the share program calls (`crates/faq-share`).

use crate::state::{Notice, Store, saved_actions};
use faq_browser::text::parse_texts;
use faq_core::saved::Saved;
use faq_core::saved::format::DecodedSaved;
use leptos::prelude::untrack;
use std::cell::Cell;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static STORE: Cell<Option<Store>> = const { Cell::new(None) };
}

/// Makes the state available to the share program.
pub fn set_store(store: Store) {
    STORE.set(Some(store));
}

/// Returns the saved answers in their stored form.
#[wasm_bindgen]
pub fn saved_answers() -> String {
    let texts = STORE
        .get()
        .map(|store| untrack(|| store.saved.with(Saved::to_texts)));
    serde_json::to_string(&texts.unwrap_or_default()).unwrap_or_default()
}

/// Returns the ids of the listed questions, separated by commas.
#[wasm_bindgen]
pub fn listed_ids() -> String {
    let Some(store) = STORE.get() else {
        return String::new();
    };
    store.finder.listed(|order| {
        let questions = order.iter().filter_map(|&position| store.questions.get(position));
        let ids: Vec<_> = questions.map(|question| question.id.as_str()).collect();
        ids.join(",")
    })
}

/// Saves answers in their stored form, in addition to the saved ones or in place of them.
#[wasm_bindgen]
pub fn import_answers(answers: &str, replace: bool) {
    if let (Some(store), Ok(decoded)) = (STORE.get(), DecodedSaved::decode(answers, parse_texts)) {
        saved_actions::import(store, decoded.saved.answers(), replace);
    }
}

/// Shows the outcome of keeping a copy.
#[wasm_bindgen]
pub fn show_outcome(text: String) {
    if let Some(store) = STORE.get() {
        store.notices.show(Notice::Copied(text), store.notices.row());
    }
}

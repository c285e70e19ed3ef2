//! The questions and answers, read where the app has them from: the page, or the file beside the page of a large FAQ.

use faq_browser::{content, page};
use faq_core::faq::{Question, QuestionId, position};
use faq_core::payload;
use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The function of `public/boot.js` that fetches the file; none where the page has all questions.
pub type FetchFile = Option<Function>;

/// Returns the questions with these ids, in this order; none of them where the file cannot be fetched.
pub async fn questions(ids: &[QuestionId], fetch_file: &FetchFile) -> Vec<Question> {
    let all = match fetch_file {
        Some(fetch) => fetched(fetch).await.unwrap_or_default(),
        None => payload::from_texts(&page::data().unwrap_or_default()).questions,
    };
    let listed = ids.iter().filter_map(|id| all.get(position(&all, id)?));
    listed.cloned().collect()
}

async fn fetched(fetch: &Function) -> Option<Vec<Question>> {
    let file: Promise = fetch.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
    let bytes = JsFuture::from(file).await.ok()?.dyn_into().ok()?;
    Some(content::decode(bytes).await.questions)
}

//! The app: composes the views, and hydrates the prerendered page in the browser.

use crate::components::{NoticeLine, QuestionList, SearchBox, ViewSwitch};
use crate::state::Store;
use leptos::prelude::*;

/// The part of the page that lives: everything between its header and its footer.
#[component]
pub(crate) fn App(store: Store) -> impl IntoView {
    view! {
        <div class="finder">
            <SearchBox store />
            <ViewSwitch store />
        </div>
        <main>
            <QuestionList store />
        </main>
        <NoticeLine store />
    }
}

#[cfg(feature = "hydrate")]
pub use browser::{listed, saved, start, take_in};

#[cfg(feature = "hydrate")]
mod browser {
    use super::*;
    use any_spawner::Executor;
    use faq_browser::text::texts;
    use faq_browser::{address, content, idle, page};
    use faq_core::element_id;
    use faq_core::payload::{self, Data};
    use faq_core::route::Place;
    use faq_core::saved::Saved;
    use faq_core::saved::format::Kept;
    use leptos::ev;
    use leptos::tachys::hydration::Cursor;
    use leptos::tachys::view::{PositionState, RenderHtml};
    use std::cell::Cell;
    use wasm_bindgen::JsCast;
    use wasm_bindgen::prelude::wasm_bindgen;
    use wasm_bindgen_futures::spawn_local;

    thread_local! {
        /// The state, for what comes after the page is adopted and for the program that hands answers on.
        static STORE: Cell<Option<Store>> = const { Cell::new(None) };
    }

    /// Takes the printed page over, keeping what the reader did before. Where this is not that page it
    /// does nothing, and the boot script says so; with many questions it tells that script when it is done.
    pub fn start() {
        if let Some(bytes) = content::arrived() {
            // Leptos' own tasks begin with its first view.
            spawn_local(async move {
                if let Some(store) = adopt(content::read(bytes).await) {
                    idle::rest().await;
                    arrive(store);
                }
                page::tell(element_id::APP, "arrived");
            });
        } else if let Some(store) = page::data().and_then(|texts| adopt(payload::from_texts(&texts))) {
            arrive(store);
        }
    }

    fn adopt((questions, synonyms): Data) -> Option<Store> {
        let root = page::element(element_id::APP)?;
        let opened = page::opened_before();
        let first = opened.len();
        // Leptos' own way of it keeps what only data of a server needs.
        let _ready = Executor::init_wasm_bindgen();
        let owner = Owner::new();
        let app = owner.with(move || {
            let sectioned = page::element(element_id::TOPICS).is_some();
            let store = Store::new(
                questions.leak(),
                synonyms.leak(),
                page::language().leak(),
                sectioned,
                opened,
                first,
            );
            STORE.set(Some(store));
            let place = Cursor::new(root.unchecked_into());
            view! { <App store /> }.hydrate::<true>(&place, &PositionState::default())
        });
        // The page and what follows its state live as long as the document.
        std::mem::forget((owner, app));
        STORE.get()
    }

    /// What is saved, in the kept form.
    #[wasm_bindgen]
    pub fn saved() -> String {
        let kept = STORE
            .get()
            .map(|store| untrack(|| store.saved.with(Saved::to_texts)));
        serde_json::to_string(&kept.unwrap_or_default()).unwrap_or_default()
    }

    /// The ids of the listed questions, with commas between them.
    #[wasm_bindgen]
    pub fn listed() -> String {
        STORE.get().map(|store| store.listed_ids()).unwrap_or_default()
    }

    /// Saves answers in the kept form, or has them in place of all that is saved.
    #[wasm_bindgen]
    pub fn take_in(answers: &str, replace: bool) {
        if let (Some(store), Ok(kept)) = (STORE.get(), Kept::decode(answers, texts)) {
            store.import(kept.saved.answers(), replace);
        }
    }

    /// What the printed page could not know: saved answers, words typed too early, the address.
    fn arrive(store: Store) {
        let typed = page::typed(element_id::SEARCH);
        store.saved.load();
        match address::current() {
            Place::List { query: None, .. } if !typed.is_empty() => store.search(&typed),
            place => store.go_to(place),
        }
        address::on_change(move |place| store.go_to(place));
        Effect::new(move |_| {
            page::show(element_id::SEND, store.saved.count() > 0);
            page::show(element_id::HAND_ON, store.shows_saved());
            page::tell(element_id::HAND_ON, "change_saved");
        });
        // These listeners stay as long as the page: their handles are not used.
        let _ = window_event_listener(ev::beforeprint, move |_| store.draw_for_paper());
        let _ = window_event_listener(ev::keydown, |event| {
            let command = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.shift_key();
            if command && event.key().eq_ignore_ascii_case("k") {
                event.prevent_default();
                page::focus(element_id::SEARCH);
            }
        });
        page::mark_ready();
        idle::when_idle(0, idle::SOON, move || store.finder.prepare());
    }
}

//! The root component of the app, and how it hydrates the prerendered page.

use crate::components::{QuestionList, SearchBox, UrgentHelp, ViewSwitch};
use crate::state::Store;
use faq_core::element_id;
use leptos::prelude::*;

/// The interactive part of the page: everything between its header and its footer.
#[component]
pub(crate) fn App(store: Store) -> impl IntoView {
    view! {
        <div class="finder" id=element_id::FINDER>
            <SearchBox store />
            <ViewSwitch store />
        </div>
        <main id=element_id::MAIN>
            <UrgentHelp store />
            <QuestionList store />
        </main>
    }
}

#[cfg(feature = "hydrate")]
pub use browser::start;

#[cfg(feature = "hydrate")]
mod browser {
    use super::App;
    use crate::share_api;
    use crate::state::{Intent, Store, dispatch, effect, mark_matches, navigation, show_urgent_help};
    use any_spawner::Executor;
    use faq_browser::{address, content, events, idle, keyboard, page, placement, words};
    use faq_core::element_id;
    use faq_core::list::ListQuery;
    use faq_core::payload::{self, Data};
    use faq_core::route::{Route, View};
    use leptos::ev::{Event, KeyboardEvent};
    use leptos::prelude::*;
    use leptos::tachys::hydration::Cursor;
    use leptos::tachys::view::{PositionState, RenderHtml};
    use wasm_bindgen::JsCast;
    use wasm_bindgen_futures::spawn_local;

    /// Starts the app on the prerendered page, and keeps what the reader has done there. On a page with other
    /// elements it does nothing, which `public/boot.js` notices when the app signals that it is done. It yields in
    /// between, so that no task is long on a slow device.
    pub fn start() {
        // Leptos' own executor is initialised when the app hydrates.
        spawn_local(async {
            let data = match content::fetched() {
                Some(bytes) => Some(content::decode(bytes).await),
                None => page::data().map(|texts| payload::from_texts(&texts)),
            };
            idle::yield_now().await;
            if let Some(store) = data.and_then(hydrate) {
                idle::yield_now().await;
                restore_session(store);
            }
            page::dispatch_event(element_id::APP, "started");
        });
    }

    fn hydrate(data: Data) -> Option<Store> {
        let root = page::element(element_id::APP)?;
        // `public/boot.js` puts the prerendered nodes back where others have changed them.
        page::dispatch_event(element_id::APP, "hydrate");
        let opened = page::open_details();
        let prerendered = opened.len();
        // `leptos::mount::hydrate_body` would bring code for a server's data along.
        let _already_initialised = Executor::init_wasm_bindgen();
        let owner = Owner::new();
        let (store, app) = owner.with(move || {
            let sectioned = page::element(element_id::TOPICS).is_some();
            let store = Store::new(
                (words::words(), page::language().leak()),
                data.questions.leak(),
                (data.synonyms.leak(), data.rules.leak()),
                (data.urgent.leak(), data.urgent_help.leak()),
                sectioned,
                opened,
                prerendered,
            );
            let cursor = Cursor::new(root.unchecked_into());
            let app = view! { <App store /> }.hydrate::<true>(&cursor, &PositionState::default());
            (store, app)
        });
        // They live as long as the page.
        std::mem::forget((owner, app));
        share_api::set_store(store);
        Some(store)
    }

    /// Applies what the prerendered page does not have: buttons that were pressed before the app was there, saved
    /// answers, the address, and text that was typed meanwhile.
    fn restore_session(store: Store) {
        page::dispatch_event(element_id::APP, "hydrated");
        store.saved.load();
        let typed = page::value(element_id::SEARCH);
        let route = address::current();
        let searches = matches!(
            route,
            Route::List { query: Some(_), .. } | Route::Set { query: Some(_), .. }
        );
        if typed.is_empty() || searches {
            navigation::go_to(store, route);
        } else {
            // A question would take the focus from the reader who types.
            if matches!(route, Route::List { .. } | Route::Set { .. }) {
                navigation::go_to(store, route);
            }
            page::set_value(element_id::SEARCH, &typed);
            navigation::search(store, typed);
        }
        address::on_change(move |route| navigation::go_to(store, route));
        address::keep_over_reload();
        effect(Box::new(move || {
            let saved = store.finder.lists_saved();
            let empty = store.finder.result.with(|result| result.order.is_empty());
            page::show(element_id::FILE_SECTION, saved);
            page::show(element_id::SHARE_SECTION, saved && !empty);
            page::dispatch_event(element_id::SHARE_SECTION, "change_saved");
        }));
        effect(Box::new(move || {
            let sent = |query: &ListQuery| query.view == View::Set && !query.is_search();
            placement::place_list_first(store.finder.query.with(sent));
        }));
        mark_matches(store);
        show_urgent_help(store);
        let print = move |_| store.window.render_for_print();
        events::on_window("beforeprint", Box::new(print));
        let key = move |event: Event| {
            let event: KeyboardEvent = event.unchecked_into();
            if keyboard::is_escape(&event) {
                dispatch(store, Intent::DismissNotice);
            }
            let command = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.shift_key();
            if command && event.key().eq_ignore_ascii_case("k") {
                event.prevent_default();
                page::focus(element_id::SEARCH);
            }
        };
        events::on_window("keydown", Box::new(key));
        page::mark_ready();
        idle::when_idle(idle::FALLBACK_DELAY, Box::new(move || store.finder.prepare()));
    }
}

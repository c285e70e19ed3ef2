//! Composes the page, and starts it: printed on the build host, adopted in the browser.

use crate::components::{NoticeLine, QuestionList, SearchBox, ViewSwitch};
use crate::state::{Store, element_id};
use leptos::prelude::*;

/// The part of the page that lives: everything between its header and its footer.
#[component]
fn App(store: Store) -> impl IntoView {
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

/// Prints the page as nobody has touched it yet.
#[cfg(feature = "ssr")]
pub fn to_html(faq: &'static crate::domain::faq::Faq) -> String {
    use crate::components::{PageFooter, PageHeader, PageTopics};
    use crate::domain::sections;
    use std::sync::Arc;
    let owner = Owner::new_root(Some(Arc::new(hydration_context::SsrSharedContext::new())));
    owner.with(|| {
        let header = view! { <PageHeader faq /> }.to_html();
        let sectioned = !sections::topics(&faq.questions).is_empty();
        let store = Store::new(
            &faq.questions,
            &faq.synonyms,
            &faq.language,
            sectioned,
            Vec::new(),
        );
        let topics = view! { <PageTopics faq /> }.to_html();
        let footer = view! { <PageFooter faq /> }.to_html();
        let app = view! { <App store=store /> }.to_html();
        format!(
            "{header}{topics}<div id=\"{}\">{app}</div>{footer}",
            element_id::APP
        )
    })
}

#[cfg(feature = "hydrate")]
pub use browser::start;

#[cfg(feature = "hydrate")]
mod browser {
    use super::*;
    use crate::domain::data;
    use crate::domain::link::Place;
    use crate::platform::{address, idle, page};
    use leptos::ev;
    use std::cell::Cell;
    use std::rc::Rc;

    /// Takes the printed page over, keeping what the reader did before. Where this is not that page it
    /// does nothing, and the boot script says so.
    pub fn start() {
        let Some(root) = page::element(element_id::APP) else {
            return;
        };
        let Some(texts) = page::data() else {
            return;
        };
        let (questions, synonyms) = data::from_texts(&texts);
        let opened = page::opened_before();
        let typed = page::typed(element_id::SEARCH);
        let adopted = Rc::new(Cell::new(None));
        let created = Rc::clone(&adopted);
        let app = leptos::mount::hydrate_from(root, move || {
            let sectioned = page::element(element_id::TOPICS).is_some();
            let store = Store::new(
                questions.leak(),
                synonyms.leak(),
                page::language().leak(),
                sectioned,
                opened,
            );
            created.set(Some(store));
            view! { <App store /> }
        });
        app.forget();
        if let Some(store) = adopted.take() {
            arrive(store, &typed);
            page::mark_ready();
            idle::when_idle(move || store.finder.prepare());
        }
    }

    /// What the printed page could not know: saved answers, words typed too early, the address.
    fn arrive(store: Store, typed: &str) {
        store.saved.load();
        match address::current() {
            Place::List { query: None, .. } if !typed.is_empty() => store.search(typed),
            place => store.go_to(place),
        }
        address::on_change(move |place| store.go_to(place));
        // The listener stays as long as the page: its handle is not used.
        let _ = window_event_listener(ev::keydown, |event| {
            let command = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.shift_key();
            if command && event.key().eq_ignore_ascii_case("k") {
                event.prevent_default();
                page::focus(element_id::SEARCH);
            }
        });
    }
}

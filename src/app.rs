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
    use crate::components::{FurtherPages, PageFooter, PageHeader};
    use crate::domain::pages;
    use std::sync::Arc;
    let owner = Owner::new_root(Some(Arc::new(hydration_context::SsrSharedContext::new())));
    owner.with(|| {
        let header = view! { <PageHeader faq /> }.to_html();
        let footer = view! { <PageFooter faq /> }.to_html();
        let first = pages::first(&faq.questions);
        let store = Store::new(&faq.questions, &faq.synonyms, Vec::new(), first);
        let app = view! { <App store /> }.to_html();
        let further = view! { <FurtherPages total=faq.questions.len() first /> }.to_html();
        format!(
            "{header}<div id=\"{}\">{app}</div>{further}{footer}",
            element_id::APP
        )
    })
}

#[cfg(feature = "hydrate")]
pub use browser::start;

#[cfg(feature = "hydrate")]
mod browser {
    use super::*;
    use crate::domain::data::{self, Data};
    use crate::domain::link::Place;
    use crate::platform::{address, content, idle, page};
    use leptos::ev;
    use std::cell::Cell;
    use std::rc::Rc;

    /// Takes the printed page over, keeping what the reader did before. Where this is not that page it
    /// does nothing, and the boot script says so.
    pub fn start() {
        if let Some(bytes) = content::arrived() {
            content::read(bytes, adopt);
        } else if let Some(texts) = page::data() {
            adopt(data::from_texts(&texts));
        }
    }

    fn adopt((questions, synonyms): Data) {
        let Some(root) = page::element(element_id::APP) else {
            return;
        };
        let opened = page::opened_before();
        let first = opened.len();
        let typed = page::typed(element_id::SEARCH);
        let adopted = Rc::new(Cell::new(None));
        let created = Rc::clone(&adopted);
        let app = leptos::mount::hydrate_from(root, move || {
            let store = Store::new(questions.leak(), synonyms.leak(), opened, first);
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
        // These listeners stay as long as the page: their handles are not used.
        let _ = window_event_listener(ev::beforeprint, move |_| store.draw_for_paper());
        let _ = window_event_listener(ev::keydown, |event| {
            let command = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.shift_key();
            if command && event.key().eq_ignore_ascii_case("k") {
                event.prevent_default();
                page::focus(element_id::SEARCH);
            }
        });
    }
}

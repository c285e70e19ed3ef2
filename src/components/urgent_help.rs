//! Urgent help above the results.

use super::answer::Answer;
use super::view_helpers::flag;
use crate::state::Store;
use leptos::prelude::*;

/// A line for each urgent help of the FAQ; only that for the search is shown.
#[component]
pub fn UrgentHelp(store: Store) -> impl IntoView {
    let lines = store.finder.urgent.iter().enumerate().map(|(position, help)| {
        let hidden = flag(move || store.finder.urgent_now.get() != Some(position));
        view! {
            <div class="urgent" lang=store.language hidden=hidden>
                <Answer store blocks=&help.say />
            </div>
        }
    });
    lines.collect_view()
}

//! Copies of the saved answers as files, and what could not be read.

use super::{button, flag, text};
use crate::domain::saved::Saved;
use crate::domain::saved::file::Import;
use crate::domain::wording::saved as wording;
use crate::state::{Intent, SavedIntent, Store, element_id};
use leptos::prelude::*;

/// The panel below the saved list.
#[component]
pub fn Copies(store: Store) -> impl IntoView {
    let nothing_saved = move || store.saved.count() == 0;
    let chosen = move || store.hand_on.with(|hand_on| hand_on.import.clone());
    let says = move |say: fn(&Import, &Saved) -> String| {
        text(move || {
            let import = chosen().and_then(Result::ok);
            let words = import.map(|import| store.saved.with(|saved| say(&import, saved)));
            words.unwrap_or_default()
        })
    };
    let problem = text(move || {
        let problem = chosen().and_then(Result::err);
        problem.map(wording::bad_file).unwrap_or_default()
    });
    let no_import = move || chosen().is_none_or(|chosen| chosen.is_err());
    let nothing_to_replace = flag(move || no_import() || nothing_saved());
    view! {
        <details class="copies panel" hidden=flag(move || !super::shows_saved(store))>
            <summary>{wording::COPIES}</summary>
            <div class="panel-body">
                <p>{wording::COPIES_WORDS}</p>
                {button(store, wording::EXPORT, flag(nothing_saved), SavedIntent::Export)}
                <p>
                    <label for=element_id::FILE>{wording::IMPORT}</label>
                    <input
                        id=element_id::FILE
                        type="file"
                        accept=".json,application/json"
                        on:change=move |_| store.handle(Intent::Saved(SavedIntent::OpenCopy))
                    />
                </p>
                <div
                    class="preview"
                    id=element_id::PREVIEW
                    tabindex="-1"
                    role="group"
                    aria-label=wording::PREVIEW
                    aria-describedby="faq_preview_words"
                    hidden=flag(move || chosen().is_none())
                >
                    <div id="faq_preview_words">
                        <p>{problem}</p>
                        <p>{says(wording::preview)}</p>
                        <p>{says(wording::merge_does)}</p>
                        <p hidden=flag(nothing_saved)>{says(wording::replace_does)}</p>
                    </div>
                    <div class="buttons">
                        {button(store, wording::MERGE, flag(no_import), SavedIntent::Merge)}
                        {button(store, wording::REPLACE, nothing_to_replace, SavedIntent::Replace)}
                        {button(store, wording::CANCEL, flag(|| false), SavedIntent::Cancel)}
                    </div>
                </div>
            </div>
        </details>
    }
}

/// What could not be read and is set aside.
#[component]
pub fn Aside(store: Store) -> impl IntoView {
    let hidden = flag(move || !super::shows_saved(store) || !store.saved.aside());
    let shown = || flag(|| false);
    view! {
        <div class="aside panel" hidden=hidden>
            <p>{wording::ASIDE}</p>
            <div class="buttons">
                {button(store, wording::ASIDE_DOWNLOAD, shown(), SavedIntent::DownloadAside)}
                {button(store, wording::ASIDE_DELETE, shown(), SavedIntent::DeleteAside)}
            </div>
        </div>
    }
}

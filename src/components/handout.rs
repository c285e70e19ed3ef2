//! The saved answers on paper, to hand on: what the printed list has besides while a handout is printed.

use super::hand_on::drawing;
use super::{flag, text};
use crate::domain::wording::saved as wording;
use crate::state::Store;
use leptos::prelude::*;

/// The title, above the answers.
#[component]
pub fn HandoutTitle(store: Store) -> impl IntoView {
    let title = text(move || {
        let title = store.hand_on.with(|hand_on| hand_on.title.clone());
        if title.is_empty() {
            wording::HANDOUT.to_owned()
        } else {
            title
        }
    });
    view! {
        <p class="handout handout-title" hidden=flag(move || not_printed(store))>
            {title}
        </p>
    }
}

/// The address, its QR code and the date, below the answers. Whose words they are stands in the page's foot.
#[component]
pub fn HandoutFoot(store: Store) -> impl IntoView {
    let date = text(move || {
        store
            .hand_on
            .with(|hand_on| hand_on.handout.clone())
            .unwrap_or_default()
    });
    let address = text(move || {
        if not_printed(store) {
            String::new()
        } else {
            store.link_to_saved()
        }
    });
    view! {
        <div class="handout handout-foot" hidden=flag(move || not_printed(store))>
            {drawing(store)}
            <p>{wording::COME_BACK}</p>
            <p class="address">{address}</p>
            <p>{date}</p>
        </div>
    }
}

fn not_printed(store: Store) -> bool {
    store.hand_on.with(|hand_on| hand_on.handout.is_none())
}

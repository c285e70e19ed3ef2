//! Views: they show state and send intents. No web-sys, no storage.

mod answer;
mod empty_state;
#[cfg(feature = "ssr")]
mod further_pages;
#[cfg(feature = "ssr")]
mod hand_on;
mod list_tools;
mod marked_text;
mod notice_line;
#[cfg(feature = "ssr")]
mod page_footer;
#[cfg(feature = "ssr")]
mod page_header;
#[cfg(feature = "ssr")]
mod page_settings;
#[cfg(feature = "ssr")]
mod page_topics;
mod question_item;
mod question_list;
mod saved_gone;
mod saved_tools;
mod search_box;
mod shared_set;
#[cfg(feature = "ssr")]
mod static_answer;
mod view_switch;

use crate::state::{Intent, SavedIntent, Store};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
pub use further_pages::FurtherPages;
#[cfg(feature = "ssr")]
pub use hand_on::{HandOnPanels, HandoutFoot, HandoutTitle};
pub use notice_line::NoticeLine;
#[cfg(feature = "ssr")]
pub use page_footer::PageFooter;
#[cfg(feature = "ssr")]
pub use page_header::PageHeader;
#[cfg(feature = "ssr")]
pub use page_topics::PageTopics;
pub use question_list::QuestionList;
pub use search_box::SearchBox;
#[cfg(feature = "ssr")]
pub use static_answer::StaticAnswer;
pub use view_switch::ViewSwitch;

/// Text that follows the state. One boxed type for all of them keeps the code small.
type Text = Box<dyn Fn() -> String + Send>;
/// A yes or no that follows the state.
type Flag = Box<dyn Fn() -> bool + Send>;
/// An attribute that follows the state and says `true` or `false`.
type State = Box<dyn Fn() -> &'static str + Send>;

fn text<T: Into<String>>(read: impl Fn() -> T + Send + 'static) -> Text {
    Box::new(move || read().into())
}

fn state(read: impl Fn() -> bool + Send + 'static) -> State {
    Box::new(move || if read() { "true" } else { "false" })
}

/// The level of a question's heading, which stands below a section's at times.
fn level(below: impl Fn() -> bool + Send + 'static) -> State {
    Box::new(move || if below() { "4" } else { "3" })
}

fn flag(read: impl Fn() -> bool + Send + 'static) -> Flag {
    Box::new(read)
}

/// A button of a panel. One type of it keeps the code small.
fn button(store: Store, label: &'static str, hidden: Flag, intent: SavedIntent) -> impl IntoView {
    view! {
        <button type="button" class="quiet" hidden=hidden on:click=press(store, Some(Intent::Saved(intent)))>
            {label}
        </button>
    }
}

/// Sends an intent when pressed. A link pressed together with a key is the browser's, to open it elsewhere.
fn press(store: Store, intent: Option<Intent>) -> impl Fn(MouseEvent) + 'static {
    move |event| {
        let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if let Some(intent) = intent.clone().filter(|_| !elsewhere) {
            event.prevent_default();
            store.handle(intent);
        }
    }
}

//! The signals of the page. Components read them and dispatch intents; this module executes what `faq_core`
//! decides.
//!
//! - [`Store`] holds one owner for each piece of state: [`Finder`], [`ListWindow`], [`OpenAnswers`],
//!   [`SavedStore`] and [`Notices`].
//! - [`dispatch`] carries out an [`Intent`]; [`navigation`] and [`saved_actions`] have what is longer than a
//!   line of it.

mod announcer;
mod dispatch;
mod finder;
mod focus;
mod intent;
mod list_window;
#[cfg(feature = "hydrate")]
mod marks;
pub mod navigation;
mod notices;
mod open_answers;
pub mod saved_actions;
mod saved_store;
mod search_index;
mod static_signal;
mod store;
mod tasks;

pub use dispatch::dispatch;
pub use focus::{move_button_id, summary_id};
pub use intent::{Direction, Intent, Step};
#[cfg(feature = "hydrate")]
pub use marks::mark_matches;
pub use store::Store;
#[cfg(feature = "hydrate")]
pub use tasks::effect;

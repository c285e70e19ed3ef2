//! Views: they show the state and dispatch intents. No web-sys, no storage.
//!
//! The page is [`PageHeader`], [`PageTopics`], the app, [`FurtherPages`], [`FilePanel`], [`HandoutFoot`] and
//! [`PageFooter`]; all but the app are only prerendered. The app has [`SearchBox`], [`ViewSwitch`],
//! [`UrgentHelp`] and [`QuestionList`].

mod answer;
mod dom_value;
mod empty_state;
#[cfg(feature = "ssr")]
mod further_pages;
mod list_tools;
#[cfg(feature = "ssr")]
mod no_answer;
mod notice_line;
#[cfg(feature = "ssr")]
mod page_footer;
#[cfg(feature = "ssr")]
mod page_header;
#[cfg(feature = "ssr")]
mod page_notices;
#[cfg(feature = "ssr")]
mod page_settings;
#[cfg(feature = "ssr")]
mod page_topics;
mod question_item;
mod question_list;
mod removed_questions;
mod saved_tools;
mod search_box;
#[cfg(feature = "ssr")]
mod share_panels;
mod shared_set;
mod urgent_help;
mod view_helpers;
mod view_switch;

#[cfg(feature = "ssr")]
pub use further_pages::{FurtherPages, further_page_title};
#[cfg(feature = "ssr")]
use no_answer::NoAnswer;
#[cfg(feature = "ssr")]
pub use page_footer::PageFooter;
#[cfg(feature = "ssr")]
pub use page_header::PageHeader;
#[cfg(feature = "ssr")]
pub use page_topics::PageTopics;
pub use question_list::QuestionList;
pub use search_box::SearchBox;
#[cfg(feature = "ssr")]
pub use share_panels::{FilePanel, HandoutFoot, HandoutTitle};
pub use urgent_help::UrgentHelp;
pub use view_switch::ViewSwitch;

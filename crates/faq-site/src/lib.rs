//! The generator: reads, checks and imports FAQs, and makes a static site of them.

pub mod assemble;
pub mod catalogues;
pub mod check;
pub mod content;
pub mod exit;
pub mod import;
mod integrity;
pub mod out_folder;
mod pictures;
pub mod progress;
pub mod report;
pub mod search_language;
pub mod serve;
pub mod site;
pub mod site_config;
pub mod sizes;
pub mod sources;
pub mod starter;
pub mod try_questions;

pub use integrity::integrity;

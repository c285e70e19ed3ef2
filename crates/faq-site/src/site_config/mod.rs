//! The site file: name, language, colours and other settings of a site.
//!
//! `settings` lists the settings, `parse` reads them, `colours` derives the colours of a site from its
//! accent.

mod colours;
mod config;
mod interface;
mod parse;
mod settings;
mod synonyms;
mod translation;
mod urgent;
mod values;

pub use colours::{ColourScheme, Colours, contrast};
pub use config::SiteConfig;
pub use parse::{is_language, parse};
pub use settings::{SETTINGS, Setting};
pub use translation::parse_translation;

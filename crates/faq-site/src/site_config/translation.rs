//! The site file of a translation.

use super::config::SiteConfig;
use super::parse::read;
use crate::content::is_external;
use crate::report::Report;
use link_worker_faq::prerender::TextLanguages;
use std::path::Path;

/// The settings that the site file of a translation may have; the others are for all languages.
const TRANSLATED: [&str; 9] = [
    "name",
    "short_name",
    "description",
    "direction",
    "interface",
    "publisher",
    "contact",
    "synonyms",
    "urgent",
];

/// Parses the text of the site file at this path, which is that of a translation into this language. What it leaves out
/// is as in the site file of the first language, but for synonyms.
pub fn parse_translation(
    report: &mut Report<'_>,
    path: &Path,
    original: &SiteConfig,
    language: &str,
) -> Option<SiteConfig> {
    let mut values = read(report, false);
    for (name, value) in std::mem::take(&mut values.by_key) {
        if TRANSLATED.contains(&name) {
            values.by_key.insert(name, value);
        } else {
            let sentence = format!(
                "{name} is for all languages: write it into site.toml. Here are: {}.",
                TRANSLATED.join(", ")
            );
            values.report.mistake(value.span(), sentence);
        }
    }
    let direction = values.direction(Some(language));
    let interface = values.interface(Some(language), path);
    let urgent = values.urgent(Some(language), &interface);
    let or = |text: Option<String>, first: &String| match text {
        Some(text) => (text, None),
        None => (first.clone(), Some(original.language.clone())),
    };
    let (name, name_language) = or(values.text("name"), &original.name);
    let (description, description_language) = or(values.text("description"), &original.description);
    let (publisher, publisher_language) = or(values.text("publisher"), &original.publisher);
    Some(SiteConfig {
        name,
        short_name: or(values.text("short_name"), &original.short_name).0,
        description,
        publisher,
        text_languages: TextLanguages {
            name: name_language,
            description: description_language,
            publisher: publisher_language,
        },
        contact: values
            .checked("contact", is_external)
            .or(original.contact.clone()),
        synonyms: values.synonyms(),
        urgent: match urgent.is_empty() {
            true => original.urgent.clone(),
            false => urgent,
        },
        address: original
            .address
            .as_ref()
            .map(|address| format!("{address}{language}/")),
        language: language.to_owned(),
        interface,
        direction,
        translations: Vec::new(),
        recorded_prefix: Some(original.storage_prefix()),
        ..original.clone()
    })
}

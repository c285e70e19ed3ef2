//! Urgent help: people in danger type it into the search of any site about health.

use crate::content::Content;
use crate::report::Report;
use crate::site_config::{self, SiteConfig};
use unicode_segmentation::UnicodeSegmentation;

/// Words of sites about health in the United Kingdom, in English and Welsh.
const HEALTH: [&str; 16] = [
    "nhs", "gp", "gps", "health", "doctor", "doctors", "patient", "patients", "surgery", "clinic",
    "hospital", "nurse", "medical", "iechyd", "meddyg", "cleifion",
];

/// Warns at the end of the site file where a site about health in the United Kingdom has no urgent help.
pub fn check(site: &SiteConfig, content: &Content, report: &mut Report<'_>) {
    let language = site.language.to_lowercase();
    let is_british = language.starts_with("en-gb") || language.split('-').next() == Some("cy");
    if !site.urgent.is_empty() || !is_british {
        return;
    }
    let questions = content
        .questions
        .iter()
        .map(|question| question.question.as_str());
    let mut texts = questions.chain([site.name.as_str(), &site.description]);
    let is_health = |word: &str| HEALTH.contains(&word.to_lowercase().as_str());
    if texts.any(|text| text.unicode_words().any(is_health)) {
        let example = site_config::SETTINGS
            .iter()
            .find(|setting| setting.name == "urgent");
        let end = report.text.len();
        report.warning(
            end..end,
            format!(
                "People in danger type it into the search of a site about health, and this one has no urgent help for them. Add a line: {}",
                example.map_or("", |setting| setting.example)
            ),
        );
    }
}

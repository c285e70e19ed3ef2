//! The settings of a site.

use super::colours::Colours;
use faq_core::faq::{Block, Direction, Faq, Question, Synonym, Urgent};
use faq_core::sections;
use faq_words::Catalogue;
use link_worker_faq::prerender::TextLanguages;
use std::ops::Range;

/// The settings of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteConfig {
    /// The page's heading, and the name of the app.
    pub name: String,
    /// A name for small places.
    pub short_name: String,
    /// One paragraph above the questions.
    pub description: String,
    /// BCP 47 tag of the language the content is written in.
    pub language: String,
    /// The words of the interface.
    pub interface: Catalogue,
    /// Direction of the script of the content.
    pub direction: Direction,
    /// Author of the answers.
    pub publisher: String,
    /// Source of the answers: an https address.
    pub source: Option<String>,
    /// Where readers can ask other questions: https, mailto or tel.
    pub contact: Option<String>,
    /// Address of the published site: https, with a slash at the end.
    pub address: Option<String>,
    /// Path of the icon, an SVG, from the site file's folder, and its span in the site file.
    pub icon: Option<(String, Range<usize>)>,
    /// Paths of the screenshots, PNGs that installation dialogs show, and their spans in the site file.
    pub screenshots: Vec<(String, Range<usize>)>,
    /// Colours of the site.
    pub colours: Colours,
    /// Synonyms of the search, with their spans in the site file.
    pub synonyms: Vec<(Synonym, Range<usize>)>,
    /// The searches that get urgent help, each with the help.
    pub urgent: Vec<(Urgent, Block)>,
    /// The languages that the FAQ is translated into, as BCP 47 tags, and their spans in the site file.
    pub translations: Vec<(String, Range<usize>)>,
    /// The languages of its texts that are in another language.
    pub text_languages: TextLanguages,
    /// The prefix of its keys in the browser's storage that was recorded when it was published.
    pub recorded_prefix: Option<String>,
}

impl SiteConfig {
    /// Returns the prefix of the site's keys in the browser's storage, which keeps sites on one origin apart: the
    /// recorded one, so that a new short name loses no saved answers; or else the letters and digits of the short
    /// name in lower case, joined by hyphens.
    pub fn storage_prefix(&self) -> String {
        if let Some(recorded) = &self.recorded_prefix {
            return recorded.clone();
        }
        let name = self.short_name.to_lowercase();
        let words = name.split(|letter: char| !letter.is_alphanumeric());
        words
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join("-")
    }

    /// Returns the FAQ of this site with these questions, ordered by section.
    pub fn faq(&self, questions: Vec<Question>) -> Faq {
        let synonyms = self.synonyms.iter().map(|(synonym, _)| synonym.clone());
        let (urgent, urgent_help) = self.urgent.iter().cloned().unzip();
        Faq {
            name: self.name.clone(),
            short_name: self.short_name.clone(),
            description: self.description.clone(),
            publisher: self.publisher.clone(),
            source: self.source.clone(),
            contact: self.contact.clone(),
            language: self.language.clone(),
            direction: self.direction,
            synonyms: synonyms.collect(),
            urgent,
            urgent_help,
            questions: sections::arrange(questions),
        }
    }
}

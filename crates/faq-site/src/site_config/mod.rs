//! The site file: who a site is. Its name, language and colours, and whose words it holds.
//!
//! `keys` says what may stand in it, `read` reads it key by key, `colours` makes the colours of one accent.

mod colours;
mod keys;
mod read;
mod synonyms;
mod values;

pub use colours::{Colours, contrast};
pub use keys::KEYS;
pub use read::parse;

use faq_core::faq::{Direction, Faq, Question, Synonym};
use faq_core::sections;
use std::ops::Range;

/// What a site file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The page's heading, and the name of the app.
    pub name: String,
    /// A name for small places.
    pub short_name: String,
    /// One paragraph above the questions.
    pub description: String,
    /// BCP 47 tag of the language the content is written in.
    pub language: String,
    /// Which way it is written.
    pub direction: Direction,
    /// Whose words these are.
    pub publisher: String,
    /// Where the words come from: an https address.
    pub source: Option<String>,
    /// Where to ask what is not answered: https, mailto or tel.
    pub contact: Option<String>,
    /// Where the site will be: an https address that ends with a slash.
    pub address: Option<String>,
    /// The icon: the path of an SVG from the site file, and its place in it.
    pub icon: Option<(String, Range<usize>)>,
    /// Pictures of the site for those who install it: paths of PNGs from the site file.
    pub screenshots: Vec<(String, Range<usize>)>,
    /// The colours.
    pub colours: Colours,
    /// Words that mean the same to the search, with their places in the file.
    pub synonyms: Vec<(Synonym, Range<usize>)>,
}

impl Site {
    /// What the site's keys in a browser begin with, where several sites may share an origin: the letters and
    /// digits of its short name in lower case, joined by hyphens.
    pub fn key(&self) -> String {
        let name = self.short_name.to_lowercase();
        let words = name.split(|letter: char| !letter.is_alphanumeric());
        words
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join("-")
    }

    /// The FAQ of this site with these questions, those of a section together.
    pub fn faq(&self, questions: Vec<Question>) -> Faq {
        let synonyms = self.synonyms.iter().map(|(synonym, _)| synonym.clone());
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
            questions: sections::arrange(questions),
        }
    }
}

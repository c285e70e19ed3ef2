//! The catalogue of the interface's words: the site's own, or one that comes with the generator.

use super::values::Values;
use crate::catalogues;
use faq_words::{Catalogue, primary};
use std::path::Path;

impl Values<'_, '_, '_> {
    /// Returns the catalogue of the language that the site file asks for; without that, of the content's language, or
    /// else the English one. A catalogue in the folder `words` beside the site file goes before a shipped one.
    pub fn interface(&mut self, language: Option<&str>, site_file: &Path) -> Catalogue {
        let asked = self.spanned("interface");
        let tag = asked.as_ref().map(|(tag, _)| tag.as_str()).or(language);
        let tag = primary(tag.unwrap_or("en"));
        let own = site_file
            .with_file_name(catalogues::FOLDER)
            .join(format!("{tag}.toml"));
        let span = asked.as_ref().map_or(0..0, |(_, span)| span.clone());
        if own.is_file() {
            match catalogues::read(&own) {
                Ok(catalogue) => return catalogue,
                Err(sentence) => self.report.mistake(span.clone(), sentence),
            }
        }
        match faq_words::shipped(&tag) {
            Some(catalogue) => catalogue,
            None => {
                if asked.is_some() && !own.is_file() {
                    let sentence = format!(
                        "The interface has no catalogue of “{tag}”. There is one of: {}. To write another: {}, as docs/translating.md says.",
                        catalogues::names(),
                        own.display()
                    );
                    self.report.mistake(span, sentence);
                }
                catalogues::english()
            }
        }
    }
}

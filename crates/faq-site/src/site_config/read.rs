//! Reading a site file: every key that is wrong is told of, at its place.

use super::colours::{Colours, contrast};
use super::keys::{self, KEYS};
use super::values::Reader;
use super::{Site, synonyms};
use crate::content::{is_https, is_outside};
use crate::report::Report;
use faq_core::faq::{Direction, Synonym};
use icu_locale::{Direction as Written, LanguageIdentifier, LocaleDirectionality};
use std::collections::BTreeMap;
use std::ops::Range;
use toml::de::DeTable;

/// Reads the text of a site file; what is wrong with it goes into the report. None if too much is.
pub fn parse(report: &mut Report<'_>) -> Option<Site> {
    let text = report.text;
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let span = error.span().unwrap_or(0..0);
        report.add(
            span,
            format!(
                "This is not TOML: {}. A line is key = \"value\".",
                error.message()
            ),
        );
    }
    let mut values = BTreeMap::new();
    for (name, value) in table.into_inner() {
        let span = name.span();
        match keys::find(name.get_ref()) {
            Some(key) => {
                values.insert(key.name, value);
            }
            None => report.add(span, unknown(name.get_ref())),
        }
    }
    // Where the file is no TOML, what seems to be missing may be what could not be read.
    let missing = KEYS
        .iter()
        .filter(|key| key.required && !values.contains_key(key.name));
    for key in missing.filter(|_| errors.is_empty()) {
        let end = text.len();
        report.add(
            end..end,
            format!("The site file has no {}. Add a line: {}", key.name, key.example),
        );
    }
    let mut reader = Reader { values, report };
    let (name, short_name) = (reader.text("name"), reader.text("short_name"));
    let description = reader.text("description");
    let language = reader.checked("language", |tag| {
        tag.parse::<LanguageIdentifier>().is_ok() && tag != "und"
    });
    let direction = reader.direction(language.as_deref());
    let colours = reader.colours();
    let publisher = reader.text("publisher");
    let source = reader.checked("source", is_https);
    let contact = reader.checked("contact", is_outside);
    let address = reader.checked("address", |address| {
        is_https(address) && address.ends_with('/') && !address.contains(['?', '#'])
    });
    Some(Site {
        icon: reader.path("icon", ".svg"),
        screenshots: reader.screenshots(),
        synonyms: reader.synonyms(),
        name: name?,
        short_name: short_name?,
        description: description?,
        language: language?,
        direction,
        publisher: publisher?,
        source,
        contact,
        address,
        colours: colours?,
    })
}

fn unknown(name: &str) -> String {
    match keys::nearest(name) {
        Some(key) => format!(
            "The site file has no key “{name}”. Perhaps {} is meant.",
            key.name
        ),
        None => {
            let names: Vec<&str> = KEYS.iter().map(|key| key.name).collect();
            format!(
                "The site file has no key “{name}”. The keys are: {}.",
                names.join(", ")
            )
        }
    }
}

/// The keys that are more than text.
impl Reader<'_, '_, '_> {
    /// As the language is written, unless the site file says otherwise.
    fn direction(&mut self, language: Option<&str>) -> Direction {
        match self.spanned("direction") {
            Some((text, _)) if text == "ltr" => return Direction::Ltr,
            Some((text, _)) if text == "rtl" => return Direction::Rtl,
            Some((text, span)) => self.report.add(
                span,
                format!("“{text}” is not a direction. Write ltr (left to right) or rtl (right to left), or leave it out: the language says it."),
            ),
            None => {}
        }
        let written = language
            .and_then(|tag| tag.parse().ok())
            .and_then(|tag| LocaleDirectionality::new_extended().get(&tag));
        match written {
            Some(Written::RightToLeft) => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }

    fn colours(&mut self) -> Option<Colours> {
        let (text, span) = self.spanned("accent")?;
        let colours = Colours::of(&text);
        match &colours {
            None => self.report.add(
                span,
                format!("“{text}” is not a colour. Write its red, green and blue like this: accent = \"#0b5a55\""),
            ),
            Some(colours) if colours.light.accent != colours.asked => self.report.warn(
                span,
                format!(
                    "This accent is too pale to be read on the page (contrast {:.1}, at least 4.5 is needed): {} stands in its place. Write that, or a darker one.",
                    contrast(&colours.asked, Colours::GROUNDS[0]),
                    colours.light.accent
                ),
            ),
            Some(_) => {}
        }
        colours
    }

    fn screenshots(&mut self) -> Vec<(String, Range<usize>)> {
        let list = self.list("screenshots");
        for (path, span) in list.iter().filter(|(path, _)| !path.ends_with(".png")) {
            self.report.add(
                span.clone(),
                format!("“{path}” is not the path of a file that ends with .png."),
            );
        }
        list
    }

    fn synonyms(&mut self) -> Vec<(Synonym, Range<usize>)> {
        let mut found = Vec::new();
        for (text, span) in self.list("synonyms") {
            match synonyms::read(&text) {
                Ok(synonym) => found.push((synonym, span)),
                Err(sentence) => self.report.add(span, sentence),
            }
        }
        found
    }
}

//! Parses a site file. Every mistake is reported at its place.

use super::colours::{Colours, contrast};
use super::config::SiteConfig;
use super::settings::{self, SETTINGS};
use super::synonyms;
use super::values::Values;
use crate::content::{is_external, is_https};
use crate::report::Report;
use faq_core::faq::{Direction, Synonym};
use icu_locale::{Direction as ScriptDirection, LanguageIdentifier, LocaleDirectionality};
use link_worker_faq::prerender::TextLanguages;
use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;
use toml::de::DeTable;

/// Parses the text of the site file at this path. Mistakes go into the report; the result is none if a required setting has
/// one.
pub fn parse(report: &mut Report<'_>, path: &Path) -> Option<SiteConfig> {
    let mut values = read(report, true);
    let (name, short_name) = (values.text("name"), values.text("short_name"));
    let description = values.text("description");
    let language = values.language();
    let direction = values.direction(language.as_deref());
    let interface = values.interface(language.as_deref(), path);
    let colours = values.colours();
    let publisher = values.text("publisher");
    let source = values.checked("source", is_https);
    let contact = values.checked("contact", is_external);
    let address = values.checked("address", |address| {
        is_https(address) && address.ends_with('/') && !address.contains(['?', '#'])
    });
    Some(SiteConfig {
        icon: values.path("icon", ".svg"),
        screenshots: values.screenshots(),
        synonyms: values.synonyms(),
        urgent: values.urgent(language.as_deref(), &interface),
        translations: values.translations(language.as_deref()),
        name: name?,
        short_name: short_name?,
        description: description?,
        language: language?,
        interface,
        direction,
        publisher: publisher?,
        source,
        contact,
        address,
        colours: colours?,
        text_languages: TextLanguages::default(),
        recorded_prefix: None,
    })
}

/// Reads the values of a site file. With `is_whole`, a required setting that is missing is a mistake.
pub(super) fn read<'a, 'b, 'c>(report: &'b mut Report<'c>, is_whole: bool) -> Values<'a, 'b, 'c>
where
    'c: 'a,
{
    let text = report.text;
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let span = error.span().unwrap_or(0..0);
        report.mistake(
            span,
            format!(
                "This is not TOML: {}. A line is key = \"value\".",
                error.message()
            ),
        );
    }
    let mut by_key = BTreeMap::new();
    for (name, value) in table.into_inner() {
        let span = name.span();
        match settings::find(name.get_ref()) {
            Some(setting) => {
                by_key.insert(setting.name, value);
            }
            None => report.mistake(span, unknown(name.get_ref())),
        }
    }
    // In a file with TOML errors, a missing setting may be in a line that could not be parsed.
    let missing = SETTINGS
        .iter()
        .filter(|setting| setting.required && !by_key.contains_key(setting.name));
    for setting in missing.filter(|_| is_whole && errors.is_empty()) {
        let end = text.len();
        report.mistake(
            end..end,
            format!(
                "The site file has no {}. Add a line: {}",
                setting.name, setting.example
            ),
        );
    }
    Values { by_key, report }
}

/// Returns whether a text is the tag of a language.
pub fn is_language(tag: &str) -> bool {
    tag.parse::<LanguageIdentifier>().is_ok() && tag != "und"
}

fn unknown(name: &str) -> String {
    match settings::nearest(name) {
        Some(setting) => format!(
            "The site file has no key “{name}”. Perhaps {} is meant.",
            setting.name
        ),
        None => {
            let names: Vec<&str> = SETTINGS.iter().map(|setting| setting.name).collect();
            format!(
                "The site file has no key “{name}”. The keys are: {}.",
                names.join(", ")
            )
        }
    }
}

/// The settings that are more than text.
impl Values<'_, '_, '_> {
    fn language(&mut self) -> Option<String> {
        self.checked("language", is_language)
    }

    /// Returns the languages of the translations: each once, and not the first language.
    fn translations(&mut self, language: Option<&str>) -> Vec<(String, Range<usize>)> {
        let mut translations: Vec<(String, Range<usize>)> = Vec::new();
        for (tag, span) in self.list("translations") {
            let is_path = tag
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            if !is_language(&tag) || !is_path {
                let sentence = format!("“{tag}” is not a language tag like cy or pl, as in faq.cy.md.");
                self.report.mistake(span, sentence);
            } else if language == Some(tag.as_str()) || translations.iter().any(|(other, _)| *other == tag) {
                let sentence = format!("The FAQ is in “{tag}” already. Name each other language once.");
                self.report.mistake(span, sentence);
            } else {
                translations.push((tag, span));
            }
        }
        translations
    }

    /// Returns the direction of the site file, or else that of the language's script.
    pub(super) fn direction(&mut self, language: Option<&str>) -> Direction {
        match self.spanned("direction") {
            Some((text, _)) if text == "ltr" => return Direction::Ltr,
            Some((text, _)) if text == "rtl" => return Direction::Rtl,
            Some((text, span)) => self.report.mistake(
                span,
                format!("“{text}” is not a direction. Write ltr (left to right) or rtl (right to left), or leave it out: it follows from the language."),
            ),
            None => {}
        }
        let script = language
            .and_then(|tag| tag.parse().ok())
            .and_then(|tag| LocaleDirectionality::new_extended().get(&tag));
        match script {
            Some(ScriptDirection::RightToLeft) => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }

    fn colours(&mut self) -> Option<Colours> {
        let (text, span) = self.spanned("accent")?;
        let colours = Colours::from_accent(&text);
        match &colours {
            None => self.report.mistake(
                span,
                format!("“{text}” is not a colour. Write its red, green and blue like this: accent = \"#0b5a55\""),
            ),
            Some(colours) if colours.light.accent != colours.requested => self.report.warning(
                span,
                format!(
                    "This accent is too pale to be read on the page (contrast {:.1}, at least 4.5 is needed): {} is used instead. Write that, or a darker one.",
                    contrast(&colours.requested, Colours::BACKGROUNDS[0]),
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
            self.report.mistake(
                span.clone(),
                format!("“{path}” is not the path of a file that ends with .png."),
            );
        }
        list
    }

    pub(super) fn synonyms(&mut self) -> Vec<(Synonym, Range<usize>)> {
        let mut found = Vec::new();
        for (text, span) in self.list("synonyms") {
            match synonyms::parse(&text) {
                Ok(synonym) => found.push((synonym, span)),
                Err(sentence) => self.report.mistake(span, sentence),
            }
        }
        found
    }
}

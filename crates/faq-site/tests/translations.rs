//! One FAQ in several languages: the files of a translation, what was translated from what, and the built site.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

mod common;

use common::{FaqFolder, SITE};
use faq_core::faq::Translation;
use faq_site::check::{self, CheckedFaq, Purpose};
use link_worker_faq::prerender::TextLanguages;
use std::fs;
use std::path::PathBuf;

const ENGLISH: &str = "\
## Is it free? {#costs}
Formerly: price
Topics: Money

Yes.

## Where are you? {#where}
Topics: Getting here

In town.

## Is there parking? {#parking}
Topics: Getting here, Money

Behind the house.
";
const WELSH: &str = "\
## Ble ydych chi? {#where}
Topics: Cyrraedd

Yn y dref.

## A yw am ddim? {#costs}
Topics: Arian

Ydy.
";

struct Bilingual(FaqFolder);

impl Bilingual {
    /// Writes a FAQ with its translation into Welsh, and records both.
    fn new() -> Self {
        let site = format!("{SITE}translations = [\"cy\"]\n");
        let faq = Self(FaqFolder::new("faq.md", ENGLISH, site));
        faq.write("faq.cy.md", WELSH);
        faq.record();
        faq
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).expect("a file");
    }

    fn record(&self) {
        check::run(&self.0.sources.content, None, true).expect("a FAQ without mistakes");
    }

    fn check(&self) -> CheckedFaq {
        self.0.check(Purpose::Preview)
    }

    /// Returns the findings as `file:line sentence`.
    fn findings(&self) -> Vec<String> {
        let findings = self.check().findings;
        let of_file = |file: &faq_site::report::CheckedFile| {
            let name = file
                .path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            let lines = file.findings.iter();
            lines
                .map(|finding| format!("{name}:{} {}", finding.line, finding.sentence))
                .collect::<Vec<_>>()
        };
        findings.0.iter().flat_map(of_file).collect()
    }

    fn has(&self, place: &str, part: &str) {
        let findings = self.findings();
        assert!(
            findings
                .iter()
                .any(|line| line.starts_with(place) && line.contains(part)),
            "{findings:#?}"
        );
    }
}

#[test]
fn translations_are_in_the_order_of_the_first_language_and_complete() {
    let faq = Bilingual::new().check();
    let [welsh] = &faq.translations[..] else {
        panic!("{:?}", faq.translations)
    };
    let questions = welsh.questions.iter();
    let texts: Vec<_> = questions
        .clone()
        .map(|question| question.question.as_str())
        .collect();
    assert_eq!(texts, ["A yw am ddim?", "Ble ydych chi?", "Is there parking?"]);
    assert_eq!(welsh.site.language, "cy");
    assert_eq!(welsh.site.interface.language, "cy");
    assert_eq!(
        welsh.site.storage_prefix(),
        faq.site.expect("a site").storage_prefix()
    );
    let [costs, _, parking] = &welsh.questions[..] else {
        panic!("{texts:?}")
    };
    assert_eq!(costs.aliases[0].as_str(), "price");
    assert_eq!(
        costs.translation,
        Some(Translation::Of(faq.content.questions[0].digest()))
    );
    assert_eq!(costs.digest(), faq.content.questions[0].digest());
    // Topics of what is not translated have the names that translated questions give them.
    assert_eq!(parking.topics, ["Cyrraedd", "Arian"]);
    assert_eq!(
        parking.translation,
        Some(Translation::Missing("en-GB".to_owned()))
    );
}

#[test]
fn what_is_not_translated_is_listed() {
    let faq = Bilingual::new();
    let findings = faq.findings();
    assert_eq!(findings.len(), 2, "{findings:#?}");
    faq.has(
        "site.toml:",
        "in “en-GB”: name, description, publisher. Write them",
    );
    faq.has("faq.cy.md:10", "has 2 of 3 questions");
    faq.has("faq.cy.md:10", "#parking");
}

#[test]
fn a_changed_original_marks_its_translation_until_that_changes() {
    let faq = Bilingual::new();
    let is_marked = || {
        let checked = faq.check();
        let answer = &checked.translations[0].questions[0].answer;
        answer.len() == 2 && faq.findings().iter().any(|line| line.starts_with("faq.cy.md:6"))
    };
    assert!(!is_marked());
    faq.write("faq.md", &ENGLISH.replace("Yes.", "No, it costs £2."));
    assert!(is_marked());
    faq.has("faq.cy.md:6", "The original in");
    // Recording other changes does not make it right.
    faq.record();
    assert!(is_marked());
    faq.write("faq.cy.md", &WELSH.replace("Ydy.", "Nac ydy: £2."));
    assert!(!is_marked());
    faq.record();
    faq.write("faq.md", ENGLISH);
    assert!(is_marked(), "the new translation is not recorded");
}

#[test]
fn a_translation_that_is_still_right_is_recorded_again() {
    let faq = Bilingual::new();
    faq.write("faq.md", &ENGLISH.replace("Yes.", "Yes!"));
    let path = faq.path("faq.cy.translated.txt");
    let records = fs::read_to_string(&path).expect("records");
    let kept: Vec<_> = records
        .lines()
        .filter(|line| !line.starts_with("costs"))
        .collect();
    fs::write(&path, kept.join("\n")).expect("a file");
    faq.record();
    assert_eq!(faq.findings().len(), 2, "{:#?}", faq.findings());
}

#[test]
fn mistakes_are_reported_at_their_place() {
    let faq = Bilingual::new();
    faq.write("faq.cy.md", &WELSH.replace("{#costs}", "{#cost}"));
    faq.has("faq.cy.md:6", "has no question with the id cost");
    faq.write("site.cy.toml", "accent = \"#000000\"\ninterface = \"xx\"\n");
    faq.has("site.cy.toml:1", "accent is for all languages");
    faq.has("site.cy.toml:2", "has no catalogue of “xx”");
    fs::remove_file(faq.path("faq.cy.md")).expect("a file");
    faq.has("site.toml:", "There is no ");
    for (translations, part) in [
        ("[\"en-GB\"]", "in “en-GB” already"),
        ("[\"cy\", \"cy\"]", "in “cy” already"),
        ("[\"../cy\"]", "not a language tag"),
        ("[\"no such\"]", "not a language tag"),
    ] {
        faq.write("site.toml", &format!("{SITE}translations = {translations}\n"));
        faq.has("site.toml:", part);
    }
}

#[test]
fn the_site_file_of_a_translation_has_what_differs() {
    let faq = Bilingual::new();
    faq.write(
        "site.cy.toml",
        "name = \"Ein cwestiynau\"\nsynonyms = [\"PC = cyfrifiadur\"]\n",
    );
    let checked = faq.check();
    let (site, welsh) = (checked.site.expect("a site"), &checked.translations[0].site);
    assert_eq!(welsh.name, "Ein cwestiynau");
    assert_eq!(welsh.publisher, site.publisher);
    // What it leaves out is in the first language, and is marked with it.
    assert_eq!(welsh.text_languages.name, None);
    assert_eq!(welsh.text_languages.publisher, Some(site.language.clone()));
    assert_eq!(site.text_languages, TextLanguages::default());
    faq.has("site.toml:", "in “en-GB”: description, publisher. Write them");
    assert_eq!((welsh.synonyms.len(), site.synonyms.len()), (1, 0));
}

#[test]
fn a_catalogue_beside_the_site_file_goes_before_a_shipped_one() {
    let faq = Bilingual::new();
    let (_, welsh) = faq_words::SHIPPED
        .iter()
        .find(|(file, _)| *file == "cy.toml")
        .expect("Welsh");
    fs::create_dir(faq.path("words")).expect("a folder");
    faq.write(
        "words/cy.toml",
        &welsh.replace("name = \"Cymraeg\"", "name = \"Y Gymraeg\""),
    );
    assert_eq!(faq.check().translations[0].site.interface.name, "Y Gymraeg");
    faq.write("words/cy.toml", &welsh.replace("{query}", "{words}"));
    let site = "interface = \"cy\"\n";
    faq.write("site.cy.toml", site);
    faq.has("site.cy.toml:1", "words/cy.toml:");
    let findings = check::run(&faq.path("words/cy.toml"), None, false).expect_err("mistakes");
    assert!(findings.to_string().contains("{query}"), "{findings}");
}

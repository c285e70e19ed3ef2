//! Published ids are recorded beside the content, and none disappears without a mistake.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

mod common;

use common::FaqFolder;
use faq_site::check::{self, Purpose};
use std::fs;

const CONTENT: &str = "## Why? {#why}\n\nSo.\n\n## How? {#how}\nFormerly: wie\n\nSo.\n";

fn faq(content: &str, ids: Option<&str>) -> FaqFolder {
    let faq = FaqFolder::new("my-faq.md", content, common::SITE);
    if let Some(ids) = ids {
        fs::write(faq.sources.ids(), ids).expect("a file");
    }
    faq
}

fn ids(faq: &FaqFolder) -> String {
    fs::read_to_string(faq.sources.ids()).unwrap_or_default()
}

/// Returns the findings as `file:line sentence`, and whether one is a mistake.
fn findings(faq: &FaqFolder, purpose: Purpose) -> (Vec<String>, bool) {
    let findings = faq.check(purpose).findings;
    let has_mistakes = findings.has_mistakes();
    let lines = findings.0.iter().flat_map(|file| {
        let name = file.path.file_name().unwrap_or_default().to_string_lossy();
        let lines = file
            .findings
            .iter()
            .map(move |finding| format!("{name}:{} {}", finding.line, finding.sentence));
        lines.collect::<Vec<_>>()
    });
    (lines.collect(), has_mistakes)
}

/// Asserts that publishing has one finding, a mistake, with this beginning.
fn assert_cannot_publish(faq: &FaqFolder, beginning: &str) {
    let (found, has_mistakes) = findings(faq, Purpose::Publish);
    assert!(
        matches!(&found[..], [one] if one.starts_with(beginning)),
        "{found:#?}"
    );
    assert!(has_mistakes, "{found:#?}");
}

fn record(faq: &FaqFolder) -> anyhow::Result<()> {
    check::run(&faq.sources.content, None, true).map(drop)
}

#[test]
fn a_faq_with_recorded_ids_can_be_published() {
    let faq = faq(CONTENT, Some("# a note\n\nwhy\nhow\r\n  wie \ngone retired\n"));
    assert_eq!(findings(&faq, Purpose::Publish), (vec![], false));
}

#[test]
fn a_new_faq_gets_one_sentence_about_its_ids() {
    let faq = faq(CONTENT, None);
    let (found, has_mistakes) = findings(&faq, Purpose::Preview);
    assert!(!has_mistakes);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(
        found[0].starts_with("my-faq.md:1 There is no my-faq.ids.txt yet"),
        "{found:#?}"
    );
    let command = format!("faq check {} --record", faq.sources.content.display());
    assert!(found[0].ends_with(&command), "{found:#?}");
    assert_cannot_publish(&faq, "my-faq.md:1 There is no my-faq.ids.txt yet");
    record(&faq).expect("no mistakes");
    assert!(ids(&faq).ends_with("\nwhy\nhow\nwie\n"), "{}", ids(&faq));
    assert_eq!(findings(&faq, Purpose::Publish), (vec![], false));
}

#[test]
fn a_new_id_can_be_previewed_but_not_published() {
    let faq = faq(CONTENT, Some("why\nwie"));
    assert!(check::load(&faq.sources, Purpose::Preview).is_ok());
    assert!(check::load(&faq.sources, Purpose::Publish).is_err());
    assert_cannot_publish(&faq, "my-faq.md:5 The id how is not in my-faq.ids.txt yet");
    record(&faq).expect("no mistakes");
    assert_eq!(ids(&faq), "why\nwie\nsite: faq\nhow\n");
}

#[test]
fn a_missing_id_is_a_mistake_that_says_how_to_fix_it() {
    let recorded = "why\nwhere\nhow\nwie\n";
    let faq = faq(CONTENT, Some(recorded));
    assert_cannot_publish(
        &faq,
        "my-faq.ids.txt:2 No question has the id where any more: links to it would lead nowhere. Write “Formerly: where” below the heading of the question that answers it now, or “retired” after it here.",
    );
    assert!(
        findings(&faq, Purpose::Preview).1,
        "it is a mistake in a preview too"
    );
    let error = record(&faq).expect_err("a mistake");
    assert!(error.to_string().contains("where"), "{error}");
    assert_eq!(ids(&faq), recorded, "nothing was recorded");
}

#[test]
fn a_renamed_id_becomes_a_former_id_or_is_retired() {
    let recorded = "why\nwhere\nhow\nwie\n";
    let formerly = CONTENT.replace("Formerly: wie", "Formerly: wie, where");
    let retired = recorded.replace("where", "where retired");
    for faq in [faq(&formerly, Some(recorded)), faq(CONTENT, Some(&retired))] {
        assert_eq!(findings(&faq, Purpose::Publish), (vec![], false));
    }
}

fn prefix(faq: &FaqFolder) -> String {
    let site = faq.check(Purpose::Preview).site;
    site.expect("no mistakes").storage_prefix()
}

#[test]
fn a_new_short_name_keeps_the_place_of_saved_answers() {
    let faq = faq(CONTENT, None);
    let before = prefix(&faq);
    record(&faq).expect("no mistakes");
    assert!(
        ids(&faq).contains(&format!("\nsite: {before}\n")),
        "{}",
        ids(&faq)
    );
    let site = common::SITE.replace("short_name = \"", "short_name = \"New ");
    assert_ne!(site, common::SITE);
    fs::write(&faq.sources.site, &site).expect("written");
    assert_eq!(prefix(&faq), before);
    assert_eq!(findings(&faq, Purpose::Publish), (vec![], false));
    // Recorded once.
    record(&faq).expect("no mistakes");
    assert_eq!(ids(&faq).matches("\nsite:").count(), 1);
    // Ids that were recorded by an older version.
    fs::write(faq.sources.ids(), "why\nhow\nwie\n").expect("written");
    assert_eq!(prefix(&faq), format!("new-{before}"));
    record(&faq).expect("no mistakes");
    assert_eq!(ids(&faq), format!("why\nhow\nwie\nsite: new-{before}\n"));
}

#[test]
fn a_place_that_cannot_be_is_a_mistake() {
    for word in ["", "two words", "a/b", "\u{1b}"] {
        let faq = faq(CONTENT, Some(&format!("why\nhow\nwie\nsite: {word}\n")));
        assert_cannot_publish(&faq, "my-faq.ids.txt:4 Readers’ saved answers are stored under");
    }
}

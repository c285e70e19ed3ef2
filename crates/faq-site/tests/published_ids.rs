//! Ids are for ever: what was published is kept beside the content, and none of it goes silently.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

mod common;

use faq_site::check::{self, Purpose};
use faq_site::sources::Sources;
use std::fs;
use tempfile::TempDir;

/// A FAQ in a folder of its own.
struct Faq {
    _folder: TempDir,
    sources: Sources,
}

impl Faq {
    fn new(content: &str, ids: Option<&str>) -> Self {
        let folder = tempfile::tempdir().expect("a folder to write to");
        let sources = Sources::new(Some(&folder.path().join("my-faq.md")), None).expect("a folder");
        fs::write(&sources.content, content).expect("a file");
        fs::write(&sources.site, common::SITE).expect("a file");
        if let Some(ids) = ids {
            fs::write(sources.ids(), ids).expect("a file");
        }
        Self {
            _folder: folder,
            sources,
        }
    }

    fn ids(&self) -> String {
        fs::read_to_string(self.sources.ids()).unwrap_or_default()
    }

    /// What is found, as `file:line sentence`, and whether it stops the command.
    fn found(&self, purpose: Purpose) -> (Vec<String>, bool) {
        let findings = check::check(&self.sources, purpose)
            .expect("files to read")
            .findings;
        let sound = findings.is_sound();
        let lines = findings.0.iter().flat_map(|file| {
            let name = file
                .path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            file.findings
                .iter()
                .map(move |finding| format!("{name}:{} {}", finding.line, finding.sentence))
        });
        (lines.collect(), sound)
    }

    /// Checks that one thing is found, which begins so and stops the build.
    fn stops(&self, beginning: &str) {
        let (found, sound) = self.found(Purpose::Publish);
        assert!(
            matches!(&found[..], [one] if one.starts_with(beginning)),
            "{found:#?}"
        );
        assert!(!sound, "{found:#?}");
    }
}

const CONTENT: &str = "## Why? {#why}\n\nSo.\n\n## How? {#how}\nFormerly: wie\n\nSo.\n";

#[test]
fn what_is_recorded_may_be_published() {
    let faq = Faq::new(CONTENT, Some("# a note\n\nwhy\nhow\r\n  wie \ngone retired\n"));
    assert_eq!(faq.found(Purpose::Publish), (vec![], true));
}

#[test]
fn the_first_time_one_sentence_says_what_to_do() {
    let faq = Faq::new(CONTENT, None);
    let (found, sound) = faq.found(Purpose::Look);
    assert!(sound);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(
        found[0].starts_with("my-faq.md:1 There is no my-faq.ids.txt yet"),
        "{found:#?}"
    );
    assert!(found[0].ends_with("my-faq.md --record"), "{found:#?}");
    faq.stops("my-faq.md:1 There is no my-faq.ids.txt yet");
    check::tell(&faq.sources.content, None, true).expect("it is sound");
    assert!(faq.ids().ends_with("\nwhy\nhow\nwie\n"), "{}", faq.ids());
    assert_eq!(faq.found(Purpose::Publish), (vec![], true));
}

#[test]
fn a_new_id_is_told_of_and_stops_only_publishing() {
    let faq = Faq::new(CONTENT, Some("why\nwie"));
    assert!(
        check::sound(&faq.sources, Purpose::Look).is_ok(),
        "a draft can be looked at"
    );
    assert!(check::sound(&faq.sources, Purpose::Publish).is_err());
    faq.stops("my-faq.md:5 The id how is not in my-faq.ids.txt yet");
    check::tell(&faq.sources.content, None, true).expect("it is sound");
    assert_eq!(faq.ids(), "why\nwie\nhow\n");
}

#[test]
fn an_id_that_is_gone_stops_the_build_and_the_sentence_says_how_to_mend_it() {
    let faq = Faq::new(CONTENT, Some("why\nwhere\nhow\nwie\n"));
    faq.stops("my-faq.ids.txt:2 No question has the id where any more: links to it would lead nowhere. Write “Formerly: where” below the heading of the question that answers it now, or “retired” after it here.");
    assert!(!faq.found(Purpose::Look).1, "looking tells of it too");
    let record = check::tell(&faq.sources.content, None, true).expect_err("it has a mistake");
    assert!(record.to_string().contains("where"), "{record}");
    assert_eq!(faq.ids(), "why\nwhere\nhow\nwie\n", "nothing was recorded");
}

#[test]
fn a_renamed_id_goes_on_as_a_former_one_or_is_retired() {
    let ids = "why\nwhere\nhow\nwie\n";
    let formerly = CONTENT.replace("Formerly: wie", "Formerly: wie, where");
    assert_eq!(
        Faq::new(&formerly, Some(ids)).found(Purpose::Publish),
        (vec![], true)
    );
    let retired = ids.replace("where", "where retired");
    assert_eq!(
        Faq::new(CONTENT, Some(&retired)).found(Purpose::Publish),
        (vec![], true)
    );
}

#[test]
fn mistaken_lines() {
    let with = |line: &str| Faq::new(CONTENT, Some(&format!("why\nhow\nwie\n{line}\n")));
    with("Where").stops("my-faq.ids.txt:4 “Where” is not an id.");
    with("why retired").stops("my-faq.ids.txt:4 why is retired, and a question has it again.");
    with("where gone").stops("my-faq.ids.txt:4 “gone” means nothing here.");
}

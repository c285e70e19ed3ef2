//! `faq try`: the answers to a list of readers' questions.

mod common;

use common::{FaqFolder, SITE};
use faq_site::try_questions;
use std::fs;

const FAQ: &str = "\
## Is there parking? {#park}

Behind the house.

## When is the café open? {#open}

On Mondays.
";

/// Runs the command on a list, with one synonym.
fn report(list: &[u8], faq: &str) -> Result<String, String> {
    let faq = FaqFolder::new(
        "faq.md",
        faq,
        format!("{SITE}synonyms = [\"lorry -> parking\"]\n"),
    );
    let path = faq.path().join("questions.txt");
    fs::write(&path, list).map_err(|error| error.to_string())?;
    try_questions::run(&path, &faq.sources).map_err(|error| error.to_string())
}

#[test]
fn lists_the_first_answers_and_the_questions_without_any() {
    let list = b"\xEF\xBB\xBFcafe timetable\r\n\r\nparkign\nWhere does my lorry go?\nunicorns\n?\n";
    let expected = "\
cafe timetable
  1. When is the café open? (without all of the words)
  not in the FAQ: “timetable”

parkign
  1. Is there parking?
  “parkign” was read as “parking”

Where does my lorry go?
  1. Is there parking? (without all of the words)

unicorns
  finds nothing
  not in the FAQ: “unicorns”

1 of 4 questions find nothing:
  unicorns
Add their words to “Also asked as” or to synonyms in the site file, or answer them.
";
    assert_eq!(report(list, FAQ).as_deref(), Ok(expected));
}

#[test]
fn says_that_every_question_finds_an_answer() {
    let report = report(b"park\nopen\n", FAQ).unwrap_or_default();
    assert!(
        report.ends_with("Each of the 2 questions finds an answer. Are the right ones first?\n"),
        "{report}"
    );
}

#[test]
fn reports_a_list_without_a_question_and_a_faq_with_mistakes() {
    let error = report(b"\n ? \n", FAQ).err().unwrap_or_default();
    assert!(
        error.ends_with("questions.txt has no question. Write one on each line."),
        "{error}"
    );
    assert!(report(b"park", "## No id\n\nYes.\n\n## No id\n\nYes.\n").is_err());
}

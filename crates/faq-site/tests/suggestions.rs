//! The synonyms that `faq check` suggests.

mod common;

use common::{FaqFolder, SITE, project_file};
use faq_site::check::{Purpose, check};
use faq_site::sources::Sources;

/// Returns the suggested lines in a FAQ with these synonyms in its site file.
fn suggested(content: &str, synonyms: &str) -> Vec<String> {
    let site = format!("{SITE}synonyms = [{synonyms}]\n");
    let faq = FaqFolder::new("faq.md", content, site);
    lines(&faq.sources)
}

fn lines(sources: &Sources) -> Vec<String> {
    let findings = check(sources, Purpose::Advice).map(|faq| faq.findings.render(false));
    let findings = findings.unwrap_or_else(|error| panic!("{error}"));
    findings
        .lines()
        .filter_map(|line| {
            line.strip_prefix("warning: A search misses ")?
                .split_once("in the site file: \"")
        })
        .map(|(_, line)| line.trim_end_matches('"').to_owned())
        .collect()
}

/// Writes a FAQ of questions, each with its other wordings and its answer.
fn faq(questions: &[(&str, &[&str], &str)]) -> String {
    let mut text = String::new();
    for (index, (question, variants, answer)) in questions.iter().enumerate() {
        text.push_str(&format!("## {question} {{#q{index}}}\n"));
        variants
            .iter()
            .for_each(|variant| text.push_str(&format!("Also asked as: {variant}\n")));
        text.push_str(&format!("\n{answer}\n\n"));
    }
    text
}

#[test]
fn suggests_an_abbreviation_with_its_long_form() {
    let content = faq(&[
        (
            "How do I see a general practitioner (GP)?",
            &[],
            "Call the house.",
        ),
        ("When is the GP here?", &[], "On Mondays."),
        (
            "What do we do FIRST (For Ichthyosis and Rare Skin Types)?",
            &[],
            "The first thing is tea.",
        ),
        ("What is it (TBA)?", &[], "It is to be announced (soon)."),
    ]);
    assert_eq!(suggested(&content, ""), ["GP = general practitioner"]);
    assert!(
        suggested(&content, "\"GP = doctor\"").is_empty(),
        "the author has thought of it"
    );
}

#[test]
fn suggests_a_compound_that_is_written_in_two_ways() {
    let content = faq(&[
        (
            "Where is the healthcare team?",
            &[],
            "In the house. It is open everyday.",
        ),
        (
            "Who works in health care?",
            &[],
            "Many people, every day. See www.healthcare.example.",
        ),
        ("Is it a co-op or a coop?", &[], "It is a co-op."),
    ]);
    assert_eq!(suggested(&content, ""), ["healthcare = health care"]);
    let content = content.replace("health care?", "healthcare?");
    assert!(suggested(&content, "").is_empty(), "it is written in one way");
}

#[test]
fn suggests_two_names_of_one_thing_in_several_questions() {
    let content = faq(&[
        (
            "How do I pay my direct debit?",
            &["How do I pay my standing order?"],
            "By post.",
        ),
        (
            "How do I cancel my direct debit?",
            &["How do I cancel my standing order?"],
            "By phone.",
        ),
        (
            "Who pays for a direct debit?",
            &[],
            "You do, with no standing order.",
        ),
        ("When does the direct debit end?", &[], "In May."),
    ]);
    assert_eq!(suggested(&content, ""), ["standing order = direct debit"]);
}

#[test]
fn suggests_a_word_of_other_wordings_that_is_in_no_answer() {
    let refund = (
        "Can I get a refund for parking?",
        &["Can I get a reimbursement for parking?"][..],
        "Yes.",
    );
    let when = ("When does the refund come?", &[][..], "In a week.");
    assert_eq!(suggested(&faq(&[refund, when]), ""), ["reimbursement -> refund"]);
    let when = (
        "When does the refund come?",
        &[][..],
        "The reimbursement comes in a week.",
    );
    assert!(
        suggested(&faq(&[refund, when]), "").is_empty(),
        "an answer has it"
    );
    // No search would find more.
    assert!(suggested(&faq(&[refund]), "").is_empty());
}

#[test]
fn wordings_that_differ_by_forms_or_small_words_suggest_nothing() {
    let content = faq(&[
        (
            "How do I book a visit for my friend?",
            &["How can I book a visit for my friend?"],
            "Call us.",
        ),
        (
            "How do I cancel a booking for my friend?",
            &["How do I cancel a bookings for my friend?"],
            "Call us.",
        ),
        (
            "What is it like?",
            &["Who are you and what do you do all day?"],
            "Good.",
        ),
    ]);
    assert!(suggested(&content, "").is_empty());
}

#[test]
fn content_without_missing_synonyms_gets_no_suggestion() {
    for content in ["content/faq.md", "tests/e2e/sites/clinic/faq.md"] {
        let found = lines(&Sources::new(project_file(content), None));
        assert!(found.is_empty(), "{content}: {found:?}");
    }
}

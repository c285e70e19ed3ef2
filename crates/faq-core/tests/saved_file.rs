//! Copies of saved answers in files: the format, bad files, and the preview.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails should say where"
)]

#[path = "common/english.rs"]
mod english;

use english::share_english;
use faq_core::faq::QuestionId;
use faq_core::saved::file::{APP, BadFile, ChosenSettings, Import, MAX_FILE, write};
use faq_core::saved::{Change, MAX_ANSWERS, MAX_NAME, Saved, SavedAnswer, VERSION};
use proptest::prelude::*;
use serde_json::{Value, json};

const SITE: &str = "carers-faq";

fn answer(text: &str, saved_at: u64) -> SavedAnswer {
    SavedAnswer {
        id: QuestionId::parse(text).expect(text),
        saved_at,
        question: format!("What is {text}?"),
        digest: 7,
    }
}

fn saved(ids: &[&str]) -> Saved {
    let mut saved = Saved::default();
    let times = 1_764_000_000_000..;
    saved.apply(&Change::add(ids.iter().zip(times).map(|(id, at)| answer(id, at))));
    saved
}

fn copy(saved: &Saved) -> String {
    write(saved, &ChosenSettings::new(), SITE)
}

fn file(version: u64, answers: &Value) -> String {
    json!({ "app": APP, "version": version, "answers": answers }).to_string()
}

fn entry(id: &str) -> Value {
    json!({ "id": id, "savedAt": 1, "question": "What?", "digest": 0 })
}

#[test]
fn restores_order_and_times_byte_for_byte() {
    let mine = saved(&["job-title", "other-roles", "gone-long-ago"]);
    let import = Import::read(&copy(&mine)).expect("a copy");
    assert_eq!((import.skipped, import.repeated), (0, 0));
    let mut fresh = Saved::default();
    fresh.apply(&Change::add(import.answers));
    assert_eq!(fresh.to_texts(), mine.to_texts());
}

#[test]
fn reads_an_older_copy() {
    let import = Import::read(&file(1, &json!([["b", 2], ["a", 1]]))).expect("a copy");
    let read: Vec<_> = import
        .answers
        .iter()
        .map(|answer| (answer.id.as_str(), answer.saved_at))
        .collect();
    assert_eq!(read, [("b", 2), ("a", 1)]);
}

#[test]
fn ignores_a_byte_order_mark_and_other_keys() {
    let text =
        json!({ "app": APP, "version": VERSION, "answers": [entry("a")], "settings": { "theme": "dark" } });
    assert_eq!(
        Import::read(&format!("\u{FEFF}{text}"))
            .expect("a copy")
            .answers
            .len(),
        1
    );
}

#[test]
fn reads_the_settings_that_this_page_offers() {
    let chosen = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let mine = vec![chosen("theme", "dark"), chosen("text", "large")];
    let import = Import::read(&write(&Saved::default(), &mine, SITE)).expect("a copy");
    assert_eq!(import.settings, mine);
    let odd = vec![
        chosen("theme", "<b>"),
        chosen("__proto__", "x"),
        chosen("spacing", "wide"),
    ];
    let import = Import::read(&write(&Saved::default(), &odd, SITE)).expect("a copy");
    assert_eq!(import.settings, [chosen("spacing", "wide")]);
    let wrong = json!({ "app": APP, "version": VERSION, "answers": [], "settings": [1] });
    assert_eq!(Import::read(&wrong.to_string()), Ok(Import::default()));
}

#[test]
fn recognises_a_copy_of_another_faq() {
    let import = Import::read(&copy(&saved(&["a"]))).expect("a copy");
    assert_eq!(import.other_site(SITE), None);
    assert_eq!(import.other_site("clinic"), Some(SITE));
    assert_eq!(
        share_english().file_of_other_faq(SITE),
        "This copy is from another FAQ: “carers-faq”. Open it there, or choose another file. Nothing has changed."
    );
    // Older files do not say where they are from.
    for site in [Value::Null, json!(""), json!(7), json!(["clinic"])] {
        let text = json!({ "app": APP, "version": VERSION, "answers": [entry("a")], "site": site });
        let import = Import::read(&text.to_string()).expect("a copy");
        assert_eq!(import.other_site(SITE), None, "{site}");
    }
    let import = Import::read(&file(1, &json!([["a", 1]]))).expect("a copy");
    assert_eq!(import.other_site(SITE), None);
}

#[test]
fn reads_a_copy_of_an_empty_list() {
    let empty = Import {
        site: SITE.to_owned(),
        ..Import::default()
    };
    assert_eq!(Import::read(&copy(&Saved::default())), Ok(empty));
}

#[test]
fn reports_the_reason_for_every_bad_file() {
    let whole = copy(&saved(&["a", "b"]));
    let entries = json!([entry("a")]);
    let newer = file(u64::from(VERSION) + 1, &entries);
    let much_newer = file(u64::MAX, &entries);
    let no_answers = json!({ "app": APP, "version": VERSION }).to_string();
    let wrong_type = file(2, &json!("a,b"));
    let all_wrong = file(2, &json!([null, 1, "a", ["a", 1], {}, { "id": 1 }, entry("<b>")]));
    let no_version = json!({ "app": APP, "answers": entries }).to_string();
    let version_text = json!({ "app": APP, "version": "2", "answers": entries }).to_string();
    let cases = [
        ("", BadFile::NotOurs),
        ("   ", BadFile::NotOurs),
        ("not JSON", BadFile::NotOurs),
        ("<!doctype html><p>404", BadFile::NotOurs),
        ("[]", BadFile::NotOurs),
        ("null", BadFile::NotOurs),
        (r#"{"app":"another","version":2,"answers":[]}"#, BadFile::NotOurs),
        (&whole[..whole.len() / 2], BadFile::CutOff),
        (&whole[..whole.len() - 1], BadFile::CutOff),
        (&newer, BadFile::Newer),
        (&much_newer, BadFile::Newer),
        (&file(0, &entries), BadFile::Damaged),
        (&no_version, BadFile::Damaged),
        (&version_text, BadFile::Damaged),
        (&no_answers, BadFile::Damaged),
        (&wrong_type, BadFile::Damaged),
        (&all_wrong, BadFile::Damaged),
    ];
    for (text, reason) in cases {
        assert_eq!(Import::read(text), Err(reason), "{text:.80}");
        assert!(
            share_english()
                .bad_file(reason)
                .ends_with(" Nothing has changed.")
        );
    }
    let huge = format!("{}{}", copy(&saved(&["a"])), " ".repeat(MAX_FILE));
    assert_eq!(Import::read(&huge), Err(BadFile::TooLarge));
    assert_eq!(Import::read(&"[".repeat(MAX_FILE)), Err(BadFile::NotOurs));
}

#[test]
fn skips_and_counts_what_cannot_be_read() {
    let entries = json!([
        entry("a"),
        entry("b"),
        entry("a"),
        null,
        entry("Not An Id"),
        entry("c")
    ]);
    let import = Import::read(&file(2, &entries)).expect("a copy");
    let ids: Vec<_> = import.answers.iter().map(|answer| answer.id.as_str()).collect();
    assert_eq!(
        (ids, import.repeated, import.skipped),
        (vec!["a", "b", "c"], 1, 2)
    );
    let mine = saved(&["b", "x"]);
    assert_eq!(
        share_english().preview(&import, &mine),
        "This copy has 3 answers. You have saved 1 of them already. 1 answer came more than once and will be saved \
         once. 2 answers could not be read and will be left out."
    );
    assert_eq!(
        share_english().merge_does(&import, &mine),
        "“Add to my saved answers” puts 2 answers at the end of your list."
    );
    assert_eq!(
        share_english().replace_does(&import, &mine),
        "“Replace my saved answers” removes the 2 answers you have now. It saves the 3 answers of this copy."
    );
}

#[test]
fn reads_no_more_answers_than_can_be_saved() {
    let entries: Vec<_> = (0..MAX_ANSWERS + 2)
        .map(|number| json!([format!("q{number}"), 1]))
        .collect();
    let import = Import::read(&file(1, &json!(entries))).expect("a copy");
    assert_eq!((import.answers.len(), import.skipped), (MAX_ANSWERS, 2));
    assert_eq!(
        share_english().merge_does(&import, &saved(&["a"])),
        "“Add to my saved answers” puts 999 answers at the end of your list. There is no room for 1 answer more."
    );
}

#[test]
fn treats_markup_and_hostile_keys_as_text() {
    let text = format!(
        r#"{{"__proto__":{{"app":"x"}},"app":"{APP}","version":2,"constructor":{{}},"answers":[
            {{"__proto__":{{"id":"b"}},"id":"a","savedAt":1,"question":"<img src=x onerror=alert(1)>","digest":0,"toString":1}},
            {{"id":"<script>","savedAt":1,"question":"","digest":0}},
            {{"id":"__proto__","savedAt":1,"question":"","digest":0}}]}}"#
    );
    let import = Import::read(&text).expect("a copy");
    assert_eq!(import.skipped, 2);
    assert_eq!(import.answers.len(), 1);
    assert_eq!(import.answers[0].name(), "<img src=x onerror=alert(1)>");
}

#[test]
fn the_schema_describes_the_file() {
    let schema = include_str!("../../../docs/saved-answers.schema.json");
    let schema: Value = serde_json::from_str(schema).expect("the schema is JSON");
    let top = &schema["properties"];
    assert_eq!(top["app"]["const"], json!(APP));
    assert_eq!(top["version"]["const"], json!(VERSION));
    assert_eq!(top["answers"]["maxItems"], json!(MAX_ANSWERS));
    let entry = &top["answers"]["items"];
    assert_eq!(entry["properties"]["id"]["maxLength"], json!(QuestionId::MAX_LEN));
    assert_eq!(entry["properties"]["question"]["maxLength"], json!(MAX_NAME));
    assert_eq!(entry["properties"]["digest"]["maximum"], json!(u32::MAX));
    let written: Value = serde_json::from_str(&copy(&saved(&["a"]))).expect("JSON");
    for (value, schema) in [(&written, &schema), (&written["answers"][0], entry)] {
        let mut keys: Vec<_> = value.as_object().expect("an object").keys().collect();
        let mut required: Vec<_> = schema["required"].as_array().expect("a list").iter().collect();
        keys.sort();
        required.sort_by_key(|key| key.as_str());
        assert_eq!(json!(keys), json!(required));
    }
}

/// Text that looks the more like a file of ours the luckier it is.
fn nearly_a_file() -> impl Strategy<Value = String> {
    let parts = [
        r#"{"app":"link-worker-faq","version":2,"answers":["#,
        r#"{"app":"link-worker-faq","version":1,"answers":["#,
        r#"{"id":"a","savedAt":1,"question":"","digest":0}"#,
        r#"["a",1]"#,
        "]}",
        "]",
        "}",
        "{",
        "[",
        ",",
        ":",
        "\"",
        "null",
        "-1",
        "1e9",
        "\\u0000",
        "é",
        "\"answers\":",
        "\"__proto__\":",
    ];
    prop::collection::vec(prop::sample::select(parts.to_vec()), 0..16).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(50_000))]

    #[test]
    fn never_panics_on_any_text(text in ".{0,60}") {
        let _ = Import::read(&text);
    }

    #[test]
    fn reads_nearly_valid_text_within_bounds_or_reports_a_reason(text in nearly_a_file()) {
        if let Ok(import) = Import::read(&text) {
            prop_assert!(import.answers.len() <= MAX_ANSWERS);
            let mut saved = Saved::default();
            saved.apply(&Change::add(import.answers.clone()));
            let again = Import { answers: import.answers, site: SITE.to_owned(), ..Import::default() };
            prop_assert_eq!(Import::read(&copy(&saved)), Ok(again));
        }
    }
}

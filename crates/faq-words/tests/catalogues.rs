//! The shipped catalogues, and how they are put into pages.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

use faq_words::{Catalogue, Direction, Part, SHIPPED, shipped};
use std::collections::BTreeSet;

fn english() -> Catalogue {
    faq_words::english().expect("words/en.toml")
}

fn all() -> Vec<Catalogue> {
    let read = |(file, text): &(&str, &str)| Catalogue::parse(text).expect(file);
    SHIPPED.iter().map(read).collect()
}

/// Returns the text of a message in the page of a language, found by its key.
fn text(catalogue: &Catalogue, part: Part, key: &str) -> String {
    let english = english();
    let at = english.messages[&part].keys().position(|name| name == key);
    let texts = catalogue.texts(part, &english);
    texts[2 + at.expect(key)].clone()
}

#[test]
fn shipped_catalogues_have_no_problems() {
    for catalogue in all() {
        let problems = catalogue.problems(&english());
        assert_eq!(problems, [], "{}", catalogue.language);
    }
}

#[test]
fn shipped_catalogues_are_found_by_their_language() {
    for (file, _) in SHIPPED {
        let stem = file.trim_end_matches(".toml");
        let found = shipped(stem).expect(file);
        assert_eq!(found.language, stem);
        let with_region = format!("{}-XX", stem.to_ascii_uppercase());
        assert_eq!(shipped(&with_region), Some(found));
    }
    assert_eq!(SHIPPED[0].0, "en.toml");
    assert_eq!(shipped(""), None);
    assert_eq!(shipped("en.toml"), None);
}

#[test]
fn keys_are_in_one_part_alone() {
    let english = english();
    let keys: Vec<&String> = english.messages.values().flat_map(|part| part.keys()).collect();
    let distinct: BTreeSet<_> = keys.iter().collect();
    assert_eq!(keys.len(), distinct.len());
}

#[test]
fn only_english_is_reviewed() {
    let reviewed = all().into_iter().filter(|catalogue| catalogue.reviewed);
    let reviewed: Vec<_> = reviewed.map(|catalogue| catalogue.language).collect();
    assert_eq!(reviewed, ["en"]);
}

#[test]
fn texts_begin_with_language_and_digits() {
    for catalogue in all() {
        for part in Part::ALL {
            let texts = catalogue.texts(part, &english());
            assert_eq!(texts[..2], [catalogue.language.clone(), catalogue.digits.clone()]);
            assert_eq!(texts.len(), 2 + english().messages[&part].len());
            assert!(texts.iter().all(|text| !text.is_empty()));
        }
    }
}

#[test]
fn placeholders_are_numbered_and_references_resolved() {
    let english = english();
    assert_eq!(
        text(&english, Part::App, "found"),
        "one:{0} question found for “{1}”|other:{0} questions found for “{1}”"
    );
    // Numbers follow the names, whatever their order in a sentence.
    assert_eq!(text(&english, Part::App, "moved"), "Now number {0} of {2}: {1}");
    assert_eq!(
        text(&english, Part::Page, "nothing_saved_help"),
        "Press Save next to a question. You will find its answer here, even when you are offline."
    );
    assert_eq!(
        text(&english, Part::Share, "merge_adds"),
        "one:“Add to my saved answers” puts {0} answer at the end of your list.|other:“Add to my saved answers” puts {0} answers at the end of your list."
    );
}

#[test]
fn the_last_form_is_other() {
    for catalogue in all() {
        for part in Part::ALL {
            for (key, message) in &english().messages[&part] {
                if message.is_plural() {
                    let text = text(&catalogue, part, key);
                    let last = text.split('|').next_back().unwrap_or_default();
                    assert!(last.starts_with("other:"), "{} {key}", catalogue.language);
                }
            }
        }
    }
}

#[test]
fn right_to_left_catalogues_isolate_what_is_filled_in() {
    let english = english();
    // Digits need no isolation.
    let is_number = |name: &String| ["number", "place", "total", "limit", "here"].contains(&name.as_str());
    for catalogue in all() {
        for part in Part::ALL {
            for (key, message) in &english.messages[&part] {
                let text = text(&catalogue, part, key);
                let names = english.parameters(message);
                let others = names.iter().filter(|name| !is_number(name)).count();
                let isolated = text.matches("\u{2068}{").count();
                assert_eq!(text.matches("}\u{2069}").count(), isolated, "{text}");
                match catalogue.direction {
                    Direction::Rtl => assert!(isolated >= others, "{text}"),
                    Direction::Ltr => assert_eq!(isolated, 0, "{text}"),
                }
            }
        }
    }
    let arabic = shipped("ar").expect("words/ar.toml");
    assert_eq!(
        text(&arabic, Part::App, "removed"),
        "تمت الإزالة من الإجابات المحفوظة: \u{2068}{0}\u{2069}"
    );
    assert!(text(&arabic, Part::App, "found").contains("few:وجدنا {0} أسئلة عن «\u{2068}{1}\u{2069}»"));
    let right_to_left = all()
        .into_iter()
        .filter(|catalogue| catalogue.direction == Direction::Rtl);
    let languages: Vec<_> = right_to_left.map(|catalogue| catalogue.language).collect();
    assert_eq!(languages, ["ar", "ur"]);
}

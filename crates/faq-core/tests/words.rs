//! The messages in every language that there is a catalogue of, with real numbers and anything filled in.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

use faq_core::wording::{PageWords, ShareWords, Words};
use faq_words::{Catalogue, Message, Part, SHIPPED, category, shipped};
use proptest::prelude::*;
use std::sync::LazyLock;

/// The words of all parts in one language.
struct Language {
    tag: String,
    app: Words,
    share: ShareWords,
    page: PageWords,
}

impl Language {
    fn new(tag: &str, texts: impl Fn(Part) -> Vec<String>) -> Self {
        let app = Words::new(texts(Part::App), category);
        Self {
            tag: tag.to_owned(),
            app,
            share: ShareWords::new(texts(Part::Share), app),
            page: PageWords::new(texts(Part::Page), app),
        }
    }

    fn shipped(tag: &str) -> Self {
        let catalogue = shipped(tag).expect(tag);
        Self::new(tag, |part| catalogue.texts(part, &english()))
    }

    /// Returns every message that is filled in, with the same value everywhere, and whether a value is in it.
    fn filled(&self, count: usize, value: &str) -> Vec<(bool, String)> {
        let Self { app, share, page, .. } = self;
        let counted = [
            app.questions(count),
            app.answers(count),
            app.saved_count(count),
            app.come_closest(count),
            app.set_unread(count),
            app.removed_all(count),
            app.saved_all(count),
            app.vanished(count),
            share.copy_has(count),
            share.copy_known(count),
            share.copy_repeated(count),
            share.copy_unread(count),
            share.merge_adds(count),
            share.merge_lacks_room(count),
            share.replace_removes(count),
            share.replace_saves(count),
            page.page_answers(count),
            page.page_answers_topics(count),
            page.loading(count),
        ];
        let with_values = [
            app.show_saved(value),
            app.found(count, value),
            app.in_topic(value, value),
            app.quoted_word(value),
            app.showing_for(value),
            app.search_exactly(value),
            app.first_lacks(value),
            app.not_found_words(value),
            app.no_answers(value),
            app.no_answers_in_topic(value),
            app.button_of(value, value),
            app.moved(value, value, value),
            app.set_lacks(count, value),
            app.set_cut(value, value),
            app.removed(value),
            app.list_full(value),
            app.link_to_copy(value),
            app.no_such_question(value),
            app.no_such_topic(value),
            share.file_of_other_faq(value),
            page.topic_link(value, value),
            page.write_to(value),
            page.call(value),
            page.further_page(value, value),
            page.not_found_title(value),
        ];
        let counted = counted.into_iter().map(|text| (false, text));
        counted.chain(with_values.map(|text| (true, text))).collect()
    }
}

fn english() -> Catalogue {
    faq_words::english().expect("words/en.toml")
}

static LANGUAGES: LazyLock<Vec<Language>> = LazyLock::new(|| {
    let tags = SHIPPED.iter().filter_map(|(file, _)| file.strip_suffix(".toml"));
    tags.map(Language::shipped).collect()
});

fn words(tag: &str) -> Words {
    let language = LANGUAGES.iter().find(|language| language.tag == tag);
    language.expect(tag).app
}

#[test]
fn welsh_changes_the_first_letter() {
    for (count, text) in [
        (0, "Dim cwestiynau"),
        (1, "1 cwestiwn"),
        (2, "2 gwestiwn"),
        (3, "3 chwestiwn"),
        (6, "6 chwestiwn"),
        (7, "7 cwestiwn"),
    ] {
        assert_eq!(words("cy").questions(count), text);
    }
}

#[test]
fn polish_has_a_form_for_few_and_for_many() {
    for (count, text) in [
        (0, "Znaleziono 0 pytań dla hasła „lekarz”"),
        (1, "Znaleziono 1 pytanie dla hasła „lekarz”"),
        (2, "Znaleziono 2 pytania dla hasła „lekarz”"),
        (5, "Znaleziono 5 pytań dla hasła „lekarz”"),
        (12, "Znaleziono 12 pytań dla hasła „lekarz”"),
        (22, "Znaleziono 22 pytania dla hasła „lekarz”"),
        (10_000, "Znaleziono 10000 pytań dla hasła „lekarz”"),
    ] {
        assert_eq!(words("pl").found(count, "lekarz"), text);
    }
}

#[test]
fn ukrainian_counts_21_like_1() {
    for (count, text) in [
        (1, "Прибрано 1 збережену відповідь."),
        (3, "Прибрано 3 збережені відповіді."),
        (11, "Прибрано 11 збережених відповідей."),
        (21, "Прибрано 21 збережену відповідь."),
        (1_000, "Прибрано 1000 збережених відповідей."),
    ] {
        assert_eq!(words("uk").none_saved(count), text);
    }
}

#[test]
fn arabic_has_six_forms_and_its_own_digits() {
    for (count, text) in [
        (0, "لا إجابات"),
        (1, "إجابة واحدة"),
        (2, "إجابتان"),
        (3, "٣ إجابات"),
        (11, "١١ إجابة"),
        (100, "١٠٠ إجابة"),
    ] {
        assert_eq!(words("ar").answers(count), text);
    }
    assert_eq!(words("ar").number(1_234_567_890), "١٢٣٤٥٦٧٨٩٠");
    assert_eq!(words("ar").in_digits("30 نوفمبر ٢٠٢٦"), "٣٠ نوفمبر ٢٠٢٦");
    assert_eq!(words("ur").in_digits("30 نومبر، 2026"), "30 نومبر، 2026");
}

#[test]
fn urdu_isolates_the_words_of_the_reader() {
    assert_eq!(
        words("ur").found(2, "GP"),
        "“\u{2068}GP\u{2069}” کے لیے 2 سوالات ملے"
    );
    assert_eq!(
        words("ur").found(1, "GP"),
        "“\u{2068}GP\u{2069}” کے لیے 1 سوال ملا"
    );
}

#[test]
fn every_number_is_written_in_the_digits_of_the_language() {
    for language in &*LANGUAGES {
        let mut unwritten = 0;
        for count in 0..=10_000 {
            let text = language.app.questions(count);
            assert!(!text.is_empty() && !text.contains(['{', '}', '|', ':']), "{text}");
            unwritten += usize::from(!text.contains(&language.app.number(count)));
        }
        // Nought in Welsh; 0, 1 and 2 in Arabic, which has words for them.
        let expected = match language.tag.as_str() {
            "cy" => 1,
            "ar" => 3,
            _ => 0,
        };
        assert_eq!(unwritten, expected, "{}", language.tag);
    }
}

#[test]
fn every_message_that_is_filled_in_is_tested_here() {
    let english = english();
    let is_filled = |message: &&Message| message.is_plural() || !english.parameters(message).is_empty();
    let messages = english.messages.values().flat_map(|part| part.values());
    let expected = messages.filter(is_filled).count();
    for language in &*LANGUAGES {
        assert_eq!(language.filled(2, "x").len(), expected);
    }
}

#[test]
fn braces_of_a_reader_are_no_placeholders() {
    assert_eq!(words("en").no_answers("{0}"), "No answers for “{0}”.");
    assert_eq!(
        words("en").found(2, "{1}|other:{0}"),
        "2 questions found for “{1}|other:{0}”"
    );
    assert_eq!(words("en").button_of("{1}", "{0}"), "{1}: {0}");
    assert_eq!(
        words("en").moved_to(2, 5, "Why {here} } and { there?"),
        "Now number 2 of 5: Why {here} } and { there?"
    );
    for language in &*LANGUAGES {
        for (has_value, text) in language.filled(5, "{0}{7}|{") {
            assert_eq!(text.contains("{0}{7}|{"), has_value, "{text}");
        }
    }
}

#[test]
fn a_page_without_words_has_empty_texts() {
    let empty = Language::new("", |_| Vec::new());
    for (_, text) in empty.filled(3, "value") {
        assert_eq!(text, "");
    }
    assert_eq!(empty.app.save(), "");
    assert_eq!(empty.app.language(), "");
    assert_eq!(empty.app.number(12), "");
    assert_eq!(empty.page.help_texts(), [""; 4]);
}

#[test]
fn a_page_with_too_few_words_does_not_stop_the_app() {
    let english = english();
    for count in 0..20 {
        let few = |part| english.texts(part, &english).into_iter().take(count).collect();
        Language::new("en", few).filled(3, "value");
    }
}

#[test]
fn a_browser_without_plural_rules_shows_the_last_form() {
    for (tag, text) in [("en", "1 questions"), ("cy", "1 cwestiwn"), ("ar", "١ سؤال")] {
        let catalogue = shipped(tag).expect(tag);
        let words = Words::new(catalogue.texts(Part::App, &english()), |_, _| String::new());
        assert_eq!(words.questions(1), text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn no_text_shows_how_it_is_written(
        language in 0..SHIPPED.len(),
        count in 0..10_001_usize,
        value in "[^{}|]{1,20}",
    ) {
        for (has_value, text) in LANGUAGES[language].filled(count, &value) {
            prop_assert!(!text.contains(['{', '}', '|']), "{}", text);
            prop_assert!(!has_value || text.contains(&value), "{}", text);
        }
    }
}

//! Languages: in a small FAQ in each, what readers type and the question that must come first, with the reason. The files
//! in `languages/` are read as documentation of what the search knows of a language.
//!
//! A question begins with "? ", its answer with two spaces. A row is `query | expected question | reason`: its number from
//! 1, with "~" if it is only the closest, or "none".

#[path = "common/fold.rs"]
mod fold;

use faq_search::{Document, Language, SearchIndex, fold_phrase, has_phrase, rules_of};
use fold::fold;

/// A FAQ in a language with the rows of its table.
struct Table {
    index: SearchIndex,
    rows: Vec<(&'static str, &'static str)>,
}

impl Table {
    fn read(tag: &str, file: &'static str) -> Self {
        let lines = || file.lines().filter(|line| !line.starts_with('#'));
        let questions = lines().filter_map(|line| line.strip_prefix("? "));
        let answers = lines().filter_map(|line| line.strip_prefix("  "));
        let documents = questions.zip(answers).map(|(question, answer)| Document {
            question,
            also_asked_as: &[],
            answer: answer.into(),
        });
        let rows = lines().filter(|line| line.contains(" | ")).map(|line| {
            match line.split(" | ").collect::<Vec<_>>()[..] {
                [query, expected, _reason] => (query, expected),
                _ => panic!("three columns in {line}"),
            }
        });
        Self {
            index: SearchIndex::build(documents, &[], Language::new(fold, rules_of(tag))),
            rows: rows.collect(),
        }
    }

    /// Returns what a query finds first, as the table has it.
    fn found(&self, query: &str) -> String {
        let results = self.index.search(query, false);
        match results.hits.first() {
            None => "none".to_owned(),
            Some(hit) if hit.all_words => format!("{}", hit.document + 1),
            Some(hit) => format!("{}~", hit.document + 1),
        }
    }
}

/// Tests each language in the files of the same name.
macro_rules! test_languages {
    ($($test:ident: $tag:literal,)*) => {$(
        #[test]
        fn $test() {
            let table = Table::read($tag, include_str!(concat!("languages/", $tag, ".txt")));
            assert!(table.rows.len() >= 10, "only {} queries", table.rows.len());
            let failures: Vec<String> = table
                .rows
                .iter()
                .filter(|(query, expected)| table.found(query) != *expected)
                .map(|(query, expected)| format!("{query}: expected {expected}, found {}", table.found(query)))
                .collect();
            assert!(failures.is_empty(), "{} failed:\n{}", failures.len(), failures.join("\n"));
        }
    )*};
}

test_languages! {
    arabic: "ar",
    chinese: "zh",
    dutch: "nl",
    english: "en",
    french: "fr",
    german: "de",
    italian: "it",
    japanese: "ja",
    polish: "pl",
    portuguese: "pt",
    romanian: "ro",
    spanish: "es",
    thai: "th",
    turkish: "tr",
    ukrainian: "uk",
    urdu: "ur",
    welsh: "cy",
}

/// Returns the language with a tag.
fn language(tag: &str) -> Language {
    Language::new(fold, rules_of(tag))
}

#[test]
fn synonyms_are_folded_and_stemmed_like_the_content() {
    for (tag, question, synonym, query) in [
        ("cy", "Sut mae gweld meddyg?", "doctor = meddyg", "ddoctor"),
        (
            "de",
            "Brauche ich eine Überweisung?",
            "Ueberweisung = Schein",
            "Scheine",
        ),
        ("pl", "Jak dostać receptę?", "recepta = e-recepta", "e-recepty"),
        ("ar", "أين العيادة؟", "عيادة = مستوصف", "المستوصف"),
        ("zh", "如何预约医生？", "医生 = 大夫", "大夫"),
    ] {
        let phrases: Vec<String> = synonym.split(" = ").map(str::to_owned).collect();
        let document = Document {
            question,
            also_asked_as: &[],
            answer: "".into(),
        };
        let index = SearchIndex::build([document], &[(phrases.clone(), phrases)], language(tag));
        let results = index.search(query, false);
        assert!(results.complete, "{query}: {results:?}");
    }
}

#[test]
fn urgent_phrases_are_found_in_every_form_of_their_words() {
    for (tag, phrase, found, other) in [
        ("cy", "lladd fy hun", "dw i eisiau ladd fy hun", "dw i eisiau lle"),
        (
            "de",
            "mich umbringen",
            "Ich will mich umbrigen",
            "Ich will etwas mitbringen",
        ),
        ("fr", "me suicider", "j'ai envie de me suicidé", "la suite"),
        ("pl", "samobójstwo", "myślę o samobójstwie", "samochód"),
        ("uk", "самогубство", "думаю про самогубстві", "самоврядування"),
        ("uk", "біль", "сильний біль", "більше"),
        ("tr", "intihar", "intiharı düşünüyorum", "internet"),
        ("ar", "انتحار", "أفكر في الانتحار", "اختيار"),
        ("zh", "自杀", "我想自杀了", "自己"),
        ("zh", "不想活", "我真的不想活了", "不想去活动"),
        ("ja", "死にたい", "もう死にたいです", "したい"),
        ("th", "ฆ่าตัวตาย", "อยากฆ่าตัวตายมาก", "ตัวอย่าง"),
    ] {
        let language = language(tag);
        let phrase = fold_phrase(phrase, &language);
        assert!(has_phrase(found, &phrase, "", &language), "{found}: {phrase}");
        assert!(!has_phrase(other, &phrase, "", &language), "{other}: {phrase}");
    }
}

/// A word of another script, with or without letters that look the same, is never read as one of the content.
#[test]
fn nothing_is_corrected_across_scripts() {
    for (tag, question, query) in [
        ("uk", "Де знайти перекладача?", "perekladacha"),
        ("en", "Where is the café?", "сабе"),
        ("el", "Πού είναι το ιατρείο;", "iatreio"),
        ("zh", "诊所在哪里？", "诊断"),
        ("ar", "أين الطبيب؟", "altabib"),
    ] {
        let document = Document {
            question,
            also_asked_as: &[],
            answer: "".into(),
        };
        let results = SearchIndex::build([document], &[], language(tag)).search(query, false);
        assert!(
            results.corrections.is_empty() && !results.complete,
            "{query}: {results:?}"
        );
    }
}

/// The stop words of English are words of other languages: "Not" is an emergency in German, "or" gold in French.
#[test]
fn a_language_has_its_own_stop_words_alone() {
    for (tag, questions, query) in [
        ("de", ["Was tun in der Not?", "Was tun am Tag?"], "Not"),
        ("fr", ["Où vendre de l'or ?", "Où vendre une voiture ?"], "or"),
        ("sv", ["När kan man bada?", "Vad kostar en bil?"], "man"),
    ] {
        let documents = questions.map(|question| Document {
            question,
            also_asked_as: &[],
            answer: "".into(),
        });
        let results = SearchIndex::build(documents, &[], language(tag)).search(query, false);
        let found: Vec<usize> = results.hits.iter().map(|hit| hit.document).collect();
        assert!(results.complete && found == [0], "{query}: {results:?}");
    }
}

/// "Where" is no word of German, and "want" is "because" in Dutch.
#[test]
fn english_words_ask_for_nothing_in_other_languages() {
    for (tag, question, query, missing) in [
        ("de", "Wie finde ich die Praxis?", "where Praxis", &["where"][..]),
        (
            "nl",
            "Waar is de praktijk?",
            "praktijk, want ik ben ziek",
            &["ziek"],
        ),
    ] {
        let document = Document {
            question,
            also_asked_as: &[],
            answer: "".into(),
        };
        let results = SearchIndex::build([document], &[], language(tag)).search(query, false);
        assert_eq!(results.missing, missing, "{query}");
    }
}

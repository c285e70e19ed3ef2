//! Any catalogue that has no problems can be put into a page with nothing left to fill in.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

use faq_words::{Catalogue, Message, Part, SHIPPED, line_of};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::LazyLock;

static ENGLISH: LazyLock<Catalogue> = LazyLock::new(|| faq_words::english().expect("words/en.toml"));

/// A language with its categories: those that are for one number alone, and the others.
struct Language {
    tag: &'static str,
    single: &'static [&'static str],
    several: &'static [&'static str],
}

const LANGUAGES: [Language; 6] = [
    Language {
        tag: "en",
        single: &["one"],
        several: &["other"],
    },
    Language {
        tag: "cy",
        single: &["zero", "one", "two", "few", "many"],
        several: &["other"],
    },
    Language {
        tag: "pl",
        single: &["one"],
        several: &["few", "many", "other"],
    },
    Language {
        tag: "ar",
        single: &["zero", "one", "two"],
        several: &["few", "many", "other"],
    },
    Language {
        tag: "uk",
        single: &[],
        several: &["one", "few", "many", "other"],
    },
    Language {
        tag: "ur",
        single: &["one"],
        several: &["other"],
    },
];

/// Makes sentences of given words and numbers, each used in turn.
struct Sentences<'a> {
    words: &'a [String],
    numbers: &'a [usize],
    made: usize,
}

impl Sentences<'_> {
    fn number(&mut self) -> usize {
        self.made += 1;
        self.numbers[self.made % self.numbers.len()]
    }

    /// Returns a sentence with these names in any order, and perhaps a reference.
    fn sentence(&mut self, key: &str, names: &[&str]) -> String {
        let mut names = names.to_vec();
        if !names.is_empty() {
            let first = self.number() % names.len();
            names.rotate_left(first);
            // A name may be used twice.
            names.extend_from_within(..self.number() % 2);
        }
        if key != "undo" && self.number().is_multiple_of(4) {
            names.push("undo");
        }
        let mut sentence = "x".to_owned();
        for name in names {
            let word = self.number() % self.words.len();
            sentence += &format!("{}{{{name}}}", self.words[word]);
        }
        let word = self.number() % self.words.len();
        sentence + &self.words[word]
    }

    /// Returns the text of a catalogue.
    fn catalogue(mut self, language: &Language, direction: &str) -> String {
        let mut text = format!(
            "language = \"{}\"\nname = \"x\"\ndirection = \"{direction}\"\nreviewed = false\ndigits = \"0123456789\"\n",
            language.tag
        );
        for (part, messages) in &ENGLISH.messages {
            let _ = writeln!(text, "[{}]", part.name());
            for (key, message) in messages {
                let parameters = ENGLISH.parameters(message);
                let names: Vec<&str> = parameters.iter().map(String::as_str).collect();
                let with_count = [&["count"], &*names].concat();
                if message.is_plural() {
                    let mut forms = Vec::new();
                    for category in language.single {
                        let names = [&with_count, &names][self.number() % 2];
                        forms.push(format!("{category} = {}", quoted(&self.sentence(key, names))));
                    }
                    for category in language.several {
                        forms.push(format!(
                            "{category} = {}",
                            quoted(&self.sentence(key, &with_count))
                        ));
                    }
                    let _ = writeln!(text, "{key} = {{ {} }}", forms.join(", "));
                } else {
                    let _ = writeln!(text, "{key} = {}", quoted(&self.sentence(key, &names)));
                }
            }
        }
        text
    }
}

/// Returns a text as TOML writes it.
fn quoted(text: &str) -> String {
    let escaped: String = text.chars().map(|c| format!("\\U{:08X}", u32::from(c))).collect();
    format!("\"{escaped}\"")
}

prop_compose! {
    fn catalogue()(
        language in 0..LANGUAGES.len(),
        direction in prop_oneof!["ltr", "rtl"],
        words in prop::collection::vec("[^{}|]{0,8}", 1..9),
        numbers in prop::collection::vec(0..1_000_usize, 1..30),
    ) -> (usize, Catalogue) {
        let sentences = Sentences { words: &words, numbers: &numbers, made: 0 };
        let text = sentences.catalogue(&LANGUAGES[language], &direction);
        (language, Catalogue::parse(&text).expect("a catalogue"))
    }
}

/// Returns the numbers in the braces of a text, and whether nothing else is in braces.
fn numbers(text: &str) -> (BTreeSet<usize>, bool) {
    let mut parts = text.split('{');
    let before = parts.next().unwrap_or_default();
    let mut is_clean = !before.contains('}');
    let mut numbers = BTreeSet::new();
    for part in parts {
        match part.split_once('}') {
            Some((number, rest)) if !rest.contains('}') => match number.parse() {
                Ok(number) => _ = numbers.insert(number),
                Err(_) => is_clean = false,
            },
            _ => is_clean = false,
        }
    }
    (numbers, is_clean)
}

/// Changes one of the messages that can be changed so; `at` says which.
fn change(catalogue: &mut Catalogue, at: usize, kind: usize) {
    let mut keys: Vec<(Part, String)> = Vec::new();
    for (part, messages) in &catalogue.messages {
        let fit = messages.iter().filter(|(_, message)| match kind {
            0 => true,
            1 => message.placeholders().next().is_some(),
            _ => message.is_plural(),
        });
        keys.extend(fit.map(|(key, _)| (*part, key.clone())));
    }
    let (part, key) = &keys[at % keys.len()];
    let messages = catalogue.messages.get_mut(part).expect("a part");
    if kind == 0 {
        messages.remove(key);
        return;
    }
    let Message { forms, .. } = messages.get_mut(key).expect("a message");
    let with_names = |form: &&mut String| kind != 1 || form.contains('{');
    let fit = forms.values_mut().filter(with_names).count();
    let form = forms
        .values_mut()
        .filter(with_names)
        .nth(at % fit)
        .expect("a form");
    match kind {
        1 => *form = form.replacen('{', "{not-", 1),
        _ => {
            let category = forms.keys().nth(at % forms.len()).expect("a form").clone();
            forms.remove(&category);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn nothing_is_left_to_fill_in((language, catalogue) in catalogue()) {
        prop_assert_eq!(catalogue.problems(&ENGLISH), []);
        for (part, messages) in &ENGLISH.messages {
            let texts = catalogue.texts(*part, &ENGLISH);
            prop_assert_eq!(texts.len(), 2 + messages.len());
            for (text, message) in texts[2..].iter().zip(messages.values()) {
                let values = ENGLISH.parameters(message).len();
                if !message.is_plural() {
                    prop_assert_eq!(numbers(text), ((0..values).collect(), true), "{}", text);
                    continue;
                }
                let Language { single, several, .. } = LANGUAGES[language];
                prop_assert_eq!(text.split('|').count(), single.len() + several.len());
                for form in text.split('|') {
                    let (category, form) = form.split_once(':').expect("a category");
                    let (mut found, is_clean) = numbers(form);
                    if single.contains(&category) {
                        found.insert(0);
                    }
                    prop_assert_eq!((found, is_clean), ((0..=values).collect(), true), "{}", form);
                }
            }
        }
    }

    #[test]
    fn a_change_is_reported((_, mut catalogue) in catalogue(), at in any::<usize>(), kind in 0..3_usize) {
        change(&mut catalogue, at, kind);
        prop_assert_ne!(catalogue.problems(&ENGLISH), []);
    }

    #[test]
    fn any_text_can_be_read(text in any::<String>()) {
        let _ = Catalogue::parse(&text);
    }

    #[test]
    fn any_change_of_a_file_can_be_read(
        file in 0..SHIPPED.len(),
        from in any::<prop::sample::Index>(),
        length in 0..40_usize,
        written in "[\\PC\n]{0,3}|[\\[\\]{}=\"'\\\\|\n#.]{0,4}",
    ) {
        let characters: Vec<char> = SHIPPED[file].1.chars().collect();
        let from = from.index(characters.len());
        let (before, after) = characters.split_at(from);
        let text: String = before.iter().copied().chain(written.chars()).chain(after.iter().copied().skip(length)).collect();
        let problems = match Catalogue::parse(&text) {
            Ok(catalogue) => {
                for part in Part::ALL {
                    let _ = catalogue.texts(part, &ENGLISH);
                }
                catalogue.problems(&ENGLISH)
            }
            Err(problems) => {
                prop_assert_ne!(&problems, &[]);
                problems
            }
        };
        let lines = text.lines().count() + 1;
        for problem in problems {
            prop_assert!((1..=lines).contains(&line_of(&text, &problem.span)));
        }
    }
}

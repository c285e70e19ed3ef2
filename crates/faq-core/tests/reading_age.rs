//! The reading age of the interface: readers of 9 to 11 years understand every sentence of it.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

/// The highest Flesch-Kincaid grade: it rounds to 6, the American school year of children of 11.
const MAX_GRADE: f64 = 6.5;
/// The most words of a sentence.
const MAX_WORDS: usize = 20;

/// Returns the Flesch-Kincaid grade of a text: 0.39 words per sentence + 11.8 syllables per word - 15.59 (Kincaid,
/// Fishburne, Rogers and Chissom: Derivation of new readability formulas for Navy enlisted personnel, 1975). The reading
/// age is five years more.
///
/// It suits short texts better than the Automated Readability Index, which takes long spellings of easy words, such as
/// "through" or "questions", for hard ones, and better than SMOG, which needs thirty sentences.
fn grade(text: &str) -> f64 {
    let words: Vec<&str> = words(text).collect();
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let (words, syllables) = (words.len() as f64, syllables as f64);
    0.39 * words / sentences(text).count().max(1) as f64 + 11.8 * syllables / words - 15.59
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && !"'’".contains(letter));
    words.filter(|word| !word.is_empty())
}

/// Returns the sentences of a text; the texts have no full stops within sentences.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let sentences = text.split(['.', '?', '!']);
    sentences.filter(|sentence| words(sentence).next().is_some())
}

/// Returns the syllables of an English word: its groups of vowels, without silent endings. Digits are read one by one.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase().replace(['\'', '’'], "");
    if word.starts_with(|first: char| first.is_ascii_digit()) {
        return word.len();
    }
    let is_vowel = |letter: char| "aeiouy".contains(letter);
    let letters: Vec<char> = word.chars().collect();
    let groups = letters.chunk_by(|&one, &other| is_vowel(one) == is_vowel(other));
    let count = groups.filter(|group| is_vowel(group[0])).count();
    let silent = match letters.as_slice() {
        [.., before, 'l', 'e'] => is_vowel(*before),
        [.., before, 'e'] => !is_vowel(*before),
        [.., before, 'e', 's'] => !is_vowel(*before) && !"cgsxzh".contains(*before),
        [.., before, 'e', 'd'] => !is_vowel(*before) && !"dt".contains(*before),
        _ => false,
    };
    (count - usize::from(silent && count > 1)).max(1)
}

/// Returns the keys and forms of the English messages that have a whole sentence, with a short word for each value that
/// is filled in.
fn texts() -> Vec<(String, String)> {
    let english = faq_words::english().expect("words/en.toml");
    let messages = english.messages.values().flatten();
    let forms = messages.flat_map(|(key, message)| message.forms.values().map(move |form| (key, form)));
    let texts = forms.map(|(key, form)| {
        let mut text = String::new();
        for (at, part) in form.split(['{', '}']).enumerate() {
            text.push_str(if at % 2 == 0 { part } else { "this" });
        }
        (key.clone(), text)
    });
    texts
        .filter(|(_, text)| text.contains(['.', '?', '!']) && text.contains(' '))
        .collect()
}

#[test]
fn counts_syllables() {
    for (word, count) in [
        ("a", 1),
        ("the", 1),
        ("page", 1),
        ("saved", 1),
        ("table", 2),
        ("pages", 2),
        ("answers", 2),
        ("needed", 2),
        ("question", 2),
        ("device", 2),
        ("internet", 3),
        ("again", 2),
        ("you’re", 1),
        ("999", 3),
        ("address", 2),
    ] {
        assert_eq!(syllables(word), count, "{word}");
    }
}

#[test]
fn grades_easy_and_hard_texts() {
    let easy = "The cat sat on the mat. It was a big cat.";
    let hard = "Notwithstanding the aforementioned considerations, participants subsequently demonstrated significant improvement.";
    assert!(grade(easy) < 1.0, "{}", grade(easy));
    assert!(grade(hard) > 16.0, "{}", grade(hard));
}

#[test]
fn children_of_eleven_understand_every_sentence() {
    let mut hard = Vec::new();
    let mut count = 0;
    for (key, text) in texts() {
        count += 1;
        let longest = sentences(&text).map(|sentence| words(sentence).count()).max();
        if grade(&text) > MAX_GRADE || longest.unwrap_or_default() > MAX_WORDS {
            hard.push(format!("{key}: grade {:.1}: {text}", grade(&text)));
        }
    }
    assert!(count > 20, "only {count} texts were found");
    assert!(hard.is_empty(), "hard to read:\n{}", hard.join("\n"));
}

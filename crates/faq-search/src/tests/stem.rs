//! Unit tests of the stemmer.

use crate::stem::stem;
use proptest::prelude::*;

fn stemmed(word: &str) -> String {
    let mut word = word.to_owned();
    stem(&mut word);
    word
}

#[test]
fn reduces_the_forms_of_a_word_to_one_stem() {
    for forms in [
        "refer refers referred referring",
        "skill skills skilled",
        "qualify qualifies qualified qualification qualifications",
        "require required requirement requirements requires",
        "prescribe prescribes prescribed prescribing prescriber",
        "similar similarly similarity",
        "volunteer volunteers volunteering",
        "example examples",
        "base based basing",
    ] {
        let stems: Vec<String> = forms.split(' ').map(stemmed).collect();
        assert!(stems.iter().all(|stem| *stem == stems[0]), "{forms}: {stems:?}");
    }
    assert_ne!(stemmed("prescription"), stemmed("prescribing"));
}

#[test]
fn keeps_the_stems_of_irregular_words() {
    let snowball = rust_stemmers::Stemmer::create(rust_stemmers::Algorithm::English);
    for word in "skis skies dying lying tying idly gently ugly early only singly sky news howe atlas cosmos bias andes \
        inning outings canning herrings earring proceed proceeds exceed succeed yes say enjoy yellow generous community"
        .split_whitespace()
    {
        assert_eq!(stemmed(word), snowball.stem(word), "{word}");
    }
}

proptest! {
    #[test]
    fn stems_like_snowball(word in "[a-z]{0,8}(s|ed|ing|ly|ation|ement|ness|ful|y|ies|able|er|al|e|ogi)?") {
        let snowball = rust_stemmers::Stemmer::create(rust_stemmers::Algorithm::English).stem(&word).into_owned();
        // The added step: see `stem`.
        let expected = if snowball.ends_with("ifi") { &snowball[..snowball.len() - 1] } else { &snowball };
        prop_assert_eq!(stemmed(&word), expected);
    }
}

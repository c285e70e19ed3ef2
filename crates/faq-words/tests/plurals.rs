//! The plural categories of whole numbers, by the samples that CLDR publishes.
//!
//! <https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html>, column “Examples”.

use faq_words::category;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// A category with its samples. CLDR lists those of Polish and Ukrainian `other` for fractions alone.
type Samples = (&'static str, &'static [RangeInclusive<usize>]);

const LARGE: &[RangeInclusive<usize>] = &[
    100..=100,
    1_000..=1_000,
    10_000..=10_000,
    100_000..=100_000,
    1_000_000..=1_000_000,
];

const ONE_OTHER: &[Samples] = &[("one", &[1..=1]), ("other", &[0..=0, 2..=16]), ("other", LARGE)];

const WELSH: &[Samples] = &[
    ("zero", &[0..=0]),
    ("one", &[1..=1]),
    ("two", &[2..=2]),
    ("few", &[3..=3]),
    ("many", &[6..=6]),
    ("other", &[4..=5, 7..=20]),
    ("other", LARGE),
];

const SLAVIC_FEW: &[RangeInclusive<usize>] = &[
    2..=4,
    22..=24,
    32..=34,
    42..=44,
    52..=54,
    62..=62,
    102..=102,
    1_002..=1_002,
];

const POLISH: &[Samples] = &[
    ("one", &[1..=1]),
    ("few", SLAVIC_FEW),
    ("many", &[0..=0, 5..=19]),
    ("many", LARGE),
];

const UKRAINIAN: &[Samples] = &[
    (
        "one",
        &[
            1..=1,
            21..=21,
            31..=31,
            41..=41,
            51..=51,
            61..=61,
            71..=71,
            81..=81,
            101..=101,
            1_001..=1_001,
        ],
    ),
    ("few", SLAVIC_FEW),
    ("many", &[0..=0, 5..=19]),
    ("many", LARGE),
];

const ARABIC: &[Samples] = &[
    ("zero", &[0..=0]),
    ("one", &[1..=1]),
    ("two", &[2..=2]),
    ("few", &[3..=10, 103..=110, 1_003..=1_003]),
    ("many", &[11..=26, 111..=111, 1_011..=1_011]),
    (
        "other",
        &[100..=102, 200..=202, 300..=302, 400..=402, 500..=502, 600..=600],
    ),
    ("other", LARGE),
];

const LANGUAGES: [(&str, &[Samples]); 6] = [
    ("en", ONE_OTHER),
    ("cy", WELSH),
    ("pl", POLISH),
    ("ar", ARABIC),
    ("uk", UKRAINIAN),
    ("ur", ONE_OTHER),
];

#[test]
fn samples_have_their_category() {
    for (language, samples) in LANGUAGES {
        for (expected, ranges) in samples {
            for count in ranges.iter().cloned().flatten() {
                assert_eq!(category(language, count), *expected, "{language} {count}");
            }
        }
    }
}

#[test]
fn every_category_of_whole_numbers_has_samples() {
    for (language, samples) in LANGUAGES {
        let found: BTreeSet<String> = (0..=2_000).map(|count| category(language, count)).collect();
        let sampled: BTreeSet<String> = samples.iter().map(|(name, _)| (*name).to_owned()).collect();
        assert_eq!(found, sampled, "{language}");
    }
}

#[test]
fn regions_and_scripts_count_like_their_language() {
    assert_eq!(category("pl-PL", 2), "few");
    assert_eq!(category("ur-Arab-PK", 1), "one");
    assert_eq!(category("ar-EG", 0), "zero");
}

#[test]
fn an_unknown_language_has_one_form() {
    for language in ["", "tlh", "not a tag", "пл"] {
        for count in [0, 1, 2, 10_000] {
            assert_eq!(category(language, count), "other", "{language:?} {count}");
        }
    }
}

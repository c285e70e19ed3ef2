//! Colours: whatever the accent, words can be read on what they stand on.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

use faq_site::site_config::{Colours, contrast};
use proptest::prelude::*;

/// What the style sheets call a colour, in light and in dark.
fn tokens(name: &str) -> Vec<String> {
    let read = |file: &str| std::fs::read_to_string(faq_site::root().join(file)).expect("the tokens");
    let style = read("style/tokens.css") + &read("style/dark.css");
    let name = format!("  --{name}: ");
    let values = style
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix(name.trim_start()));
    values
        .map(|value| value.trim_end_matches(';').to_owned())
        .collect()
}

#[test]
fn the_accent_of_our_own_site_is_kept() {
    let colours = Colours::of("#0b5a55").expect("a colour");
    assert_eq!(colours.light.accent, "#0b5a55");
    assert_eq!(Colours::of("#05a").expect("a colour").asked, "#0055aa");
}

#[test]
fn the_grounds_are_those_of_the_style_sheet() {
    assert_eq!(tokens("paper"), Colours::GROUNDS);
}

#[test]
fn only_hex_digits_are_a_colour() {
    for text in [
        "#äö", "#äöü", "#®0", "#aé123", "#é1234", "#١٢٣", "#0b5a5", "#", "", "0b5a55", "#+12",
    ] {
        assert_eq!(Colours::of(text), None, "{text}");
        assert_eq!(contrast(text, "#ffffff"), 1.0, "{text}");
        assert_eq!(contrast("#ffffff", text), 1.0, "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn words_can_be_read(accent in "#[0-9a-f]{6}") {
        let colours = Colours::of(&accent).expect("a colour");
        let [inks, papers, cards] = ["ink", "paper", "card"].map(tokens);
        for (at, family) in [colours.light, colours.dark].into_iter().enumerate() {
            for (words, ground) in [
                (&family.accent, &papers[at]),
                (&family.accent, &cards[at]),
                (&family.accent, &family.soft),
                (&family.ink, &family.accent),
                (&inks[at], &family.soft),
            ] {
                let contrast = contrast(words, ground);
                prop_assert!(contrast >= 4.5, "{accent}: {words} on {ground} has {contrast}");
            }
        }
    }
}

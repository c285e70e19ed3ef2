//! Contrast of the design's colours and of the colours derived from an accent.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

use faq_site::site_config::{Colours, contrast};
use proptest::prelude::*;
use std::collections::HashMap;

/// Foreground, background and their minimum contrast: 7 for body text, 4.5 for other text, 3 for the edges of
/// controls and the focus ring.
const PAIRS: [(&str, &str, f32); 21] = [
    ("ink", "paper", 7.0),
    ("ink", "card", 7.0),
    ("ink", "warning", 7.0),
    ("ink", "accent-soft", 7.0),
    ("band-ink", "band", 7.0),
    ("band-soft", "band", 4.5),
    ("ink-soft", "paper", 4.5),
    ("ink-soft", "card", 4.5),
    ("accent", "paper", 4.5),
    ("accent", "card", 4.5),
    ("accent", "accent-soft", 4.5),
    ("accent-ink", "accent", 4.5),
    ("mark-ink", "mark", 7.0),
    ("control-line", "paper", 3.0),
    ("control-line", "card", 3.0),
    ("warning-line", "warning", 3.0),
    ("warning-line", "paper", 3.0),
    ("focus", "paper", 3.0),
    ("focus", "card", 3.0),
    ("focus", "accent-soft", 3.0),
    ("focus", "focus-halo", 3.0),
];

/// Returns the values of a style sheet's tokens by name.
fn tokens(css: &str) -> HashMap<String, String> {
    css.split(['{', '}', ';'])
        .filter_map(|part| {
            let (name, value) = part.trim().strip_prefix("--")?.split_once(':')?;
            Some((name.to_owned(), value.trim().to_owned()))
        })
        .collect()
}

/// Returns the colour of a token, which may refer to another token.
fn colour<'a>(tokens: &'a HashMap<String, String>, name: &str) -> &'a str {
    let value = &tokens[name];
    match value.strip_prefix("var(--") {
        Some(other) => colour(tokens, other.trim_end_matches(')')),
        None => value,
    }
}

/// Returns the tokens of the project's own site for the light page and for the dark page.
fn schemes() -> (HashMap<String, String>, HashMap<String, String>) {
    let file = include_str!("../../../content/site.toml");
    let accent = file.lines().find_map(|line| line.strip_prefix("accent = "));
    let accent = accent.expect("an accent").trim_matches('"');
    let [in_light, in_dark] = Colours::from_accent(accent).expect("a colour").tokens();
    let mut light = tokens(include_str!("../../../style/tokens.css"));
    light.extend(tokens(&in_light));
    let mut dark = light.clone();
    dark.extend(tokens(include_str!("../../../style/dark.css")));
    dark.extend(tokens(&in_dark));
    (light, dark)
}

#[test]
fn text_and_controls_have_enough_contrast_in_light_and_dark() {
    let (light, dark) = schemes();
    let mut weak = Vec::new();
    for (scheme, tokens) in [("light", &light), ("dark", &dark)] {
        let between = |one: &str, other: &str| contrast(colour(tokens, one), colour(tokens, other));
        let ring = between("focus", "band").max(between("focus-halo", "band"));
        if ring < 3.0 {
            weak.push(format!(
                "{scheme}: neither focus ring has enough contrast with the band"
            ));
        }
        for (text, background, minimum) in PAIRS {
            let measured = between(text, background);
            if measured < minimum {
                weak.push(format!(
                    "{scheme}: {text} on {background} is {measured:.2}, not {minimum}"
                ));
            }
        }
    }
    assert!(weak.is_empty(), "{weak:#?}");
}

#[test]
fn every_light_colour_has_a_dark_one() {
    let (light, dark) = schemes();
    let same: Vec<&String> = light
        .iter()
        .filter(|(name, value)| value.starts_with('#') && dark[*name] == **value)
        .map(|(name, _)| name)
        .collect();
    assert!(same.is_empty(), "{same:?}");
}

#[test]
fn keeps_an_accent_with_enough_contrast() {
    let colours = Colours::from_accent("#0b5a55").expect("a colour");
    assert_eq!(colours.light.accent, "#0b5a55");
    let short = Colours::from_accent("#05a").expect("a colour");
    assert_eq!(short.requested, "#0055aa");
}

#[test]
fn only_hex_digits_are_a_colour() {
    for text in [
        "#äö", "#äöü", "#®0", "#aé123", "#é1234", "#١٢٣", "#0b5a5", "#", "", "0b5a55", "#+12",
    ] {
        assert_eq!(Colours::from_accent(text), None, "{text}");
        assert_eq!(contrast(text, "#ffffff"), 1.0, "{text}");
        assert_eq!(contrast("#ffffff", text), 1.0, "{text}");
    }
}

#[test]
fn backgrounds_are_those_of_the_style_sheet() {
    let (light, dark) = schemes();
    assert_eq!(
        [&light, &dark].map(|tokens| colour(tokens, "paper")),
        Colours::BACKGROUNDS
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn text_on_colours_of_any_accent_has_enough_contrast(accent in "#[0-9a-f]{6}") {
        let colours = Colours::from_accent(&accent).expect("a colour");
        let (light, dark) = schemes();
        for (tokens, scheme) in [(light, colours.light), (dark, colours.dark)] {
            let [ink, paper, card] = ["ink", "paper", "card"].map(|name| colour(&tokens, name));
            for (text, background) in [
                (&*scheme.accent, paper),
                (&scheme.accent, card),
                (&scheme.accent, &scheme.soft),
                (&scheme.ink, &scheme.accent),
                (ink, &scheme.soft),
            ] {
                let contrast = contrast(text, background);
                prop_assert!(contrast >= 4.5, "{accent}: {text} on {background} has {contrast}");
            }
        }
    }
}

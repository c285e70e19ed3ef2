//! The colours of the design, held against each other in both schemes.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

use faq_site::site_config::{Colours, contrast};
use std::collections::HashMap;

/// Text in its ground, and the least contrast between them: 7 for what is read at length, 4.5 for other text,
/// 3 for the edges of controls and what shows the focus.
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

/// The values of a style sheet's tokens, by name.
fn tokens(css: &str) -> HashMap<String, String> {
    css.split(['{', '}', ';'])
        .filter_map(|part| {
            let (name, value) = part.trim().strip_prefix("--")?.split_once(':')?;
            Some((name.to_owned(), value.trim().to_owned()))
        })
        .collect()
}

/// The colour of this name, which may stand for another one.
fn colour<'a>(tokens: &'a HashMap<String, String>, name: &str) -> &'a str {
    let value = &tokens[name];
    match value.strip_prefix("var(--") {
        Some(other) => colour(tokens, other.trim_end_matches(')')),
        None => value,
    }
}

#[test]
fn text_and_controls_stand_out_in_light_and_dark() {
    let (light, dark) = schemes();
    let mut weak = Vec::new();
    for (scheme, tokens) in [("light", &light), ("dark", &dark)] {
        let between = |one: &str, other: &str| contrast(colour(tokens, one), colour(tokens, other));
        let ring = between("focus", "band").max(between("focus-halo", "band"));
        if ring < 3.0 {
            weak.push(format!(
                "{scheme}: neither ring of the focus stands out from the band"
            ));
        }
        for (text, ground, least) in PAIRS {
            let found = between(text, ground);
            if found < least {
                weak.push(format!("{scheme}: {text} on {ground} is {found:.2}, not {least}"));
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

/// The tokens of our own site in light and in dark.
fn schemes() -> (HashMap<String, String>, HashMap<String, String>) {
    let file = include_str!("../../../content/site.toml");
    let accent = file.lines().find_map(|line| line.strip_prefix("accent = "));
    let accent = accent.expect("our site has an accent").trim_matches('"');
    let [in_light, in_dark] = Colours::of(accent).expect("it is a colour").tokens();
    let mut light = tokens(include_str!("../../../style/tokens.css"));
    light.extend(tokens(&in_light));
    let mut dark = light.clone();
    dark.extend(tokens(include_str!("../../../style/dark.css")));
    dark.extend(tokens(&in_dark));
    (light, dark)
}

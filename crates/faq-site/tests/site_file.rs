//! The site file: each key as it should be, and what is said of each that is not.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

mod common;

use common::{SITE, mistakes, read_site};
use faq_core::faq::Direction;
use faq_site::report::Level;
use faq_site::site_config::{KEYS, Site};
use proptest::prelude::*;

fn site(file: &str) -> Site {
    let (site, findings) = read_site(file);
    assert_eq!(findings, [], "in:\n{file}");
    site.expect("a site")
}

/// The site file with the line of one key instead of its own, or besides.
fn with(line: &str) -> String {
    let key = line.split([' ', '=']).next().unwrap_or_default();
    let others = SITE
        .lines()
        .filter(|other| !other.starts_with(&format!("{key} ")));
    std::iter::once(line).chain(others).collect::<Vec<_>>().join("\n")
}

/// Checks that a site file with this line has one mistake, in it, that begins with these words.
fn has_one(line: &str, sentence: &str) {
    let found = mistakes(read_site(with(line)).1);
    assert!(
        matches!(&found[..], [(1, said)] if said.starts_with(sentence)),
        "{line}: {found:#?}"
    );
}

#[test]
fn every_example_is_right() {
    let file: Vec<&str> = KEYS.iter().map(|key| key.example).collect();
    let site = site(&file.join("\n"));
    assert_eq!(site.name, "Carers’ Centre: your questions answered");
    assert_eq!(site.direction, Direction::Rtl);
    assert_eq!(site.contact.as_deref(), Some("mailto:help@example.org"));
    assert_eq!(site.icon.map(|icon| icon.0).as_deref(), Some("icon.svg"));
    assert_eq!(site.screenshots.len(), 2);
    assert_eq!(site.synonyms.len(), 2);
}

#[test]
fn the_direction_is_that_of_the_language_unless_it_is_given() {
    for (language, direction) in [
        ("en-GB", Direction::Ltr),
        ("ar", Direction::Rtl),
        ("he", Direction::Rtl),
        ("ur-PK", Direction::Rtl),
        ("ps", Direction::Rtl),
        ("az-Arab", Direction::Rtl),
        ("cy", Direction::Ltr),
        ("zh-Hant-TW", Direction::Ltr),
    ] {
        let file = with(&format!("language = \"{language}\""));
        assert_eq!(site(&file).direction, direction, "{language}");
    }
    let file = format!("{}\ndirection = \"ltr\"\n", with("language = \"ar\""));
    assert_eq!(site(&file).direction, Direction::Ltr);
}

#[test]
fn every_key_that_is_wrong_in_turn() {
    for key in KEYS {
        let name = key.name;
        let list = key.example.contains('[');
        let of_text = if list {
            "is a list between square brackets"
        } else {
            "is text between quotation marks"
        };
        for value in ["1", "true", "2026-01-01", "{ a = 1 }"] {
            has_one(
                &format!("{name} = {value}"),
                &format!("{name} {of_text}. Write it like this: {}", key.example),
            );
        }
        if list {
            has_one(&format!("{name} = [1]"), &format!("In {name} each item is text"));
        } else {
            has_one(&format!("{name} = [\"a\"]"), &format!("{name} {of_text}"));
            has_one(
                &format!("{name} = \"  \""),
                &format!("{name} is empty. Write it like this: "),
            );
        }
        if key.required {
            let without: Vec<&str> = SITE
                .lines()
                .filter(|line| !line.starts_with(&format!("{name} ")))
                .collect();
            let found = mistakes(read_site(without.join("\n")).1);
            assert!(
                matches!(&found[..], [(_, said)] if *said == format!("The site file has no {name}. Add a line: {}", key.example)),
                "{found:#?}"
            );
        }
    }
}

#[test]
fn values_that_cannot_be() {
    for tag in ["English", "e", "en_GB_", "en GB", "é", "und"] {
        has_one(
            &format!("language = \"{tag}\""),
            &format!("“{tag}” cannot be the language: it is a language tag"),
        );
    }
    for source in ["http://x.org", "x.org", "https://", "https://a b", "javascript:x"] {
        has_one(
            &format!("source = \"{source}\""),
            &format!("“{source}” cannot be the source: it is an https address"),
        );
    }
    for contact in ["us@example.org", "http://x.org", "tel:", "javascript:x"] {
        has_one(
            &format!("contact = \"{contact}\""),
            &format!("“{contact}” cannot be the contact: it is an address that begins"),
        );
    }
    for address in [
        "https://x.org",
        "https://x.org/a",
        "http://x.org/",
        "https://x.org/?a/",
        "https://x.org/#/",
    ] {
        has_one(
            &format!("address = \"{address}\""),
            &format!("“{address}” cannot be the address: it is an https address that ends"),
        );
    }
    for accent in [
        "red",
        "0b5a55",
        "#0b5a5",
        "#gggggg",
        "#0b5a5500",
        "rgb(1,2,3)",
        "#é1234",
    ] {
        has_one(
            &format!("accent = \"{accent}\""),
            &format!("“{accent}” is not a colour."),
        );
    }
    has_one(
        "direction = \"left\"",
        "“left” is not a direction. Write ltr (left to right) or rtl",
    );
    has_one(
        "icon = \"icon.png\"",
        "“icon.png” is not the path of a file that ends with .svg.",
    );
    has_one(
        "screenshots = [\"a.jpg\"]",
        "“a.jpg” is not the path of a file that ends with .png.",
    );
}

#[test]
fn a_key_that_is_none_names_the_one_that_is_meant() {
    for (wrong, right) in [
        ("colour", "The keys are: name, "),
        ("short-name", "Perhaps short_name is meant."),
        ("Name", "Perhaps name is meant."),
        ("synonym", "Perhaps synonyms is meant."),
        ("adress", "Perhaps address is meant."),
    ] {
        let found = mistakes(read_site(format!("{wrong} = \"x\"\n{SITE}")).1);
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(
            found[0]
                .1
                .starts_with(&format!("The site file has no key “{wrong}”. ")),
            "{found:#?}"
        );
        assert!(found[0].1.contains(right), "{found:#?}");
    }
}

#[test]
fn what_is_not_toml_is_told_of_at_its_line() {
    for (line, place) in [
        ("name = Questions", 8),
        ("name \"Questions\"", 6),
        ("name = \"Questions", 8),
        ("= \"x\"", 1),
    ] {
        let (_, findings) = read_site(with(line));
        let first = &findings[0];
        assert!(
            first.sentence.starts_with("This is not TOML: "),
            "{line}: {findings:#?}"
        );
        assert_eq!(first.line, 1, "{line}");
        assert!(first.column >= place, "{line}: {first:?}");
    }
    let twice = mistakes(read_site(format!("{SITE}name = \"Again\"\n")).1);
    assert!(
        matches!(&twice[..], [(7, said)] if said.contains("duplicate key")),
        "{twice:#?}"
    );
}

#[test]
fn all_mistakes_are_told_at_once() {
    let file = "name = 1\nshort_name = \"\"\nlanguage = \"English\"\ncolour = \"red\"\naccent = \"red\"\nsource = \"x\"\ncontact = \"y\"\naddress = \"z\"\ndirection = \"up\"\nicon = \"a\"\nscreenshots = \"b\"\nsynonyms = [\"c\", 4, \"d = \"]\n";
    let found = mistakes(read_site(file).1);
    let lines: Vec<usize> = found.iter().map(|(line, _)| *line).collect();
    assert_eq!(
        lines,
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 12, 12, 13, 13],
        "{found:#?}"
    );
}

#[test]
fn synonyms_go_both_ways_or_one() {
    let site = site(&with(
        "synonyms = [\"GP = doctor\", \"training, degree -> skills\"]",
    ));
    let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let synonyms: Vec<_> = site.synonyms.into_iter().map(|synonym| synonym.0).collect();
    let both = words("GP doctor");
    assert_eq!(
        synonyms,
        [(both.clone(), both), (words("training degree"), words("skills"))]
    );
}

#[test]
fn mistaken_synonyms() {
    for (synonym, sentence) in [
        ("GP", "Synonyms are words with = between them"),
        ("", "Synonyms are words with = between them"),
        ("GP = ", "Here a word is missing."),
        ("-> skills", "Here a word is missing."),
        ("degree -> skills,", "Here a word is missing."),
        ("a = b -> c", "These synonyms have an arrow and an equals sign."),
        ("a -> b -> c", "These synonyms have two arrows."),
    ] {
        has_one(&format!("synonyms = [\"{synonym}\"]"), sentence);
    }
}

#[test]
fn a_pale_accent_is_told_of_and_darkened() {
    let (site, findings) = read_site(with("accent = \"#ffcc00\""));
    let colours = site.expect("a site").colours;
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].level, Level::Warning);
    assert!(
        findings[0].sentence.contains(&colours.light.accent),
        "{findings:#?}"
    );
    assert_ne!(colours.light.accent, "#ffcc00");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8_000))]

    #[test]
    fn any_bytes_give_a_site_or_mistakes(file in any::<Vec<u8>>()) {
        let (site, findings) = read_site(file);
        prop_assert!(site.is_some() || !findings.is_empty());
    }

    #[test]
    fn any_value_of_any_key(key in 0..KEYS.len(), value in "\\PC{0,12}|\"\\PC{0,20}\"|\\[(\"\\PC{0,9}\",?){0,3}\\]") {
        let (site, findings) = read_site(with(&format!("{} = {value}", KEYS[key].name)));
        let sound = findings.iter().all(|finding| finding.level == Level::Warning);
        prop_assert!(site.is_some() || !sound, "{findings:?}");
        for finding in &findings {
            prop_assert!(finding.line <= SITE.lines().count() + 1);
        }
    }

    #[test]
    fn a_good_file_with_a_piece_cut_out(cut in any::<(prop::sample::Index, prop::sample::Index)>()) {
        let file = include_str!("../../../content/site.toml");
        let ends = |at: usize| file.floor_char_boundary(at);
        let (from, to) = (ends(cut.0.index(file.len())), ends(cut.1.index(file.len())));
        let file = [&file[..from.min(to)], &file[from.max(to)..]].concat();
        let (site, findings) = read_site(&file);
        prop_assert!(site.is_some() || !findings.is_empty());
    }
}

//! The settings that a site file gives; `mistakes.rs` has the reports on those with mistakes.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

mod common;

use common::{SITE, read_site};
use faq_core::faq::Direction;
use faq_site::report::Level;
use faq_site::site_config::{SETTINGS, SiteConfig};
use proptest::prelude::*;

fn site(file: &str) -> SiteConfig {
    let (site, findings) = read_site(file);
    assert_eq!(findings, [], "in:\n{file}");
    site.expect("a site")
}

/// Returns the smallest site file without this key.
fn without(key: &str) -> String {
    let lines = SITE.lines().filter(|line| !line.starts_with(&format!("{key} ")));
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns the smallest site file with this line first, instead of the line of its key.
fn with(line: &str) -> String {
    let key = line.split([' ', '=']).next().unwrap_or_default();
    format!("{line}\n{}", without(key))
}

#[test]
fn accepts_the_example_of_every_setting() {
    let file: Vec<&str> = SETTINGS.iter().map(|setting| setting.example).collect();
    let site = site(&file.join("\n"));
    assert_eq!(site.name, "Carers’ Centre: your questions answered");
    assert_eq!(site.direction, Direction::Rtl);
    assert_eq!(site.contact.as_deref(), Some("mailto:help@example.org"));
    assert_eq!(site.icon.map(|icon| icon.0).as_deref(), Some("icon.svg"));
    assert_eq!(site.screenshots.len(), 2);
    assert_eq!(site.synonyms.len(), 2);
    assert_eq!(site.urgent[0].0.words, "999,chest pain");
}

#[test]
fn takes_the_direction_from_the_language_unless_it_is_given() {
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
fn asks_for_each_missing_required_setting() {
    for setting in SETTINGS.iter().filter(|setting| setting.required) {
        let (site, findings) = read_site(without(setting.name));
        assert_eq!(site, None);
        let sentences: Vec<&str> = findings.iter().map(|finding| finding.sentence.as_str()).collect();
        let expected = format!(
            "The site file has no {}. Add a line: {}",
            setting.name, setting.example
        );
        assert_eq!(sentences, [expected]);
    }
}

#[test]
fn reads_synonyms_in_both_directions_or_one() {
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
fn darkens_a_pale_accent_and_warns_of_it() {
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
    fn any_bytes_give_settings_or_findings(file in any::<Vec<u8>>()) {
        let (site, findings) = read_site(file);
        prop_assert!(site.is_some() || !findings.is_empty());
    }

    #[test]
    fn any_value_of_a_setting_gives_settings_or_mistakes(
        setting in 0..SETTINGS.len(),
        value in "\\PC{0,12}|\"\\PC{0,20}\"|\"#\\PC{0,6}\"|\\[(\"\\PC{0,9}\",?){0,3}\\]",
    ) {
        let (site, findings) = read_site(with(&format!("{} = {value}", SETTINGS[setting].name)));
        let only_warnings = findings.iter().all(|finding| finding.level == Level::Warning);
        prop_assert!(site.is_some() || !only_warnings, "{findings:?}");
        for finding in &findings {
            prop_assert!(finding.line <= SITE.lines().count() + 1);
        }
    }

    #[test]
    fn a_valid_file_with_a_piece_cut_out_gives_settings_or_findings(
        cut in any::<(prop::sample::Index, prop::sample::Index)>(),
    ) {
        let file = include_str!("../../../content/site.toml");
        let boundary = |at: usize| file.floor_char_boundary(at);
        let (from, to) = (boundary(cut.0.index(file.len())), boundary(cut.1.index(file.len())));
        let file = [&file[..from.min(to)], &file[from.max(to)..]].concat();
        let (site, findings) = read_site(&file);
        prop_assert!(site.is_some() || !findings.is_empty());
    }
}

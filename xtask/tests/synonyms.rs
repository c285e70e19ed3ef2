//! Synonyms in the front matter of a content file, and what is said of mistaken ones.

use xtask::content::{Mistake, parse};

fn file(synonyms: &str) -> String {
    format!(
        "---\ntitle: A\nshort title: A\nintroduction: A\npublisher: A\nsource: https://a.org/\nlanguage: en\n{synonyms}\n---\n\n## Why? {{#why}}\n\nBecause.\n"
    )
}

fn words(text: &str) -> Vec<String> {
    text.split(' ').map(str::to_owned).collect()
}

#[test]
fn they_go_both_ways_or_one() {
    let faq = parse(file("synonyms: GP = doctor\nsynonyms: training, degree -> skills").as_bytes());
    let synonyms = faq.map(|faq| faq.synonyms);
    let both = words("GP doctor");
    assert_eq!(
        synonyms,
        Ok(vec![
            (both.clone(), both),
            (words("training degree"), words("skills"))
        ])
    );
}

#[test]
fn a_mistake_names_its_line_and_what_to_do() {
    for (line, sentence) in [
        ("synonyms: GP", "Synonyms are words with = between them"),
        ("synonyms:", "Synonyms are words with = between them"),
        ("synonyms: GP = ", "Here a word is missing."),
        ("synonyms: -> skills", "Here a word is missing."),
        ("synonyms: degree -> skills,", "Here a word is missing."),
        (
            "synonyms: a = b -> c",
            "These synonyms have an arrow and an equals sign.",
        ),
        ("synonyms: a -> b -> c", "These synonyms have two arrows."),
    ] {
        let mistakes = parse(file(line).as_bytes()).err().unwrap_or_default();
        assert!(
            matches!(&mistakes[..], [Mistake { line: 8, sentence: said }] if said.starts_with(sentence)),
            "{line}: {mistakes:?}"
        );
    }
}

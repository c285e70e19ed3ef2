//! Golden rankings: which answers come first for real wordings, and which queries have no full match.

mod common;

use common::Fixture;

/// Returns the lines of a data file, without comments, split into `N` columns.
fn rows<const N: usize>(file: &str) -> impl Iterator<Item = [&str; N]> {
    file.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let columns: Vec<&str> = line.split('|').map(str::trim).collect();
        columns
            .try_into()
            .unwrap_or_else(|_| panic!("{N} columns in {line}"))
    })
}

#[test]
fn ranks_the_expected_answers_first() {
    let fixture = Fixture::load();
    let index = fixture.index();
    let mut failures = Vec::new();
    let mut count = 0;
    for [query, expected, reason] in rows(include_str!("data/golden-ranking.txt")) {
        count += 1;
        let found = fixture.ids(&index, query);
        let expected: Vec<&str> = expected.split(',').map(str::trim).collect();
        if !found.starts_with(&expected) {
            failures.push(format!(
                "{query} ({reason})\n   expected {expected:?}\n   found    {found:?}"
            ));
        }
    }
    assert!(count >= 60, "only {count} queries were read");
    assert!(
        failures.is_empty(),
        "{} of {count} failed:\n{}",
        failures.len(),
        failures.join("\n")
    );
}

#[test]
fn reports_missing_words_of_unanswered_queries() {
    let fixture = Fixture::load();
    let index = fixture.index();
    let mut failures = Vec::new();
    let mut count = 0;
    for [query, reason] in rows(include_str!("data/unanswered.txt")) {
        count += 1;
        let results = index.search(query, false);
        if results.hits.iter().any(|hit| hit.all_words) || results.missing.is_empty() {
            failures.push(format!("{query} ({reason})\n   {results:?}"));
        }
    }
    assert!(count >= 20, "only {count} queries were read");
    assert!(
        failures.is_empty(),
        "{} of {count} failed:\n{}",
        failures.len(),
        failures.join("\n")
    );
}

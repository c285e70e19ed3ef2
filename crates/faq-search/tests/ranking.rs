//! The fixture's questions are found in other words, and queries that it does not answer are not.

mod common;

use common::Fixture;

/// The lines of a data file without its remarks, cut into `N` columns.
fn rows<const N: usize>(file: &str) -> impl Iterator<Item = [&str; N]> {
    file.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let columns: Vec<&str> = line.split('|').map(str::trim).collect();
        columns
            .try_into()
            .unwrap_or_else(|_| panic!("{N} columns in {line}"))
    })
}

#[test]
fn questions_are_found_in_other_words() {
    let fixture = Fixture::load();
    let index = fixture.index();
    let mut wrong = Vec::new();
    let mut count = 0;
    for [query, expected, why] in rows(include_str!("data/asked.txt")) {
        count += 1;
        let found = fixture.ids(&index, query);
        let expected: Vec<&str> = expected.split(',').map(str::trim).collect();
        if !found.starts_with(&expected) {
            wrong.push(format!(
                "{query} ({why})\n   expected {expected:?}\n   found    {found:?}"
            ));
        }
    }
    assert!(count >= 60, "only {count} ways to ask");
    assert!(
        wrong.is_empty(),
        "{} of {count} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn unanswered_questions_are_not_answered() {
    let fixture = Fixture::load();
    let index = fixture.index();
    let mut wrong = Vec::new();
    let mut count = 0;
    for [query, why] in rows(include_str!("data/unanswered.txt")) {
        count += 1;
        let results = index.search(query, false);
        // Either nothing, or the closest with the words they lack: the page says so.
        let pretends = results.hits.iter().any(|hit| hit.all_words) || results.missing.is_empty();
        if pretends {
            wrong.push(format!("{query} ({why})\n   {results:?}"));
        }
    }
    assert!(count >= 20, "only {count} questions");
    assert!(
        wrong.is_empty(),
        "{} of {count} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

//! Every message of the catalogues is used: one that is not would be translated for nothing.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

use std::fs;
use std::path::{Path, PathBuf};

/// Returns the Rust files in a folder and below it.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    entries
        .map(|entry| entry.expect("an entry").path())
        .flat_map(|path| match path.is_dir() {
            true => sources(&path),
            false => vec![path],
        })
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}

#[test]
fn every_message_is_used() {
    let folders = [
        "src",
        "crates/faq-core/src",
        "crates/faq-share/src",
        "crates/faq-site/src",
    ];
    let files = folders.iter().flat_map(|folder| sources(Path::new(folder)));
    let code: String = files
        .map(|file| fs::read_to_string(file).expect("a file"))
        .collect();
    let words = fs::read_to_string("words/en.toml").expect("words/en.toml");
    let keys = words.lines().skip_while(|line| !line.starts_with('['));
    let keys: Vec<_> = keys
        .filter_map(|line| line.split_once(" = "))
        .map(|(key, _)| key)
        .collect();
    assert!(keys.len() > 150, "only {} keys were found", keys.len());
    let is_used = |key: &&str| {
        let named = [format!(".{key}("), format!("::{key}"), format!("\"{key}\"")];
        named.iter().any(|place| code.contains(place)) || words.contains(&format!("{{{key}}}"))
    };
    let unused: Vec<_> = keys.iter().filter(|key| !is_used(key)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

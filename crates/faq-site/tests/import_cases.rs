//! Files of many kinds with the content file that each becomes: `import/NAME.html` (or another ending) beside
//! `NAME.expected.md`, and `NAME.expected.txt` for the report or the reason why nothing is imported.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

mod common;

use faq_site::content::write;
use faq_site::import::{Format, Options, import, report};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The files to import, in the order of their names.
fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import");
    let files = fs::read_dir(folder).expect("the folder of cases");
    let mut files: Vec<PathBuf> = files.map(|file| file.expect("a file").path()).collect();
    files.retain(|file| !file.to_string_lossy().contains(".expected."));
    files.sort();
    // Two files of one name would share what is expected.
    let names: BTreeSet<PathBuf> = files.iter().map(|file| file.with_extension("")).collect();
    assert_eq!(names.len(), files.len());
    files
}

/// The content file and the report of a file; a file without questions has an empty content file.
fn imported(file: &Path) -> (String, String) {
    let bytes = fs::read(file).expect("a case");
    let name = Path::new(file.file_name().expect("a name"));
    match import(&bytes, Format::of(file, &bytes), &Options::default()) {
        Ok(imported) => {
            let content = write(&imported.questions);
            assert_eq!(
                common::questions(&content),
                imported.questions,
                "{}",
                file.display()
            );
            let mut lines = report::lines(&imported, name, false);
            lines.push(report::summary(&imported));
            (content, lines.join("\n") + "\n")
        }
        Err(error) => (String::new(), format!("{error:#}\n")),
    }
}

#[test]
fn imports_every_case_as_expected() {
    let cases = cases();
    assert!(!cases.is_empty());
    let mut wrong = Vec::new();
    for file in cases {
        let (content, report) = imported(&file);
        let expected = |end: &str| fs::read_to_string(file.with_extension(end)).ok();
        if std::env::var_os("UPDATE_CASES").is_some() {
            if !content.is_empty() {
                fs::write(file.with_extension("expected.md"), &content).expect("written");
            }
            if report.lines().count() > 1 || content.is_empty() {
                fs::write(file.with_extension("expected.txt"), &report).expect("written");
            }
            continue;
        }
        let content_is_right = expected("expected.md").unwrap_or_default() == content;
        let report_is_right = expected("expected.txt")
            .map_or(report.lines().count() == 1 && !content.is_empty(), |expected| {
                expected == report
            });
        if !content_is_right || !report_is_right {
            wrong.push(format!("{}\n{content}\n{report}", file.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

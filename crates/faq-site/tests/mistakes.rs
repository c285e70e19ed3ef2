//! Compares what `faq check` reports on each file of `mistakes/` with the `.expected.txt` beside it.
//!
//! A content file `NAME.md` may have a site file `NAME.toml` and published ids `NAME.ids.txt`; without them
//! it has the smallest site file and all its ids are recorded. A site file without a content file is checked
//! alone. `BLESS=1 cargo test -p faq-site --test mistakes` writes the reports: read their diff.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

mod common;

use common::{FaqFolder, SITE};
use faq_site::check::{self, Purpose};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Returns the report on a content file, with paths relative to its folder.
fn content_report(path: &Path) -> String {
    let name = path.file_name().expect("a file name").to_string_lossy();
    let site = fs::read_to_string(path.with_extension("toml")).unwrap_or_else(|_| SITE.to_owned());
    let faq = FaqFolder::new(&name, fs::read(path).expect("the content file"), site);
    match fs::read(path.with_extension("ids.txt")) {
        Ok(ids) => fs::write(faq.sources.ids(), ids).expect("a file"),
        Err(_) => {
            drop(check::record(&faq.check(Purpose::Preview).content, None, &faq.sources).expect("a file"))
        }
    }
    let report = faq.check(Purpose::Publish).findings.to_string();
    report.replace(&format!("{}/", faq.path().display()), "")
}

fn site_report(path: &Path) -> String {
    let folder = path.parent().expect("a folder");
    let report = check::check_site(path).expect("the site file").to_string();
    report.replace(&format!("{}/", folder.display()), "")
}

#[test]
fn reports_each_mistake_at_its_place() {
    let mut expected = BTreeSet::new();
    let mut reports = Vec::new();
    for entry in fs::read_dir("tests/mistakes").expect("the folder of the mistakes") {
        let path = entry.expect("an entry").path();
        let report = match path.extension().and_then(|extension| extension.to_str()) {
            Some("md") => content_report(&path),
            Some("toml") if !path.with_extension("md").exists() => site_report(&path),
            Some("txt") if path.to_string_lossy().ends_with(".expected.txt") => {
                expected.insert(path);
                continue;
            }
            _ => continue,
        };
        reports.push((path.with_extension("expected.txt"), report + "\n"));
    }
    if std::env::var_os("BLESS").is_some() {
        for (path, report) in &reports {
            fs::write(path, report).expect("a file");
        }
        return;
    }
    for (path, report) in reports {
        assert!(expected.remove(&path), "{} is missing:\n{report}", path.display());
        let expected = fs::read_to_string(&path).expect("the expected report");
        assert!(
            report == expected,
            "{} differs. Expected:\n\n{expected}\nFound:\n\n{report}",
            path.display()
        );
    }
    assert!(expected.is_empty(), "reports without a file: {expected:?}");
}

//! The command `faq`: it succeeds, or fails with a sentence and never a panic.

use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

/// Runs `faq` in a folder.
fn faq(folder: &Path, arguments: &[&str]) -> io::Result<Output> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_faq"));
    command.args(arguments).current_dir(folder).output()
}

fn text(stream: &[u8]) -> String {
    String::from_utf8_lossy(stream).into_owned()
}

/// Returns the error of a command that failed.
fn error(output: &Output) -> String {
    let error = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{error}");
    assert!(
        !error.contains("panicked") && !error.contains("backtrace"),
        "{error}"
    );
    error
}

/// Returns both streams of a command that succeeded.
fn success(output: &Output) -> String {
    let streams = [&output.stdout, &output.stderr].map(|stream| text(stream));
    assert!(output.status.success(), "{streams:?}");
    streams.concat()
}

#[test]
fn a_new_faq_can_be_checked_and_recorded() -> io::Result<()> {
    let folder = TempDir::new()?;
    let folder = folder.path();
    let written = success(&faq(folder, &["new", "mine"])?);
    for step in [
        "faq serve mine",
        "faq check mine --record",
        "faq build mine --out site",
    ] {
        assert!(written.contains(step), "{written}");
    }

    let report = success(&faq(folder, &["check", "mine"])?);
    assert!(report.ends_with("No mistakes. 1 warning.\n"), "{report}");
    let report = success(&faq(folder, &["check", "mine/faq.md"])?);
    assert!(report.ends_with("No mistakes. 1 warning.\n"), "{report}");
    let report = success(&faq(folder, &["check", "mine/faq.md", "--record"])?);
    assert!(
        report.starts_with("Recorded: change-the-questions, what-is-an-id, name-and-colours\n"),
        "{report}"
    );
    assert!(report.ends_with("No mistakes.\n"), "{report}");
    let report = success(&faq(folder, &["check", "mine/faq.md", "--record"])?);
    assert!(report.starts_with("Recorded: nothing new\n"), "{report}");
    let report = success(&faq(folder, &["check", "mine/site.toml"])?);
    assert!(report.ends_with("No mistakes.\n"), "{report}");
    Ok(())
}

#[test]
fn new_overwrites_nothing() -> io::Result<()> {
    let folder = TempDir::new()?;
    fs::write(folder.path().join("site.toml"), "mine")?;
    let error = error(&faq(folder.path(), &["new", "."])?);
    assert!(error.contains("site.toml is there already."), "{error}");
    assert_eq!(error.lines().count(), 1, "{error}");
    assert!(!folder.path().join("faq.md").exists());
    assert_eq!(fs::read_to_string(folder.path().join("site.toml"))?, "mine");
    Ok(())
}

#[test]
fn new_gives_questions_a_site_file() -> io::Result<()> {
    let folder = TempDir::new()?;
    let folder = folder.path();
    fs::create_dir(folder.join("mine"))?;
    let imported = "## Why? {#why}\n\nSo.\n";
    fs::write(folder.join("mine/faq.md"), imported)?;
    let written = success(&faq(folder, &["new", "mine"])?);
    assert!(
        written.starts_with("Written: mine/site.toml (the name and the colours). "),
        "{written}"
    );
    assert_eq!(fs::read_to_string(folder.join("mine/faq.md"))?, imported);
    success(&faq(folder, &["check", "mine"])?);
    Ok(())
}

#[test]
fn a_folder_without_questions_is_named() -> io::Result<()> {
    let folder = TempDir::new()?;
    for arguments in [
        &["build", "mine", "--out", "site"][..],
        &["serve", "mine"],
        &["check", "."],
    ] {
        let error = error(&faq(folder.path(), arguments)?);
        assert!(
            error.contains("faq.md is missing: it holds the questions."),
            "{error}"
        );
        assert_eq!(error.lines().count(), 1, "{error}");
    }
    assert_eq!(fs::read_dir(folder.path())?.count(), 0);
    Ok(())
}

#[test]
fn a_path_that_no_browser_understands_is_refused() -> io::Result<()> {
    let folder = TempDir::new()?;
    for base in ["/a b/", "https://example.org/", "/../", "/a//b/", "/?a"] {
        let output = faq(folder.path(), &["build", ".", "--out", "site", "--base", base])?;
        let error = text(&output.stderr);
        assert!(
            error.contains("write a path of letters, digits and hyphens, like /faq/"),
            "{error}"
        );
    }
    for (base, expected) in [
        ("/", "/"),
        ("faq", "/faq/"),
        ("/faq", "/faq/"),
        ("/a/b-c_1/", "/a/b-c_1/"),
    ] {
        assert_eq!(faq_site::site::parse_base(base).as_deref(), Ok(expected));
    }
    Ok(())
}

#[test]
fn check_fails_when_a_recorded_id_is_gone() -> io::Result<()> {
    let folder = TempDir::new()?;
    let folder = folder.path();
    success(&faq(folder, &["new", "mine"])?);
    success(&faq(folder, &["check", "mine/faq.md", "--record"])?);
    let content = folder.join("mine/faq.md");
    let renamed = fs::read_to_string(&content)?.replace("{#name-and-colours}", "{#colours}");
    fs::write(&content, renamed)?;
    let ids = fs::read_to_string(folder.join("mine/faq.ids.txt"))?;
    for arguments in [
        &["check", "mine/faq.md"][..],
        &["check", "mine/faq.md", "--record"],
    ] {
        let error = error(&faq(folder, arguments)?);
        assert!(error.contains("--> mine/faq.ids.txt:7:1"), "{error}");
        assert!(error.contains("Write “Formerly: name-and-colours”"), "{error}");
        assert!(error.contains("faq check mine/faq.md --record"), "{error}");
    }
    assert_eq!(fs::read_to_string(folder.join("mine/faq.ids.txt"))?, ids);
    Ok(())
}

#[test]
fn check_reads_the_site_file_that_is_named() -> io::Result<()> {
    let folder = TempDir::new()?;
    let folder = folder.path();
    success(&faq(folder, &["new", "."])?);
    fs::write(folder.join("other.toml"), "name = 1\n")?;
    let error = error(&faq(folder, &["check", "faq.md", "--site", "other.toml"])?);
    assert!(error.contains("--> other.toml:1:8"), "{error}");
    Ok(())
}

#[test]
fn check_names_a_file_that_does_not_exist() -> io::Result<()> {
    let folder = TempDir::new()?;
    for name in ["none.md", "none.toml"] {
        let error = error(&faq(folder.path(), &["check", name])?);
        assert!(
            error.contains(&format!("cannot be read from {name}: ")),
            "{error}"
        );
        assert!(error.ends_with("Check that the file is there.\n"), "{error}");
        assert_eq!(error.lines().count(), 1, "{error}");
    }
    Ok(())
}

#[test]
fn an_imported_file_has_no_mistakes() -> io::Result<()> {
    let folder = TempDir::new()?;
    let folder = folder.path();
    fs::write(folder.join("old.csv"), "question,answer\nWhy?,So.\nHow?,\n")?;
    let report = success(&faq(folder, &["import", "old.csv", "--out", "new.md"])?);
    assert!(report.contains("old.csv:3: “How?” has no answer"), "{report}");
    success(&faq(folder, &["check", "new.md"])?);
    Ok(())
}

#[test]
fn import_overwrites_nothing_and_names_a_file_that_does_not_exist() -> io::Result<()> {
    let folder = TempDir::new()?;
    let folder = folder.path();
    fs::write(folder.join("old.csv"), "question,answer\nWhy?,So.\n")?;
    fs::write(folder.join("new.md"), "mine")?;
    let exists = error(&faq(folder, &["import", "old.csv", "--out", "new.md"])?);
    assert!(
        exists.contains("new.md has mistakes, so nothing was added to it."),
        "{exists}"
    );
    assert_eq!(fs::read_to_string(folder.join("new.md"))?, "mine");
    let missing = error(&faq(folder, &["import", "none.csv"])?);
    assert!(missing.contains("Check that the file is there"), "{missing}");
    Ok(())
}

//! Importing a file from the command line's side: what is written, and when it is refused.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

use faq_site::import::{Options, run};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn file(folder: &TempDir, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.path().join(name);
    fs::write(&path, text).expect("written");
    path
}

fn refused(path: &Path, out: Option<&Path>) -> String {
    format!("{:#}", run(path, out, &Options::default()).expect_err("refused"))
}

#[test]
fn writes_the_content_file() {
    let folder = TempDir::new().expect("a folder");
    let table = file(&folder, "faq.csv", "question,answer\nIs it so?,Yes.\n");
    let out = folder.path().join("faq.md");
    run(&table, Some(&out), &Options::default()).expect("imported");
    assert_eq!(
        fs::read_to_string(&out).expect("written"),
        "## Is it so? {#is-it-so}\n\nYes.\n"
    );
    assert!(refused(&table, Some(&out)).contains("is there already"));
}

#[test]
fn fails_when_fewer_than_half_of_the_questions_are_imported() {
    let folder = TempDir::new().expect("a folder");
    let rows = |answered: usize| {
        let row = |at| format!("Is it number {at}?,{}\n", if at < answered { "Yes." } else { "" });
        format!("question,answer\n{}", (0..6).map(row).collect::<String>())
    };
    let few = file(&folder, "few.csv", rows(2));
    let out = folder.path().join("few.md");
    assert!(refused(&few, Some(&out)).starts_with("2 of about 6 questions imported: fewer than half."));
    assert!(out.is_file());
    run(
        &file(&folder, "half.csv", rows(3)),
        Some(&folder.path().join("half.md")),
        &Options::default(),
    )
    .expect("half of them");
}

#[test]
fn says_how_to_save_the_page_of_an_address() {
    let said = refused(Path::new("https://example.org/faq"), None);
    assert!(said.starts_with("This is an address, not a file."), "{said}");
    assert!(said.ends_with("--base https://example.org/faq"), "{said}");
}

#[test]
fn refuses_large_files_without_reading_them() {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("large.html");
    File::create(&path)
        .and_then(|file| file.set_len(60_000_000_000))
        .expect("a file with a hole");
    assert!(refused(&path, None).contains("is larger than 50 MB"));
}

#[test]
fn shows_control_letters_of_a_file_as_signs() {
    let folder = TempDir::new().expect("a folder");
    let said = refused(
        &file(&folder, "x.csv", "\u{1b}[2Jname,street\n\u{7},\u{202E}b\n"),
        None,
    );
    assert!(
        !said.contains(|letter: char| letter.is_control() && letter != '\n'),
        "{said:?}"
    );
}

#[test]
fn reads_links_from_the_given_address_and_bytes_in_the_given_encoding() {
    let folder = TempDir::new().expect("a folder");
    let page = b"<h2>Is the caf\xC3 open?</h2><p>See <a href='hours'>the hours</a>.</p>";
    let out = folder.path().join("out.md");
    let options = Options {
        base: url::Url::parse("https://example.org/a/").ok(),
        encoding: Some("windows-1253".to_owned()),
        ..Options::default()
    };
    run(&file(&folder, "page.html", page), Some(&out), &options).expect("imported");
    let text = fs::read_to_string(out).expect("written");
    assert!(text.starts_with("## Is the caf\u{393} open?"), "{text}");
    assert!(
        text.contains("[the hours](https://example.org/a/hours)"),
        "{text}"
    );
    let unknown = Options {
        encoding: Some("klingon".to_owned()),
        ..Options::default()
    };
    let error = run(&file(&folder, "other.html", page), None, &unknown).expect_err("refused");
    assert!(error.to_string().contains("“klingon” is no encoding"), "{error}");
}

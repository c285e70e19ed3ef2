//! Importing a file from the command line's side: what is written, and when it is refused.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

use faq_site::import::{Options, run};
use faq_site::{check, starter};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn file(folder: &TempDir, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.path().join(name);
    fs::write(&path, text).expect("written");
    path
}

/// Options for the FAQ in this folder, or of this content file.
fn into(out: impl Into<PathBuf>) -> Options {
    Options {
        out: out.into(),
        ..Options::default()
    }
}

fn refused(path: &Path, options: &Options) -> String {
    format!("{:#}", run(path, options).expect_err("refused"))
}

#[test]
fn writes_the_content_file() {
    let folder = TempDir::new().expect("a folder");
    let table = file(&folder, "faq.csv", "question,answer\nIs it so?,Yes.\n");
    let out = folder.path().join("faq.md");
    run(&table, &into(&out)).expect("imported");
    assert_eq!(
        fs::read_to_string(&out).expect("written"),
        "## Is it so? {#is-it-so}\n\nYes.\n"
    );
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
    assert!(refused(&few, &into(&out)).starts_with("2 of about 6 questions imported: fewer than half."));
    assert!(out.is_file());
    run(
        &file(&folder, "half.csv", rows(3)),
        &into(folder.path().join("half.md")),
    )
    .expect("half of them");
}

#[test]
fn says_how_to_save_the_page_of_an_address() {
    let said = refused(Path::new("https://example.org/faq"), &Options::default());
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
    assert!(refused(&path, &into(folder.path())).contains("is larger than 50 MB"));
}

#[test]
fn shows_control_letters_of_a_file_as_signs() {
    let folder = TempDir::new().expect("a folder");
    let said = refused(
        &file(&folder, "x.csv", "\u{1b}[2Jname,street\n\u{7},\u{202E}b\n"),
        &into(folder.path()),
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
        ..into(&out)
    };
    run(&file(&folder, "page.html", page), &options).expect("imported");
    let text = fs::read_to_string(out).expect("written");
    assert!(text.starts_with("## Is the caf\u{393} open?"), "{text}");
    assert!(
        text.contains("[the hours](https://example.org/a/hours)"),
        "{text}"
    );
    let unknown = Options {
        encoding: Some("klingon".to_owned()),
        ..into(folder.path())
    };
    let error = run(&file(&folder, "other.html", page), &unknown).expect_err("refused");
    assert!(error.to_string().contains("“klingon” is no encoding"), "{error}");
}

const PAGE: &str = r##"<!doctype html>
<html lang="cy">
<meta name="theme-color" content="#0b5a55">
<meta name="description" content="What our visitors ask.">
<link rel="canonical" href="https://example.org/help">
<title>FAQ | Harbour Café</title>
<h1>FAQ</h1>
<h2>Are you open?</h2><p>Yes.</p>
<h2>Is it free?</h2><p>No.</p>"##;

#[test]
fn a_folder_without_a_faq_becomes_one() {
    let folder = TempDir::new().expect("a folder");
    let out = folder.path().join("mine");
    let said = run(&file(&folder, "old.html", PAGE), &into(&out)).expect("imported");
    assert!(
        said.contains(
            "Check what was read from your file: accent, description, language, name, publisher, short_name, source."
        ),
        "{said}"
    );
    let site = fs::read_to_string(out.join("site.toml")).expect("a site file");
    for line in [
        "name = \"Harbour Café: FAQ\"",
        "short_name = \"Harbour Café\"",
        "description = \"What our visitors ask.\"",
        "language = \"cy\"",
        "accent = \"#0b5a55\"",
        "publisher = \"Harbour Café\"",
        "\nsource = \"https://example.org/help\"",
        "# contact = ",
    ] {
        assert!(site.contains(line), "{line}\n{site}");
    }
    check::run(&out, None, true).expect("no mistakes");
}

#[test]
fn values_that_a_site_file_refuses_are_left_out() {
    let folder = TempDir::new().expect("a folder");
    let pages = [
        PAGE.replace("#0b5a55", "#ffffff"),
        PAGE.replace("#0b5a55", "teal"),
        PAGE.replace("lang=\"cy\"", "lang=\"und\""),
        PAGE.replace("lang=\"cy\"", "lang=\"Cymraeg, os gwelwch yn dda\""),
        PAGE.replace("Harbour Café", "Harbour \\\" \u{7f}\nCafé"),
        PAGE.replace("https://example.org/help", "http://example.org/help"),
        PAGE.replace("What our visitors ask.", &"What our visitors ask. ".repeat(40)),
        PAGE.replace("<h1>FAQ</h1>", "<h1></h1>")
            .replace("<title>FAQ | Harbour Café</title>", ""),
    ];
    for (number, page) in pages.iter().enumerate() {
        let out = folder.path().join(number.to_string());
        run(&file(&folder, "old.html", page), &into(&out)).expect("imported");
        check::run(&out, None, true).unwrap_or_else(|mistakes| panic!("{page}\n{mistakes}"));
    }
}

#[test]
fn an_untouched_starter_is_replaced() {
    let folder = TempDir::new().expect("a folder");
    let out = folder.path().join("mine");
    starter::write(&out).expect("a starter");
    // As an editor on Windows saves it.
    let content = out.join("faq.md");
    let text = fs::read_to_string(&content).expect("written");
    fs::write(&content, text.replace('\n', "\r\n")).expect("written");
    run(&file(&folder, "old.html", PAGE), &into(&out)).expect("imported");
    let text = fs::read_to_string(&content).expect("written");
    assert!(text.starts_with("## Are you open? {#are-you-open}"), "{text}");
    let site = fs::read_to_string(out.join("site.toml")).expect("written");
    assert!(site.contains("Harbour Café"), "{site}");
}

#[test]
fn questions_are_added_to_those_that_are_there() {
    let folder = TempDir::new().expect("a folder");
    let out = folder.path().join("mine");
    fs::create_dir(&out).expect("a folder");
    let mine = "## ARE you open {#are-you-open}\n\nOur own answer.\n\n## Is it free of charge? {#is-it-free}\n\nIt is.\n\n\n";
    fs::write(out.join("faq.md"), mine).expect("written");
    fs::write(out.join("site.toml"), "mine").expect("written");
    let old = file(&folder, "old.html", PAGE);
    let said = run(&old, &into(&out)).expect("imported");
    assert!(
        said.starts_with("1 question imported.\n1 question added to "),
        "{said}"
    );
    assert!(said.contains("after the 2 that were there."), "{said}");
    let text = fs::read_to_string(out.join("faq.md")).expect("written");
    assert_eq!(
        text,
        format!("{}\n\n## Is it free? {{#is-it-free-2}}\n\nNo.\n", mine.trim_end())
    );
    assert_eq!(fs::read_to_string(out.join("site.toml")).expect("read"), "mine");
    // Again, there is nothing to add.
    let said = refused(&old, &into(&out));
    assert!(
        said.contains("The FAQ has all questions of this file already. Nothing was added."),
        "{said}"
    );
    assert_eq!(fs::read_to_string(out.join("faq.md")).expect("read"), text);
}

#[test]
fn what_cannot_be_added_to_changes_nothing() {
    let folder = TempDir::new().expect("a folder");
    let out = folder.path().join("mine");
    fs::create_dir(&out).expect("a folder");
    let content = out.join("faq.md");
    let old = file(&folder, "old.html", PAGE);
    for mine in ["no question", "## Why?\n\nIt has no id.\n", ""] {
        fs::write(&content, mine).expect("written");
        let said = refused(&old, &into(&out));
        assert!(
            said.contains("has mistakes, so nothing was added to it."),
            "{said}"
        );
        assert_eq!(fs::read_to_string(&content).expect("read"), mine);
        assert!(!out.join("site.toml").exists());
    }
    fs::write(&content, b"\xFF\xFE not text").expect("written");
    assert!(refused(&old, &into(&out)).contains("cannot be read as text"));
    // Fewer than half of the questions are not added to others.
    let mine = "## Why? {#why}\n\nSo.\n";
    fs::write(&content, mine).expect("written");
    let poor = file(
        &folder,
        "poor.csv",
        "question,answer\nOne?,Yes.\nTwo?,\nThree?,\nFour?,\n",
    );
    let said = refused(&poor, &into(&out));
    assert!(said.contains("fewer than half, so nothing was added"), "{said}");
    assert_eq!(fs::read_to_string(&content).expect("read"), mine);
}

#[test]
fn questions_are_replaced_on_request_only() {
    let folder = TempDir::new().expect("a folder");
    let out = folder.path().join("mine");
    fs::create_dir(&out).expect("a folder");
    fs::write(out.join("faq.md"), "my notes").expect("written");
    let options = Options {
        replace: true,
        ..into(&out)
    };
    run(&file(&folder, "old.html", PAGE), &options).expect("imported");
    let text = fs::read_to_string(out.join("faq.md")).expect("written");
    assert!(
        text.starts_with("## Are you open?") && !text.contains("my notes"),
        "{text}"
    );
}

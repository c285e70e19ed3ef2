//! Builds that cannot be finished: the old site is untouched, and one sentence says what to do.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

mod common;

use common::workshop::{SITE, Workshop, numbered};
use faq_site::out_folder::is_site_file;
use faq_site::report::Findings;
use std::fs;

/// Returns a workshop whose site is built.
fn built() -> Workshop {
    let workshop = Workshop::new(&numbered(2), SITE);
    workshop.build("/").expect("a site");
    workshop
}

/// Tries to build, and returns the sentence of the error. The old site must be as it was, and nothing beside it.
fn fault(workshop: &Workshop) -> String {
    let old = workshop.files();
    let error = workshop.build("/").expect_err("a build that cannot be finished");
    assert_eq!(workshop.files(), old);
    assert!(!workshop.path(".site.new").exists() && !workshop.path(".site.old").exists());
    let sentence = error.to_string();
    if error.downcast_ref::<Findings>().is_none() {
        assert_eq!(sentence.lines().count(), 1, "{sentence}");
    }
    sentence
}

#[test]
fn content_that_is_not_utf_8_is_a_mistake_at_its_line() {
    let workshop = built();
    workshop.put("faq/faq.md", b"## Caf\xE9? {#cafe}\n\nYes.\n");
    let sentence = fault(&workshop);
    assert!(sentence.contains("faq.md:1:7"), "{sentence}");
    assert!(sentence.contains("Save the file as UTF-8"), "{sentence}");
}

#[test]
fn a_missing_site_file_is_named() {
    let workshop = built();
    fs::remove_file(workshop.path("faq/site.toml")).expect("a file");
    let sentence = fault(&workshop);
    let path = workshop.path("faq/site.toml");
    assert!(
        sentence.starts_with(&format!("There is no site file at {}.", path.display())),
        "{sentence}"
    );
}

#[test]
fn a_file_of_100_megabytes_is_refused() {
    let workshop = built();
    let file = fs::File::create(workshop.path("faq/faq.md")).expect("a file");
    file.set_len(100_000_000).expect("a large file");
    let sentence = fault(&workshop);
    assert!(
        sentence.contains("it has 100 MB, and 64 are the most"),
        "{sentence}"
    );
}

#[test]
fn a_picture_that_is_gone_is_a_mistake_at_its_line() {
    let workshop = built();
    workshop.put("faq/site.toml", format!("{SITE}icon = \"gone.svg\"\n").as_bytes());
    let sentence = fault(&workshop);
    assert!(sentence.contains("site.toml:7:8"), "{sentence}");
}

#[test]
fn other_files_in_the_folder_are_never_deleted() {
    for name in [
        "CNAME",
        ".git/config",
        "photos/beach.jpg",
        "page-1.html",
        "questions-x.html",
        "index.htm",
    ] {
        let workshop = Workshop::new(&numbered(2), SITE);
        workshop.put("site/_headers", b"of a site");
        workshop.put(&format!("site/{name}"), b"mine");
        let first = name.split('/').next().unwrap_or(name);
        let error = workshop.build("/").expect_err("other files");
        let expected = format!("holds {first}, which is not part of a site and would be deleted.");
        assert!(error.to_string().contains(&expected), "{error}");
        assert_eq!(
            fs::read(workshop.path("site").join(name)).expect("the file"),
            b"mine"
        );
    }
}

#[test]
fn a_page_of_another_origin_is_not_taken_for_a_site() {
    let workshop = Workshop::new(&numbered(2), SITE);
    workshop.put("site/index.html", b"mine");
    let error = workshop.build("/").expect_err("another page");
    assert!(error.to_string().contains("holds index.html"), "{error}");
    assert_eq!(workshop.text("index.html"), "mine");
}

#[test]
fn a_file_in_the_place_of_the_folder_is_named() {
    let workshop = Workshop::new(&numbered(2), SITE);
    workshop.put("site", b"mine");
    let error = workshop.build("/").expect_err("a file");
    assert!(
        error
            .to_string()
            .ends_with("site is a file. Choose a folder for the site with --out."),
        "{error}"
    );
    assert_eq!(fs::read(workshop.path("site")).expect("the file"), b"mine");
}

#[test]
fn what_a_killed_build_left_is_restored_and_removed() {
    let workshop = built();
    workshop.put(".site.new/half", b"of a site");
    fs::rename(workshop.path("site"), workshop.path(".site.old")).expect("a kill between two renames");
    workshop.put("faq/faq.md", b"## No answer? {#no-answer}\n");
    workshop.build("/").expect_err("a mistake");
    assert!(
        workshop.text("index.html").contains("What is number 1?"),
        "the old site is back"
    );
    workshop.put("faq/faq.md", numbered(3).as_bytes());
    workshop.build("/").expect("a site");
    assert!(!workshop.path(".site.new").exists() && !workshop.path(".site.old").exists());
}

#[test]
fn every_file_of_a_site_is_known_and_has_a_name_for_every_system() {
    let long = "word ".repeat(600);
    let questions: String = (1..=130)
        .map(|number| {
            format!("## What is {number}? {{#number-{number}}}\nTopics: con\n\n{long}{number}.\n\n")
        })
        .collect();
    let png = project_png();
    let workshop = Workshop::new(&questions, &format!("{SITE}screenshots = [\"aux.png\"]\n"));
    workshop.put("faq/aux.png", &png);
    workshop.build("/").expect("a site");
    let names: Vec<String> = fs::read_dir(workshop.path("site"))
        .expect("a site")
        .map(|entry| entry.expect("a file").file_name().into_string().expect("text"))
        .collect();
    for wanted in ["questions-1.html.br", "screenshot-1.png", "sw.js.gz"] {
        assert!(names.iter().any(|name| name == wanted), "{names:?}");
    }
    for name in &names {
        assert!(is_site_file(name), "{name}");
        assert!(
            name.bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-._".contains(&byte)),
            "{name}"
        );
        let stem = name.split('.').next().unwrap_or_default();
        let reserved = ["con", "prn", "aux", "nul"];
        assert!(!reserved.contains(&stem) && !name.ends_with('.'), "{name}");
    }
}

fn project_png() -> Vec<u8> {
    fs::read(common::project_file("content/screenshot-narrow.png")).expect("a picture")
}

#[test]
fn line_ends_of_windows_make_the_same_site() {
    let workshop = Workshop::new(&numbered(40), SITE);
    workshop.build("/").expect("a site");
    let expected = workshop.files();
    workshop.put("faq/faq.md", numbered(40).replace('\n', "\r\n").as_bytes());
    workshop.put(
        "faq/site.toml",
        format!("\u{FEFF}{}", SITE.replace('\n', "\r\n")).as_bytes(),
    );
    workshop.build("/").expect("a site");
    assert_eq!(workshop.files(), expected);
}

#[test]
fn separators_of_windows_lead_to_pictures() {
    let workshop = Workshop::new(
        &numbered(2),
        &format!("{SITE}icon = 'pictures\\icon.svg'\nscreenshots = ['pictures\\a.png']\n"),
    );
    let icon = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><path d='M0 0h8v8z'/></svg>";
    workshop.put("faq/pictures/icon.svg", icon.as_bytes());
    workshop.put("faq/pictures/a.png", &project_png());
    workshop.build("/").expect("a site");
    assert_eq!(workshop.text("icon.svg"), icon);
    assert_eq!(
        fs::read(workshop.path("site/screenshot-1.png")).expect("a picture"),
        project_png()
    );
}

/// Faults of the file system, which the kernel injects into a process of its own.
#[cfg(target_os = "linux")]
mod process {
    use super::*;
    use faq_site::assemble::AppFiles;
    use faq_site::check::Purpose;
    use faq_site::site;
    use faq_site::sources::Sources;
    use std::os::unix::process::ExitStatusExt;
    use std::path::Path;
    use std::process::{Command, Output};

    const FOLDER: &str = "FAQ_WORKSHOP";
    const OUT: &str = "FAQ_OUT";
    /// The signal of a process that writes more than it may (SIGXFSZ).
    const FILE_TOO_LARGE: i32 = 25;

    /// Runs [`child`] after these commands of a shell.
    fn build_after(shell: &str, workshop: &Workshop, out: &Path) -> Output {
        let mut command = Command::new("sh");
        command.args([
            "-c",
            &format!("{shell} exec \"$0\" --ignored --exact process::child --nocapture"),
        ]);
        command.arg(std::env::current_exe().expect("this test"));
        command.env(FOLDER, workshop.path("")).env(OUT, out);
        command.output().expect("a shell")
    }

    #[test]
    #[ignore = "the other tests run it in a process of its own"]
    fn child() {
        let variable = |name| std::env::var(name).map(std::path::PathBuf::from).expect(name);
        let (folder, out) = (variable(FOLDER), variable(OUT));
        let app = AppFiles::read(&folder.join("staged")).expect("an app");
        let sources = Sources::new(folder.join("faq/faq.md"), None);
        if let Err(error) = site::build(&app, &sources, Purpose::Preview, &out, "/") {
            eprintln!("error: {error:#}");
        }
    }

    /// Returns the one line of an error; lines of progress may come before it.
    fn error(output: &Output) -> String {
        let text = String::from_utf8_lossy(&output.stderr);
        let (_, error) = text.split_once("error: ").expect(&text);
        assert_eq!(error.lines().count(), 1, "{error}");
        error.to_owned()
    }

    /// Returns a workshop with an old site and new questions, of which one file is larger than 40 kB.
    fn with_new_questions() -> Workshop {
        let workshop = built();
        let word = "different ".repeat(3);
        let questions: String = (0..1500)
            .map(|number| format!("## {number}? {{#n-{number}}}\n\n{word}{number}.\n\n"))
            .collect();
        workshop.put("faq/faq.md", questions.as_bytes());
        workshop
    }

    #[test]
    fn a_killed_build_leaves_the_old_site() {
        let workshop = with_new_questions();
        let old = workshop.files();
        let output = build_after("ulimit -f 60;", &workshop, &workshop.path("site"));
        assert_eq!(output.status.signal(), Some(FILE_TOO_LARGE), "{output:?}");
        assert_eq!(workshop.files(), old);
        assert!(
            workshop.path(".site.new").exists(),
            "it was killed while it wrote"
        );
        workshop.build("/").expect("a site");
        assert!(!workshop.path(".site.new").exists());
        assert_ne!(workshop.files(), old);
    }

    #[test]
    fn a_full_disk_leaves_the_old_site() {
        let workshop = with_new_questions();
        let old = workshop.files();
        let output = build_after("trap '' XFSZ; ulimit -f 60;", &workshop, &workshop.path("site"));
        let error = error(&output);
        assert!(error.contains("cannot be written: File too large"), "{error}");
        assert_eq!(workshop.files(), old);
        assert!(!workshop.path(".site.new").exists());
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_named() {
        let workshop = Workshop::new(&numbered(2), SITE);
        let output = build_after("", &workshop, Path::new("/proc/site"));
        let error = error(&output);
        assert!(error.starts_with("/proc/.site.new cannot be made: "), "{error}");
    }
}

//! What the commands say when something is in their way: one sentence and a failing exit, never a panic.

use std::net::TcpListener;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

fn xtask(arguments: &[&str], path: Option<&str>) -> std::io::Result<Output> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    if let Some(path) = path {
        command.env("PATH", path);
    }
    command.args(arguments).output()
}

fn complaint(output: &Output) -> String {
    assert!(!output.status.success(), "it should have failed");
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        !words.contains("panicked") && !words.contains("backtrace"),
        "{words}"
    );
    words
}

#[test]
fn serving_on_a_busy_port_fails_at_once_and_names_the_way_out() -> std::io::Result<()> {
    let busy = TcpListener::bind("127.0.0.1:0")?;
    let port = busy.local_addr()?.port();
    let start = Instant::now();
    let words = complaint(&xtask(&["serve", "--port", &port.to_string()], None)?);
    assert!(
        start.elapsed() < Duration::from_secs(5),
        "it took {:?}",
        start.elapsed()
    );
    assert!(
        words.contains(&format!("Port {port} is used by another program")),
        "{words}"
    );
    assert!(words.contains("cargo xtask serve --port "), "{words}");
    Ok(())
}

#[test]
fn a_machine_without_rustup_is_told_what_to_install() -> std::io::Result<()> {
    let words = complaint(&xtask(&["build"], Some("/nowhere"))?);
    assert!(words.contains("https://rustup.rs"), "{words}");
    assert_eq!(words.lines().count(), 1, "{words}");
    Ok(())
}

#[test]
fn finishing_without_trunk_names_the_command_to_use() -> std::io::Result<()> {
    let words = complaint(&xtask(&["finish"], None)?);
    assert!(words.contains("cargo xtask build"), "{words}");
    Ok(())
}

/// What a command says, on both its streams, when it succeeds.
fn said(output: &Output) -> String {
    let words = [&output.stdout, &output.stderr].map(|stream| String::from_utf8_lossy(stream).into_owned());
    assert!(output.status.success(), "{words:?}");
    words.concat()
}

#[test]
fn from_an_empty_folder_to_a_faq_that_may_be_published() -> std::io::Result<()> {
    let folder = tempfile::tempdir()?;
    let place = folder.path().join("mine");
    let at = |name: &str| place.join(name).display().to_string();
    let place_text = place.display().to_string();
    let words = said(&xtask(&["new", &place_text], None)?);
    assert!(
        words.contains(&format!("cargo xtask serve --content {}", at("faq.md"))),
        "{words}"
    );
    let words = complaint(&xtask(&["new", &place_text], None)?);
    assert!(words.contains("faq.md is there already."), "{words}");

    let words = said(&xtask(&["check", &at("faq.md")], None)?);
    assert!(words.ends_with("No mistakes. 1 warning.\n"), "{words}");
    let words = said(&xtask(&["check", &at("faq.md"), "--record"], None)?);
    assert!(words.ends_with("No mistakes.\n"), "{words}");
    let words = said(&xtask(&["check", &at("site.toml")], None)?);
    assert!(words.ends_with("No mistakes.\n"), "{words}");

    let faq = std::fs::read_to_string(at("faq.md"))?;
    std::fs::write(at("faq.md"), faq.replace("{#name-and-colours}", "{#colours}"))?;
    let words = complaint(&xtask(&["check", &at("faq.md")], None)?);
    assert!(words.contains("faq.ids.txt:5:1"), "{words}");
    assert!(words.contains("Write “Formerly: name-and-colours”"), "{words}");
    let words = complaint(&xtask(&["build", "--content", &at("faq.md")], None)?);
    assert!(words.contains("Write “Formerly: name-and-colours”"), "{words}");
    assert!(words.contains("--record"), "{words}");
    Ok(())
}

#[test]
fn what_is_imported_is_accepted_by_the_checker() -> std::io::Result<()> {
    let folder = tempfile::tempdir()?;
    let at = |name: &str| folder.path().join(name).display().to_string();
    std::fs::write(at("old.csv"), "question,answer\nWhy?,So.\nHow?,\n")?;
    let words = said(&xtask(&["import", &at("old.csv"), "--out", &at("new.md")], None)?);
    assert!(words.contains("old.csv:3: “How?” has no answer"), "{words}");
    assert!(words.contains("1 question taken over."), "{words}");
    said(&xtask(&["check", &at("new.md")], None)?);
    let words = complaint(&xtask(&["import", &at("old.csv"), "--out", &at("new.md")], None)?);
    assert!(words.contains("new.md is there already."), "{words}");
    let words = complaint(&xtask(&["import", &at("none.csv")], None)?);
    assert!(words.contains("Check that the file is there"), "{words}");
    Ok(())
}

#[test]
fn a_faq_without_a_site_file_is_told_how_to_get_one() -> std::io::Result<()> {
    let folder = tempfile::tempdir()?;
    let content = folder.path().join("faq.md");
    std::fs::write(&content, "## Why? {#why}\n\nSo.\n")?;
    std::fs::write(folder.path().join("faq.ids.txt"), "why\n")?;
    let words = complaint(&xtask(
        &["build", "--content", &content.display().to_string()],
        None,
    )?);
    assert!(
        words.contains("There is no site file at ") && words.contains("cargo xtask new DIR"),
        "{words}"
    );
    Ok(())
}

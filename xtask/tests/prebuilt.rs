//! Prebuilt tools are fetched, and refused when they are not what was pinned. No network: servers on the loopback.
#![cfg(unix)]
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

use sha2::{Digest, Sha256};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use xtask::prebuilt::{ARCHIVES, Archive, HTTPS, is_version};

/// Options of curl for a server on the loopback.
const LOOPBACK: &[&str] = &["--proto", "=http", "--noproxy", "*"];
const VERSION: &str = "1.2.3";

/// Makes an archive with a tool that answers with a version.
fn archive(version: &str) -> Vec<u8> {
    let folder = TempDir::new().expect("a folder");
    let tool = folder.path().join("tool");
    fs::write(&tool, format!("#!/bin/sh\necho tool {version}\n")).expect("a file");
    fs::set_permissions(&tool, fs::Permissions::from_mode(0o755)).expect("permissions");
    let mut tar = Command::new("tar");
    tar.current_dir(folder.path())
        .args(["-czf", "tool.tar.gz", "tool"]);
    assert!(tar.status().expect("tar").success());
    fs::read(folder.path().join("tool.tar.gz")).expect("an archive")
}

/// Answers one request with these bytes, and returns the address.
fn serve(status: &str, length: usize, body: Vec<u8>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    let head = format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");
    thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a request");
        let lines = BufReader::new(stream.try_clone().expect("a stream")).lines();
        let head_of_request = lines.map_while(Result::ok).take_while(|line| !line.is_empty());
        assert_ne!(head_of_request.count(), 0);
        stream.write_all(head.as_bytes()).expect("a reader");
        stream.write_all(&body).expect("a reader");
    });
    format!("http://{address}/tool.tar.gz")
}

fn sha256(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn tool<'a>(url: &'a str, sha256: &'a str) -> Archive<'a> {
    Archive {
        tool: "tool",
        version: VERSION,
        system: ("", ""),
        url,
        sha256,
    }
}

/// Returns why the archive at an address was refused. Nothing of it is left, and a tool that was there is.
fn refusal(url: &str, sha256: &str, options: &[&str]) -> String {
    let tools = TempDir::new().expect("a folder");
    let bin = tools.path().join("bin");
    fs::create_dir(&bin).expect("a folder");
    fs::write(bin.join("tool"), "old").expect("a file");
    let refused = tool(url, sha256).install(tools.path(), options);
    assert_eq!(names(tools.path()), ["bin"]);
    assert_eq!(names(&bin), ["tool"]);
    assert_eq!(fs::read(bin.join("tool")).expect("a file"), b"old");
    refused.expect_err("an archive that is wrong").to_string()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect()
}

#[test]
fn a_right_archive_is_installed() {
    let archive = archive(VERSION);
    let digest = sha256(&archive);
    let url = serve("200 OK", archive.len(), archive);
    let tools = TempDir::new().expect("a folder");
    tool(&url, &digest)
        .install(tools.path(), LOOPBACK)
        .expect("a tool");
    assert_eq!(names(tools.path()), ["bin"], "the archive is removed");
    assert!(is_version(
        Command::new(tools.path().join("bin/tool")).arg("--version"),
        VERSION
    ));
}

#[test]
fn another_archive_is_refused() {
    let archive = archive(VERSION);
    let (found, pinned) = (sha256(&archive), sha256(b"another"));
    let url = serve("200 OK", archive.len(), archive);
    assert_eq!(
        refusal(&url, &pinned, LOOPBACK),
        format!("{url} is not what it was: its SHA-256 is {found} instead of {pinned}, so it was removed.")
    );
}

#[test]
fn an_error_of_the_server_is_reported() {
    // Only the status says that this is not it.
    let archive = archive(VERSION);
    let digest = sha256(&archive);
    let url = serve("404 Not Found", archive.len(), archive);
    assert_eq!(
        refusal(&url, &digest, LOOPBACK),
        format!("{url} could not be fetched.")
    );
}

#[test]
fn an_archive_that_is_cut_off_is_reported() {
    // Only the length says that there is more.
    let archive = archive(VERSION);
    let digest = sha256(&archive);
    let url = serve("200 OK", archive.len() + 1, archive);
    assert_eq!(
        refusal(&url, &digest, LOOPBACK),
        format!("{url} could not be fetched.")
    );
}

#[test]
fn no_server_is_reported_at_once() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!(
        "http://{}/tool.tar.gz",
        listener.local_addr().expect("an address")
    );
    drop(listener);
    let start = Instant::now();
    assert_eq!(
        refusal(&url, "", LOOPBACK),
        format!("{url} could not be fetched.")
    );
    assert!(start.elapsed() < Duration::from_secs(5));
}

#[test]
fn a_tool_that_does_not_run_here_is_refused() {
    let archive = archive("1.2.4");
    let digest = sha256(&archive);
    let url = serve("200 OK", archive.len(), archive);
    assert_eq!(
        refusal(&url, &digest, LOOPBACK),
        format!("The tool of {url} does not run on this system.")
    );
}

#[test]
fn an_archive_without_the_tool_is_refused() {
    let archive = b"This is no archive.".to_vec();
    let digest = sha256(&archive);
    let url = serve("200 OK", archive.len(), archive);
    assert_eq!(
        refusal(&url, &digest, LOOPBACK),
        format!("{url} could not be unpacked with tar.")
    );
}

#[test]
fn only_https_is_fetched() {
    let archive = archive(VERSION);
    let digest = sha256(&archive);
    let url = serve("200 OK", archive.len(), archive);
    let options = [HTTPS, &["--noproxy", "*"]].concat();
    assert_eq!(
        refusal(&url, &digest, &options),
        format!("{url} could not be fetched.")
    );
}

#[test]
fn the_pinned_archives_are_those_of_the_pinned_versions() {
    for archive in ARCHIVES {
        let Archive {
            tool, version, url, ..
        } = archive;
        assert!(
            url.starts_with("https://") && url.contains(&format!("/v{version}/{tool}-")),
            "{url}"
        );
        assert!(
            archive.sha256.len() == 64
                && archive
                    .sha256
                    .bytes()
                    .all(|byte| b"0123456789abcdef".contains(&byte)),
            "{url}"
        );
        let pinned = match tool {
            "trunk" => xtask::tools::TRUNK,
            _ => xtask::tools::GECKODRIVER,
        };
        assert_eq!(version, pinned, "{url}");
    }
}

//! FAQs for the tests.
#![allow(dead_code, reason = "each test file uses some of it")]
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

pub mod office;
pub mod workshop;

use faq_core::faq::Question;
use faq_site::check::{self, CheckedFaq, Purpose};
use faq_site::content::{self, Content};
use faq_site::report::{Finding, Report, decode};
use faq_site::site_config::{self, SiteConfig};
use faq_site::sources::Sources;
use resvg::tiny_skia::Pixmap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Returns a PNG of this size.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let pixels = Pixmap::new(width, height).expect("a size");
    pixels.encode_png().expect("a picture")
}

/// The smallest site file.
pub const SITE: &str = "\
name = \"Questions and answers\"
short_name = \"FAQ\"
description = \"Some answers.\"
language = \"en-GB\"
accent = \"#0b5a55\"
publisher = \"Us\"
";

/// Returns the path of a file of the project.
pub fn project_file(path: &str) -> PathBuf {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join(path)
}

/// Parses the bytes of a content file.
pub fn read(file: impl AsRef<[u8]>) -> (Content, Vec<Finding>) {
    let (text, mut findings) = decode(file.as_ref());
    let mut report = Report::new(&text);
    let content = content::parse(&mut report);
    findings.extend(report.into_findings());
    findings.sort_by_key(|finding| finding.span.start);
    (content, findings)
}

/// Returns the questions of a content file without mistakes.
pub fn questions(file: &str) -> Vec<Question> {
    let (content, findings) = read(file);
    assert_eq!(findings, [], "in:\n{file}");
    content.questions
}

/// Parses the bytes of a site file.
pub fn read_site(file: impl AsRef<[u8]>) -> (Option<SiteConfig>, Vec<Finding>) {
    let (text, mut findings) = decode(file.as_ref());
    let mut report = Report::new(&text);
    let site = site_config::parse(&mut report, Path::new("site.toml"));
    findings.extend(report.into_findings());
    (site, findings)
}

/// A FAQ in a temporary folder.
pub struct FaqFolder {
    folder: TempDir,
    /// Its files.
    pub sources: Sources,
}

impl FaqFolder {
    /// Writes a content file of this name with a site file beside it.
    pub fn new(name: &str, content: impl AsRef<[u8]>, site: impl AsRef<[u8]>) -> Self {
        let folder = tempfile::tempdir().expect("a folder to write to");
        let sources = Sources::new(folder.path().join(name), None);
        fs::write(&sources.content, content).expect("a file");
        fs::write(&sources.site, site).expect("a file");
        Self { folder, sources }
    }

    /// Returns the folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Checks the FAQ.
    pub fn check(&self, purpose: Purpose) -> CheckedFaq {
        check::check(&self.sources, purpose).expect("files to read")
    }
}

//! Reading texts as the checker does, for the tests.
#![allow(dead_code, reason = "each test file uses some of it")]

use faq_core::faq::Question;
use faq_site::content::{self, Content};
use faq_site::report::{Finding, Level, Report, decode};
use faq_site::site_config::{self, Site};

/// What is found in the bytes of a content file.
pub fn read(file: impl AsRef<[u8]>) -> (Content, Vec<Finding>) {
    let (text, mut findings) = decode(file.as_ref());
    let mut report = Report::new(&text);
    let content = content::parse(&mut report);
    findings.extend(report.into_findings());
    findings.sort_by_key(|finding| finding.span.start);
    (content, findings)
}

/// The questions of a content file without mistakes.
pub fn questions(file: &str) -> Vec<Question> {
    let (content, findings) = read(file);
    assert_eq!(findings, [], "in:\n{file}");
    content.questions
}

/// What is found in the bytes of a site file.
pub fn read_site(file: impl AsRef<[u8]>) -> (Option<Site>, Vec<Finding>) {
    let (text, mut findings) = decode(file.as_ref());
    let mut report = Report::new(&text);
    let site = site_config::parse(&mut report);
    findings.extend(report.into_findings());
    (site, findings)
}

/// The lines and sentences of the mistakes among findings.
pub fn mistakes(findings: Vec<Finding>) -> Vec<(usize, String)> {
    findings
        .into_iter()
        .filter(|finding| finding.level == Level::Mistake)
        .map(|finding| (finding.line, finding.sentence))
        .collect()
}

/// A site file with every key that a site needs.
pub const SITE: &str = "\
name = \"Questions and answers\"
short_name = \"FAQ\"
description = \"Some answers.\"
language = \"en-GB\"
accent = \"#0b5a55\"
publisher = \"Us\"
";

//! How findings are rendered.

mod common;

use faq_site::report::{CheckedFile, Findings};
use std::path::PathBuf;

#[test]
fn shows_the_surroundings_of_a_finding_in_a_very_long_line() {
    let text = format!(
        "## Why? {{#why}}\n\n{}<br>{}\n",
        "Mañana. ".repeat(100_000),
        "So. ".repeat(100_000)
    );
    let (_, findings) = common::read(&text);
    let path = PathBuf::from("my-faq.md");
    let rendered = Findings(vec![CheckedFile { path, text, findings }]).to_string();
    assert!(rendered.contains("--> my-faq.md:3:800001\n"), "{rendered}");
    assert!(rendered.contains("^^^^"), "{rendered}");
    assert!(rendered.len() < 2000, "{}", rendered.len());
}

//! Files that hold others: zips, and pages that a browser saves in one file.

use super::draft::Found;
use super::html;
use super::options::Options;
use super::zip_file::{file, open};
use anyhow::{Context, Result, bail};
use mail_parser::{MessageParser, MimeHeaders, PartType};
use std::path::Path;

/// Returns the name and the bytes of the page, document or table in a zip.
///
/// # Errors
/// A sentence, when there is none.
pub fn importable(bytes: &[u8]) -> Result<(String, Vec<u8>)> {
    let mut zip = open(bytes)?;
    let names: Vec<String> = zip
        .file_names()
        .flatten()
        .filter(|name| !name.starts_with("__MACOSX"))
        .map(|name| name.into_owned())
        .collect();
    let inner = ["html", "htm", "docx", "xlsx", "md", "csv"]
        .iter()
        .find_map(|end| {
            let of_kind = |name: &&String| {
                Path::new(name)
                    .extension()
                    .is_some_and(|found| found.eq_ignore_ascii_case(end))
            };
            names.iter().find(of_kind)
        });
    let Some(name) = inner else {
        bail!("This zip holds no page, document or table. Open it, and import the file with the questions.");
    };
    Ok((name.clone(), file(&mut zip, name)?))
}

/// Reads the page in a MIME message (<https://www.rfc-editor.org/rfc/rfc2557>).
///
/// # Errors
/// A sentence, when there is none.
pub fn read_mhtml(bytes: &[u8], options: &Options) -> Result<Found> {
    let message = MessageParser::default()
        .parse(bytes)
        .context("This saved page cannot be read. Save it as “Web page, HTML only”, and import that")?;
    let page = message.parts.iter().find_map(|part| match &part.body {
        PartType::Html(html) => Some((html, part.content_location())),
        _ => None,
    });
    let Some((html, address)) = page else {
        bail!("This saved page holds no HTML. Save it as “Web page, HTML only”, and import that.");
    };
    let base = options.base.clone().or_else(|| url::Url::parse(address?).ok());
    html::read(html, base.as_ref())
}

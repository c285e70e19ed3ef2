//! Makes a content file of a table, a page or a document that an organisation has.
//!
//! A reader of each format returns drafts; `resolve` makes questions of them that read back from the file as
//! they were written. What cannot be imported is reported, with its line.

mod archive;
mod cells;
mod clean;
mod decode;
mod docx;
mod draft;
mod duplicates;
mod format;
mod html;
mod imported;
mod json;
mod markdown;
mod mojibake;
mod options;
pub mod report;
mod resolve;
mod schema;
mod sheet;
mod table;
mod text;
mod text_lists;
mod white_space;
mod writable;

pub use format::Format;
pub use imported::{Imported, Skipped};
pub use options::Options;

use crate::content;
use anyhow::{Context, Result, bail};
use options::MAX_BYTES;
use std::fs;
use std::path::Path;

/// Reads bytes of a format.
///
/// # Errors
/// A sentence, when no question can be read.
pub fn import(bytes: &[u8], format: Format, options: &Options) -> Result<Imported> {
    if bytes.len() > MAX_BYTES {
        bail!(
            "This file is larger than {} MB. Take out what is not questions and answers.",
            MAX_BYTES / 1_000_000
        );
    }
    let found = format.read(bytes, options)?;
    let asking = found.asking.clone();
    let imported = resolve::resolve(found);
    if imported.questions.is_empty() {
        let why = report::lines(&imported, Path::new("line"), false);
        bail!(
            "{}{}{}",
            format.no_question(&asking),
            if why.is_empty() { "" } else { "\n" },
            why.join("\n").replace("line:", "line ")
        );
    }
    Ok(imported)
}

/// Reads a file and writes its questions as a content file to `out`, or prints them; what was not imported is
/// reported.
///
/// # Errors
/// The file cannot be read, holds no question, or `out` is there already; or fewer than half of the questions
/// could be imported.
pub fn run(path: &Path, out: Option<&Path>, options: &Options) -> Result<()> {
    if let Some(out) = out.filter(|out| out.exists()) {
        bail!(
            "{} is there already. Name another file, or move it away.",
            out.display()
        );
    }
    let shown = path.display().to_string();
    if shown.starts_with("https://") || shown.starts_with("http://") {
        bail!(
            "This is an address, not a file. Open it in a browser, open every answer, save the page (Save as, “Web page, HTML only”), and import the file. Its links will be whole if you add: --base {}",
            report::printable(&shown)
        );
    }
    let bytes = read(path)?;
    let imported = import(&bytes, Format::of(path, &bytes), options).map_err(|error| {
        let sentences: Vec<String> = format!("{error:#}").lines().map(report::printable).collect();
        anyhow::anyhow!("{}: {}", report::printable(&shown), sentences.join("\n"))
    })?;
    let text = content::write(&imported.questions);
    match out {
        Some(out) => {
            let folder = out.parent().unwrap_or(Path::new(""));
            fs::create_dir_all(folder)
                .and_then(|()| fs::write(out, text))
                .with_context(|| format!("{} cannot be written", out.display()))?;
        }
        None => print!("{text}"),
    }
    for line in report::lines(&imported, path, options.is_verbose) {
        eprintln!("{line}");
    }
    let summary = report::summary(&imported);
    if imported.questions.len() * 2 < imported.estimated_total() {
        bail!("{summary}: fewer than half. Look at the lines above before you use the result.");
    }
    eprintln!("{summary}.");
    if let Some(out) = out {
        eprintln!("Look at it with: faq check {}", out.display());
    }
    Ok(())
}

/// Reads a file, unless it is too large.
fn read(path: &Path) -> Result<Vec<u8>> {
    let problem = || format!("{} cannot be read. Check that the file is there", path.display());
    let size = fs::metadata(path).with_context(problem)?.len();
    if size > MAX_BYTES as u64 {
        bail!(
            "{} is larger than {} MB. Take out what is not questions and answers.",
            path.display(),
            MAX_BYTES / 1_000_000
        );
    }
    fs::read(path).with_context(problem)
}

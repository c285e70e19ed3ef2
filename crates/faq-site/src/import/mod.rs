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
mod pictures;
mod present;
mod project;
pub mod report;
mod resolve;
mod schema;
mod sheet;
mod table;
mod text;
mod text_lists;
mod white_space;
mod writable;
mod xml;
mod zip_file;

pub use format::Format;
pub use imported::{Imported, Picture, Skipped};
pub use options::Options;

use anyhow::{Context, Result, bail};
use faq_core::faq::Question;
use options::MAX_BYTES;
use project::Project;
use std::fs;
use std::path::Path;

/// Reads bytes of a format.
///
/// # Errors
/// A sentence, when no question can be read.
pub fn import(bytes: &[u8], format: Format, options: &Options) -> Result<Imported> {
    import_beside(bytes, format, options, &[])
}

/// Reads bytes of a format, for a FAQ that has these questions.
fn import_beside(bytes: &[u8], format: Format, options: &Options, present: &[Question]) -> Result<Imported> {
    if bytes.len() > MAX_BYTES {
        bail!(
            "This file is larger than {} MB. Take out what is not questions and answers.",
            MAX_BYTES / 1_000_000
        );
    }
    let mut found = format.read(bytes, options)?;
    let asking = found.asking.clone();
    let repeated = present::remove(&mut found, present);
    if repeated > 0 && found.drafts.is_empty() {
        bail!("The FAQ has all questions of this file already. Nothing was added.");
    }
    let imported = resolve::resolve(found, present);
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

/// Reads a file and brings its questions into a FAQ; what was not imported is reported. Returns what was written, and
/// the next steps.
///
/// # Errors
/// The file cannot be read or holds no question that the FAQ does not have; the FAQ has mistakes; or fewer than half of
/// the questions could be imported: those are written only where no others are.
pub fn run(path: &Path, options: &Options) -> Result<String> {
    let shown = path.display().to_string();
    if shown.starts_with("https://") || shown.starts_with("http://") {
        bail!(
            "This is an address, not a file. Open it in a browser, open every answer, save the page (Save as, “Web page, HTML only”), and import the file. Its links will be whole if you add: --base {}",
            report::printable(&shown)
        );
    }
    let project = Project::open(&options.out, options.replace)?;
    let options = &Options {
        folder: options
            .folder
            .clone()
            .or_else(|| path.parent().map(Path::to_path_buf)),
        ..options.clone()
    };
    let bytes = read(path)?;
    let format = Format::of(path, &bytes);
    let mut imported = import_beside(&bytes, format, options, &project.questions).map_err(|error| {
        let sentences: Vec<String> = format!("{error:#}").lines().map(report::printable).collect();
        anyhow::anyhow!("{}: {}", report::printable(&shown), sentences.join("\n"))
    })?;
    let summary = report::summary(&imported);
    let is_poor = imported.questions.len() * 2 < imported.estimated_total();
    for line in report::lines(&imported, path, options.is_verbose) {
        eprintln!("{line}");
    }
    if is_poor && !project.questions.is_empty() {
        bail!("{summary}: fewer than half, so nothing was added. Look at the lines above.");
    }
    let written = project.write(&mut imported)?;
    if is_poor {
        bail!("{summary}: fewer than half. Look at the lines above before you use the result.\n{written}");
    }
    Ok(format!("{summary}.\n{written}"))
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

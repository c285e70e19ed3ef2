//! The checker: everything that `cargo xtask check` tells of a FAQ. `build` and `serve` ask the same.
//!
//! Mistakes stop the build. Warnings are about what will serve readers badly.

mod answers;
mod links;
mod pictures;
mod published;
mod questions;
mod synonyms;
mod topics;

pub use published::record;
pub use questions::MARKS;

use crate::content::{self, Content};
use crate::report::{Checked, Findings, Level, Report};
use crate::site_config::{self, Site};
use crate::sources::Sources;
use anyhow::{Context, Result};
use faq_core::faq::Question;
use std::path::Path;

/// What a check is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To see it on this machine. Ids that are not recorded yet may still change.
    Look,
    /// To publish: every id is for ever now, so it must be recorded.
    Publish,
}

/// A FAQ that was checked.
#[derive(Debug)]
pub struct Outcome {
    /// What the site file says; none if it has mistakes or is not there.
    pub site: Option<Site>,
    /// The questions that could be read.
    pub content: Content,
    /// All that was found.
    pub findings: Findings,
}

/// Checks a content file with its site file and its ids, as far as they are there.
///
/// # Errors
/// The content file cannot be read, or the others are there and cannot be read.
pub fn check(sources: &Sources, purpose: Purpose) -> Result<Outcome> {
    let mut file = Checked::read(&sources.content, "The questions")?;
    let mut site_file = read_if_there(sources.site.is_file(), || {
        Checked::read(&sources.site, "The site")
    })?;
    let site = site_file.as_mut().and_then(|file| check_site(file, sources));
    let text = std::mem::take(&mut file.text);
    let mut report = Report::new(&text);
    let content = content::parse(&mut report);
    questions::check(&content, &mut report);
    answers::check(&content, &mut report);
    links::check(&content, &mut report);
    topics::check(&content, &mut report);
    let ids = sources.ids();
    let mut ids_file = read_if_there(ids.is_file(), || Checked::read(&ids, "The published ids"))?;
    published::check(&content, ids_file.as_mut(), sources, purpose, &mut report);
    merge(&mut file, report.into_findings());
    file.text = text;
    if let (Some(site), Some(file)) = (&site, &mut site_file) {
        let text = std::mem::take(&mut file.text);
        let mut report = Report::new(&text);
        synonyms::check(site, &content, &mut report);
        merge(file, report.into_findings());
        file.text = text;
    }
    Ok(Outcome {
        site,
        content,
        findings: Findings(site_file.into_iter().chain([file]).chain(ids_file).collect()),
    })
}

/// Checks a site file alone.
///
/// # Errors
/// It cannot be read.
pub fn check_site_alone(sources: &Sources) -> Result<Findings> {
    let mut file = Checked::read(&sources.site, "The site")?;
    check_site(&mut file, sources);
    Ok(Findings(vec![file]))
}

/// Tells what is found in a content file, or in a site file alone; with `record`, a sound content file's new
/// ids are recorded first.
///
/// # Errors
/// A file cannot be read, or [`Findings`] with mistakes.
pub fn tell(file: &Path, site: Option<&Path>, record_new: bool) -> Result<()> {
    let findings = if file.extension().is_some_and(|end| end == "toml") {
        check_site_alone(&Sources {
            content: file.with_file_name("faq.md"),
            site: file.to_owned(),
        })?
    } else {
        let sources = Sources::new(file, site)?;
        let mut outcome = check(&sources, Purpose::Look)?;
        if record_new && outcome.findings.is_sound() {
            let new = record(&outcome.content, &sources)?;
            println!(
                "Recorded: {}",
                if new.is_empty() {
                    "nothing new".to_owned()
                } else {
                    new.join(", ")
                }
            );
            outcome = check(&sources, Purpose::Look)?;
        }
        outcome.findings
    };
    if !findings.is_sound() {
        return Err(findings.into());
    }
    eprintln!("{findings}");
    Ok(())
}

/// A FAQ without mistakes.
#[derive(Debug)]
pub struct Sound {
    /// What the site file says.
    pub site: Site,
    /// The questions.
    pub questions: Vec<Question>,
    /// How many warnings there are.
    pub warnings: usize,
}

/// Reads a FAQ that a site is made of.
///
/// # Errors
/// A file cannot be read, or [`Findings`] with mistakes.
pub fn sound(sources: &Sources, purpose: Purpose) -> Result<Sound> {
    let outcome = check(sources, purpose)?;
    if !outcome.findings.is_sound() {
        return Err(outcome.findings.only(Level::Mistake).into());
    }
    let site = outcome.site.with_context(|| {
        format!(
            "There is no site file at {}. Name yours with --site, or write a starter with: cargo xtask new DIR",
            sources.site.display()
        )
    })?;
    Ok(Sound {
        site,
        questions: outcome.content.questions,
        warnings: outcome.findings.count(Level::Warning),
    })
}

fn read_if_there(there: bool, read: impl FnOnce() -> Result<Checked>) -> Result<Option<Checked>> {
    there.then(read).transpose()
}

fn check_site(file: &mut Checked, sources: &Sources) -> Option<Site> {
    let text = std::mem::take(&mut file.text);
    let mut report = Report::new(&text);
    let site = site_config::parse(&mut report);
    if let Some(site) = &site {
        pictures::check(site, sources, &mut report);
    }
    merge(file, report.into_findings());
    file.text = text;
    site.filter(|_| file.count(Level::Mistake) == 0)
}

/// Adds findings to a file's, in the order of the file.
fn merge(file: &mut Checked, findings: Vec<crate::report::Finding>) {
    file.findings.extend(findings);
    file.findings.sort_by_key(|finding| finding.span.start);
}

//! The checks of a FAQ, which `faq check`, `faq build` and `faq serve` share.
//!
//! A mistake stops the build. A warning is about text that serves readers badly.

mod answer_pictures;
mod answers;
mod blocked_names;
mod links;
mod pictures;
mod published;
mod questions;
mod suggestions;
mod synonyms;
mod topics;
mod translated;
mod translations;
mod urgent;
mod wordings;

pub use blocked_names::is_blocked;
pub use published::record;
pub use questions::QUESTION_MARKS;
pub use translations::TranslatedFaq;

use crate::catalogues;
use crate::content::{self, Content};
use crate::report::{CheckedFile, Findings, Level, Report};
use crate::site_config::{self, SiteConfig};
use crate::sources::Sources;
use anyhow::{Context, Result};
use faq_core::faq::Question;
use std::path::Path;
use translations::Translations;

/// The use of a FAQ that is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A look at the site on this machine: an id without a record is a warning, because it may still change.
    Preview,
    /// Advice for the author: like a look, with suggestions, which take long for a large FAQ.
    Advice,
    /// Publication: an id without a record is a mistake, because it is permanent from now on.
    Publish,
}

/// A FAQ with everything that was found in its files.
#[derive(Debug)]
pub struct CheckedFaq {
    /// The site's settings; none if the site file is missing or has mistakes.
    pub site: Option<SiteConfig>,
    /// The questions that could be parsed.
    pub content: Content,
    /// The FAQ in its other languages.
    pub translations: Vec<TranslatedFaq>,
    /// The findings in all files.
    pub findings: Findings,
}

/// A FAQ without mistakes.
#[derive(Debug)]
pub struct ValidFaq {
    /// The site's settings.
    pub site: SiteConfig,
    /// The questions.
    pub questions: Vec<Question>,
    /// The FAQ in its other languages.
    pub translations: Vec<TranslatedFaq>,
    /// Number of warnings.
    pub warnings: usize,
}

/// Checks a content file, and its site file and its published ids if they exist.
///
/// # Errors
/// The content file cannot be read, or one of the others exists and cannot be read.
pub fn check(sources: &Sources, purpose: Purpose) -> Result<CheckedFaq> {
    let mut content_file = CheckedFile::read(&sources.content, "The questions")?;
    let mut site_file = read_existing(&sources.site, "The site")?;
    let mut ids_file = read_existing(&sources.ids(), "The published ids")?;
    let mut site = site_file
        .as_mut()
        .and_then(|file| check_site_file(file, &sources.site));
    let unrecorded = match purpose {
        Purpose::Preview | Purpose::Advice => Level::Warning,
        Purpose::Publish => Level::Mistake,
    };
    let content = content_file.check(|report| {
        let content = check_questions(report, &sources.content);
        let prefix = published::check(&content, ids_file.as_mut(), sources, unrecorded, report);
        if let Some(site) = &mut site {
            site.recorded_prefix = prefix;
        }
        if purpose == Purpose::Advice {
            suggestions::check(site.as_ref(), &content, report);
        }
        content
    });
    let translations = match &site {
        Some(site) => translations::check(site, &content, sources)?,
        None => Translations::default(),
    };
    if let (Some(site), Some(file)) = (&site, &mut site_file) {
        file.check(|report| {
            for (level, span, sentence) in translations.named {
                report.add(level, span, sentence);
            }
            synonyms::check(site, &content, report);
            if purpose == Purpose::Advice {
                urgent::check(site, &content, report);
            }
        });
    }
    let files = site_file.into_iter().chain([content_file]).chain(ids_file);
    let files = files.chain(translations.files);
    Ok(CheckedFaq {
        site,
        content,
        translations: translations.faqs,
        findings: Findings(files.collect()),
    })
}

/// Checks a site file without its questions.
///
/// # Errors
/// The file cannot be read.
pub fn check_site(path: &Path) -> Result<Findings> {
    let mut file = CheckedFile::read(path, "The site")?;
    check_site_file(&mut file, path);
    Ok(Findings(vec![file]))
}

/// Loads a FAQ that a site can be made of.
///
/// # Errors
/// A file cannot be read or the site file is missing; or [`Findings`], if there are mistakes.
pub fn load(sources: &Sources, purpose: Purpose) -> Result<ValidFaq> {
    let faq = check(sources, purpose)?;
    if faq.findings.has_mistakes() {
        return Err(faq.findings.only(Level::Mistake).into());
    }
    let site = faq.site.with_context(|| {
        format!(
            "There is no site file at {}. It holds the name and the colours. To write one to begin with: faq new {}",
            sources.site.display(),
            sources.site.parent().unwrap_or(Path::new(".")).display()
        )
    })?;
    Ok(ValidFaq {
        site,
        questions: faq.content.questions,
        translations: faq.translations,
        warnings: faq.findings.count(Level::Warning),
    })
}

/// Runs `faq check`: checks a project folder or a content file, or a site file or a
/// catalogue alone if the name ends with `.toml`. With
/// `record`, the new ids of a content file without mistakes are recorded and printed.
///
/// # Errors
/// A file cannot be read or written; or [`Findings`], if there are mistakes.
pub fn run(file: &Path, site: Option<&Path>, record: bool) -> Result<Findings> {
    let findings = if file.extension().is_some_and(|extension| extension == "toml") {
        match catalogues::is_catalogue(file) {
            true => catalogues::check(file)?,
            false => check_site(file)?,
        }
    } else {
        let sources = if file.is_dir() {
            Sources::in_folder(file)?
        } else {
            Sources::new(file, site)
        };
        let faq = check(&sources, Purpose::Advice)?;
        if record && !faq.findings.has_mistakes() {
            let new = published::record(&faq.content, faq.site.as_ref(), &sources)?;
            let new = new.join(", ");
            record_translations(faq.site.as_ref(), &faq.content, &sources)?;
            println!("Recorded: {}", if new.is_empty() { "nothing new" } else { &new });
            check(&sources, Purpose::Advice)?.findings
        } else {
            faq.findings
        }
    };
    if findings.has_mistakes() {
        return Err(findings.into());
    }
    Ok(findings)
}

/// Parses the questions of a content file, and checks what concerns each of them.
fn check_questions(report: &mut Report<'_>, path: &Path) -> Content {
    let content = content::parse(report);
    questions::check(&content, report);
    answers::check(&content, report);
    links::check(&content, report);
    answer_pictures::check(&content, path, report);
    topics::check(&content, report);
    blocked_names::check(&content, report);
    content
}

/// Records what the translations of a FAQ without mistakes were made of.
fn record_translations(site: Option<&SiteConfig>, original: &Content, sources: &Sources) -> Result<()> {
    for (tag, _) in site.iter().flat_map(|site| &site.translations) {
        let files = sources.translation(tag);
        let mut file = CheckedFile::read(&files.content, "The translation")?;
        translated::record(original, &file.check(content::parse), &files)?;
    }
    Ok(())
}

fn read_existing(path: &Path, content: &str) -> Result<Option<CheckedFile>> {
    path.is_file()
        .then(|| CheckedFile::read(path, content))
        .transpose()
}

fn check_site_file(file: &mut CheckedFile, path: &Path) -> Option<SiteConfig> {
    let site = file.check(|report| {
        let site = site_config::parse(report, path)?;
        pictures::check(&site, path, report);
        Some(site)
    });
    site.filter(|_| file.count(Level::Mistake) == 0)
}

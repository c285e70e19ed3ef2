//! Writes imported questions into the folder of a FAQ, which becomes one by it.

use super::imported::{Imported, Picture};
use super::pictures;
use crate::content;
use crate::report::{Level, Report};
use crate::site_config;
use crate::sources::{CONTENT_FILE, SITE_FILE, Sources};
use crate::starter::{self, SiteValues};
use anyhow::{Context, Result, bail};
use faq_core::faq::{Block, BlockKind, Question};
use std::collections::HashMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The FAQ that questions are imported into.
pub struct Project {
    sources: Sources,
    /// The text of its content file; empty if the file is missing, is the starter's, or is to be replaced.
    text: String,
    /// The questions of that text.
    pub questions: Vec<Question>,
}

impl Project {
    /// Opens the FAQ of a folder, or of a content file (`.md`). Neither need exist.
    ///
    /// # Errors
    /// Its content file cannot be read, or has mistakes: questions added to it could not be checked.
    pub fn open(path: &Path, replace: bool) -> Result<Self> {
        let is_content = path.extension().is_some_and(|extension| extension == "md") && !path.is_dir();
        let content: PathBuf = if is_content {
            path.into()
        } else {
            path.join(CONTENT_FILE)
        };
        let sources = Sources::new(content, None);
        let mut project = Self {
            sources,
            text: String::new(),
            questions: Vec::new(),
        };
        let path = &project.sources.content;
        if replace || starter::is_untouched(path, starter::CONTENT) {
            return Ok(project);
        }
        let text =
            fs::read_to_string(path).with_context(|| format!("{} cannot be read as text", path.display()))?;
        project.questions = parse(&text).with_context(|| {
            format!(
                "{0} has mistakes, so nothing was added to it. Correct them first: faq check {0}",
                path.display()
            )
        })?;
        project.text = text;
        Ok(project)
    }

    /// Writes the content file, and the site file if it is missing or the starter's. Questions are added to those that
    /// are there. Returns sentences that say what was written, and the next steps.
    ///
    /// # Errors
    /// A file cannot be written, or the questions that are there and the new ones do not go together.
    pub fn write(&self, imported: &mut Imported) -> Result<String> {
        let Sources { content, site } = &self.sources;
        let folder = content.parent().unwrap_or(Path::new(""));
        rename_pictures(imported, folder);
        let new = content::write(&imported.questions);
        let text = match self.text.trim_end() {
            "" => new,
            present => format!("{present}\n\n{new}"),
        };
        if parse(&text).is_none() {
            bail!(
                "The new questions cannot be added to {}. Write them into a folder of their own with --out, and copy them from there.",
                content.display()
            );
        }
        let pictures = write_pictures(&imported.pictures, folder)?;
        starter::write_file(content, &text)?;
        let mut said = match (self.questions.len(), imported.questions.len()) {
            (0, _) => format!("Written: {} (the questions).", content.display()),
            (present, 1) => format!(
                "1 question added to {}, after the {present} that were there.",
                content.display()
            ),
            (present, count) => format!(
                "{count} questions added to {}, after the {present} that were there.",
                content.display()
            ),
        };
        said.push_str(&pictures);
        if starter::is_untouched(site, &starter::site_file(&SiteValues::default())?) {
            let values = valid(&imported.site)?;
            starter::write_file(site, &starter::site_file(&values)?)?;
            let keys: Vec<_> = values.keys().copied().collect();
            said.push_str(&format!(
                "\nWritten: {} (the name and the colours).",
                site.display()
            ));
            if !keys.is_empty() {
                said.push_str(&format!(
                    " Check what was read from your file: {}.",
                    keys.join(", ")
                ));
            }
        }
        Ok(format!("{said}\n\n{}", starter::next_steps(folder)))
    }
}

/// Gives pictures other names where the folder has other files of their names.
fn rename_pictures(imported: &mut Imported, folder: &Path) {
    let mut names: HashMap<String, String> = HashMap::new();
    let mut taken: Vec<String> = Vec::new();
    for picture in &mut imported.pictures {
        let (stem, extension) = picture.name.rsplit_once('.').unwrap_or((&picture.name, "png"));
        let is_other = |name: &str| {
            let path = folder.join(name);
            let is_same = || fs::read(&path).is_ok_and(|bytes| bytes == picture.bytes);
            taken.iter().any(|other| other == name) || (path.symlink_metadata().is_ok() && !is_same())
        };
        let name = pictures::free(stem, extension, is_other);
        taken.push(name.clone());
        names.insert(std::mem::replace(&mut picture.name, name.clone()), name);
    }
    for question in &mut imported.questions {
        rename(&mut question.answer, &names);
    }
}

fn rename(blocks: &mut [Block], names: &HashMap<String, String>) {
    for block in blocks {
        if matches!(block.kind, BlockKind::Picture { .. }) {
            for file in block.line.iter_mut().filter_map(|run| run.href.as_mut()) {
                if let Some(name) = names.get(file) {
                    file.clone_from(name);
                }
            }
        }
        rename(&mut block.blocks, names);
    }
}

/// Writes pictures into a folder, unless they are there. Returns a sentence that names them.
fn write_pictures(pictures: &[Picture], folder: &Path) -> Result<String> {
    for picture in pictures {
        let path = folder.join(&picture.name);
        if path.is_file() {
            continue;
        }
        fs::create_dir_all(folder)
            .and_then(|()| fs::OpenOptions::new().write(true).create_new(true).open(&path))
            .and_then(|mut file| file.write_all(&picture.bytes))
            .with_context(|| format!("{} cannot be written", path.display()))?;
    }
    let names: Vec<&str> = pictures.iter().map(|picture| picture.name.as_str()).collect();
    Ok(match names.len() {
        0 => String::new(),
        1 => format!("\nWritten beside it: 1 picture ({}).", names.concat()),
        count => format!("\nWritten beside it: {count} pictures ({}).", names.join(", ")),
    })
}

/// Returns the questions of a content file without mistakes.
fn parse(text: &str) -> Option<Vec<Question>> {
    let mut report = Report::new(text);
    let questions = content::parse(&mut report).questions;
    let has_mistakes = report
        .into_findings()
        .iter()
        .any(|finding| finding.level == Level::Mistake);
    (!has_mistakes).then_some(questions)
}

/// Returns the values that a site file may have.
fn valid(values: &SiteValues) -> Result<SiteValues> {
    let mut valid = SiteValues::new();
    for (key, value) in values {
        let text = starter::site_file(&SiteValues::from([(*key, value.clone())]))?;
        let mut report = Report::new(&text);
        site_config::parse(&mut report, Path::new(SITE_FILE));
        if report.into_findings().is_empty() {
            valid.insert(key, value.clone());
        }
    }
    Ok(valid)
}

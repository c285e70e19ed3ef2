//! The starter: a content file and a site file with comments, for a new FAQ.

use crate::sources::{CONTENT_FILE, SITE_FILE};
use anyhow::{Context, Result, bail};
use minijinja::{Environment, UndefinedBehavior, Value, context};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The starter's content file.
pub const CONTENT: &str = include_str!("../starter/faq.md");
const SITE: &str = include_str!("../starter/site.toml");

/// Settings of a new site file by their keys. Those that are missing have the starter's values.
pub type SiteValues = BTreeMap<&'static str, String>;

/// The starter's values, by the keys of the settings.
const VALUES: [(&str, &str); 7] = [
    ("name", "Our questions and answers"),
    ("short_name", "Our FAQ"),
    ("description", "What people ask us most, with our answers."),
    ("language", "en-GB"),
    ("accent", "#7a2e5d"),
    ("publisher", "Our organisation"),
    ("source", "https://example.org/"),
];

/// Returns the text of a site file with these values.
///
/// # Errors
/// The starter is no valid template.
pub fn site_file(values: &SiteValues) -> Result<String> {
    let mut templates = Environment::new();
    templates.set_undefined_behavior(UndefinedBehavior::Strict);
    templates.set_keep_trailing_newline(true);
    let value = |(key, own)| {
        let value = values.get(key).map_or(own, String::as_str);
        // JSON's strings are TOML's.
        Ok((key, serde_json::to_string(value)?))
    };
    let quoted = VALUES
        .into_iter()
        .map(value)
        .collect::<Result<BTreeMap<_, _>>>()?;
    let has_source = values.contains_key("source");
    Ok(templates.render_str(SITE, context! { has_source, ..Value::from_serialize(quoted) })?)
}

/// Returns whether a file of a project is missing, or is the starter's and was not changed.
pub fn is_untouched(path: &Path, starter: &str) -> bool {
    match fs::read_to_string(path) {
        Ok(text) => text.replace("\r\n", "\n") == starter,
        Err(_) => !path.exists(),
    }
}

/// Writes the starter into a folder, which is created if it is missing, and prints the next steps. A folder that has
/// questions already gets the site file alone.
///
/// # Errors
/// The site file exists already, and nothing is written; or the folder cannot be written to.
pub fn write(folder: &Path) -> Result<()> {
    let (content, site) = (folder.join(CONTENT_FILE), folder.join(SITE_FILE));
    if site.exists() {
        bail!(
            "{} is there already. Choose another folder, or move it away.",
            site.display()
        );
    }
    let has_questions = content.exists();
    if !has_questions {
        write_file(&content, CONTENT)?;
    }
    write_file(&site, &site_file(&SiteValues::default())?)?;
    let questions = if has_questions {
        String::new()
    } else {
        format!("{} (the questions) and ", content.display())
    };
    println!(
        "Written: {questions}{} (the name and the colours). Change them in a text editor. Then:\n\n{}",
        site.display(),
        next_steps(folder)
    );
    Ok(())
}

/// Writes a file of a project. A file that is there is replaced once the new one is whole.
///
/// # Errors
/// The folder cannot be created or the file cannot be written.
pub fn write_file(path: &Path, text: &str) -> Result<()> {
    let folder = path.parent().unwrap_or(Path::new(""));
    let new = path.with_extension("new");
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&new, text))
        .and_then(|()| fs::rename(&new, path))
        .with_context(|| format!("{} cannot be written", path.display()))
}

/// Returns the commands for a folder with questions.
pub fn next_steps(folder: &Path) -> String {
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    let folder = folder.display();
    format!(
        "see the site while you write   faq serve {folder}\n\
         find mistakes                  faq check {folder}\n\
         record its ids                 faq check {folder} --record\n\
         make the files for your host   faq build {folder} --out site"
    )
}

//! Measurements of the page in Chromium, and pictures of its states.

use crate::browser_tests::{build_sites, drive};
use crate::{app, made_up, sites};
use anyhow::{Context, Result};
use faq_core::faq::Question;
use faq_site::content::{self, Content};
use faq_site::import::{self, Format};
use faq_site::report::Report;
use std::fs;
use std::path::Path;
use std::time::Instant;

/// How many questions the measured sites have.
const SIZES: [usize; 7] = [5, 50, 200, 500, 1_000, 5_000, 10_000];

/// Measures how long a key takes to show its result.
///
/// # Errors
/// A site cannot be built, or a program is missing.
pub fn measure_typing() -> Result<()> {
    drive_on_sites("typing", "Nothing could be measured: see above.")
}

/// Takes a picture of every state of the page, into `target/shots`.
///
/// # Errors
/// A site cannot be built, or a program is missing.
pub fn take_pictures() -> Result<()> {
    drive_on_sites("shots", "The pictures could not be taken: see above.")
}

/// Runs a program of the e2e package with the sites of the browser tests.
fn drive_on_sites(name: &str, failed: &str) -> Result<()> {
    let sites = build_sites()?;
    let variables = sites.into_iter().map(|(name, path)| (name, path.into()));
    drive(name, failed, variables.collect())
}

/// Measures sites of all sizes in Chromium, the processor slowed four times, and prints a table: of the questions of
/// a content file, a CSV or a page, or of made-up ones; of one size alone if one is named.
///
/// # Errors
/// The corpus cannot be read, a site cannot be built, or a program is missing.
pub fn measure_sizes(corpus: Option<&Path>, size: Option<usize>) -> Result<()> {
    let most = SIZES[SIZES.len() - 1];
    let questions = match corpus {
        Some(path) => read(path)?,
        None => made_up::questions(most),
    };
    let app = app::build()?;
    let mut built = Vec::new();
    for other in SIZES
        .into_iter()
        .filter(|other| size.is_none_or(|size| size == *other))
    {
        let Some(questions) = questions.get(..other) else {
            continue;
        };
        let start = Instant::now();
        let folder = sites::build_questions(&app, &format!("scale-{other}"), questions)?;
        let seconds = start.elapsed().as_secs_f64();
        built.push(format!("{other}:{seconds:.1}:{}", folder.display()));
    }
    let sites = vec![("E2E_SCALE", built.join("\n").into())];
    drive("scale", "Nothing could be measured: see above.", sites)
}

fn read(path: &Path) -> Result<Vec<Question>> {
    let bytes = fs::read(path)
        .with_context(|| format!("{} cannot be read. Check that the file is there", path.display()))?;
    if path.extension().is_some_and(|end| end == "md") {
        let text = String::from_utf8(bytes).with_context(|| format!("{} is not text", path.display()))?;
        let Content { questions, .. } = content::parse(&mut Report::new(&text));
        return Ok(questions);
    }
    let imported = import::import(&bytes, Format::of(path, &bytes), &import::Options::default())?;
    Ok(imported.questions)
}

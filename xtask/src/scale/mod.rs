//! Sites of many sizes, to measure how the page bears growth and to go journeys through a large one. The
//! WebAssembly is built once: it serves any FAQ.

mod made_up;

pub use made_up::{question as made_up_question, questions as made_up};

use crate::content::{self, Content};
use crate::import::{self, Format};
use crate::report::Report;
use crate::sources::{SITE, Sources};
use crate::{checks, finish, root};
use anyhow::{Context, Result};
use link_worker_faq::domain::faq::Question;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// How many questions the measured sites have.
const SIZES: [usize; 7] = [5, 50, 200, 500, 1_000, 5_000, 10_000];

/// The site file of them all.
const WHO: &str = "\
name = \"A large FAQ\"
short_name = \"Large FAQ\"
description = \"Questions and answers, made up or borrowed, to measure with.\"
language = \"en-GB\"
accent = \"#0b5a55\"
publisher = \"Nobody\"
";

/// Measures sites of all sizes in Chromium, the processor slowed four times, and prints a table: of the
/// questions of a content file, a CSV or a page, or of made-up ones; of one size alone if one is named.
///
/// # Errors
/// The corpus cannot be read, a site cannot be built, or a program is missing.
pub fn measure(corpus: Option<&Path>, size: Option<usize>) -> Result<()> {
    let most = SIZES[SIZES.len() - 1];
    let questions = match corpus {
        Some(path) => read(path)?,
        None => made_up(most),
    };
    let folder = root().join("target/e2e/scale");
    let chosen = SIZES
        .into_iter()
        .filter(|other| size.is_none_or(|size| size == *other));
    let sizes: Vec<usize> = chosen.filter(|size| *size <= questions.len()).collect();
    let build_all = || {
        let times = sizes.iter().map(|&size| {
            let files = root().join(format!("target/scale/{size}"));
            let out = folder.join(size.to_string());
            build(&questions[..size], &files, &out).map(|time| format!("{size}:{:.1}", time.as_secs_f64()))
        });
        let times = times.collect::<Result<Vec<_>>>()?.join(",");
        Ok(vec![
            ("E2E_SCALE", folder.into_os_string()),
            ("E2E_SCALE_BUILT", times.into()),
        ])
    };
    checks::drive_with("scale", "Nothing could be measured: see above.", build_all)
}

/// Builds the site of these questions, with the WebAssembly of the last build, and its server's configuration
/// beside it. Gives the time it took.
///
/// # Errors
/// Nothing was built yet, a folder cannot be written to, or the questions have mistakes.
pub fn build(questions: &[Question], files: &Path, out: &Path) -> Result<Duration> {
    if files.exists() {
        fs::remove_dir_all(files)?;
    }
    fs::create_dir_all(files).with_context(|| format!("{} cannot be made", files.display()))?;
    let sources = Sources::new(Some(&files.join("faq.md")), None)?;
    fs::write(&sources.content, content::write(questions))?;
    fs::write(files.join(SITE), WHO)?;
    let start = Instant::now();
    finish::again(&sources, out)?;
    let time = start.elapsed();
    // The policy names this site's styles.
    let configuration = root().join("target/deploy/nginx.conf");
    fs::copy(configuration, out.with_extension("conf"))?;
    Ok(time)
}

fn read(path: &Path) -> Result<Vec<Question>> {
    let bytes = fs::read(path)
        .with_context(|| format!("{} cannot be read. Check that the file is there", path.display()))?;
    if path.extension().is_some_and(|end| end == "md") {
        let text = String::from_utf8(bytes).with_context(|| format!("{} is not text", path.display()))?;
        let Content { questions, .. } = content::parse(&mut Report::new(&text));
        return Ok(questions);
    }
    let imported = import::import(&bytes, Format::of(path, &bytes))?;
    Ok(imported.questions)
}

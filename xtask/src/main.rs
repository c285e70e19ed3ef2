//! `cargo xtask`: the commands for people who work on the code.

use anyhow::Result;
use clap::{Parser, Subcommand};
use faq_site::check::Purpose;
use faq_site::exit::exit_code;
use faq_site::serve::{self, Preview, Version};
use faq_site::site;
use faq_site::sources::Sources;
use std::path::{Path, PathBuf, absolute};
use std::process::ExitCode;
use xtask::engine::Engine;
use xtask::{app, bench, browser_tests, ci, root, sites};

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    about = "The commands for people who work on Link Worker FAQ",
    disable_help_subcommand = true
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the app if it changed, then show a site in the browser and follow its files, as `faq serve` does
    Serve {
        /// The folder with faq.md and site.toml
        #[arg(value_name = "DIR", default_value_os_t = app::own_folder())]
        folder: PathBuf,
        #[command(flatten)]
        preview: Preview,
    },
    /// Build one version for `serve` (run by that)
    #[command(hide = true)]
    BuildVersion {
        /// The content file
        content: PathBuf,
        /// The site file
        site: PathBuf,
    },
    /// Check everything: format, lints, host tests, and browser tests in three engines
    Test {
        /// Run the browser tests in this engine alone; everything else is checked all the same
        #[arg(long, value_enum)]
        browser: Option<Engine>,
        /// Run only the browser tests whose names contain this, and nothing else
        #[arg(long, value_name = "NAME")]
        only: Option<String>,
    },
    /// Build the app if it changed, then the release site
    Build {
        /// The folder with faq.md and site.toml
        #[arg(value_name = "DIR", default_value_os_t = app::own_folder())]
        folder: PathBuf,
        /// The folder to build into
        #[arg(long, value_name = "SITE", default_value_os_t = root().join("dist"))]
        out: PathBuf,
        /// The path the site is served below
        #[arg(long, value_name = "PATH", default_value = "/", value_parser = site::parse_base)]
        base: String,
    },
    /// Measure how long a key takes to show its result, in Chromium on a slow device
    Bench,
    /// Measure sites of 5 to 10,000 questions, in Chromium on a slow device
    BenchScale {
        /// A content file, a CSV or an HTML page with questions to take, instead of made-up ones
        #[arg(long, value_name = "FILE")]
        corpus: Option<PathBuf>,
        /// Only this many questions
        #[arg(long, value_name = "COUNT")]
        size: Option<usize>,
    },
    /// Take a picture of every state of the page, to look at (target/shots)
    Shots,
    /// Assemble the site of what Trunk has staged (run by Trunk)
    #[command(hide = true)]
    TrunkHook,
}

fn run(command: Command) -> Result<()> {
    match command {
        Command::Serve { folder, preview } => {
            let sources = Sources::in_folder(&folder)?;
            // A port that is taken is reported before the build.
            let listener = serve::listen(preview)?;
            app::build()?;
            serve::serve(listener, serve::in_child("build-version"), sources, preview)
        }
        Command::BuildVersion { content, site } => {
            let sources = Sources { content, site };
            serve::send(&Version::build(&app::built()?, &sources))
        }
        Command::Test { browser, only } => {
            let engines = browser.map_or(Engine::ALL.to_vec(), |engine| vec![engine]);
            match only {
                Some(name) => browser_tests::run_in(&engines, Some(&name)),
                None => ci::run_all(&engines),
            }
        }
        Command::Build { folder, out, base } => build(&Sources::in_folder(&folder)?, &out, &base),
        Command::Bench => bench::measure_typing(),
        Command::BenchScale { corpus, size } => bench::measure_sizes(corpus.as_deref(), size),
        Command::Shots => bench::take_pictures(),
        Command::TrunkHook => app::trunk_hook(),
    }
}

/// Builds the release site, with what its host needs in `target/deploy`.
fn build(sources: &Sources, out: &Path, base: &str) -> Result<()> {
    let out = absolute(out)?;
    // Mistakes in the content are reported before the build.
    faq_site::check::load(sources, Purpose::Publish)?;
    let app = app::build()?;
    let built = site::build(&app, sources, Purpose::Publish, &out, base)?;
    sites::write_deploy(&built, &root().join("target/deploy"))?;
    if built.warnings > 0 {
        let file = sources.content.display();
        println!(
            "Warnings about the content: {}. To see them: cargo faq check {file}",
            built.warnings
        );
    }
    println!("{}", built.sizes);
    Ok(())
}

fn main() -> ExitCode {
    exit_code(run(Arguments::parse().command))
}

//! `cargo xtask`: the commands for people who work on the code.

use anyhow::{Context, Result};
use clap::{Args, Parser, Subcommand};
use faq_site::check::Purpose;
use faq_site::report::Findings;
use faq_site::sources::Sources;
use faq_site::{serve, site};
use std::io::{IsTerminal, stderr};
use std::path::{Path, PathBuf, absolute};
use std::process::ExitCode;
use xtask::engine::Engine;
use xtask::{app, ci, root, scale, sites};

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
    /// Build the release site and serve it on this machine
    Serve {
        #[command(flatten)]
        files: Files,
        /// The port to serve on
        #[arg(long, default_value_t = 8080)]
        port: u16,
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
    /// Build the release site
    Build {
        #[command(flatten)]
        files: Files,
        /// The folder to build into
        #[arg(long, value_name = "DIR", default_value_os_t = root().join("dist"))]
        out: PathBuf,
        /// The path the site is served below
        #[arg(long, value_name = "PATH", default_value = "/")]
        public_url: String,
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

/// What a site is made of.
#[derive(Args)]
struct Files {
    /// The questions and answers, if they are not this project's own
    #[arg(long, value_name = "FILE")]
    content: Option<PathBuf>,
    /// The site file, if it is not site.toml beside the content file
    #[arg(long, value_name = "FILE")]
    site: Option<PathBuf>,
}

impl Files {
    fn sources(&self) -> Sources {
        let own = app::own_sources();
        let content = self.content.as_deref().unwrap_or(&own.content);
        Sources::new(content, self.site.as_deref())
    }
}

fn run(command: Command) -> Result<()> {
    match command {
        Command::Serve { files, port } => build_and_serve(&files.sources(), port),
        Command::Test { browser, only } => {
            let engines = browser.map_or(Engine::ALL.to_vec(), |engine| vec![engine]);
            match only {
                Some(name) => ci::run_browser_tests(&engines, Some(&name)),
                None => ci::run_all(&engines),
            }
        }
        Command::Build {
            files,
            out,
            public_url,
        } => build(&files.sources(), Purpose::Publish, &out, &public_url),
        Command::Bench => {
            let variables = ci::build_sites()?
                .into_iter()
                .map(|(name, path)| (name, path.into()));
            ci::drive(
                "typing",
                "Nothing could be measured: see above.",
                variables.collect(),
            )
        }
        Command::BenchScale { corpus, size } => scale::measure(corpus.as_deref(), size),
        Command::Shots => {
            let variables = ci::build_sites()?
                .into_iter()
                .map(|(name, path)| (name, path.into()));
            ci::drive(
                "shots",
                "The pictures could not be taken: see above.",
                variables.collect(),
            )
        }
        Command::TrunkHook => app::trunk_hook(),
    }
}

/// Builds the release site, with what its host needs in `target/deploy`.
fn build(sources: &Sources, purpose: Purpose, out: &Path, public_url: &str) -> Result<()> {
    faq_site::check::load(sources, purpose)?;
    let app = app::build()?;
    let built = site::build(&app, sources, purpose, &absolute(out)?, public_url)?;
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

/// Builds the release site and serves it until it is stopped. A port that is taken is reported before the build.
fn build_and_serve(sources: &Sources, port: u16) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()?;
    runtime.block_on(async {
        let listener = serve::listen(port).await?;
        let out = root().join("dist");
        build(sources, Purpose::Preview, &out, "/")?;
        println!(
            "The FAQ is at http://localhost:{}/ (stop with Ctrl+C)",
            listener.local_addr()?.port()
        );
        serve::serve(listener, &out).await.context("The server stopped")
    })
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            match error.downcast_ref::<Findings>() {
                Some(findings) => eprintln!("{}", findings.render(stderr().is_terminal())),
                None => eprintln!("error: {error:#}"),
            }
            ExitCode::FAILURE
        }
    }
}

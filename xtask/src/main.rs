//! `cargo xtask`: the project's own commands.

use anyhow::Result;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;
use xtask::check::Purpose;
use xtask::engine::Engine;
use xtask::report::Findings;
use xtask::sources::Sources;
use xtask::{check, checks, finish, import, scale, server, site, starter};

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    about = "The commands of Link Worker FAQ",
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
    /// Check everything: format, lints, host tests, and journeys in three real browsers
    Test {
        /// Go the journeys in this browser alone; everything else is checked all the same
        #[arg(long, value_enum)]
        browser: Option<Engine>,
    },
    /// Build the release site
    Build {
        #[command(flatten)]
        files: Files,
        /// The folder to build into
        #[arg(long, value_name = "DIR", default_value_os_t = site::default_out())]
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
    /// Write a content file and a site file to begin with
    New {
        /// The folder to write them into
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
    /// Find the mistakes of a content file or a site file, and what will serve readers badly
    Check {
        /// The content file, or a site file (.toml) alone
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// The site file, if it is not site.toml beside the content file
        #[arg(long, value_name = "FILE")]
        site: Option<PathBuf>,
        /// Record new ids as published: they are for ever
        #[arg(long)]
        record: bool,
    },
    /// Make a content file of a CSV (question, answer, topic) or an HTML page
    Import {
        /// The CSV or the HTML page
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// The content file to write, instead of printing it
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Finish what Trunk has staged (run by Trunk)
    #[command(hide = true)]
    Finish,
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
    fn sources(&self) -> Result<Sources> {
        Sources::new(self.content.as_deref(), self.site.as_deref())
    }
}

fn run(command: Command) -> Result<()> {
    match command {
        Command::Serve { files, port } => server::build_and_serve(&files.sources()?, port),
        Command::Test { browser } => match browser {
            Some(engine) => checks::run_all(&[engine]),
            None => checks::run_all(&Engine::ALL),
        },
        Command::Build {
            files,
            out,
            public_url,
        } => site::build(&files.sources()?, Purpose::Publish, &out, &public_url),
        Command::Bench => checks::measure(),
        Command::BenchScale { corpus, size } => scale::measure(corpus.as_deref(), size),
        Command::Shots => checks::take_pictures(),
        Command::New { folder } => starter::write(&folder),
        Command::Check { file, site, record } => check::tell(&file, site.as_deref(), record),
        Command::Import { file, out } => import::run(&file, out.as_deref()),
        Command::Finish => finish::run(),
    }
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            match error.downcast_ref::<Findings>() {
                Some(findings) => eprintln!("{findings}"),
                None => eprintln!("error: {error:#}"),
            }
            ExitCode::FAILURE
        }
    }
}

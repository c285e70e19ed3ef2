//! `faq`: makes a static site of a content file and a site file.

use anyhow::Result;
use clap::{Parser, Subcommand};
use faq_site::report::Findings;
use faq_site::sources::Sources;
use faq_site::{check, import, starter, try_questions};
use std::io::{IsTerminal, stderr};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Parser)]
#[command(
    name = "faq",
    about = "Makes a site of your questions and answers",
    disable_help_subcommand = true
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write a content file and a site file to begin with
    New {
        /// The folder to write them into
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
    /// Find mistakes in a content file or a site file, and text that serves readers badly
    Check {
        /// The content file, or a site file (.toml) alone
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// The site file, if it is not site.toml beside the content file
        #[arg(long, value_name = "FILE")]
        site: Option<PathBuf>,
        /// Record new ids as published: they are permanent
        #[arg(long)]
        record: bool,
    },
    /// Show the first three answers to each of your readers' questions, and which find nothing
    Try {
        /// The questions, one on each line
        #[arg(value_name = "FILE")]
        list: PathBuf,
        /// The content file
        #[arg(long, value_name = "FILE", default_value = "faq.md")]
        content: PathBuf,
        /// The site file, if it is not site.toml beside the content file
        #[arg(long, value_name = "FILE")]
        site: Option<PathBuf>,
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
}

fn run(command: Command) -> Result<()> {
    match command {
        Command::New { folder } => starter::write(&folder),
        Command::Check { file, site, record } => {
            let findings = check::run(&file, site.as_deref(), record)?;
            eprintln!("{}", findings.render(stderr().is_terminal()));
            Ok(())
        }
        Command::Try { list, content, site } => {
            let sources = Sources::new(content, site.as_deref());
            print!("{}", try_questions::run(&list, &sources)?);
            Ok(())
        }
        Command::Import { file, out } => import::run(&file, out.as_deref()),
    }
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

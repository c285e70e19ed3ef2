//! `faq`: makes a static site of a folder with a content file and a site file.

use anyhow::Result;
use clap::{Parser, Subcommand};
use faq_site::assemble::AppFiles;
use faq_site::check::Purpose;
use faq_site::exit::exit_code;
use faq_site::serve::{self, Preview, Version};
use faq_site::sources::Sources;
use faq_site::{check, import, site, starter, try_questions};
use std::io::{IsTerminal, stderr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Parser)]
#[command(
    name = "faq",
    about = "Makes a site of your questions and answers",
    version,
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
    /// Show the site in the browser, and show it again after each change
    Serve {
        /// The folder with faq.md and site.toml
        #[arg(value_name = "DIR")]
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
    /// Make the files of the site, for any web host
    Build {
        /// The folder with faq.md and site.toml
        #[arg(value_name = "DIR")]
        folder: PathBuf,
        /// The folder for the site: a site that is there is replaced
        #[arg(long, value_name = "SITE")]
        out: PathBuf,
        /// The path the site is served below
        #[arg(long, value_name = "PATH", default_value = "/", value_parser = site::parse_base)]
        base: String,
        /// A folder for server configurations (nginx, Caddy) and the kill switch of the service worker
        #[arg(long, value_name = "DIR")]
        deploy: Option<PathBuf>,
    },
    /// Find mistakes in the questions and the settings, and text that serves readers badly
    Check {
        /// The folder, or a content file, a site file (.toml) or a catalogue (words/xx.toml) alone
        #[arg(value_name = "DIR")]
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
    /// Bring questions from a page, a table or a document into a folder, which becomes a FAQ if it is none
    Import {
        /// The file: HTML, Word, Excel, CSV, Markdown, JSON, YAML, zip, MHTML
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[command(flatten)]
        options: import::Options,
    },
}

fn run(command: Command) -> Result<()> {
    match command {
        Command::New { folder } => starter::write(&folder),
        Command::Serve { folder, preview } => {
            let sources = Sources::in_folder(&folder)?;
            // An app that is missing is reported before the site is served.
            AppFiles::embedded()?;
            let build = serve::in_child("build-version");
            serve::serve(serve::listen(preview)?, build, sources, preview)
        }
        Command::BuildVersion { content, site } => {
            let sources = Sources { content, site };
            serve::send(&Version::build(&AppFiles::embedded()?, &sources))
        }
        Command::Build {
            folder,
            out,
            base,
            deploy,
        } => build(&folder, &out, &base, deploy.as_deref()),
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
        Command::Import { file, options } => {
            println!("{}", import::run(&file, &options)?);
            Ok(())
        }
    }
}

fn build(folder: &Path, out: &Path, base: &str, deploy: Option<&Path>) -> Result<()> {
    let sources = Sources::in_folder(folder)?;
    let built = site::build(&AppFiles::embedded()?, &sources, Purpose::Publish, out, base)?;
    if let Some(deploy) = deploy {
        site::write_deploy(&built, deploy)?;
    }
    if built.warnings > 0 {
        println!(
            "Warnings about the content: {}. To see them: faq check {}",
            built.warnings,
            folder.display()
        );
    }
    println!("{}\nThe site is in {}", built.sizes, out.display());
    Ok(())
}

fn main() -> ExitCode {
    exit_code(run(Arguments::parse().command))
}

//! `cargo xtask`: the project's own commands.

use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;
use xtask::engine::Engine;
use xtask::{checks, finish, server, site};

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
        /// The folder to build into
        #[arg(long, value_name = "DIR", default_value_os_t = site::default_out())]
        out: PathBuf,
        /// The path the site is served below
        #[arg(long, value_name = "PATH", default_value = "/")]
        public_url: String,
    },
    /// Finish what Trunk has staged (run by Trunk)
    #[command(hide = true)]
    Finish,
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Serve { port } => server::build_and_serve(port),
        Command::Test { browser } => match browser {
            Some(engine) => checks::run_all(&[engine]),
            None => checks::run_all(&Engine::ALL),
        },
        Command::Build { out, public_url } => site::build(&out, &public_url),
        Command::Finish => finish::run(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

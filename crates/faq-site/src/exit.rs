//! How a command ends.

use crate::report::Findings;
use anyhow::Result;
use std::io::{IsTerminal, stderr};
use std::process::ExitCode;

/// Prints the error of a command, if any, and returns its exit code: findings at their places, anything else as one
/// sentence.
pub fn exit_code(outcome: Result<()>) -> ExitCode {
    let Err(error) = outcome else {
        return ExitCode::SUCCESS;
    };
    match error.downcast_ref::<Findings>() {
        Some(findings) => eprintln!("{}", findings.render(stderr().is_terminal())),
        None => eprintln!("error: {error:#}"),
    }
    ExitCode::FAILURE
}

//! Running other programs.

use anyhow::{Result, bail};
use std::ffi::OsStr;
use std::process::{Command, Stdio};

/// Prepares a program to run in the project's folder.
pub fn program<A: AsRef<OsStr>>(name: impl AsRef<OsStr>, arguments: impl IntoIterator<Item = A>) -> Command {
    let mut command = Command::new(name);
    command.args(arguments).current_dir(crate::project::root());
    command
}

/// Runs a program with its output shown.
///
/// # Errors
/// The program is missing or fails: the sentence `failed`.
pub fn run(command: &mut Command, failed: &str) -> Result<()> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => bail!("{failed}"),
        Err(error) => bail!(
            "{} could not be started ({error}). {failed}",
            command.get_program().display()
        ),
    }
}

/// Returns what a program prints, without the last line end; none when it is missing or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim_end().to_owned())
}

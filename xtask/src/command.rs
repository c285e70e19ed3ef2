//! Running other programs.

use anyhow::{Result, bail};
use std::ffi::OsStr;
use std::process::{Command, Stdio};

/// A program with its arguments, to be run in the project's folder.
pub fn program<A: AsRef<OsStr>>(name: impl AsRef<OsStr>, arguments: impl IntoIterator<Item = A>) -> Command {
    let mut command = Command::new(name);
    command.args(arguments).current_dir(crate::root());
    command
}

/// Runs a program, its output shown, and says `failed` when it does not succeed.
///
/// # Errors
/// The program is missing or ended with an error.
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

/// What a program prints, without its end of line; none when it is missing or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim_end().to_owned())
}

//! Processes that a journey stands on. Each ends with its owner, also when the journey panics.

use anyhow::{Context, Result};
use std::process::Stdio;
use tokio::process::{Child, Command};

/// A running process.
pub(crate) struct Process(Child);

impl Process {
    /// Starts a process that says nothing, unless the command pipes its output.
    pub(crate) fn start(command: &mut Command, name: &str) -> Result<Self> {
        let child = command.stdin(Stdio::null()).stderr(Stdio::null()).spawn();
        Ok(Self(child.with_context(|| format!("{name} does not start"))?))
    }

    /// The process itself, for its output.
    pub(crate) fn child(&mut self) -> &mut Child {
        &mut self.0
    }

    /// Whether it has ended by itself.
    pub(crate) fn has_ended(&mut self) -> bool {
        matches!(self.0.try_wait(), Ok(Some(_)))
    }

    /// Ends it and waits until it has.
    pub(crate) async fn end(mut self) {
        self.ask_to_end();
        let _ = self.0.wait().await;
    }

    // Asked to end, a server takes its workers and files with it; killed, it would leave them behind.
    fn ask_to_end(&self) {
        if let Some(pid) = self.0.id() {
            let mut kill = std::process::Command::new("kill");
            let _ = kill.args(["-TERM", &pid.to_string()]).status();
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.ask_to_end();
    }
}

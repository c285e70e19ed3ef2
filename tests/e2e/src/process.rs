//! Child processes of a test. Each ends with its owner, also when the test panics.

use anyhow::{Context, Result};
use std::net::TcpListener;
use std::process::Stdio;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::process::{Child, Command};

/// Returns a free port below the ephemeral ones (32768 and up). The system might give one of those to another
/// client before the server starts, or to the very client that polls it, which would then connect to itself.
pub(crate) fn free_port() -> Result<u16> {
    static GIVEN: AtomicU32 = AtomicU32::new(0);
    for _ in 0..PORTS {
        let number = std::process::id()
            .wrapping_mul(61)
            .wrapping_add(GIVEN.fetch_add(1, Ordering::Relaxed));
        let port = u16::try_from(FIRST_PORT + number % PORTS)?;
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return Ok(port);
        }
    }
    anyhow::bail!("no port is free")
}

const FIRST_PORT: u32 = 20_000;
const PORTS: u32 = 12_000;

/// A running process.
pub(crate) struct Process(Child);

impl Process {
    /// Starts a process without input and error output.
    pub(crate) fn start(command: &mut Command, name: &str) -> Result<Self> {
        let child = command.stdin(Stdio::null()).stderr(Stdio::null()).spawn();
        Ok(Self(child.with_context(|| format!("{name} does not start"))?))
    }

    /// Returns the child process, for its output.
    pub(crate) fn child(&mut self) -> &mut Child {
        &mut self.0
    }

    /// Returns whether it has ended by itself.
    pub(crate) fn has_ended(&mut self) -> bool {
        matches!(self.0.try_wait(), Ok(Some(_)))
    }

    /// Ends it and waits for that.
    pub(crate) async fn end(mut self) {
        self.terminate();
        let _ = self.0.wait().await;
    }

    // SIGTERM: a server that is killed leaves its workers and files behind.
    fn terminate(&self) {
        if let Some(pid) = self.0.id() {
            let mut kill = std::process::Command::new("kill");
            let _ = kill.args(["-TERM", &pid.to_string()]).status();
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.terminate();
    }
}

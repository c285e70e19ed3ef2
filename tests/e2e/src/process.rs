//! Processes that a journey stands on. Each ends with its owner, also when the journey panics.

use anyhow::{Context, Result};
use std::net::TcpListener;
use std::process::Stdio;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::process::{Child, Command};

/// A port of this machine for a server that is about to start, below those that the system gives to clients
/// (32768 and up): one of these might be taken in between, or a client that knocks at it until the server
/// answers might be given it as its own and talk to itself.
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

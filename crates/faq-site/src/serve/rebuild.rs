//! Builds a version after each change of the files.

use super::version::Version;
use crate::sources::Sources;
use anyhow::{Context, Result};
use notify::{Event, RecursiveMode, Watcher};
use std::path::Path;
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};
use tokio::sync::watch::{self, Receiver};

/// Editors save in several steps: a change is over when nothing happens for this long.
const QUIET: Duration = Duration::from_millis(50);

/// Builds the first version, and another one whenever a file in the folder of the FAQ changes.
///
/// # Errors
/// The folder cannot be watched.
pub fn start(
    build: impl Fn(&Sources) -> Version + Send + 'static,
    sources: Sources,
) -> Result<Receiver<Arc<Version>>> {
    let (changed, changes) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        if !event.is_ok_and(|event| event.kind.is_access()) {
            // The receiver is gone when the program ends.
            let _ = changed.send(());
        }
    })?;
    let folder = match sources.content.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    watcher
        .watch(folder, RecursiveMode::Recursive)
        .with_context(|| format!("{} cannot be watched for changes", folder.display()))?;
    let first = build(&sources);
    first.report();
    let (sender, versions) = watch::channel(Arc::new(first));
    thread::spawn(move || {
        // Watching ends when the watcher is dropped.
        let _watcher = watcher;
        while changes.recv().is_ok() {
            while changes.recv_timeout(QUIET).is_ok() {}
            let start = Instant::now();
            let version = build(&sources);
            if sender.borrow().id == version.id {
                continue;
            }
            if !version.report() {
                println!("Built again in {:.1} s", start.elapsed().as_secs_f64());
            }
            sender.send_replace(Arc::new(version));
        }
    });
    Ok(versions)
}

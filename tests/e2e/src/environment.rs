//! The variables by which `cargo xtask test` names the engine, the programs and the sites.

use anyhow::{Context, Result};
use std::path::PathBuf;
use xtask::engine::Engine;

/// Returns the engine of this run.
///
/// # Errors
/// `E2E_ENGINE` is not set, or names no engine.
pub fn engine() -> Result<Engine> {
    let name = env_path("E2E_ENGINE")?;
    let engine = name.to_str().and_then(Engine::named);
    engine.with_context(|| format!("E2E_ENGINE names no engine: {}", name.display()))
}

/// Returns a path that `cargo xtask test` passes in the environment.
///
/// # Errors
/// The variable is not set.
pub fn env_path(variable: &str) -> Result<PathBuf> {
    std::env::var_os(variable)
        .map(PathBuf::from)
        .with_context(|| format!("{variable} is not set. Run the browser tests with: cargo xtask test"))
}

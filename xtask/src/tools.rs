//! Tools at pinned versions: the wasm target, Trunk and the wasm-bindgen command for the build; geckodriver, axe-core,
//! Readability and jsdom for the browser tests. One on the PATH is used when its version is right; otherwise it is installed
//! below `target/tools`, where nothing else uses it: prebuilt where its digest is known, or else compiled.

use crate::command::{output, program, run};
use crate::prebuilt::{self, is_version};
use crate::project::root;
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::path::PathBuf;

const TARGET: &str = "wasm32-unknown-unknown";
/// The version of Trunk.
pub const TRUNK: &str = "0.21.14";
/// The version of geckodriver.
pub const GECKODRIVER: &str = "0.37.1";
const AXE: &str = "4.14.1";
const READABILITY: &str = "0.6.0";
const JSDOM: &str = "26.1.0";

/// Installs what the build needs and is missing, and returns the PATH to build with.
///
/// # Errors
/// A tool is missing and could not be installed.
pub fn ensure() -> Result<OsString> {
    ensure_target()?;
    let trunk = ["--locked", "--no-default-features", "--features", "rustls"];
    ensure_crate("trunk", "trunk", TRUNK, &trunk, "about 3 minutes on two cores")?;
    ensure_wasm_bindgen()
}

/// Installs what compiles the small WebAssembly and is missing, and returns the PATH to build with.
///
/// # Errors
/// A tool is missing and could not be installed.
pub fn ensure_wasm_bindgen() -> Result<OsString> {
    ensure_source()?;
    // Its lock file names a version of a dependency that is no longer served: no `--locked`.
    let wasm_bindgen = locked_version("wasm-bindgen")?;
    ensure_crate(
        "wasm-bindgen-cli",
        "wasm-bindgen",
        &wasm_bindgen,
        &[],
        "about a minute on two cores",
    )?;
    path()
}

/// Installs Firefox's driver if it is missing, and returns its path.
///
/// # Errors
/// It is missing and could not be installed.
pub fn ensure_geckodriver() -> Result<PathBuf> {
    let name = "geckodriver";
    let time = "about a minute on two cores";
    ensure_crate(name, name, GECKODRIVER, &["--locked"], time)?;
    let path = path()?;
    let mut candidates = std::env::split_paths(&path).map(|folder| folder.join(name));
    candidates
        .find(|file| file.is_file())
        .context("geckodriver was installed and is gone again. Run this once more.")
}

/// Installs axe-core, which checks accessibility, if it is missing, and returns the path of its script.
///
/// # Errors
/// It is missing and npm could not fetch it.
pub fn ensure_axe() -> Result<PathBuf> {
    let modules = ensure_packages(&format!("axe-{AXE}"), &[("axe-core", AXE)])?;
    Ok(modules.join("axe-core/axe.min.js"))
}

/// Installs Readability, which makes the reading view of Firefox, and jsdom, which reads a page for it, if they are
/// missing, and returns the folder of their modules.
///
/// # Errors
/// They are missing and npm could not fetch them.
pub fn ensure_readability() -> Result<PathBuf> {
    let packages = [("@mozilla/readability", READABILITY), ("jsdom", JSDOM)];
    ensure_packages(&format!("readability-{READABILITY}-{JSDOM}"), &packages)
}

/// Installs packages of npm into a folder of their own and returns the folder of their modules.
fn ensure_packages(folder: &str, packages: &[(&str, &str)]) -> Result<PathBuf> {
    let folder = root().join("target/tools").join(folder);
    let modules = folder.join("node_modules");
    if packages
        .iter()
        .all(|(name, _)| modules.join(name).join("package.json").is_file())
    {
        return Ok(modules);
    }
    let wanted: Vec<String> = packages
        .iter()
        .map(|(name, version)| format!("{name}@{version}"))
        .collect();
    println!("Installing {} for this project (seconds) …", wanted.join(", "));
    std::fs::create_dir_all(&folder)?;
    let options = [
        "install",
        "--no-save",
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
    ];
    let mut npm = program("npm", options);
    npm.args(&wanted).arg("--prefix").arg(&folder);
    let failed = format!(
        "{} could not be installed. Check that npm and the network are there, then run this again.",
        wanted.join(", ")
    );
    run(&mut npm, &failed)?;
    Ok(modules)
}

fn bin() -> PathBuf {
    root().join("target/tools/bin")
}

/// Returns the PATH with this project's tools first.
///
/// # Errors
/// The folder of this project has a name that PATH cannot hold.
fn path() -> Result<OsString> {
    let old = std::env::var_os("PATH").unwrap_or_default();
    let all = std::iter::once(bin()).chain(std::env::split_paths(&old));
    std::env::join_paths(all).context("The folder of this project has a name that PATH cannot hold. Move it.")
}

fn ensure_target() -> Result<()> {
    let installed = output(&mut program(
        "rustc",
        ["--print", "target-libdir", "--target", TARGET],
    ));
    if installed.is_some_and(|folder| PathBuf::from(folder).is_dir()) {
        return Ok(());
    }
    rustup(["target", "add", TARGET], &format!("the {TARGET} target of Rust"))
}

/// The small build compiles the standard library from its source.
fn ensure_source() -> Result<()> {
    let sysroot = output(&mut program("rustc", ["--print", "sysroot"])).unwrap_or_default();
    if PathBuf::from(sysroot)
        .join("lib/rustlib/src/rust/library/Cargo.lock")
        .is_file()
    {
        return Ok(());
    }
    rustup(
        ["component", "add", "rust-src"],
        "the source of Rust's standard library",
    )
}

fn rustup(arguments: [&str; 3], what: &str) -> Result<()> {
    println!("Installing {what} (seconds) …");
    run(
        &mut program("rustup", arguments),
        &format!(
            "Cannot install {what}. Check that Rust is installed by rustup (https://rustup.rs) and the network is there, then run this again."
        ),
    )
}

fn ensure_crate(name: &str, tool: &str, version: &str, options: &[&str], time: &str) -> Result<()> {
    if is_version(program(tool, ["--version"]).env("PATH", path()?), version) {
        return Ok(());
    }
    let folder = root().join("target/tools");
    if let Some(archive) = prebuilt::find(tool, version) {
        println!("Fetching {name} {version} for this project (seconds) …");
        match archive.install(&folder, prebuilt::HTTPS) {
            Ok(()) => return Ok(()),
            Err(error) => println!("{error:#} {name} is compiled instead."),
        }
    }
    println!("Compiling {name} {version} for this project ({time}) …");
    let mut cargo = program("cargo", ["install", name, "--version", version]);
    // A fetched one may be there, which cargo does not know and would not replace.
    cargo.args(options).arg("--force").arg("--root").arg(folder);
    // Unoptimised tools compile in half the time and build a site as fast.
    cargo.arg("--debug").env("CARGO_PROFILE_DEV_DEBUG", "0");
    run(
        &mut cargo,
        &format!(
            "{name} {version} could not be installed. Check that the network is there, then run this again."
        ),
    )
}

/// Returns the version of a package in Cargo.lock.
fn locked_version(package: &str) -> Result<String> {
    #[derive(serde::Deserialize)]
    struct Lock {
        package: Vec<Package>,
    }
    #[derive(serde::Deserialize)]
    struct Package {
        name: String,
        version: String,
    }
    let text = std::fs::read_to_string(root().join("Cargo.lock"))
        .context("Cargo.lock is missing. Get it back with: git checkout Cargo.lock")?;
    let lock: Lock =
        toml::from_str(&text).context("Cargo.lock is damaged. Get it back with: git checkout Cargo.lock")?;
    match lock.package.into_iter().find(|found| found.name == package) {
        Some(found) => Ok(found.version),
        None => bail!("Cargo.lock does not name {package}. Get it back with: git checkout Cargo.lock"),
    }
}

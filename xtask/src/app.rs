//! Builds the app with Trunk, and what its hook does.

use crate::command::{program, run};
use crate::project::root;
use crate::tools;
use anyhow::{Context, Result};
use faq_site::assemble::{AppFiles, pack};
use faq_site::check::Purpose;
use faq_site::site;
use faq_site::sources::{CONTENT_FILE, Sources};
use std::fs;
use std::path::{Path, PathBuf};

/// What makes the WebAssembly small beyond what stable Rust offers: the standard library is compiled with it, for
/// size, and panics carry no message, because the page shows its own. `docs/bytes.md` says what each flag wins.
const SMALL: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none -Zlocation-detail=none",
    ),
];

/// Set for a hook that makes no site: mistakes in this project's own content do not stop the app.
const APP_ONLY: &str = "FAQ_APP_ONLY";

/// The packages that become WebAssembly, with the features of each.
const PROGRAMS: [(&str, &str); 2] = [("link-worker-faq", "hydrate"), ("faq-share", "")];

/// Builds the app for release and returns its files, of which any site can be assembled.
///
/// # Errors
/// A missing tool, or code that does not compile.
pub fn build() -> Result<AppFiles> {
    println!("Building the app (about 4 minutes the first time, seconds when nothing changed) …");
    trunk(&[(APP_ONLY, "1")])?;
    built()
}

/// Returns the files of the app that was built last.
///
/// # Errors
/// It was never built.
pub fn built() -> Result<AppFiles> {
    AppFiles::read(&staged())
}

/// Builds this project's own site with Trunk and its hook, and returns the folder.
///
/// # Errors
/// A missing tool, code that does not compile, or a mistake in the content.
pub fn build_with_trunk() -> Result<PathBuf> {
    trunk(&[])?;
    Ok(root().join("target/trunk"))
}

fn trunk(variables: &[(&str, &str)]) -> Result<()> {
    let path = tools::ensure()?;
    let arguments = "build --release --log error --dist target/trunk";
    let mut trunk = program("trunk", arguments.split(' '));
    trunk.env("PATH", path).env("RUST_BACKTRACE", "0");
    trunk.envs(variables.iter().copied());
    run(&mut trunk, "The app could not be built: see the message above.")
}

/// Assembles this project's own site in the folder that Trunk has staged, in place of what Trunk put there. Of a
/// release, a copy of that is kept: the command `faq` makes other sites of it.
///
/// # Errors
/// The environment is not that of a hook, a program does not compile, or a mistake in the content.
pub fn trunk_hook() -> Result<()> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.context("Trunk runs this command. To build the site: cargo xtask build")?;
    let base = std::env::var("TRUNK_PUBLIC_URL").unwrap_or_else(|_| "/".to_owned());
    let is_release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let mut purpose = Purpose::Preview;
    if is_release {
        compile_small(&staging)?;
        pack(&staging)?;
        replace_folder(&staging, &staged())?;
        purpose = Purpose::Publish;
    }
    if std::env::var_os(APP_ONLY).is_some() {
        return Ok(());
    }
    let app = AppFiles::read(&staging)?;
    fs::remove_dir_all(&staging)?;
    site::build(&app, &own_sources(), purpose, &staging, &base)?;
    Ok(())
}

/// Returns the folder of this project's own content.
pub fn own_folder() -> PathBuf {
    root().join("content")
}

/// Returns this project's own content.
pub fn own_sources() -> Sources {
    Sources::new(own_folder().join(CONTENT_FILE), None)
}

/// Where the files of the last release are that every site has in common: `faq-site` embeds them.
fn staged() -> PathBuf {
    root().join("target/app")
}

/// Compiles the programs with the flags of [`SMALL`], in place of those that Trunk has staged.
fn compile_small(staging: &Path) -> Result<()> {
    let path = tools::ensure_wasm_bindgen()?;
    for (package, features) in PROGRAMS {
        let failed = format!("{package} could not be built: see the message above.");
        let options = "build --profile wasm-release --target wasm32-unknown-unknown --bin";
        let mut cargo = program("cargo", options.split(' '));
        cargo.args([package, "--package", package, "--features", features]);
        run(cargo.envs(SMALL), &failed)?;
        let wasm = root().join(format!(
            "target/wasm32-unknown-unknown/wasm-release/{package}.wasm"
        ));
        let out = root().join("target/wasm-bindgen").join(package);
        let options = "--target web --no-typescript --out-name p --out-dir";
        let mut bindgen = program("wasm-bindgen", options.split(' '));
        bindgen.env("PATH", &path);
        run(bindgen.arg(&out).arg(&wasm), &failed)?;
        for (suffix, file) in [(".js", "p.js"), ("_bg.wasm", "p_bg.wasm")] {
            fs::copy(out.join(file), find(staging, package, suffix)?)?;
        }
    }
    Ok(())
}

/// Finds a file of a program, whose name has a digest where Trunk gives it one.
fn find(folder: &Path, package: &str, suffix: &str) -> Result<PathBuf> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with(package) && name.ends_with(suffix) {
            return Ok(path);
        }
    }
    anyhow::bail!("Trunk did not stage {package}{suffix}. Check index.html.")
}

/// Copies a flat folder in place of another.
fn replace_folder(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        fs::copy(entry.path(), to.join(entry.file_name()))?;
    }
    Ok(())
}

//! A release of the command has the app in it: says so where the app is not built yet.

use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        let app = Path::new("../../target/app");
        println!("cargo::rerun-if-changed={}", app.display());
        if !app.join("index.html").is_file() {
            println!(
                "cargo::error=The app, which becomes part of this command, is not built yet. Build it first: cargo xtask build"
            );
        }
    }
}

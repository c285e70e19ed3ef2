//! The app's program in the staged site: what Trunk has built serves a FAQ of few questions; one of many has a program
//! that is larger.

use super::scripts::minify;
use super::{PAGE, Staged, files, program, short_digest, slim};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// What its WebAssembly is called, before its digest.
const NAME: &str = "link-worker-faq";

/// Puts the program for few or many questions in the place of what Trunk has staged, made small.
pub fn finish(staged: &Staged, many: bool) -> Result<()> {
    let all = files(&staged.folder)?;
    let old = all
        .iter()
        .find(|path| path.to_string_lossy().ends_with("_bg.wasm"));
    let old = old.context("there is no WebAssembly in the site")?;
    let script = old.to_string_lossy().replace("_bg.wasm", ".js");
    let (wasm, glue) = if many {
        program::build(&format!("{NAME}-many"), "hydrate,many")?
    } else {
        slim::program(&fs::read(old)?, &fs::read_to_string(&script)?)?
    };
    let glue = minify(&glue)?;
    let mut page = staged.read(PAGE)?;
    for (old, name, content) in [
        (
            Path::new(&script),
            format!("app-{}.js", short_digest(&glue)),
            glue.as_bytes(),
        ),
        (old, format!("{NAME}-{}.wasm", short_digest(&wasm)), &wasm),
    ] {
        fs::remove_file(old)?;
        let old = old.file_name().unwrap_or_default().to_string_lossy();
        page = page.replace(old.as_ref(), &name);
        staged.write(&name, content)?;
    }
    staged.write(PAGE, page)
}

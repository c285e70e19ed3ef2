//! Builds the program that hands saved answers on, a WebAssembly of its own, and names it by its content in the
//! page. It is none of a first visit.

use super::scripts::minify;
use super::{PAGE, Staged, program, short_digest};
use anyhow::{Result, ensure};

/// What it is called, its feature, and its files before their digests.
pub const NAME: &str = "hand-on";

/// Builds it into the staged site, and writes its addresses into the page: the script and the WebAssembly.
pub fn build(staged: &Staged) -> Result<()> {
    let (wasm, script) = program::build(NAME, NAME)?;
    let script = minify(&script)?;
    let names = [
        ("{{ hand_on }}", format!("{NAME}-{}.js", short_digest(&script))),
        (
            "{{ hand_on_wasm }}",
            format!("{NAME}-{}.wasm", short_digest(&wasm)),
        ),
    ];
    let mut page = staged.read(PAGE)?;
    for (place, name) in &names {
        ensure!(
            page.contains(place),
            "{PAGE} has no place for {place}. Put it back."
        );
        page = page.replace(place, &format!("{}{name}", staged.base));
    }
    staged.write(PAGE, page)?;
    staged.write(&names[0].1, script)?;
    staged.write(&names[1].1, wasm)
}

//! Minifies the scripts and names those of the page by their content, so that they may be cached for ever.

use super::tags::{attribute, each_tag, is_printed};
use super::{PAGE, Staged, app, files, short_digest};
use anyhow::{Context, Result, bail};
use oxc::allocator::Allocator;
use oxc::codegen::{Codegen, CodegenOptions};
use oxc::minifier::{Minifier, MinifierOptions};
use oxc::span::SourceType;
use std::fs;

/// The service worker keeps its name: a browser looks for a new one under the old address. It is finished
/// last, when all it lists is.
pub const WORKER: &str = "sw.js";

/// Finishes the page's scripts, and their names in the page.
pub fn finish(site: &Staged) -> Result<()> {
    // The addresses in the page are complete before the names in them change.
    let mut page = site.read(PAGE)?.replace("{{ base }}", &site.base);
    for path in files(&site.folder)? {
        let Some(old) = path
            .file_name()
            .and_then(|name| name.to_str())
            .filter(|name| name.ends_with(".js"))
        else {
            continue;
        };
        if old == WORKER {
            continue;
        }
        let script = minify(&fs::read_to_string(&path)?).with_context(|| format!("{old} is not a script"))?;
        let kind = if old.starts_with(app::NAME) {
            "app"
        } else {
            old.trim_end_matches(".js")
        };
        let name = format!("{kind}-{}.js", short_digest(&script));
        site.write(&name, script)?;
        fs::remove_file(&path)?;
        page = page.replace(&format!("{}{old}", site.base), &format!("{}{name}", site.base));
    }
    site.write(PAGE, page)
}

/// Leaves out of the page, and of the site, the scripts that are `data-only` of a class which nothing printed is of.
pub fn leave_out(page: &str, app: &str, site: &Staged) -> Result<String> {
    each_tag(page, "script", |tag| {
        let Some(class) = attribute(tag, "data-only") else {
            return Ok(Some(tag.to_owned()));
        };
        let name = attribute(tag, "src").context("a script that is data-only has no src")?;
        if is_printed(app, class) {
            return Ok(Some(format!("defer src=\"{name}\"")));
        }
        fs::remove_file(site.path(name.strip_prefix(&site.base).unwrap_or(name)))?;
        Ok(None)
    })
}

/// Makes a script small.
pub fn minify(script: &str) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = oxc::parser::Parser::new(&allocator, script, SourceType::mjs()).parse();
    if let Some(error) = parsed.errors.first() {
        bail!("{error}");
    }
    let mut program = parsed.program;
    let scoping = Minifier::new(MinifierOptions::default())
        .minify(&allocator, &mut program)
        .scoping;
    let codegen = Codegen::new()
        .with_options(CodegenOptions::minify())
        .with_scoping(scoping);
    Ok(codegen.build(&program).code)
}

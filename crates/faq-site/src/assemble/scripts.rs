//! Makes the page's scripts one small file, named by its content so that it may be cached for ever: what is asked for
//! before the first paint competes with it.

use super::tags::{attribute, each_tag, is_printed};
use super::{Staged, short_digest};
use anyhow::{Context, Result, bail};
use oxc::allocator::Allocator;
use oxc::codegen::{Codegen, CodegenOptions};
use oxc::minifier::{Minifier, MinifierOptions};
use oxc::span::SourceType;
use std::fs;

const PLACE: &str = "{{ scripts }}";

/// Joins the scripts that a page asks for, in their order, and their data attributes. Those that are `data-only` of a
/// class which nothing printed is of are left out.
pub fn join(page: &str, app: &str, staged: &Staged) -> Result<String> {
    let mut scripts = String::new();
    let mut data = String::new();
    let page = each_tag(page, "script", |tag| {
        let Some(name) = attribute(tag, "src") else {
            return Ok(Some(tag.to_owned()));
        };
        let name = name.strip_prefix(&staged.base).unwrap_or(name);
        let place = scripts.is_empty().then(|| PLACE.to_owned());
        if attribute(tag, "data-only").is_none_or(|class| is_printed(app, class)) {
            scripts.push_str(&staged.read(name)?);
            for part in tag.split_whitespace() {
                if part.starts_with("data-") && !part.starts_with("data-only=") {
                    data.push_str(&format!(" {part}"));
                }
            }
        }
        fs::remove_file(staged.path(name))?;
        Ok(place)
    })?;
    let scripts = minify(&scripts).context("the page's scripts are not one script together")?;
    let name = format!("page-{}.js", short_digest(&scripts));
    staged.write(&name, scripts)?;
    let tag = format!("defer src=\"{}{name}\"{data}", staged.base);
    Ok(page.replacen(PLACE, &tag, 1))
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

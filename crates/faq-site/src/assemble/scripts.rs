//! Minifies JavaScript.

use anyhow::{Result, bail};
use oxc::allocator::Allocator;
use oxc::codegen::{Codegen, CodegenOptions};
use oxc::minifier::{Minifier, MinifierOptions};
use oxc::span::SourceType;

/// Returns a module's source without what only people read.
///
/// # Errors
/// The source is not JavaScript: the parser's first message.
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

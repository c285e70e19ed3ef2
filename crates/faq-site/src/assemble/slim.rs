//! Makes a program smaller than wasm-bindgen leaves it: without custom sections, and with short names for what the
//! WebAssembly imports from its script and exports to it. wasm-bindgen puts a digest into each name, which does not compress.

use anyhow::{Context, Result};
use std::collections::HashMap;
use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{CustomSectionReader, ExportSectionReader, ImportSectionReader, Parser};

/// Returns a smaller WebAssembly and its script.
///
/// # Errors
/// The bytes are not a WebAssembly module.
pub fn program(wasm: &[u8], script: &str) -> Result<(Vec<u8>, String)> {
    let mut slim = Slim::default();
    let mut module = Module::new();
    slim.parse_core_module(&mut module, Parser::new(0), wasm)
        .context("wasm-bindgen made no WebAssembly")?;
    Ok((module.finish(), rename(script, &slim.names)))
}

#[derive(Default)]
struct Slim {
    /// The new name of each import and export.
    names: HashMap<String, String>,
}

impl Reencode for Slim {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for import in section.into_imports() {
            let import = import?;
            let next = format!("i{}", self.names.len());
            let name = self.names.entry(import.name.to_owned()).or_insert(next);
            let name = name.clone();
            imports.import(import.module, &name, self.entity_type(import.ty)?);
        }
        Ok(())
    }

    /// Only the names that wasm-bindgen makes for itself: the others are the interface of the script.
    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: ExportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for export in section {
            let export = export?;
            let mut name = export.name.to_owned();
            if name.starts_with("__") {
                let short = format!("e{}", self.names.len());
                name = self.names.entry(name).or_insert(short).clone();
            }
            let kind = self.export_kind(export.kind)?;
            let index = self.external_index(export.kind, export.index)?;
            exports.export(&name, kind, index);
        }
        Ok(())
    }

    /// Custom sections have no effect (<https://webassembly.github.io/spec/core/appendix/custom.html>).
    fn parse_custom_section(
        &mut self,
        _: &mut Module,
        _: CustomSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        Ok(())
    }
}

/// Renames whole words of a script.
fn rename(script: &str, names: &HashMap<String, String>) -> String {
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
    let mut out = String::new();
    let mut rest = script;
    while let Some(start) = rest.find(is_word) {
        let word = &rest[start..];
        let end = word.find(|letter| !is_word(letter)).unwrap_or(word.len());
        out.push_str(&rest[..start]);
        out.push_str(names.get(&word[..end]).map_or(&word[..end], String::as_str));
        rest = &word[end..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::rename;
    use std::collections::HashMap;

    #[test]
    fn renames_whole_words_only() {
        let names = HashMap::from([("__wbg_a_12".to_owned(), "i0".to_owned())]);
        let script = "{ __wbg_a_12: f, __wbg_a_123: __wbg_a_1, $__wbg_a_12: é }";
        let renamed = "{ i0: f, __wbg_a_123: __wbg_a_1, $__wbg_a_12: é }";
        assert_eq!(rename(script, &names), renamed);
    }
}

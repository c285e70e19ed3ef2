//! Catalogues of the interface's words in files, and as the prerendered page takes them.

use crate::report::{CheckedFile, Findings};
use anyhow::Result;
use faq_core::wording::{PageWords, Words};
use faq_words::{Catalogue, Part, SHIPPED, category, line_of};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

/// The folder of catalogues, beside a site file.
pub const FOLDER: &str = "words";

/// The English catalogue, which every other translates.
static ENGLISH: LazyLock<Catalogue> = LazyLock::new(|| match faq_words::english() {
    Ok(english) => english,
    // `crates/faq-core/build.rs` does not let a program be built with it.
    Err(problems) => unreachable!("{problems:?}"),
});

/// Returns the English catalogue.
pub fn english() -> Catalogue {
    ENGLISH.clone()
}

/// Returns the names of the languages that there are shipped catalogues of, with their tags.
pub fn names() -> String {
    let shipped = SHIPPED.iter().filter_map(|(_, text)| Catalogue::parse(text).ok());
    let names: Vec<_> = shipped
        .map(|catalogue| format!("{} ({})", catalogue.name, catalogue.language))
        .collect();
    names.join(", ")
}

/// Reads the file of a catalogue.
///
/// # Errors
/// A sentence with the first of its mistakes.
pub fn read(path: &Path) -> Result<Catalogue, String> {
    let text =
        fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}.", path.display()))?;
    Catalogue::whole(&text, &ENGLISH).map_err(|problems| {
        let first = problems.first();
        let (line, sentence) = first.map_or((1, ""), |first| {
            (line_of(&text, &first.span), first.sentence.as_str())
        });
        format!(
            "{path}:{line}: {sentence} To see all mistakes: faq check {path}",
            path = path.display()
        )
    })
}

/// Returns whether a path is that of a catalogue: a TOML file in a folder `words`.
pub fn is_catalogue(path: &Path) -> bool {
    let folder = path.parent().and_then(Path::file_name);
    path.extension().is_some_and(|extension| extension == "toml")
        && folder.is_some_and(|folder| folder == FOLDER)
}

/// Checks the file of a catalogue.
///
/// # Errors
/// The file cannot be read.
pub fn check(path: &Path) -> Result<Findings> {
    let mut file = CheckedFile::read(path, "The catalogue")?;
    file.check(|report| {
        let problems = match Catalogue::parse(report.text) {
            Ok(catalogue) => {
                let stem = path.file_stem().unwrap_or_default();
                if stem != catalogue.language.as_str() {
                    let sentence = format!(
                        "The file is {}, and the language in it is “{}”. Give the file the name of the language: {}.toml.",
                        path.display(),
                        catalogue.language,
                        catalogue.language
                    );
                    report.mistake(0..0, sentence);
                }
                if !catalogue.reviewed {
                    report.warning(
                        0..0,
                        "A native speaker has not read all of it yet, which the help of the page says. Once that is done, write reviewed = true.",
                    );
                }
                catalogue.problems(&ENGLISH)
            }
            Err(problems) => problems,
        };
        for problem in problems {
            let end = report.text.len();
            report.mistake(problem.span.start.min(end)..problem.span.end.min(end), problem.sentence);
        }
    });
    Ok(Findings(vec![file]))
}

/// Returns the words of a catalogue for the prerendered page.
pub fn page_words(catalogue: &Catalogue) -> PageWords {
    let app = Words::new(texts(catalogue, Part::App), category);
    PageWords::new(texts(catalogue, Part::Page), app)
}

/// Returns the words of a catalogue that the page carries for the app, or the share program has.
pub fn texts(catalogue: &Catalogue, part: Part) -> Vec<String> {
    catalogue.texts(part, &ENGLISH)
}

//! `faq try`: searches a FAQ for a list of readers' questions, as from a help desk, and reports what they find. The
//! questions stay on this machine.

use crate::check::{Purpose, check};
use crate::report::{Level, decode};
use crate::search_language::search_language;
use crate::sources::Sources;
use anyhow::{Context, Result};
use faq_core::faq::{Question, answer_text};
use faq_search::{Document, Language, SearchIndex, SearchResults, Synonym, is_blank};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The number of answers that a reader sees without scrolling.
const MAX_HITS: usize = 3;

/// Searches the FAQ of `sources` for each line of the file at `list`, and returns a report: the first answers of
/// each line, then the lines that find nothing.
///
/// # Errors
/// A file cannot be read, the list has no question, or the FAQ has mistakes.
pub fn run(list: &Path, sources: &Sources) -> Result<String> {
    let bytes =
        fs::read(list).with_context(|| format!("The questions at {} cannot be read", list.display()))?;
    let (text, _) = decode(&bytes);
    let queries: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !is_blank(line))
        .collect();
    if queries.is_empty() {
        anyhow::bail!("{} has no question. Write one on each line.", list.display());
    }
    let faq = check(sources, Purpose::Preview)?;
    if faq.findings.has_mistakes() {
        return Err(faq.findings.only(Level::Mistake).into());
    }
    let (language, synonyms) = match faq.site {
        Some(site) => (search_language(&site.language), site.synonyms),
        None => (search_language("en"), Vec::new()),
    };
    let synonyms: Vec<Synonym> = synonyms.into_iter().map(|(synonym, _)| synonym).collect();
    Ok(report(&queries, &faq.content.questions, &synonyms, language)?)
}

fn report(
    queries: &[&str],
    questions: &[Question],
    synonyms: &[Synonym],
    language: Language,
) -> Result<String, std::fmt::Error> {
    let documents = questions.iter().map(|question| Document {
        question: &question.question,
        also_asked_as: &question.also_asked_as,
        answer: answer_text(&question.answer).into(),
    });
    let index = SearchIndex::build(documents, synonyms, language);
    let mut report = String::new();
    let mut unanswered = Vec::new();
    for query in queries {
        let results = index.search(query, false);
        writeln!(report, "{query}")?;
        if results.hits.is_empty() {
            unanswered.push(query);
            writeln!(report, "  finds nothing")?;
        }
        for (rank, hit) in results.hits.iter().take(MAX_HITS).enumerate() {
            let closest = if hit.all_words {
                ""
            } else {
                " (without all of the words)"
            };
            writeln!(
                report,
                "  {}. {}{closest}",
                rank + 1,
                questions[hit.document].question
            )?;
        }
        write_words(&mut report, &results)?;
        report.push('\n');
    }
    let count = queries.len();
    if unanswered.is_empty() {
        writeln!(
            report,
            "Each of the {count} questions finds an answer. Are the right ones first?"
        )?;
    } else {
        writeln!(report, "{} of {count} questions find nothing:", unanswered.len())?;
        unanswered
            .iter()
            .try_for_each(|query| writeln!(report, "  {query}"))?;
        writeln!(
            report,
            "Add their words to “Also asked as” or to synonyms in the site file, or answer them."
        )?;
    }
    Ok(report)
}

/// Writes which words were corrected, and which the FAQ does not have.
fn write_words(report: &mut String, results: &SearchResults) -> std::fmt::Result {
    for correction in &results.corrections {
        writeln!(
            report,
            "  “{}” was read as “{}”",
            correction.typed, correction.used
        )?;
    }
    if !results.missing.is_empty() {
        writeln!(report, "  not in the FAQ: “{}”", results.missing.join("”, “"))?;
    }
    Ok(())
}

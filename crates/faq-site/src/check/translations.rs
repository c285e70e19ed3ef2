//! The translations of a FAQ: the same questions, by their ids, in files of their own.

use super::{check_questions, translated};
use crate::content::Content;
use crate::report::{CheckedFile, Level};
use crate::site_config::{self, SiteConfig};
use crate::sources::Sources;
use anyhow::Result;
use faq_core::faq::{Block, BlockKind, Question, Run, Style, Translation};
use faq_words::Message;
use std::collections::BTreeMap;
use std::ops::Range;

/// A FAQ in one of its other languages.
#[derive(Clone, Debug)]
pub struct TranslatedFaq {
    /// The site's settings in this language.
    pub site: SiteConfig,
    /// All questions, in the order of the first language: translated, or else as they are there.
    pub questions: Vec<Question>,
}

/// What was found in the files of the translations.
#[derive(Debug, Default)]
pub struct Translations {
    /// The translations whose site file has no mistakes.
    pub faqs: Vec<TranslatedFaq>,
    /// The files with their findings.
    pub files: Vec<CheckedFile>,
    /// What is wrong with the translations that the site file names: the place there, and what to do.
    pub named: Vec<(Level, Range<usize>, String)>,
}

/// Checks the translations that the site file names.
///
/// # Errors
/// A file cannot be read.
pub fn check(site: &SiteConfig, original: &Content, sources: &Sources) -> Result<Translations> {
    let mut found = Translations::default();
    for (tag, span) in &site.translations {
        let files = sources.translation(tag);
        if !files.content.is_file() {
            let sentence = format!(
                "There is no {} with the questions in this language. Copy {} to that name and translate it: each question keeps its id.",
                files.content.display(),
                sources.content.display()
            );
            found.named.push((Level::Mistake, span.clone(), sentence));
            continue;
        }
        let mut content_file = CheckedFile::read(&files.content, "The translation")?;
        let mut site_file = super::read_existing(&files.site, "The site")?;
        let translated_site = match &mut site_file {
            Some(file) => {
                let parsed =
                    file.check(|report| site_config::parse_translation(report, &files.site, site, tag));
                parsed.filter(|_| file.count(Level::Mistake) == 0)
            }
            None => {
                let mut nothing = crate::report::Report::new("");
                site_config::parse_translation(&mut nothing, &files.site, site, tag)
            }
        };
        let records = translated::read(&files)?;
        let translation = content_file.check(|report| {
            let content = check_questions(report, &files.content);
            translated::report(original, &content, &records, sources, &files, report);
            content
        });
        if let Some(translated_site) = translated_site {
            if let Some(sentence) = untranslated_texts(site, &translated_site, &files) {
                found.named.push((Level::Warning, span.clone(), sentence));
            }
            let note = out_of_date(&translated_site);
            let questions = merge(site, original, &translation, &records, &note);
            found.faqs.push(TranslatedFaq {
                site: translated_site,
                questions,
            });
        }
        found.files.extend(site_file.into_iter().chain([content_file]));
    }
    Ok(found)
}

/// Returns what to do about the texts of a site that the site file of a translation leaves in the first language.
fn untranslated_texts(site: &SiteConfig, translated: &SiteConfig, files: &Sources) -> Option<String> {
    let languages = &translated.text_languages;
    let texts = [
        ("name", languages.name.is_some()),
        ("description", languages.description.is_some()),
        ("publisher", languages.publisher.is_some()),
        (
            "urgent",
            !site.urgent.is_empty() && translated.urgent == site.urgent,
        ),
    ];
    let left: Vec<&str> = texts
        .iter()
        .filter(|(_, is_left)| *is_left)
        .map(|(name, _)| *name)
        .collect();
    (!left.is_empty()).then(|| {
        format!(
            "The page in “{}” shows these in “{}”: {}. Write them in its language into {}.",
            translated.language,
            site.language,
            left.join(", "),
            files.site.display()
        )
    })
}

/// Returns the paragraph before an answer whose original has changed since it was translated.
fn out_of_date(site: &SiteConfig) -> Block {
    let note = site.interface.message("out_of_date").and_then(Message::text);
    let run = Run {
        text: note.unwrap_or_default().to_owned(),
        style: Style::Emphasis,
        href: None,
    };
    Block::of_runs(BlockKind::Paragraph, vec![run])
}

/// Returns the questions of the first language, each translated where it is, with a note where it is out of date. The
/// former ids are those of the first language.
fn merge(
    site: &SiteConfig,
    original: &Content,
    translation: &Content,
    records: &translated::Records,
    note: &Block,
) -> Vec<Question> {
    let translations = translation.by_id();
    let find = |question: &Question| translations.get(question.id.as_str()).copied();
    // The topics of a question that is not translated, as translated questions name them.
    let mut topics = BTreeMap::new();
    for question in &original.questions {
        let translated = find(question).filter(|other| other.topics.len() == question.topics.len());
        for (topic, other) in question
            .topics
            .iter()
            .zip(translated.iter().flat_map(|other| &other.topics))
        {
            topics.entry(topic.clone()).or_insert(other.clone());
        }
    }
    let merged = original.questions.iter().map(|question| match find(question) {
        Some(translated) => Question {
            aliases: question.aliases.clone(),
            answer: match records.is_outdated(question, translated) {
                true => std::iter::once(note).chain(&translated.answer).cloned().collect(),
                false => translated.answer.clone(),
            },
            translation: Some(Translation::Of(question.digest())),
            ..translated.clone()
        },
        None => Question {
            topics: question
                .topics
                .iter()
                .map(|topic| topics.get(topic).unwrap_or(topic).clone())
                .collect(),
            translation: Some(Translation::Missing(site.language.clone())),
            ..question.clone()
        },
    });
    merged.collect()
}

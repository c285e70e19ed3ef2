//! Length and readability of answers.

use crate::content::{Content, QuestionSpans};
use crate::report::Report;
use faq_core::answer::lines;
use faq_core::faq::Question;
use rayon::prelude::*;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// The most words of a sentence that most people read at once
/// (<https://www.gov.uk/guidance/content-design/writing-for-gov-uk>).
const MAX_SENTENCE_WORDS: usize = 25;
/// The most words of an answer.
const MAX_ANSWER_WORDS: usize = 300;
/// LIX counts words with more letters than this as long.
const LONG_WORD_LETTERS: usize = 6;
/// Points of LIX above the median that are reported: the distance from an easy text to a hard one.
const FAR_ABOVE_MEDIAN: usize = 20;
/// The fewest words of an answer that have a meaningful LIX.
const MIN_WORDS: usize = 30;
/// The fewest answers that have a meaningful median.
const MIN_ANSWERS: usize = 3;

/// Warns of long sentences, long answers, and answers that are much harder to read than the others.
pub fn check(content: &Content, report: &mut Report<'_>) {
    let mut rated: Vec<(usize, &QuestionSpans)> = Vec::new();
    // Finding sentences takes longer than all other checks together.
    let counted: Vec<Counts> = content
        .questions
        .par_iter()
        .zip(&content.spans)
        .map(|(question, spans)| count(question, spans))
        .collect();
    for (counts, spans) in counted.into_iter().zip(&content.spans) {
        for (span, words) in &counts.long_sentences {
            report.warning(
                span.clone(),
                format!("This sentence has {words} words. Keep to {MAX_SENTENCE_WORDS}: make two of it."),
            );
        }
        if counts.words > MAX_ANSWER_WORDS {
            report.warning(
                spans.heading.clone(),
                format!(
                    "This answer has {} words. Keep to {MAX_ANSWER_WORDS}: say less, or make two questions of it.",
                    counts.words
                ),
            );
        }
        if counts.words >= MIN_WORDS {
            rated.push((counts.lix(), spans));
        }
    }
    rated.sort_by_key(|(lix, _)| *lix);
    let Some((median, _)) = rated
        .get(rated.len() / 2)
        .filter(|_| rated.len() >= MIN_ANSWERS)
        .copied()
    else {
        return;
    };
    for (lix, spans) in rated.iter().filter(|(lix, _)| *lix > median + FAR_ABOVE_MEDIAN) {
        report.warning(
            spans.heading.clone(),
            format!("This answer is much harder to read than the others (readability index LIX {lix}, the median is {median}). Use shorter sentences and shorter words."),
        );
    }
}

/// Numbers of words, long words and sentences of an answer.
#[derive(Default)]
struct Counts {
    words: usize,
    long_words: usize,
    sentences: usize,
    /// The sentences that are too long, with their numbers of words.
    long_sentences: Vec<(Range<usize>, usize)>,
}

impl Counts {
    /// Returns the readability index LIX, which suits any language with an alphabet: words per sentence plus
    /// the percentage of long words (Björnsson: Läsbarhet, 1968). Up to 30 is easy, above 50 hard.
    fn lix(&self) -> usize {
        self.words / self.sentences.max(1) + 100 * self.long_words / self.words.max(1)
    }
}

/// Counts the words of an answer.
fn count(question: &Question, spans: &QuestionSpans) -> Counts {
    let mut counts = Counts::default();
    for (line, source_map) in lines(&question.answer).into_iter().zip(&spans.lines) {
        let text: String = line.iter().map(|run| run.text.as_str()).collect();
        for (at, sentence) in text.split_sentence_bound_indices() {
            let mut words = 0;
            for word in sentence.unicode_words() {
                words += 1;
                counts.long_words += usize::from(word.chars().count() > LONG_WORD_LETTERS);
            }
            if words == 0 {
                continue;
            }
            counts.words += words;
            counts.sentences += 1;
            if words > MAX_SENTENCE_WORDS {
                let span = source_map.span(at..at + sentence.trim_end().len());
                counts.long_sentences.push((span, words));
            }
        }
    }
    counts
}

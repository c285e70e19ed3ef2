//! Answers: how long they are, and how hard to read.

use crate::content::{Content, Places};
use crate::report::Report;
use faq_core::faq::Question;
use unicode_segmentation::UnicodeSegmentation;

/// The most words of a sentence that most people read at once
/// (<https://www.gov.uk/guidance/content-design/writing-for-gov-uk>).
const SENTENCE: usize = 25;
/// The most words of an answer.
const ANSWER: usize = 300;
/// A word of more letters than this is a long one to LIX.
const LONG: usize = 6;
/// How many points of LIX above the middle answer are far above: from easy to hard is twenty.
const FAR: usize = 20;
/// Fewer words than this say nothing of how hard a text is, and fewer answers nothing of the rest.
const ENOUGH: (usize, usize) = (30, 3);

pub fn check(content: &Content, report: &mut Report<'_>) {
    let all = || content.questions.iter().zip(&content.places);
    let mut read: Vec<(usize, &Places)> = Vec::new();
    for (question, places) in all() {
        let counts = count(question, places, report);
        if counts.words > ANSWER {
            report.warn(
                places.heading.clone(),
                format!(
                    "This answer has {} words. Keep to {ANSWER}: say less, or make two questions of it.",
                    counts.words
                ),
            );
        }
        if counts.words >= ENOUGH.0 {
            read.push((counts.lix(), places));
        }
    }
    read.sort_by_key(|(lix, _)| *lix);
    let Some((middle, _)) = read
        .get(read.len() / 2)
        .filter(|_| read.len() >= ENOUGH.1)
        .copied()
    else {
        return;
    };
    for (lix, places) in read.iter().filter(|(lix, _)| *lix > middle + FAR) {
        report.warn(
            places.heading.clone(),
            format!("This answer is much harder to read than the others (readability index LIX {lix}, the middle one has {middle}). Use shorter sentences and shorter words."),
        );
    }
}

/// What an answer is made of.
#[derive(Default)]
struct Counts {
    words: usize,
    long: usize,
    sentences: usize,
}

impl Counts {
    /// The readability index LIX, for any language with an alphabet: words per sentence and percentage of
    /// long words, added (Björnsson: Läsbarhet, 1968). Up to 30 is easy, above 50 hard.
    fn lix(&self) -> usize {
        self.words / self.sentences.max(1) + 100 * self.long / self.words.max(1)
    }
}

/// Counts an answer's words, and tells of sentences that are too long.
fn count(question: &Question, places: &Places, report: &mut Report<'_>) -> Counts {
    let mut counts = Counts::default();
    let lines = question.answer.iter().flat_map(|block| &block.lines);
    for (line, place) in lines.zip(&places.lines) {
        let text: String = line.iter().map(|run| run.text.as_str()).collect();
        for (at, sentence) in text.split_sentence_bound_indices() {
            let words = sentence.unicode_words().count();
            if words == 0 {
                continue;
            }
            counts.words += words;
            counts.sentences += 1;
            counts.long += sentence
                .unicode_words()
                .filter(|word| word.chars().count() > LONG)
                .count();
            if words > SENTENCE {
                report.warn(
                    place.span(at..at + sentence.trim_end().len()),
                    format!("This sentence has {words} words. Keep to {SENTENCE}: make two of it."),
                );
            }
        }
    }
    counts
}

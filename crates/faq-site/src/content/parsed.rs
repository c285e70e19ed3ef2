//! The questions of a content file, with the bytes of the file that each part comes from.

use faq_core::faq::Question;
use std::collections::HashMap;
use std::ops::Range;

/// The questions of a content file and their spans.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// The questions, in the order of the file.
    pub questions: Vec<Question>,
    /// The spans of each question.
    pub spans: Vec<QuestionSpans>,
}

impl Content {
    /// Returns each question with its spans.
    pub fn iter(&self) -> impl Iterator<Item = (&Question, &QuestionSpans)> {
        self.questions.iter().zip(&self.spans)
    }

    /// Returns the questions by their ids; of a repeated id the first.
    pub fn by_id(&self) -> HashMap<&str, &Question> {
        let questions = self.questions.iter().rev();
        questions
            .map(|question| (question.id.as_str(), question))
            .collect()
    }
}

/// The bytes of the file that hold the parts of one question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionSpans {
    /// Its heading.
    pub heading: Range<usize>,
    /// Its id.
    pub id: Range<usize>,
    /// Its former ids.
    pub formerly: Vec<Range<usize>>,
    /// Its topics.
    pub topics: Vec<Range<usize>>,
    /// The lines of its answer, of all blocks.
    pub lines: Vec<SourceMap>,
    /// The links of its answer.
    pub links: Vec<Link>,
    /// The pictures of its answer, each with its bytes in the file.
    pub pictures: Vec<(String, Range<usize>)>,
}

/// A link of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its words.
    pub text: String,
    /// Its address.
    pub href: String,
    /// Its bytes in the file.
    pub span: Range<usize>,
}

/// Maps bytes of the text of one line to bytes of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceMap {
    /// The byte of the text at which a piece begins, and the bytes of the file that hold the piece.
    pieces: Vec<(usize, Range<usize>)>,
}

impl SourceMap {
    /// Adds the bytes of the file that hold the text from this byte on.
    pub fn push(&mut self, text: usize, source: Range<usize>) {
        self.pieces.push((text, source));
    }

    /// Returns the bytes of the file that hold these bytes of the text. The result is the whole piece where
    /// the file spells a piece differently, as an entity for example.
    pub fn span(&self, text: Range<usize>) -> Range<usize> {
        let source_of = |at: usize| {
            let piece = self
                .pieces
                .partition_point(|(start, _)| *start <= at)
                .checked_sub(1)?;
            let (start, source) = self.pieces.get(piece)?;
            Some((source.start + (at - start)).min(source.end))
        };
        let start = source_of(text.start).unwrap_or_default();
        let end = source_of(text.end.saturating_sub(1)).map_or(start, |end| end + 1);
        start..end.max(start)
    }
}

//! Where in a content file the parts of its questions stand, for those who have something to say of them.

use std::ops::Range;

/// The places of one question's parts, in bytes of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// Its heading.
    pub heading: Range<usize>,
    /// Its id.
    pub id: Range<usize>,
    /// Its former ids.
    pub formerly: Vec<Range<usize>>,
    /// Its topics.
    pub topics: Vec<Range<usize>>,
    /// The lines of its answer, block after block.
    pub lines: Vec<Line>,
    /// The links of its answer.
    pub links: Vec<Link>,
}

/// A link of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its words.
    pub text: String,
    /// Where it leads.
    pub href: String,
    /// Where it stands.
    pub span: Range<usize>,
}

/// A line of an answer: where its text comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Byte of the line's text, and the bytes of the file that it begins.
    pieces: Vec<(usize, Range<usize>)>,
}

impl Line {
    /// The text from this byte of the line on stands here in the file.
    pub fn push(&mut self, text: usize, source: Range<usize>) {
        self.pieces.push((text, source));
    }

    /// The bytes of the file that hold these of the line's text. Within a piece that is written otherwise
    /// than it reads (an entity, say) it is the whole piece.
    pub fn span(&self, text: Range<usize>) -> Range<usize> {
        let place = |at: usize| {
            let piece = self
                .pieces
                .partition_point(|(start, _)| *start <= at)
                .checked_sub(1)?;
            let (start, source) = self.pieces.get(piece)?;
            Some((source.start + (at - start)).min(source.end))
        };
        let start = place(text.start).unwrap_or_default();
        let end = place(text.end.saturating_sub(1)).map_or(start, |end| end + 1);
        start..end.max(start)
    }
}

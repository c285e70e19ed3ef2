//! Lists of a document of Word: paragraphs that name their list and their level in it.

use super::numbering::{Mark, Numbering};
use std::collections::{HashMap, HashSet};

/// The lists that are being written.
#[derive(Default)]
pub struct Lists {
    numbering: Numbering,
    /// The lists that are open, the outermost first, each with what its items begin with.
    open: Vec<(String, Mark)>,
    /// The last number of each level of a definition since the level above went on.
    counts: HashMap<(String, usize), usize>,
    /// The levels of lists that have begun.
    begun: HashSet<(String, usize)>,
}

impl Lists {
    /// Returns no list, of those that are numbered so.
    pub fn new(numbering: Numbering) -> Self {
        Self {
            numbering,
            ..Self::default()
        }
    }

    /// Returns whether a list has bullets or numbers.
    pub fn has_marks(&self, list: &str, level: usize) -> bool {
        self.numbering.level(list, level).mark != Mark::Nothing
    }

    /// Writes an item, which may be one level deeper than the last.
    pub fn item(&mut self, list: &str, level: usize, words: &str, out: &mut String) {
        let number = self.count(list, level);
        let mark = self.numbering.level(list, level).mark;
        let depth = level.min(self.open.len());
        let is_open =
            |open: &[(String, Mark)]| open.len() == depth + 1 && open[depth] == (list.to_owned(), mark);
        while self.open.len() > depth && !is_open(&self.open) {
            self.close(out);
        }
        if self.open.len() == depth + 1 {
            out.push_str("</li>");
        } else {
            let kind = match mark {
                Mark::Number(Some(letters)) => format!(" type={letters}"),
                _ => String::new(),
            };
            match mark {
                Mark::Number(_) if number > 1 => out.push_str(&format!("<ol start={number}{kind}>")),
                Mark::Number(_) => out.push_str(&format!("<ol{kind}>")),
                _ => out.push_str("<ul>"),
            }
            self.open.push((list.to_owned(), mark));
        }
        out.push_str(&format!("<li>{words}\n"));
    }

    /// Returns the number of the next item of a list: it counts on after other text.
    fn count(&mut self, list: &str, level: usize) -> usize {
        let definition = self.numbering.definition(list).to_owned();
        let restart = self.numbering.restart(list, level);
        let is_first = self.begun.insert((list.to_owned(), level));
        let key = (definition.clone(), level);
        let next = match (restart.filter(|_| is_first), self.counts.get(&key)) {
            (Some(restart), _) => restart,
            (None, Some(last)) => last.saturating_add(1),
            (None, None) => self.numbering.level(list, level).start,
        };
        self.counts.insert(key, next);
        self.counts
            .retain(|(one, depth), _| *one != definition || *depth <= level);
        next
    }

    /// Ends all lists.
    pub fn end(&mut self, out: &mut String) {
        while !self.open.is_empty() {
            self.close(out);
        }
    }

    fn close(&mut self, out: &mut String) {
        let Some((_, mark)) = self.open.pop() else { return };
        out.push_str(match mark {
            Mark::Number(_) => "</li></ol>",
            _ => "</li></ul>",
        });
    }
}

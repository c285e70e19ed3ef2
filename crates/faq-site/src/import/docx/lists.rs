//! Lists of a document of Word: paragraphs that name their list and their level in it.

use std::collections::HashMap;

/// The lists that are being written.
#[derive(Default)]
pub struct Lists {
    /// Whether a list has bullets at a level.
    bulleted: HashMap<(String, usize), bool>,
    /// The ids of the lists that are open, the outermost first.
    open: Vec<String>,
    /// How many items each level of a list has had since the one above went on: numbers continue after other text.
    counts: HashMap<(String, usize), usize>,
}

impl Lists {
    /// Returns no list, of those that have bullets at these levels.
    pub fn new(bulleted: HashMap<(String, usize), bool>) -> Self {
        Self {
            bulleted,
            ..Self::default()
        }
    }

    /// Writes an item, which may be one level deeper than the last.
    pub fn item(&mut self, list: &str, level: usize, words: &str, out: &mut String) {
        let level = level.min(self.open.len());
        while self.open.len() > level + 1 || (self.open.len() == level + 1 && self.open[level] != list) {
            self.close(out);
        }
        if self.open.len() == level + 1 {
            out.push_str("</li>");
        } else {
            let before = self.counts.get(&(list.to_owned(), level)).copied().unwrap_or(0);
            if self.has_bullets(list, level) {
                out.push_str("<ul>");
            } else if before > 0 {
                out.push_str(&format!("<ol start={}>", before + 1));
            } else {
                out.push_str("<ol>");
            }
            self.open.push(list.to_owned());
        }
        *self.counts.entry((list.to_owned(), level)).or_default() += 1;
        self.counts
            .retain(|(one, depth), _| one != list || *depth <= level);
        out.push_str(&format!("<li>{words}\n"));
    }

    /// Ends all lists.
    pub fn end(&mut self, out: &mut String) {
        while !self.open.is_empty() {
            self.close(out);
        }
    }

    fn close(&mut self, out: &mut String) {
        let Some(list) = self.open.pop() else { return };
        out.push_str(if self.has_bullets(&list, self.open.len()) {
            "</li></ul>"
        } else {
            "</li></ol>"
        });
    }

    fn has_bullets(&self, list: &str, level: usize) -> bool {
        let kind = self.bulleted.get(&(list.to_owned(), level));
        kind.or_else(|| self.bulleted.get(&(list.to_owned(), 0)))
            .copied()
            .unwrap_or(true)
    }
}

//! An answer as text that keeps its form: marks of lists, columns of tables, powers.

use super::faq::{Block, BlockKind, Run, Style};

/// Formats an answer, each line of it on a line of its own; with the addresses of its links below the lines that have
/// them, if `with_addresses`.
///
/// ```
/// use faq_core::payload::from_texts;
/// use faq_core::plain_answer::plain_answer;
///
/// let texts = ["#a", "?How?", "o0 3", "-", ".Add 10", "'3", ". drops"].map(str::to_owned);
/// assert_eq!(plain_answer(&from_texts(&texts).questions[0].answer, true), "3. Add 10^3 drops");
/// ```
pub fn plain_answer(blocks: &[Block], with_addresses: bool) -> String {
    let mut text = Text {
        text: String::new(),
        with_addresses,
    };
    text.blocks(blocks, "");
    text.text.trim_start_matches('\n').to_owned()
}

struct Text {
    text: String,
    with_addresses: bool,
}

impl Text {
    /// Writes blocks, each line after `indent`.
    fn blocks(&mut self, blocks: &[Block], indent: &str) {
        for block in blocks {
            match block.kind {
                BlockKind::Bullets => {
                    let items = block.blocks.iter();
                    items.for_each(|item| self.item(item, "- ", indent));
                }
                BlockKind::Numbers(first) => {
                    for (number, item) in (first..).zip(&block.blocks) {
                        self.item(item, &format!("{number}. "), indent);
                    }
                }
                BlockKind::Quote => self.blocks(&block.blocks, &format!("{indent}> ")),
                BlockKind::Table => {
                    for row in &block.blocks {
                        self.row(&row.blocks, indent);
                    }
                }
                BlockKind::Picture { .. } => {
                    let words = words(&block.line, " ");
                    self.text.push_str(&format!("\n{indent}[{words}]"));
                }
                _ => self.line(&block.line, indent, indent),
            }
        }
    }

    fn item(&mut self, item: &Block, mark: &str, indent: &str) {
        self.line(&item.line, &format!("{indent}{mark}"), indent);
        self.blocks(&item.blocks, &format!("{indent}  "));
    }

    fn row(&mut self, cells: &[Block], indent: &str) {
        let words: Vec<String> = cells.iter().map(|cell| words(&cell.line, " ")).collect();
        self.text.push_str(&format!("\n{indent}{}", words.join(" | ")));
        cells
            .iter()
            .zip(&words)
            .for_each(|(cell, words)| self.addresses(&cell.line, words, indent));
    }

    fn line(&mut self, line: &[Run], mark: &str, indent: &str) {
        // What follows a mark is below its words.
        let inner = if mark.len() > indent.len() { "  " } else { "" };
        let words = words(line, &format!("\n{indent}{inner}"));
        self.text.push_str(&format!("\n{mark}{words}"));
        self.addresses(line, &words, indent);
    }

    fn addresses(&mut self, line: &[Run], words: &str, indent: &str) {
        let addresses = line.iter().filter_map(address);
        for address in addresses.filter(|address| self.with_addresses && !words.contains(address)) {
            self.text.push_str(&format!("\n{indent}{address}"));
        }
    }
}

/// Returns the words of a line; `line_break` is for its line breaks.
fn words(line: &[Run], line_break: &str) -> String {
    let mut words = String::new();
    for run in line {
        let (sign, text) = match run.style {
            Style::Superscript => ("^", run.text.as_str()),
            Style::Break => ("", line_break),
            _ => ("", run.text.as_str()),
        };
        words.push_str(sign);
        words.push_str(text);
    }
    words
}

/// Returns the address of a link as people write it; none for a link to another question.
fn address(run: &Run) -> Option<&str> {
    let href = run.href.as_deref()?;
    let written = ["mailto:", "tel:"]
        .iter()
        .find_map(|scheme| href.strip_prefix(scheme));
    (!href.starts_with('#')).then(|| written.unwrap_or(href))
}

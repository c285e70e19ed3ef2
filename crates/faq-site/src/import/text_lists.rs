//! Lists that are written as paragraphs: with a mark or a number at the beginning of each.

use super::clean;
use super::text::{plain, tidy};
use faq_core::faq::{Block, BlockKind, Run, Style};

/// Marks that begin an item of a list wherever they are.
const BULLETS: [char; 9] = ['•', '·', '◦', '▪', '●', '‣', '○', '■', '\u{F0B7}'];
/// Marks that begin an item where the next line or the last one has the same.
const DASHES: [char; 4] = ['-', '*', '–', '—'];

/// Reads plain text: a line is a paragraph, or an item where it begins as one.
pub fn blocks(text: &str) -> Vec<Block> {
    let lines = text.split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{B}']);
    let lines = lines.filter(|line| clean::shows(line));
    find_lists(
        lines
            .map(|line| Block::of_runs(BlockKind::Paragraph, tidy(vec![plain(line)])))
            .collect(),
    )
}

/// Returns the text that a paragraph begins with, after a line break.
fn beginning(block: &Block) -> Option<&Run> {
    let first = block.line.iter().find(|run| run.style != Style::Break);
    first.filter(|run| block.kind == BlockKind::Paragraph && run.style == Style::Plain && run.href.is_none())
}

/// Returns whether a paragraph has only one run.
fn is_alone(block: &Block) -> bool {
    block.line.iter().filter(|run| run.style != Style::Break).count() == 1
}

/// Returns the mark that a line begins with, and the length of it with the space that follows.
fn mark(block: &Block) -> Option<(char, usize)> {
    let first = beginning(block)?;
    let mark = first
        .text
        .chars()
        .next()
        .filter(|mark| BULLETS.contains(mark) || DASHES.contains(mark))?;
    let rest = &first.text[mark.len_utf8()..];
    let text = rest.trim_start();
    let is_empty = text.is_empty() && is_alone(block);
    (!is_empty && (text.len() < rest.len() || BULLETS.contains(&mark)))
        .then(|| (mark, first.text.len() - text.len()))
}

/// Returns the number that a line begins with, and the length of it with the space that follows.
fn number(block: &Block) -> Option<(usize, usize)> {
    let first = beginning(block)?;
    let rest = first
        .text
        .trim_start_matches(|digit: char| digit.is_ascii_digit());
    let number = first.text[..first.text.len() - rest.len()].parse().ok()?;
    let rest = rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") "))?;
    let is_empty = rest.trim().is_empty() && is_alone(block);
    (!is_empty).then(|| (number, first.text.len() - rest.len()))
}

/// Makes lists of paragraphs that begin as items, and joins paragraphs that begin with a line break to those before
/// them. Numbers count from 1 without a gap; all others are words.
pub fn find_lists(blocks: Vec<Block>) -> Vec<Block> {
    let marks: Vec<Option<(char, usize)>> = blocks.iter().map(mark).collect();
    let mut found: Vec<Block> = Vec::new();
    // The mark of the list that the next block may continue, and its next number.
    let mut last: (Option<char>, usize) = (None, 1);
    for (at, mut block) in blocks.into_iter().enumerate() {
        let like = |other: Option<&Option<(char, usize)>>| {
            other.copied().flatten().map(|(mark, _)| mark) == marks[at].map(|(mark, _)| mark)
        };
        let is_item = marks[at].filter(|(mark, _)| {
            BULLETS.contains(mark) || like(marks.get(at + 1)) || (at > 0 && like(marks.get(at - 1)))
        });
        let numbered = number(&block).filter(|(number, _)| *number == 1 || (last.1 > 1 && *number == last.1));
        let (kind, cut) = match (is_item, numbered) {
            (Some((_, cut)), _) => (BlockKind::Bullets, cut),
            (None, Some((_, cut))) => (BlockKind::Numbers(1), cut),
            (None, None) => {
                last = (None, 1);
                add_paragraph(&mut found, block);
                continue;
            }
        };
        block.line.retain(|run| run.style != Style::Break);
        if let Some(run) = block.line.first_mut() {
            run.text.drain(..cut);
        }
        let sign = is_item.map(|(mark, _)| mark);
        let goes_on = match numbered.filter(|_| sign.is_none()) {
            Some((number, _)) => number > 1,
            None => last.0 == sign,
        };
        last = (
            sign,
            numbered
                .filter(|_| sign.is_none())
                .map_or(1, |(number, _)| number + 1),
        );
        add_item(&mut found, kind, block.line, goes_on);
    }
    found
}

/// Adds a block; one that begins with a line break to the paragraph before it.
fn add_paragraph(blocks: &mut Vec<Block>, mut block: Block) {
    let continues = block.line.first().is_some_and(|run| run.style == Style::Break);
    match blocks.last_mut() {
        Some(last) if continues && last.kind == BlockKind::Paragraph => last.line.append(&mut block.line),
        _ => {
            if continues {
                block.line.remove(0);
            }
            blocks.push(block);
        }
    }
}

/// Adds an item, if it shows anything: to the last block, where that is a list of its kind that `goes_on`.
fn add_item(blocks: &mut Vec<Block>, kind: BlockKind, line: Vec<Run>, goes_on: bool) {
    let line = tidy(line);
    if !line.iter().any(|run| clean::shows(&run.text)) {
        return;
    }
    let item = Block::of_runs(BlockKind::Item, line);
    match blocks.last_mut() {
        Some(block) if goes_on && block.kind == kind => block.blocks.push(item),
        _ => blocks.push(Block::of_blocks(kind, vec![item])),
    }
}

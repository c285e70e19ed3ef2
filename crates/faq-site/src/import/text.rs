//! Turns text into blocks, and tidies blocks: collapses white space and joins runs of one style.

use super::clean;
use super::white_space::collapse;
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

/// Returns a run of plain text.
pub fn plain(text: &str) -> Run {
    Run {
        text: text.to_owned(),
        ..Run::default()
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

/// Returns a line as Markdown can express it.
pub fn tidy(line: Vec<Run>) -> Vec<Run> {
    let mut tidy: Vec<Run> = Vec::new();
    // A space between runs is a plain run, and never doubled.
    let mut space = false;
    for run in line {
        if run.style == Style::Break {
            add_break(&mut tidy);
            space = false;
            continue;
        }
        let text = collapse(&run.text);
        let spaced =
            |letter: Option<char>| letter.is_none_or(|letter| letter.is_whitespace() || letter.is_control());
        space |= spaced(run.text.chars().next()) || text.is_empty();
        if text.is_empty() {
            continue;
        }
        let ends_spaced = spaced(run.text.chars().next_back());
        let like = tidy
            .last()
            .is_some_and(|last| last.style == run.style && last.href.is_none() && run.href.is_none());
        let same_link = tidy
            .last()
            .is_some_and(|last| run.href.is_some() && last.href == run.href && last.style == run.style);
        let begins = tidy.last().is_none_or(|last| last.style == Style::Break);
        let gap = if space && !begins { " " } else { "" };
        match tidy.last_mut() {
            Some(last) if like || same_link => {
                last.text.push_str(gap);
                last.text.push_str(&text);
            }
            Some(last) if last.style == Style::Plain && last.href.is_none() => {
                last.text.push_str(gap);
                tidy.push(Run { text, ..run });
            }
            _ if run.style == Style::Plain && run.href.is_none() => tidy.push(plain(&format!("{gap}{text}"))),
            _ => {
                if !gap.is_empty() {
                    tidy.push(plain(gap));
                }
                tidy.push(Run { text, ..run });
            }
        }
        space = ends_spaced;
    }
    if tidy.last().is_some_and(|last| last.style == Style::Break) {
        tidy.pop();
    }
    tidy
}

/// Adds a line break, unless nothing is before it.
fn add_break(line: &mut Vec<Run>) {
    if let Some(last) = line.last().filter(|last| last.style != Style::Break)
        && last.text.trim().is_empty()
    {
        line.pop();
    }
    if line.last().is_some_and(|last| last.style != Style::Break) {
        line.push(Run::line_break());
    }
}

/// Tidies the lines of blocks, and removes blocks that show nothing. Rows and cells keep their places.
pub fn tidy_blocks(blocks: &mut Vec<Block>) {
    for block in blocks.iter_mut() {
        block.line = tidy(std::mem::take(&mut block.line));
        if !block.line.iter().any(|run| clean::shows(&run.text)) {
            block.line.clear();
        }
        tidy_blocks(&mut block.blocks);
        // The size is that of the file, which is read when a site is made.
        if matches!(block.kind, BlockKind::Picture { .. }) {
            block.kind = BlockKind::Picture { width: 0, height: 0 };
        }
        let has_line = block
            .blocks
            .first()
            .is_some_and(|first| first.kind == BlockKind::Paragraph);
        if block.kind == BlockKind::Item && block.line.is_empty() && has_line {
            block.line = block.blocks.remove(0).line;
        }
    }
    blocks.retain(|block| {
        matches!(block.kind, BlockKind::Row | BlockKind::Cell)
            || !block.line.is_empty()
            || !block.blocks.is_empty()
    });
}

/// Makes two levels of the headings of an answer; paragraphs where it has nothing else.
pub fn tidy_headings(blocks: &mut [Block]) {
    let is_heading = |block: &Block| matches!(block.kind, BlockKind::Heading(_));
    let only_headings = blocks.iter().all(is_heading);
    let mut first = None;
    for block in blocks {
        let BlockKind::Heading(level) = block.kind else {
            continue;
        };
        let is_below = first.is_some_and(|first| level > first);
        block.kind = match is_below {
            _ if only_headings => BlockKind::Paragraph,
            true => BlockKind::Heading(4),
            false => BlockKind::Heading(3),
        };
        if !is_below {
            first = Some(level);
        }
    }
}

/// Returns a key that is equal for texts with the same words: these in lower case.
pub fn key(text: &str) -> String {
    let parts = text.split(|letter: char| !letter.is_alphanumeric());
    let key = parts
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase();
    if key.is_empty() { text.to_owned() } else { key }
}

/// Removes marks such as "+" and the label "A:" from the beginning of an answer.
pub fn remove_answer_label(answer: &mut Vec<Block>) {
    let is_sign = |block: &Block| {
        block.kind == BlockKind::Paragraph
            && block
                .line
                .iter()
                .all(|run| run.text.chars().all(clean::is_mark) && run.href.is_none())
    };
    let signs = answer.iter().take_while(|block| is_sign(block)).count();
    if signs < answer.len() {
        answer.drain(..signs);
    }
    let first = answer
        .first_mut()
        .filter(|block| block.kind == BlockKind::Paragraph);
    let Some(line) = first.map(|block| &mut block.line) else {
        return;
    };
    let text: String = line.iter().map(|run| run.text.as_str()).collect();
    let Some(rest) = clean::without_answer_label(&text) else {
        return;
    };
    let mut cut = text.len() - rest.len();
    while let Some(run) = line.first_mut().filter(|_| cut > 0) {
        let here = cut.min(run.text.len());
        run.text.drain(..here);
        cut -= here;
        if run.text.is_empty() {
            line.remove(0);
        } else {
            break;
        }
    }
}

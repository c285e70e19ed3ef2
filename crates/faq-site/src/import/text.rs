//! Turns text into blocks, and tidies blocks: collapses white space and joins runs of one style.

use super::clean;
use super::white_space::collapse;
use faq_core::faq::{Block, BlockKind, Run, Style};

/// Returns a run of plain text.
pub fn plain(text: &str) -> Run {
    Run {
        text: text.to_owned(),
        ..Run::default()
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

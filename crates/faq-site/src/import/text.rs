//! Text into blocks, and blocks made tidy: even white space, no stress on it, like runs joined.

use faq_core::faq::{Block, BlockKind, Run, Style};

/// Reads plain text: a line is a paragraph, or an item where it begins as one.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let digits = line.trim_start_matches(|first: char| first.is_ascii_digit());
        let numbered = (digits.len() < line.len())
            .then(|| digits.strip_prefix(". ").or_else(|| digits.strip_prefix(") ")))
            .flatten();
        let bullet = ["- ", "* ", "• ", "– "]
            .iter()
            .find_map(|mark| line.strip_prefix(mark));
        let (kind, text) = match (numbered, bullet) {
            (Some(text), _) => (BlockKind::Numbers, text),
            (None, Some(text)) => (BlockKind::Bullets, text),
            (None, None) => (BlockKind::Paragraph, line),
        };
        add_line(&mut blocks, kind, vec![plain(text)], true);
    }
    blocks
}

/// A run of plain text.
pub fn plain(text: &str) -> Run {
    Run {
        text: text.to_owned(),
        ..Run::default()
    }
}

/// Adds a line, if it shows anything: to the last block, where that is a list of its kind that `goes_on`.
pub fn add_line(blocks: &mut Vec<Block>, kind: BlockKind, line: Vec<Run>, goes_on: bool) {
    let line = tidy(line);
    if line.is_empty() {
        return;
    }
    match blocks.last_mut() {
        Some(block) if goes_on && kind != BlockKind::Paragraph && block.kind == kind => {
            block.lines.push(line)
        }
        _ => blocks.push(Block {
            kind,
            lines: vec![line],
        }),
    }
}

/// Text with even white space, and without what controls a machine.
pub fn even(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|letter| {
            if letter.is_control() || letter == '\u{FEFF}' {
                ' '
            } else {
                letter
            }
        })
        .collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A line as Markdown can say it.
pub fn tidy(line: Vec<Run>) -> Vec<Run> {
    let mut tidy: Vec<Run> = Vec::new();
    // Space between words is plain, and comes once.
    let mut space = false;
    for run in line {
        let text = even(&run.text);
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
        let gap = if space && !tidy.is_empty() { " " } else { "" };
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
    tidy
}

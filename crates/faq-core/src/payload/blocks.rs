//! The blocks of an answer as texts.

use crate::faq::{Block, BlockKind, Run, Style};

/// Writes blocks at a depth, which is how many blocks they are within. The texts of lists without lists have no
/// numbers.
pub fn put_blocks(put: &mut impl FnMut(char, &str), blocks: &[Block], depth: usize) {
    for block in blocks {
        let (sign, numbers) = match block.kind {
            BlockKind::Paragraph => ('p', None),
            BlockKind::Bullets => ('u', None),
            BlockKind::Numbers(start) => (
                'o',
                Some(start).filter(|start| *start != 1).map(|one| one.to_string()),
            ),
            BlockKind::Picture { width, height } => ('i', Some(format!("{width} {height}"))),
            BlockKind::Quote => ('q', None),
            BlockKind::Heading(level) => ('h', Some(level.to_string())),
            BlockKind::Table => ('t', None),
            BlockKind::Item | BlockKind::Row | BlockKind::Cell => ('-', None),
        };
        let depth_text = |depth: usize| {
            if depth > 0 {
                depth.to_string()
            } else {
                String::new()
            }
        };
        match (sign, numbers) {
            ('-', _) => put(sign, &depth_text(depth.saturating_sub(1))),
            (_, Some(numbers)) => put(sign, &format!("{depth} {numbers}")),
            (_, None) => put(sign, &depth_text(depth)),
        }
        if block.kind == BlockKind::Paragraph {
            put('-', &depth_text(depth));
        }
        for run in &block.line {
            let style = match run.style {
                Style::Plain => '.',
                Style::Emphasis => '*',
                Style::Strong => '!',
                Style::Superscript => '\'',
                Style::Break => '/',
            };
            put(style, &run.text);
            run.href.iter().for_each(|href| put('>', href));
        }
        put_blocks(put, &block.blocks, depth + 1);
    }
}

/// Decodes one of the texts that [`put_blocks`] wrote.
pub fn decode_block(sign: char, text: String, blocks: &mut Vec<Block>) -> Option<()> {
    let style = match sign {
        '.' => Style::Plain,
        '*' => Style::Emphasis,
        '!' => Style::Strong,
        '\'' => Style::Superscript,
        '/' => Style::Break,
        '>' => {
            last(blocks)?.line.last_mut()?.href = Some(text);
            return Some(());
        }
        _ => return begin_block(sign, &text, blocks),
    };
    last(blocks)?.line.push(Run {
        text,
        style,
        href: None,
    });
    Some(())
}

/// Returns the block that was begun last.
fn last(blocks: &mut [Block]) -> Option<&mut Block> {
    let mut block = blocks.last_mut()?;
    while !block.blocks.is_empty() {
        block = block.blocks.last_mut()?;
    }
    Some(block)
}

fn begin_block(sign: char, text: &str, mut blocks: &mut Vec<Block>) -> Option<()> {
    let mut numbers = text.split(' ').map(|number| number.parse::<u32>().ok());
    for _ in 0..numbers.next().flatten().unwrap_or(0) {
        blocks = &mut blocks.last_mut()?.blocks;
    }
    let number = numbers.next().flatten().unwrap_or(1);
    let kind = match sign {
        'p' => BlockKind::Paragraph,
        'u' => BlockKind::Bullets,
        'o' => BlockKind::Numbers(number),
        'q' => BlockKind::Quote,
        'h' => BlockKind::Heading(u8::try_from(number).ok()?),
        't' => BlockKind::Table,
        'i' => BlockKind::Picture {
            width: number,
            height: numbers.next().flatten()?,
        },
        _ => {
            let around = blocks.last_mut()?;
            blocks = &mut around.blocks;
            match around.kind {
                BlockKind::Bullets | BlockKind::Numbers(_) => BlockKind::Item,
                BlockKind::Table => BlockKind::Row,
                BlockKind::Row => BlockKind::Cell,
                // The line of a paragraph.
                _ => return Some(()),
            }
        }
    };
    blocks.push(Block::of_runs(kind, Vec::new()));
    Some(())
}

//! Generators of answers.

use faq_core::faq::{Block, BlockKind, Run, Style};
use proptest::prelude::*;

/// Returns a block of runs.
fn of_runs(kind: BlockKind, line: impl Strategy<Value = Vec<Run>>) -> impl Strategy<Value = Block> {
    line.prop_map(move |line| Block::of_runs(kind, line))
}

fn run(text: impl Into<String>, style: Style) -> Run {
    Run {
        text: text.into(),
        style,
        href: None,
    }
}

/// Generates a line: parts in all styles with spaces between them.
pub fn line(words: &'static str, with_breaks: bool) -> impl Strategy<Value = Vec<Run>> {
    let part = (words, 0..7usize).prop_map(move |(text, kind)| match kind {
        0 => vec![run(text, Style::Emphasis)],
        1 => vec![run(text, Style::Strong)],
        2 => vec![Run {
            href: Some("https://example.org/a?b=c|d".to_owned()),
            ..run(text, Style::Plain)
        }],
        3 => vec![run("10", Style::Plain), run("3", Style::Superscript)],
        4 if with_breaks => vec![
            run(text.clone(), Style::Plain),
            Run::line_break(),
            run(text, Style::Plain),
        ],
        _ => vec![run(text, Style::Plain)],
    });
    prop::collection::vec(part, 1..4).prop_map(|parts| {
        let mut line: Vec<Run> = Vec::new();
        let is_plain = |run: &Run| run.style == Style::Plain && run.href.is_none();
        for next in parts.join(&run(" ", Style::Plain)) {
            match line.last_mut() {
                Some(last) if is_plain(last) && is_plain(&next) => last.text.push_str(&next.text),
                _ => line.push(next),
            }
        }
        line
    })
}

/// Generates the blocks of an answer, with every kind of them.
pub fn answer(words: &'static str) -> impl Strategy<Value = Vec<Block>> {
    let paragraph = move || of_runs(BlockKind::Paragraph, line(words, true));
    let cell = move || {
        prop_oneof![
            4 => of_runs(BlockKind::Cell, line(words, false)),
            1 => Just(Block::of_runs(BlockKind::Cell, Vec::new())),
        ]
    };
    let table = (2..4usize, 0..3usize).prop_flat_map(move |(columns, rows)| {
        let names = prop::collection::vec(of_runs(BlockKind::Cell, line(words, false)), columns);
        let row = prop::collection::vec(cell(), columns);
        (names, prop::collection::vec(row, rows)).prop_map(|(names, rows)| {
            let rows = std::iter::once(names).chain(rows);
            let rows = rows.map(|cells| Block::of_blocks(BlockKind::Row, cells));
            Block::of_blocks(BlockKind::Table, rows.collect())
        })
    });
    let picture = (words, "[a-z]{1,4}( \\(2\\))?").prop_map(|(text, name)| {
        let picture = Run {
            href: Some(format!("{name}.png")),
            ..run(text, Style::Plain)
        };
        Block::of_runs(BlockKind::Picture { width: 0, height: 0 }, vec![picture])
    });
    let leaf = prop_oneof![4 => paragraph(), 1 => table, 1 => picture];
    let nested = leaf.prop_recursive(3, 24, 4, move |inner| {
        let inner = prop::collection::vec(inner, 0..3);
        let item = (line(words, true), inner.clone()).prop_map(|(line, blocks)| Block {
            kind: BlockKind::Item,
            line,
            blocks,
        });
        let items = prop::collection::vec(item, 1..4);
        let kind = prop_oneof![
            Just(BlockKind::Bullets),
            Just(BlockKind::Numbers(1)),
            (0..1_000u32).prop_map(BlockKind::Numbers),
        ];
        prop_oneof![
            (kind, items).prop_map(|(kind, items)| Block::of_blocks(kind, items)),
            inner
                .prop_filter("not empty", |blocks| !blocks.is_empty())
                .prop_map(|blocks| Block::of_blocks(BlockKind::Quote, blocks)),
        ]
    });
    let heading = of_runs(BlockKind::Heading(3), line(words, false));
    let below = of_runs(BlockKind::Heading(4), line(words, false));
    let section = prop::option::of((heading, prop::option::of(below)));
    (prop::collection::vec(nested.boxed(), 1..4), section, paragraph()).prop_map(
        |(mut blocks, section, last)| {
            if let Some((heading, below)) = section {
                blocks.push(heading);
                blocks.extend(below);
                blocks.push(last);
            }
            blocks
        },
    )
}

//! What is written as a content file is read as it was.

#[path = "../../faq-core/tests/common/answers.rs"]
mod answers;
mod common;

use answers::answer;
use faq_core::faq::{Block, BlockKind, Question, Run};
use faq_site::content::write;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

fn check(answer: Vec<Block>) -> Result<(), TestCaseError> {
    let mut question = common::questions("## Why? {#why}\n\nSo.\n").remove(0);
    question.answer = answer;
    let text = write(std::slice::from_ref(&question));
    let (content, findings) = common::read(&text);
    prop_assert_eq!(findings, [], "{}", text);
    let read: Vec<Question> = content.questions;
    prop_assert_eq!(read, [question], "{}", text);
    Ok(())
}

/// Returns an answer that has one text wherever it can be.
fn everywhere(text: &str) -> Vec<Block> {
    let plain = |text: &str| Run {
        text: text.to_owned(),
        ..Run::default()
    };
    let of = |kind| Block::of_runs(kind, vec![plain(text)]);
    let broken = |kind| {
        Block::of_runs(
            kind,
            vec![
                plain("a|b"),
                Run::line_break(),
                plain(text),
                Run::line_break(),
                plain(text),
            ],
        )
    };
    let row = || Block::of_blocks(BlockKind::Row, vec![of(BlockKind::Cell), of(BlockKind::Cell)]);
    let item = Block {
        blocks: vec![
            of(BlockKind::Paragraph),
            Block::of_blocks(
                BlockKind::Bullets,
                vec![of(BlockKind::Item), broken(BlockKind::Item)],
            ),
        ],
        ..of(BlockKind::Item)
    };
    vec![
        of(BlockKind::Paragraph),
        broken(BlockKind::Paragraph),
        Block::of_blocks(BlockKind::Numbers(7), vec![item]),
        Block::of_blocks(
            BlockKind::Quote,
            vec![broken(BlockKind::Paragraph), of(BlockKind::Paragraph)],
        ),
        of(BlockKind::Heading(3)),
        Block::of_blocks(BlockKind::Table, vec![row(), row()]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn answers_of_every_kind_are_read_as_they_were(answer in answer("[a-z]([a-z|#^~=:>*_&+-]{0,4}[a-z])?")) {
        check(answer)?;
    }

    #[test]
    fn any_words_are_read_as_they_were(text in "[-=|:+*#>~^\\\\1.]{1,4}|[-#>=|:+~^*_.0-9a-d\\\\`&;{}!()<\\[\\]\"]{1,6}( [-#>=|:+~^*_.0-9a-d\\\\]{1,4})?") {
        check(everywhere(&text))?;
    }
}

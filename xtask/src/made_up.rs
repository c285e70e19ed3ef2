//! Made-up questions in the proportions of real ones: the same in every run.

use faq_core::faq::{Block, BlockKind, Question, QuestionId, Run};

/// How many different words the content has.
const WORDS: usize = 30_000;

const SYLLABLES: [&str; 20] = [
    "ba", "ter", "in", "mo", "ri", "ent", "pla", "sto", "e", "con", "al", "qui", "dra", "ing", "u", "ske",
    "for", "wi", "a", "ner",
];

/// Returns this many questions.
pub fn questions(count: usize) -> Vec<Question> {
    (1..=count).filter_map(question).collect()
}

/// Returns the question with this number: a few words, and an answer of 20 to 300. The number is among the words, so
/// that no two are alike.
pub fn question(number: usize) -> Option<Question> {
    let mut random = Random((number as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let (words, paragraphs) = (3 + random.below(8), 1 + random.below(3));
    let answer = (0..paragraphs).map(|_| {
        let words = 20 + random.below(80);
        paragraph(random.text(words) + ".")
    });
    let answer = answer.collect();
    Some(Question {
        id: QuestionId::parse(&format!("question-{number}")).ok()?,
        aliases: Vec::new(),
        question: format!("{} number {number}?", random.text(words)),
        also_asked_as: Vec::new(),
        topics: Vec::new(),
        answer,
        translation: None,
    })
}

fn paragraph(text: String) -> Block {
    let run = Run {
        text,
        ..Run::default()
    };
    Block::of_runs(BlockKind::Paragraph, vec![run])
}

/// A small linear congruential generator (Knuth's MMIX constants).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end.max(1)
    }

    /// Returns words in a distribution like Zipf's, where few make up most of a text; the first has a capital letter.
    fn text(&mut self, words: usize) -> String {
        let words: Vec<String> = (0..words).map(|_| self.word()).collect();
        let text = words.join(" ");
        let (first, rest) = text.split_at(1);
        first.to_uppercase() + rest
    }

    fn word(&mut self) -> String {
        let mut rank = self.below(WORDS);
        for _ in 0..2 {
            rank = self.below(rank + 1);
        }
        let mut word = String::new();
        loop {
            word.push_str(SYLLABLES[rank % SYLLABLES.len()]);
            rank /= SYLLABLES.len();
            if rank == 0 {
                return word;
            }
        }
    }
}

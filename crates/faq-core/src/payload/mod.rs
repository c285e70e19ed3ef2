//! The data that the page carries for the app: a FAQ's questions, synonyms and urgent help as one flat list of texts.
//!
//! The first character of each text is its kind; the parts of a question, a block or a line follow it. One
//! JSON list of strings costs the app fewer bytes than a decoder for each type.
//!
//! ```
//! use faq_core::payload::{from_texts, to_texts};
//!
//! let texts = ["#job-title", "?Which job title?", "p", "-", ".Link Worker."].map(str::to_owned);
//! let data = from_texts(&texts);
//! assert_eq!(data.questions[0].question, "Which job title?");
//! assert_eq!(to_texts(&data.questions, &[], &[], &[]), texts);
//! ```

mod blocks;

use super::faq::{Block, Question, QuestionId, Synonym, Translation, Urgent};
use blocks::{decode_block, put_blocks};

/// What the app needs of a FAQ.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Data {
    /// The questions and answers.
    pub questions: Vec<Question>,
    /// The synonyms of the search.
    pub synonyms: Vec<Synonym>,
    /// The searches that get urgent help.
    pub urgent: Vec<Urgent>,
    /// The help: a paragraph for each of them.
    pub urgent_help: Vec<Block>,
    /// The rules of the language, as [`faq_search::rules_of`] has them.
    pub rules: String,
}

/// Encodes the rules of a language as one of the texts of [`to_texts`].
pub fn rules_text(rules: &str) -> String {
    format!("${rules}")
}

/// Encodes what the app needs of a FAQ as a list of texts.
pub fn to_texts(
    questions: &[Question],
    synonyms: &[Synonym],
    urgent: &[Urgent],
    urgent_help: &[Block],
) -> Vec<String> {
    let mut texts = Vec::new();
    let mut put = |sign: char, text: &str| texts.push(format!("{sign}{text}"));
    for question in questions {
        put('#', question.id.as_str());
        question.aliases.iter().for_each(|id| put('^', id.as_str()));
        put('?', &question.question);
        if let Some(translation) = &question.translation {
            put('&', &translation_text(translation));
        }
        question.also_asked_as.iter().for_each(|text| put('~', text));
        question.topics.iter().for_each(|text| put('@', text));
        put_blocks(&mut put, &question.answer, 0);
    }
    for (from, to) in synonyms {
        put('+', "");
        from.iter().for_each(|phrase| put('<', phrase));
        to.iter().for_each(|phrase| put('=', phrase));
    }
    for Urgent { words, except } in urgent {
        put('%', words);
        put('|', except);
    }
    put_blocks(&mut put, urgent_help, 0);
    texts
}

/// Decodes what [`to_texts`] wrote. A text that is out of place is ignored.
pub fn from_texts(texts: &[String]) -> Data {
    let mut data = Data::default();
    texts.iter().for_each(|text| read(text, &mut data));
    data
}

/// Joins the list of texts to lines, for the questions that are fetched beside the page: ten megabytes of
/// lines can be decoded piece by piece.
pub fn to_lines(texts: &[String]) -> String {
    let mut lines = String::new();
    for text in texts {
        lines.push_str(&text.replace('\n', " "));
        lines.push('\n');
    }
    lines
}

/// Decodes one of the texts that [`to_texts`] wrote, in their order.
pub fn read(text: &str, data: &mut Data) {
    let mut rest = text.chars();
    if let Some(sign) = rest.next() {
        // The page and the app differ in version then; the prerendered page has every answer.
        decode(sign, rest.as_str().to_owned(), data).unwrap_or_default();
    }
}

fn decode(sign: char, text: String, data: &mut Data) -> Option<()> {
    let Data {
        questions,
        synonyms,
        urgent,
        urgent_help,
        rules,
    } = data;
    match sign {
        '#' => questions.push(Question {
            id: QuestionId::known(text),
            aliases: Vec::new(),
            question: String::new(),
            also_asked_as: Vec::new(),
            topics: Vec::new(),
            answer: Vec::new(),
            translation: None,
        }),
        '+' => synonyms.push((Vec::new(), Vec::new())),
        '<' => synonyms.last_mut()?.0.push(text),
        '=' => synonyms.last_mut()?.1.push(text),
        '%' => urgent.push(Urgent {
            words: text,
            except: String::new(),
        }),
        '|' => urgent.last_mut()?.except = text,
        '$' => *rules = text,
        _ => {
            let question = questions.last_mut()?;
            match sign {
                '^' => question.aliases.push(QuestionId::known(text)),
                '?' => question.question = text,
                '~' => question.also_asked_as.push(text),
                '@' => question.topics.push(text),
                '&' => question.translation = Some(decode_translation(text)),
                // Urgent help follows all questions.
                _ if urgent.is_empty() => decode_block(sign, text, &mut question.answer)?,
                _ => decode_block(sign, text, urgent_help)?,
            }
        }
    }
    Some(())
}

/// Encodes a translation: the digest of the original, or the language in place of a translation.
fn translation_text(translation: &Translation) -> String {
    match translation {
        Translation::Of(original) => original.to_string(),
        Translation::Missing(language) => language.clone(),
    }
}

fn decode_translation(text: String) -> Translation {
    text.parse().map_or(Translation::Missing(text), Translation::Of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::faq::{BlockKind, Run, Style};

    fn run(text: &str, style: Style, href: Option<&str>) -> Run {
        Run {
            text: text.to_owned(),
            style,
            href: href.map(str::to_owned),
        }
    }

    #[test]
    fn reads_back_what_it_writes() {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let list = |kind, lines: Vec<Vec<Run>>| {
            let items = lines
                .into_iter()
                .map(|line| Block::of_runs(BlockKind::Item, line));
            Block::of_blocks(kind, items.collect())
        };
        let question = |id: &str, kind| Question {
            id: QuestionId::known(id.to_owned()),
            aliases: vec![
                QuestionId::known(format!("old-{id}")),
                QuestionId::known(format!("older-{id}")),
            ],
            question: "#Why?".to_owned(),
            also_asked_as: words("~one +two"),
            topics: words("@a b"),
            answer: vec![
                list(
                    kind,
                    vec![
                        vec![
                            run(" plain ", Style::Plain, None),
                            run("-é", Style::Emphasis, Some("#x")),
                        ],
                        vec![run("!", Style::Strong, None)],
                    ],
                ),
                Block::of_runs(
                    BlockKind::Paragraph,
                    vec![run("p", Style::Plain, Some("mailto:a@b.c"))],
                ),
            ],
            translation: None,
        };
        let questions = vec![
            question("a", BlockKind::Bullets),
            question("b", BlockKind::Numbers(1)),
        ];
        let synonyms = vec![
            (words("GP doctor"), words("GP doctor")),
            (words("x"), words("y z")),
        ];
        let urgent = |except: &str| Urgent {
            words: "crisis,a|b".to_owned(),
            except: except.to_owned(),
        };
        let data = Data {
            urgent: vec![urgent("crisis team"), urgent("")],
            urgent_help: questions[0].answer.clone(),
            questions,
            synonyms,
            rules: "'||a|s$/".to_owned(),
        };
        let mut texts = to_texts(&data.questions, &data.synonyms, &data.urgent, &data.urgent_help);
        texts.push(rules_text(&data.rules));
        assert_eq!(from_texts(&texts), data);
        let mut by_line = Data::default();
        to_lines(&texts).lines().for_each(|line| read(line, &mut by_line));
        assert_eq!(by_line, data);
    }

    #[test]
    fn writes_lists_without_lists_as_ever() {
        let texts = [
            "#a", "?Why?", "p", "-", ".So:", "o", "-", ".one", "-", "*two", "u", "-", ".three",
        ];
        let texts = texts.map(str::to_owned);
        let data = from_texts(&texts);
        assert_eq!(data.questions[0].answer.len(), 3);
        assert_eq!(to_texts(&data.questions, &[], &[], &[]), texts);
    }

    #[test]
    fn ignores_texts_that_are_out_of_place() {
        let texts = [
            "?lost",
            "-",
            ">nowhere",
            "=",
            "|",
            "",
            "é",
            "p7",
            "o99999999999999999999 x",
            "h0 300",
        ]
        .map(str::to_owned);
        assert_eq!(from_texts(&texts), Data::default());
    }
}

//! Questions as the text of a content file: the reverse of parsing one.

use super::fields::field;
use faq_core::faq::{BlockKind, Question, Run, Style};

/// Returns the text of a content file with these questions. [`super::parse`] reads the same questions back,
/// except for emphasis that Markdown cannot express: one that ends with a quotation mark right before a
/// letter, say.
pub fn write(questions: &[Question]) -> String {
    questions.iter().map(question).collect::<Vec<_>>().join("\n")
}

fn question(question: &Question) -> String {
    let mut text = format!("## {} {{#{}}}\n", escape(&question.question), question.id);
    let list = |items: Vec<&str>| items.join(", ");
    if !question.aliases.is_empty() {
        let ids = question.aliases.iter().map(|id| id.as_str()).collect();
        text.push_str(&format!("Formerly: {}\n", list(ids)));
    }
    for other in &question.also_asked_as {
        text.push_str(&format!("Also asked as: {other}\n"));
    }
    if !question.topics.is_empty() {
        let topics = question.topics.iter().map(String::as_str).collect();
        text.push_str(&format!("Topics: {}\n", list(topics)));
    }
    let mut previous = None;
    for block in &question.answer {
        // Two adjacent lists with the same marker would become one.
        let second = previous == Some((block.kind, false));
        previous = Some((block.kind, second));
        text.push('\n');
        for (at, line) in block.lines.iter().enumerate() {
            let mark = match block.kind {
                BlockKind::Paragraph => String::new(),
                BlockKind::Bullets => if second { "* " } else { "- " }.to_owned(),
                BlockKind::Numbers => format!("{}{} ", at + 1, if second { ')' } else { '.' }),
            };
            text.push_str(&mark);
            text.push_str(&escape_start(&line.iter().map(run).collect::<String>()));
            text.push('\n');
        }
    }
    text
}

fn run(run: &Run) -> String {
    let words = escape(&run.text);
    let words = match run.style {
        Style::Plain => words,
        Style::Emphasis => format!("*{words}*"),
        Style::Strong => format!("**{words}**"),
    };
    match &run.href {
        Some(href) => format!("[{words}]({})", destination(href)),
        None => words,
    }
}

/// Returns an address as Markdown reads it: between angle brackets if it has parentheses.
fn destination(href: &str) -> String {
    let href = href.replace('\\', "%5C").replace('<', "%3C").replace('>', "%3E");
    let href = href.replace('&', "\\&");
    if href.contains(['(', ')']) {
        format!("<{href}>")
    } else {
        href
    }
}

/// Escapes characters that Markdown would read as markup.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(letter) = rest.next() {
        let next = rest.peek();
        let sign = match letter {
            '\\' | '*' | '_' | '`' | '[' | ']' | '<' => true,
            '&' => next.is_some_and(|next| next.is_ascii_alphabetic() || *next == '#'),
            _ => false,
        };
        if sign {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// Escapes a start of a line that would begin another block.
fn escape_start(line: &str) -> String {
    let digits = line.len()
        - line
            .trim_start_matches(|first: char| first.is_ascii_digit())
            .len();
    let rest = &line[digits..];
    let number = digits > 0 && rest.starts_with(['.', ')']);
    match line.chars().next() {
        _ if number => format!("{}\\{rest}", &line[..digits]),
        Some('#' | '>' | '-' | '+' | '~') => format!("\\{line}"),
        _ if field(line).is_some() => line.replacen(':', "\\:", 1),
        _ => line.to_owned(),
    }
}

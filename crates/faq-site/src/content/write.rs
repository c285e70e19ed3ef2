//! Writing questions as a content file: the reverse of reading one.

use faq_core::faq::{BlockKind, Question, Run, Style};

/// Writes questions. What [`super::parse`] can give reads back the same, but for stress that Markdown cannot
/// write (before a letter, say, where a word ends in a quotation mark).
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
    let mut before = None;
    for block in &question.answer {
        // Two lists of one kind would become one: a numbered list goes on with another mark.
        let second = before == Some((block.kind, false));
        before = Some((block.kind, second));
        text.push('\n');
        for (at, line) in block.lines.iter().enumerate() {
            let mark = match block.kind {
                BlockKind::Paragraph => String::new(),
                BlockKind::Bullets => if second { "* " } else { "- " }.to_owned(),
                BlockKind::Numbers => format!("{}{} ", at + 1, if second { ')' } else { '.' }),
            };
            text.push_str(&mark);
            text.push_str(&shield(&line.iter().map(run).collect::<String>()));
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

/// An address as Markdown takes it: between angle brackets where it holds round ones.
fn destination(href: &str) -> String {
    let href = href.replace('\\', "%5C").replace('<', "%3C").replace('>', "%3E");
    let href = href.replace('&', "\\&");
    if href.contains(['(', ')']) {
        format!("<{href}>")
    } else {
        href
    }
}

/// Puts a backslash before what Markdown would take for a sign of its own.
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

/// Puts a backslash before what would begin another block at the start of a line.
fn shield(line: &str) -> String {
    let digits = line.len()
        - line
            .trim_start_matches(|first: char| first.is_ascii_digit())
            .len();
    let rest = &line[digits..];
    let number = digits > 0 && rest.starts_with(['.', ')']);
    match line.chars().next() {
        _ if number => format!("{}\\{rest}", &line[..digits]),
        Some('#' | '>' | '-' | '+' | '~') => format!("\\{line}"),
        _ if super::questions::field(line).is_some() => line.replacen(':', "\\:", 1),
        _ => line.to_owned(),
    }
}

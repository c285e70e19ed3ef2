//! Questions as the text of a content file: the reverse of parsing one.

use super::fields::field;
use faq_core::faq::{Block, BlockKind, Question, Run, Style};

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
    text.push('\n');
    text.push_str(&blocks(&question.answer));
    text.push('\n');
    text
}

/// Returns blocks with an empty line between them.
fn blocks(blocks: &[Block]) -> String {
    let mut previous = None;
    let texts = blocks.iter().map(|block| {
        // Two adjacent lists with the same mark would become one.
        let is_numbered = matches!(block.kind, BlockKind::Numbers(_));
        let second = previous == Some((is_numbered, false));
        let is_list = is_numbered || block.kind == BlockKind::Bullets;
        previous = is_list.then_some((is_numbered, second));
        match block.kind {
            BlockKind::Bullets | BlockKind::Numbers(_) => list(block, second),
            BlockKind::Quote => indented(&self::blocks(&block.blocks), "> ", "> "),
            BlockKind::Heading(level) => heading(&block.line, level),
            BlockKind::Table => table(&block.blocks),
            BlockKind::Picture { .. } => block.line.iter().map(picture).collect(),
            _ => paragraph(&block.line),
        }
    });
    texts.collect::<Vec<_>>().join("\n\n")
}

fn list(list: &Block, second: bool) -> String {
    let mut number = match list.kind {
        BlockKind::Numbers(first) => Some(first),
        _ => None,
    };
    let items = list.blocks.iter().map(|item| {
        let mark = match number {
            Some(number) => format!("{number}{} ", if second { ')' } else { '.' }),
            None => if second { "* " } else { "- " }.to_owned(),
        };
        number = number.map(|number| number.saturating_add(1));
        let first = paragraph(&item.line);
        // A list right below a line belongs to it; of those with numbers only one that begins with 1.
        let gap = match item.blocks.first().map(|block| block.kind) {
            _ if first.is_empty() => "",
            Some(BlockKind::Bullets | BlockKind::Numbers(1)) => "\n",
            Some(_) => "\n\n",
            None => "",
        };
        let text = format!("{first}{gap}{}", blocks(&item.blocks));
        indented(&text, &mark, &" ".repeat(mark.len()))
    });
    items.collect::<Vec<_>>().join("\n")
}

/// Returns a text with one prefix before its first line and another before the others.
fn indented(text: &str, first: &str, others: &str) -> String {
    let mut out = format!("{first}{}", text.lines().next().unwrap_or_default());
    for line in text.lines().skip(1) {
        out.push('\n');
        out.push_str(if line.is_empty() {
            others.trim_end()
        } else {
            others
        });
        out.push_str(line);
    }
    out
}

fn paragraph(line: &[Run]) -> String {
    let lines = line.split(|run| run.style == Style::Break);
    let lines = lines.enumerate().map(|(at, runs)| {
        let text = runs.iter().map(run).collect::<String>();
        // After the first line these would underline a heading or a row of a table.
        match text.chars().next() {
            Some('=' | ':' | '|') if at > 0 => format!("\\{text}"),
            _ => escape_start(&text),
        }
    });
    lines.collect::<Vec<_>>().join("\\\n")
}

fn heading(line: &[Run], level: u8) -> String {
    let text: String = line.iter().map(run).collect();
    // A heading may end with its sign, and only that of a question with an id.
    let text = text.replace("{#", "\\{#");
    let text = match text.strip_suffix('#') {
        Some(rest) => format!("{rest}\\#"),
        None => text,
    };
    format!("{} {text}", "#".repeat(usize::from(level)))
}

fn picture(run: &Run) -> String {
    let file = destination(run.href.as_deref().unwrap_or_default());
    let file = if file.contains(' ') && !file.starts_with('<') {
        format!("<{file}>")
    } else {
        file
    };
    format!("![{}]({file})", escape(&run.text))
}

fn table(rows: &[Block]) -> String {
    let mut lines: Vec<String> = rows.iter().map(row).collect();
    let columns = rows.first().map_or(0, |row| row.blocks.len());
    lines.insert(lines.len().min(1), format!("|{}", " --- |".repeat(columns)));
    lines.join("\n")
}

fn row(row: &Block) -> String {
    let cells = row.blocks.iter().map(|cell| {
        let text: String = cell.line.iter().map(run).collect();
        format!(" {} |", text.replace('|', "\\|"))
    });
    format!("|{}", cells.collect::<String>())
}

fn run(run: &Run) -> String {
    let words = escape(&run.text);
    let words = match run.style {
        Style::Plain | Style::Break => words,
        Style::Emphasis => format!("*{words}*"),
        Style::Strong => format!("**{words}**"),
        Style::Superscript => format!("^{words}^"),
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
            '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '^' | '~' => true,
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
        Some('#' | '>' | '-' | '+') => format!("\\{line}"),
        _ if field(line).is_some() => line.replacen(':', "\\:", 1),
        _ => line.to_owned(),
    }
}

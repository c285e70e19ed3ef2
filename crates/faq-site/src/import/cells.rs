//! Texts of tables and data: plain, HTML, or Markdown's links and emphasis.

use super::clean;
use super::html::fragment::{self, is_markup};
use super::markdown;
use super::text::{self, plain};
use super::text_lists;
use faq_core::answer::change_lines;
use faq_core::faq::{Block, Run, Style};
use url::Url;

/// Returns the words of a question, without tags, entities and the marks around it.
pub fn question(text: &str) -> String {
    let text = text.trim();
    let words = fragment::plain(&fragment::plain(text));
    clean::question(&words)
}

/// Reads an answer. The sentences name parts that were left out of it.
pub fn answer(text: &str, base: Option<&Url>) -> (Vec<Block>, Vec<String>) {
    if is_markup(text) {
        return fragment::read(text, base);
    }
    let text = fragment::plain(text);
    // Escaped twice: "&lt;p&gt;".
    if is_markup(&text) {
        return fragment::read(&text, base);
    }
    if is_structured(&text) {
        return fragment::read(&markdown::fragment(&text), base);
    }
    let mut blocks = text_lists::blocks(&text);
    text::remove_answer_label(&mut blocks);
    if is_markdown(&text) {
        change_lines(&mut blocks, &mut |line| {
            let words: String = line.iter().map(|run| run.text.as_str()).collect();
            *line = inline(&words, Style::Plain);
        });
    }
    (blocks, Vec::new())
}

/// Returns whether a text has what only Markdown writes so: a list within a list, or the line below the names of a
/// table's columns.
fn is_structured(text: &str) -> bool {
    let is_item = |line: &str| {
        let number = line.trim_start_matches(|digit: char| digit.is_ascii_digit());
        line.starts_with("- ")
            || line.starts_with("* ")
            || (number.len() < line.len() && number.starts_with(". "))
    };
    let is_below_names = |line: &str| {
        line.contains('|') && line.contains("---") && line.chars().all(|letter| " |-:".contains(letter))
    };
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    lines().zip(lines().skip(1)).any(|(line, next)| {
        let inner = next.trim_start();
        let is_deeper = next.len() - inner.len() >= line.len() - line.trim_start().len() + 2;
        (is_item(line.trim_start()) && is_item(inner) && is_deeper)
            || (line.contains('|') && is_below_names(next.trim()))
    })
}

/// Returns whether a text is written in Markdown: it has a link or a pair of double asterisks.
fn is_markdown(text: &str) -> bool {
    text.match_indices("](")
        .any(|(at, _)| link(&text[text[..at].rfind('[').unwrap_or(at)..]).is_some())
        || text
            .match_indices("**")
            .any(|(at, _)| strong(&text[at..]).is_some())
}

/// Returns the words and the address of a link that a text begins with, and its length.
fn link(text: &str) -> Option<(&str, &str, usize)> {
    let (words, rest) = text.strip_prefix('[')?.split_once("](")?;
    let (href, _) = rest.split_once(')')?;
    let address = href.split_whitespace().next()?;
    let works = ["https://", "http://", "mailto:", "tel:", "#"]
        .iter()
        .any(|scheme| address.starts_with(scheme));
    (works && !words.contains(['[', ']', '\n'])).then_some((words, address, words.len() + href.len() + 4))
}

/// Returns the words between double asterisks that a text begins with.
fn strong(text: &str) -> Option<&str> {
    let (words, _) = text.strip_prefix("**")?.split_once("**")?;
    let is_tight = !words.starts_with(char::is_whitespace) && !words.ends_with(char::is_whitespace);
    (is_tight && !words.is_empty() && !words.contains(['\n', '*'])).then_some(words)
}

/// Reads a line with links and emphasis.
fn inline(text: &str, style: Style) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['[', '*']) {
        let (before, here) = rest.split_at(at);
        if let Some((words, href, length)) = link(here) {
            runs.push(Run {
                style,
                ..plain(before)
            });
            let bare = strong(words).unwrap_or(words);
            let style = if bare.len() < words.len() {
                Style::Strong
            } else {
                style
            };
            let href = fragment::target(href).ok().flatten();
            runs.push(Run {
                text: bare.to_owned(),
                style,
                href,
            });
            rest = &here[length..];
        } else if let Some(words) = strong(here) {
            runs.push(Run {
                style,
                ..plain(before)
            });
            runs.extend(inline(words, Style::Strong));
            rest = &here[words.len() + 4..];
        } else {
            runs.push(Run {
                style,
                ..plain(&rest[..at + 1])
            });
            rest = &here[1..];
        }
    }
    runs.push(Run { style, ..plain(rest) });
    runs.retain(|run| !run.text.is_empty());
    text::tidy(runs)
}

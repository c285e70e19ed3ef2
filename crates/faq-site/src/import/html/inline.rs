//! Inline content: links, superscripts, the list marks of a word processor.

use crate::content::is_external;
use crate::import::white_space::collapse;
use faq_core::faq::{Run, Style};
use scraper::node::Element;
use url::Url;

/// Hosts and paths that redirect to the address in a parameter.
const REDIRECTS: [(&str, &str, &str); 5] = [
    ("google.", "/url", "q"),
    ("google.", "/url", "url"),
    ("facebook.com", "/l.php", "u"),
    ("safelinks.protection.outlook.com", "/", "url"),
    ("slack-redir.net", "/link", "url"),
];
/// Letters that are written raised and lowered.
const RAISED: [(&str, &str); 2] = [
    ("0123456789+-−=()n i", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ ⁱ"),
    ("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"),
];

/// Where a link leads, as the page will have it; none where it leads nowhere on purpose.
///
/// # Errors
/// A sentence, when the link cannot be kept.
pub fn target(href: &str, base: Option<&Url>) -> Result<Option<String>, String> {
    let href = href.trim();
    if href.is_empty() || href == "#" {
        return Ok(None);
    }
    if href.starts_with('#') {
        return Ok(Some(href.to_owned()));
    }
    let scheme = href.split(':').next().unwrap_or_default().to_ascii_lowercase();
    if scheme == "tel" {
        let number: String = href
            .split_at(4)
            .1
            .chars()
            .filter(|letter| !letter.is_whitespace())
            .collect();
        let whole = format!("tel:{number}");
        return if is_external(&whole) {
            Ok(Some(whole))
        } else {
            Err(unusable(href))
        };
    }
    let whole = match (Url::parse(href), base) {
        (Ok(url), _) => Some(url),
        (Err(_), Some(base)) => base.join(href).ok(),
        (Err(_), None) => None,
    };
    let Some(whole) = whole.map(resolve_redirect) else {
        return Err(unusable(href));
    };
    if let (Some(base), Some(fragment)) = (base, whole.fragment())
        && whole[..url::Position::AfterQuery] == base[..url::Position::AfterQuery]
        && !fragment.is_empty()
    {
        return Ok(Some(format!("#{fragment}")));
    }
    // An absolute address that works is kept as it is written.
    if is_external(href) && Url::parse(href).as_ref() == Ok(&whole) {
        return Ok(Some(href.to_owned()));
    }
    if is_external(whole.as_str()) {
        Ok(Some(whole.into()))
    } else {
        Err(unusable(href))
    }
}

fn unusable(href: &str) -> String {
    const SHOWN: usize = 100;
    let mut shown: String = collapse(href).chars().take(SHOWN).collect();
    if shown.len() < href.len() {
        shown.push('…');
    }
    let lacks = if href.starts_with("https:") {
        "has no address"
    } else {
        "is not https, mailto or tel"
    };
    format!("The link to “{shown}” {lacks}: its words were kept, without the link.")
}

/// Returns the address that a redirect leads to.
fn resolve_redirect(url: Url) -> Url {
    let host = url.host_str().unwrap_or_default();
    let inner = REDIRECTS.iter().find_map(|(name, path, key)| {
        let is_host = host.contains(name)
            && (host.starts_with("www.") || host.contains(&format!(".{name}")) || host.starts_with(name));
        (is_host && url.path() == *path)
            .then(|| url.query_pairs().find(|(found, _)| found == key))
            .flatten()
            .and_then(|(_, value)| Url::parse(&value).ok())
    });
    inner.unwrap_or(url)
}

/// Writes the words of a superscript or subscript, from a run of a line on, so that their meaning stays.
pub fn raise(line: &mut Vec<Run>, from: usize, is_raised: bool) {
    let before = line[..from].iter().rev().find(|run| !run.text.is_empty());
    let text: String = line[from..].iter().map(|run| run.text.as_str()).collect();
    let text = collapse(&text);
    let (plain, small) = RAISED[usize::from(!is_raised)];
    let letter = |letter: char| {
        let at = plain.chars().position(|one| one == letter)?;
        small.chars().nth(at)
    };
    let Some(mut first) = line[from..].first().cloned() else {
        return;
    };
    // A mark of a footnote leads to a note, which is no question.
    if first.href.as_deref().is_some_and(|href| href.starts_with('#')) {
        first.href = None;
    }
    let follows_word = before.is_some_and(|run| run.text.ends_with(char::is_alphanumeric));
    let is_ordinal = text.chars().count() <= 4 && text.chars().all(char::is_alphabetic);
    first.text = match text.chars().map(letter).collect::<Option<String>>() {
        Some(small) => small,
        // "*" and "™" mean the same beside a word.
        None if !text.chars().any(char::is_alphanumeric) => text,
        None if is_ordinal || !follows_word || !is_raised || text.starts_with(['[', '(']) => text,
        None if first.href.is_none() && text.chars().all(char::is_alphanumeric) => {
            first.style = Style::Superscript;
            text
        }
        None => format!("^{text}"),
    };
    line.truncate(from);
    line.push(first);
}

/// Returns whether an element holds the mark of a list item, as a word processor writes it.
pub fn is_list_mark(element: &Element) -> bool {
    element.attr("style").is_some_and(|style| {
        style
            .replace(' ', "")
            .to_ascii_lowercase()
            .contains("mso-list:ignore")
    })
}

/// Returns the mark of an item as plain text has it.
pub fn list_mark(mark: &str) -> String {
    if mark.chars().any(|letter| letter.is_ascii_digit()) {
        format!("{mark} ")
    } else {
        "• ".to_owned()
    }
}

//! Texts that may hold HTML: the cells of tables and the values of data.

use super::blocks::Walker;
use super::dom::Page;
use super::flat::Flat;
use super::{inline, question};
use faq_core::faq::Block;
use url::Url;

/// Returns whether a text is HTML rather than plain: it has an end tag, a line break or a paragraph.
pub fn is_markup(text: &str) -> bool {
    let ends =
        |(at, _): (usize, &str)| text[at + 2..].starts_with(|letter: char| letter.is_ascii_alphabetic());
    text.match_indices("</").any(ends)
        || text.match_indices('<').any(|(at, _)| {
            let name: String = text[at + 1..]
                .chars()
                .take_while(char::is_ascii_alphanumeric)
                .collect();
            matches!(
                name.to_ascii_lowercase().as_str(),
                "br" | "p" | "hr" | "img" | "li"
            )
        })
}

/// Reads an answer in HTML. The sentences name parts that were left out of it.
pub fn read(text: &str, base: Option<&Url>) -> (Vec<Block>, Vec<String>) {
    match Page::read_fragment(text) {
        Ok(page) => {
            let flat = Flat::new(&page, false);
            let mut walker = Walker::new(&flat, base);
            walker.take(0.into(), flat.tokens.len().into(), &[]);
            let answer = walker.finish();
            (
                answer.blocks,
                answer.skipped.into_iter().map(|(_, sentence)| sentence).collect(),
            )
        }
        Err(error) => (Vec::new(), vec![error.to_string()]),
    }
}

/// Returns the words of a text that may hold tags or entities.
pub fn plain(text: &str) -> String {
    if is_markup(text) {
        return Page::read_fragment(text).map_or_else(
            |_| text.to_owned(),
            |page| {
                let flat = Flat::new(&page, false);
                question::text(&flat, 0.into(), flat.tokens.len().into())
            },
        );
    }
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let name = rest[1..]
            .find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '#')
            .map_or(rest.len(), |end| end + 1);
        // "AT&T" and "?a=1&copy=2" hold no entities: those end with a semicolon.
        if name > 1 && rest[name..].starts_with(';') {
            let (entity, tail) = rest.split_at(name + 1);
            let page = Page::read_fragment(entity);
            out.push_str(&page.map_or_else(
                |_| entity.to_owned(),
                |page| page.html.root_element().text().collect(),
            ));
            rest = tail;
        } else {
            out.push('&');
            rest = &rest[1..];
        }
    }
    out + rest
}

/// Where a link outside of a page leads.
///
/// # Errors
/// A sentence, when the link cannot be kept.
pub fn target(href: &str) -> Result<Option<String>, String> {
    inline::target(href, None)
}

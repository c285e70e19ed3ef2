//! Names that blocking lists hide on every site. A question with such an id would open to nothing for readers who
//! block advertisements or cookie banners.

use crate::content::Content;
use crate::report::Report;

/// The patterns, with where they come from.
const PATTERNS: &str = include_str!("blocked-names.txt");

/// Warns of ids that blocking lists hide, with another id to take.
pub fn check(content: &Content, report: &mut Report<'_>) {
    for (question, spans) in content.iter() {
        let id = question.id.as_str();
        if is_blocked(id) {
            report.warning(
                spans.id.clone(),
                format!(
                    "Blockers of advertisements and cookie banners hide what is called {id}: their users would see no answer. Take another id, such as {}. If {id} is published already, write “Formerly: {id}” below the heading too.",
                    other_id(id)
                ),
            );
        }
    }
}

/// Returns whether common blocking lists hide an element with this id or class.
pub fn is_blocked(name: &str) -> bool {
    let name = name.to_ascii_lowercase().replace('_', "-");
    let patterns = PATTERNS
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    patterns.into_iter().any(|pattern| matches(pattern, &name))
}

/// Returns an id of the same words that is not blocked: with a word before, after, or around them, else in one word.
fn other_id(id: &str) -> String {
    [
        format!("about-{id}"),
        format!("{id}-question"),
        format!("about-{id}-here"),
    ]
    .into_iter()
    .find(|id| !is_blocked(id))
    .unwrap_or_else(|| format!("about{}", id.replace('-', "")))
}

/// Returns whether a name has the form of a pattern, in which `*` is any text.
fn matches(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        None => name == pattern,
        Some((start, rest)) => name.strip_prefix(start).is_some_and(|name| {
            rest.is_empty()
                || (0..=name.len()).any(|at| name.is_char_boundary(at) && matches(rest, &name[at..]))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recognises_names_of_banners() {
        for name in [
            "cookie-policy",
            "cookie-notice",
            "banner-ad",
            "Ad_Box",
            "ads",
            "newsletter",
            "social-share",
            "our-sponsor",
            "top-ad-place",
        ] {
            assert!(is_blocked(name), "{name}");
        }
        for name in [
            "job-title",
            "address",
            "adults",
            "add-a-question",
            "share",
            "social",
            "bad-news",
            "reading",
            "about-cookie-policy",
        ] {
            assert!(!is_blocked(name), "{name}");
        }
    }

    #[test]
    fn suggests_an_id_that_is_not_blocked() {
        for id in [
            "cookie-policy",
            "banner-ad",
            "ad",
            "newsletter",
            "my-ad-page",
            "cookies",
        ] {
            assert!(!is_blocked(&other_id(id)), "{id}: {}", other_id(id));
        }
        assert_eq!(other_id("cookie-policy"), "about-cookie-policy");
    }
}

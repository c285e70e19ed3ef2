//! What a page says of itself, for the site file of a new project.

use super::super::white_space::collapse;
use super::dom::Page;
use crate::starter::SiteValues;
use scraper::{ElementRef, Selector};
use url::Url;

/// The maximum length of a value in characters: a longer one is a text, not a name or a sentence.
const MAX_LEN: usize = 300;
/// The maximum length of a name below an icon, in characters.
const MAX_SHORT: usize = 12;
/// What stands between the name of a page and that of its site in a title.
const SEPARATORS: [&str; 7] = [" | ", " – ", " — ", " - ", " · ", " • ", " :: "];
/// Names that many pages have: they need that of the site before them.
const GENERIC: [&str; 6] = [
    "faq",
    "faqs",
    "frequently asked questions",
    "questions and answers",
    "help",
    "questions",
];

/// Reads a page's name, description, language, colour, publisher and address.
pub fn read(page: &Page, address: Option<&Url>) -> SiteValues {
    let select = |selector: &str| page.html.select(&Selector::parse(selector).ok()?).next();
    let text = |element: ElementRef<'_>| value(&element.text().collect::<String>());
    let attribute = |selector: &str, name: &str| select(selector).and_then(|found| value(found.attr(name)?));
    let content = |selectors: &[&str]| {
        let mut found = selectors.iter().map(|selector| attribute(selector, "content"));
        found.find_map(|content| content)
    };
    let title = select("title").and_then(text).unwrap_or_default();
    let separator = SEPARATORS
        .iter()
        .find_map(|separator| title.rsplit_once(separator));
    let (title, site) = separator.map_or((title.as_str(), None), |(page, site)| (page, Some(site)));
    let publisher = content(&[
        "meta[property='og:site_name']",
        "meta[name='application-name']",
        "meta[name='author']",
    ]);
    let publisher = publisher.or_else(|| value(site?));
    // Google Docs writes a title as a paragraph: its headings are those of sections.
    let heading = select("body.doc-content p.title").or_else(|| select("h1"));
    let heading = heading.and_then(text).or_else(|| value(title));
    let name = heading.map(|heading| {
        let is_generic = GENERIC.contains(&heading.to_lowercase().as_str());
        match publisher.as_ref().filter(|_| is_generic) {
            Some(publisher) => format!("{publisher}: {heading}"),
            None => heading,
        }
    });
    let fits = |name: &&String| name.chars().count() <= MAX_SHORT;
    let short_name = [&name, &publisher].into_iter().flatten().find(fits).cloned();
    let values = [
        ("short_name", short_name),
        ("name", name),
        (
            "description",
            content(&["meta[name='description']", "meta[property='og:description']"]),
        ),
        ("language", attribute("html[lang]", "lang")),
        (
            "accent",
            content(&[
                "meta[name='theme-color']:not([media])",
                "meta[name='theme-color']",
            ]),
        ),
        ("publisher", publisher),
        ("source", address.map(ToString::to_string)),
    ];
    values
        .into_iter()
        .filter_map(|(key, value)| Some((key, value?)))
        .collect()
}

/// Returns a text as a value, unless it is empty or too long.
fn value(text: &str) -> Option<String> {
    let text = collapse(text);
    let text = text.trim();
    (!text.is_empty() && text.chars().count() <= MAX_LEN).then(|| text.to_owned())
}

//! The parts of a document of Word beside its text: links, numbering, styles.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;

/// Returns the value of an attribute, whatever its prefix.
pub fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = element
        .attributes()
        .flatten()
        .find(|one| one.key.local_name().as_ref() == name)?;
    let text = attribute.value.as_ref();
    Some(quick_xml::escape::unescape(text).map_or_else(|_| text.to_owned(), |text| text.into_owned()))
}

/// Calls `visit` with each element of an XML file.
fn each(xml: &[u8], mut visit: impl FnMut(&str, &BytesStart<'_>)) {
    let xml = String::from_utf8_lossy(xml);
    let mut reader = Reader::from_str(&xml);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(element) | Event::Empty(element) => {
                let name = element.local_name();
                visit(name.as_ref(), &element);
            }
            Event::Eof => break,
            _ => {}
        }
    }
}

/// Returns the addresses of links by their ids.
pub fn relations(xml: &[u8]) -> HashMap<String, String> {
    let mut links = HashMap::new();
    each(xml, |name, element| {
        if let (true, Some(id), Some(target)) = (
            name == "Relationship",
            attribute(element, "Id"),
            attribute(element, "Target"),
        ) {
            links.insert(id, target);
        }
    });
    links
}

/// Returns whether a list has bullets, by its id and the level.
pub fn bullets(xml: &[u8]) -> HashMap<(String, usize), bool> {
    let mut kinds: HashMap<String, Vec<(usize, bool)>> = HashMap::new();
    let mut lists = HashMap::new();
    let (mut kind, mut level, mut list) = (None, 0, None);
    each(xml, |name, element| match name {
        "abstractNum" => kind = attribute(element, "abstractNumId"),
        "lvl" => {
            level = attribute(element, "ilvl")
                .and_then(|level| level.parse().ok())
                .unwrap_or(0)
        }
        "numFmt" => {
            if let Some(kind) = &kind {
                let is_bullet = attribute(element, "val").as_deref() == Some("bullet");
                kinds.entry(kind.clone()).or_default().push((level, is_bullet));
            }
        }
        "num" => list = attribute(element, "numId"),
        "abstractNumId" => {
            if let (Some(list), Some(kind)) = (&list, attribute(element, "val")) {
                for (level, is_bullet) in kinds.get(&kind).into_iter().flatten() {
                    lists.entry((list.clone(), *level)).or_insert(*is_bullet);
                }
            }
        }
        _ => {}
    });
    lists
}

/// Returns the levels of headings by the ids of their styles, which each language of Word names otherwise.
pub fn headings(xml: &[u8]) -> HashMap<String, u8> {
    let mut levels = HashMap::new();
    let mut style = None;
    each(xml, |name, element| match name {
        "style" => style = attribute(element, "styleId"),
        "name" => {
            let level = attribute(element, "val").and_then(|name| level(&name));
            if let (Some(style), Some(level)) = (&style, level) {
                levels.insert(style.clone(), level);
            }
        }
        _ => {}
    });
    levels
}

/// Returns the level of a style by its name.
pub fn level(style: &str) -> Option<u8> {
    let name = style.to_lowercase().replace(' ', "");
    match name.strip_prefix("heading") {
        Some(level) => level.parse().ok().filter(|level| (1..=6).contains(level)),
        None => (name == "title").then_some(1),
    }
}

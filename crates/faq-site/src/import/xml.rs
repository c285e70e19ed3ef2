//! XML of office documents (ECMA-376).

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
pub fn each(xml: &[u8], mut visit: impl FnMut(&str, &BytesStart<'_>)) {
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

/// Returns the addresses of links and the names of pictures by their ids.
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

/// Returns whether a property is on: it is unless it says otherwise.
pub fn is_on(element: &BytesStart<'_>) -> bool {
    !matches!(
        attribute(element, "val").as_deref(),
        Some("0" | "false" | "none" | "off")
    )
}

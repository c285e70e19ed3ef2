//! The footnotes and endnotes of a document of Word.

use crate::import::xml::attribute;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::HashMap;

/// Returns the words of footnotes and endnotes, by the element that refers to them and their ids.
pub fn read(footnotes: &[u8], endnotes: &[u8]) -> HashMap<(String, String), String> {
    let mut notes = HashMap::new();
    for (xml, element, reference) in [
        (footnotes, "footnote", "footnoteReference"),
        (endnotes, "endnote", "endnoteReference"),
    ] {
        let xml = String::from_utf8_lossy(xml);
        let mut reader = Reader::from_str(&xml);
        let (mut id, mut text, mut in_text) = (String::new(), String::new(), false);
        while let Ok(event) = reader.read_event() {
            match event {
                Event::Start(start) => match start.local_name().as_ref() {
                    name if name == element => id = attribute(&start, "id").unwrap_or_default(),
                    "t" => in_text = true,
                    _ => {}
                },
                Event::End(end) => match end.local_name().as_ref() {
                    "t" => in_text = false,
                    "p" => text.push(' '),
                    name if name == element => {
                        let text = std::mem::take(&mut text);
                        if !text.trim().is_empty() {
                            let key = (reference.to_owned(), std::mem::take(&mut id));
                            notes.insert(key, text.trim().to_owned());
                        }
                    }
                    _ => {}
                },
                Event::Text(piece) if in_text => text.push_str(&piece),
                Event::GeneralRef(name) if in_text => text.push_str(&format!("&{};", &*name)),
                Event::Eof => break,
                _ => {}
            }
        }
    }
    notes
}

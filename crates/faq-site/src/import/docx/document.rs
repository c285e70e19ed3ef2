//! Writes a document of Word as a page.

use super::fields::Fields;
use super::lists::Lists;
use super::styles::{Style, Styles};
use anyhow::Result;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::HashMap;

/// Elements that are left out with all that they hold: deleted and moved words, formats before a tracked change,
/// second versions of drawings, settings of content controls.
const LEFT_OUT: [&str; 11] = [
    "del",
    "moveFrom",
    "Fallback",
    "pPrChange",
    "rPrChange",
    "sectPrChange",
    "tblPrChange",
    "tcPrChange",
    "trPrChange",
    "tblPrExChange",
    "sdtPr",
];

/// A paragraph that is being read.
#[derive(Default)]
pub(super) struct Paragraph {
    pub words: String,
    pub style: Style,
    pub list: Option<String>,
    pub list_level: Option<usize>,
}

/// The looks of words.
#[derive(Clone, Default)]
pub(super) struct Run {
    pub is_bold: bool,
    pub is_italic: bool,
    pub is_struck: bool,
    pub is_hidden: bool,
    pub raised: Option<&'static str>,
}

/// A document that is being written as a page.
#[derive(Default)]
pub(super) struct Document {
    pub links: HashMap<String, String>,
    pub notes: HashMap<(String, String), String>,
    pub styles: Styles,
    pub out: String,
    pub lists: Lists,
    pub fields: Fields,
    pub paragraph: Paragraph,
    /// The paragraphs around text boxes.
    pub outer: Vec<Paragraph>,
    pub run: Option<Run>,
    /// Whether the first row of the table names the columns, and the current one does.
    pub has_header: bool,
    pub is_header: bool,
    pub in_text: bool,
    pub in_instruction: bool,
    /// The alternative text of the drawing.
    pub alt: Option<String>,
    pub comments: usize,
    /// The hidden words.
    pub hidden: String,
}

impl Document {
    pub fn read(&mut self, xml: &[u8]) -> Result<()> {
        let xml = String::from_utf8_lossy(xml);
        let mut reader = Reader::from_str(&xml);
        loop {
            match reader.read_event()? {
                Event::Start(element) if LEFT_OUT.contains(&element.local_name().as_ref()) => {
                    reader.read_to_end(element.name())?;
                }
                Event::Start(element) if element.local_name().as_ref() == "object" => {
                    self.paragraph.words.push_str("<object></object>");
                    reader.read_to_end(element.name())?;
                }
                Event::Start(element) => self.open(&element),
                Event::Empty(element) => {
                    self.open(&element);
                    self.close(element.local_name().as_ref());
                }
                Event::End(element) => self.close(element.local_name().as_ref()),
                Event::Text(text) => self.words(&text),
                Event::GeneralRef(name) => self.words(&format!("&{};", &*name)),
                Event::Eof => break,
                _ => {}
            }
        }
        self.lists.end(&mut self.out);
        self.out.push_str(&self.note_texts());
        Ok(())
    }

    fn words(&mut self, text: &str) {
        if self.in_instruction {
            let text = quick_xml::escape::unescape(text).unwrap_or_default();
            self.fields.instruct(&text);
        } else if self.in_text {
            self.text(text);
        }
    }

    /// Writes words in the looks of their run.
    pub fn text(&mut self, text: &str) {
        let run = self.run.clone().unwrap_or_default();
        if run.is_hidden {
            self.hidden.push_str(text);
            return;
        }
        let words = &mut self.paragraph.words;
        let styles = [(run.is_bold, "b"), (run.is_italic, "i"), (run.is_struck, "s")];
        let tags: Vec<&str> = styles
            .iter()
            .filter(|(is_on, _)| *is_on)
            .map(|(_, tag)| *tag)
            .chain(run.raised)
            .collect();
        tags.iter().for_each(|tag| words.push_str(&format!("<{tag}>")));
        words.push_str(text);
        tags.iter()
            .rev()
            .for_each(|tag| words.push_str(&format!("</{tag}>")));
    }

    pub fn structure(&mut self, tag: &str) {
        self.lists.end(&mut self.out);
        self.out.push_str(tag);
    }

    /// Marks the cell that was begun last as one that spans several.
    pub fn joins_cells(&mut self) {
        if let Some(cell) = self.out.rfind("<td>").max(self.out.rfind("<th>")) {
            self.out.insert_str(cell + "<td".len(), " colspan=2");
        }
    }

    pub fn end_paragraph(&mut self) {
        const QUOTE_END: &str = "</blockquote>\n";
        let Paragraph {
            words,
            style,
            list,
            list_level,
        } = std::mem::take(&mut self.paragraph);
        if style.is_contents {
            return;
        }
        let level = list_level.unwrap_or(style.list_level);
        let list = list
            .or(style.list)
            .filter(|list| list != "0" && style.heading.is_none());
        if let Some(list) = list.filter(|list| self.lists.has_marks(list, level)) {
            return self.lists.item(&list, level, &words, &mut self.out);
        }
        self.lists.end(&mut self.out);
        match style.heading {
            Some(level) => self.out.push_str(&format!("<h{level}>{words}</h{level}>\n")),
            None if style.is_quote => {
                // Paragraphs of a quotation are one.
                if self.out.ends_with(QUOTE_END) {
                    self.out.truncate(self.out.len() - QUOTE_END.len());
                } else {
                    self.out.push_str("<blockquote>");
                }
                self.out.push_str(&format!("<p>{words}</p>{QUOTE_END}"));
            }
            None => self.out.push_str(&format!("<p>{words}</p>\n")),
        }
    }

    /// Refers to a note, as pages do.
    pub fn note(&mut self, element: &str, id: &str) {
        if self.notes.contains_key(&(element.to_owned(), id.to_owned())) {
            let name = note_name(element, id);
            self.paragraph.words.push_str(&format!(
                "<sup><a href=\"#_ftn{name}\" name=\"_ftnref{name}\">[{id}]</a></sup>"
            ));
        }
    }

    fn note_texts(&self) -> String {
        let note = |((element, id), text): (&(String, String), &String)| {
            let name = note_name(element, id);
            format!(
                "<div id=\"ftn{name}\"><p><a href=\"#_ftnref{name}\" name=\"_ftn{name}\">[{id}]</a> {text}</p></div>"
            )
        };
        self.notes.iter().map(note).collect()
    }
}

fn note_name(element: &str, id: &str) -> String {
    format!("{}{}", &element[..1], quick_xml::escape::escape(id))
}

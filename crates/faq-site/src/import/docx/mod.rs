//! Turns documents of Word (ECMA-376) into a page: paragraphs with their styles, bold words, lists, links, tables.

mod lists;
mod parts;

use super::draft::Found;
use super::options::Options;
use super::{archive, html};
use anyhow::{Context, Result};
use lists::Lists;
use parts::{attribute, bullets, headings, level, relations};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;

/// Reads a document.
///
/// # Errors
/// A sentence, when it cannot be read.
pub fn read(bytes: &[u8], options: &Options) -> Result<Found> {
    let mut zip = archive::open(bytes)?;
    let body = archive::file(&mut zip, "word/document.xml")?;
    let part = |zip: &mut _, name: &str| archive::file(zip, name).unwrap_or_default();
    let links = relations(&part(&mut zip, "word/_rels/document.xml.rels"));
    let bulleted = bullets(&part(&mut zip, "word/numbering.xml"));
    let headings = headings(&part(&mut zip, "word/styles.xml"));
    let mut document = Document {
        links,
        lists: Lists::new(bulleted),
        headings,
        ..Document::default()
    };
    document
        .read(&body)
        .context("This document cannot be read. Save it as a web page (HTML), and import that")?;
    let mut found = html::read(&document.out, options.base.as_ref())?;
    if document.comments > 0 {
        let comments = if document.comments == 1 {
            "1 comment was".to_owned()
        } else {
            format!("{} comments were", document.comments)
        };
        found.skip(1, format!("{comments} left out."));
    }
    Ok(found)
}

/// A document that is being written as a page.
#[derive(Default)]
struct Document {
    links: HashMap<String, String>,
    headings: HashMap<String, u8>,
    out: String,
    /// The words of the paragraph so far, its heading, and its list with the level in it.
    paragraph: String,
    heading: Option<u8>,
    list: Option<String>,
    list_level: usize,
    lists: Lists,
    /// Whether the row names the columns.
    is_header: bool,
    is_bold: bool,
    is_italic: bool,
    is_struck: bool,
    raised: Option<&'static str>,
    in_text: bool,
    in_run: bool,
    comments: usize,
}

impl Document {
    fn read(&mut self, xml: &[u8]) -> Result<()> {
        let xml = String::from_utf8_lossy(xml);
        let mut reader = Reader::from_str(&xml);
        loop {
            match reader.read_event()? {
                Event::Start(element) => self.open(&element),
                Event::Empty(element) => {
                    self.open(&element);
                    self.close(element.local_name().as_ref());
                }
                Event::End(element) => self.close(element.local_name().as_ref()),
                Event::Text(text) if self.in_text => self.text(&text),
                Event::GeneralRef(name) if self.in_text => self.text(&format!("&{};", &*name)),
                Event::Eof => break,
                _ => {}
            }
        }
        self.lists.end(&mut self.out);
        Ok(())
    }

    fn open(&mut self, element: &BytesStart<'_>) {
        let is_on = || !matches!(attribute(element, "val").as_deref(), Some("0" | "false" | "none"));
        match element.local_name().as_ref() {
            "p" => (self.heading, self.list, self.list_level) = (None, None, 0),
            "pStyle" => {
                let style = attribute(element, "val").unwrap_or_default();
                self.heading = self.headings.get(&style).copied().or_else(|| level(&style));
            }
            "ilvl" => {
                self.list_level = attribute(element, "val")
                    .and_then(|level| level.parse().ok())
                    .unwrap_or(0);
            }
            "numId" => self.list = attribute(element, "val").filter(|list| list != "0"),
            "r" => {
                (self.is_bold, self.is_italic, self.is_struck, self.raised) = (false, false, false, None);
                self.in_run = true;
            }
            "b" if self.in_run => self.is_bold = is_on(),
            "i" if self.in_run => self.is_italic = is_on(),
            "strike" if self.in_run => self.is_struck = is_on(),
            "vertAlign" => {
                self.raised = match attribute(element, "val").as_deref() {
                    Some("superscript") => Some("sup"),
                    Some("subscript") => Some("sub"),
                    _ => None,
                }
            }
            "t" => self.in_text = true,
            "tab" if self.in_run => self.paragraph.push(' '),
            "br" | "cr" => self.paragraph.push_str("<br>"),
            "drawing" | "pict" => self.paragraph.push_str("<img>"),
            "hyperlink" => {
                let target = attribute(element, "id").and_then(|id| self.links.get(&id).cloned());
                let anchor = || attribute(element, "anchor").map(|anchor| format!("#{anchor}"));
                let href = target.or_else(anchor).unwrap_or_default();
                self.paragraph
                    .push_str(&format!("<a href=\"{}\">", quick_xml::escape::escape(&href)));
            }
            "bookmarkStart" => {
                let name = attribute(element, "name").unwrap_or_default();
                self.paragraph
                    .push_str(&format!("<a id=\"{}\"></a>", quick_xml::escape::escape(&name)));
            }
            "commentReference" => self.comments += 1,
            "tbl" => self.structure("<table>"),
            "tr" => {
                self.is_header = false;
                self.structure("<tr>");
            }
            "tblHeader" => self.is_header = is_on(),
            "gridSpan" | "vMerge" => self.joins_cells(),
            "tc" => self.structure(if self.is_header { "<th>" } else { "<td>" }),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "t" => self.in_text = false,
            "r" => self.in_run = false,
            "hyperlink" => self.paragraph.push_str("</a>"),
            "p" => self.end_paragraph(),
            "tbl" => self.structure("</table>"),
            "tr" => self.structure("</tr>"),
            "tc" => self.structure(if self.is_header { "</th>" } else { "</td>" }),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let styles = [(self.is_bold, "b"), (self.is_italic, "i"), (self.is_struck, "s")];
        let tags: Vec<&str> = styles
            .iter()
            .filter(|(is_on, _)| *is_on)
            .map(|(_, tag)| *tag)
            .chain(self.raised)
            .collect();
        tags.iter()
            .for_each(|tag| self.paragraph.push_str(&format!("<{tag}>")));
        self.paragraph.push_str(text);
        tags.iter()
            .rev()
            .for_each(|tag| self.paragraph.push_str(&format!("</{tag}>")));
    }

    fn structure(&mut self, tag: &str) {
        self.lists.end(&mut self.out);
        self.out.push_str(tag);
    }

    /// Marks the cell that was begun last as one that spans several.
    fn joins_cells(&mut self) {
        if let Some(cell) = self.out.rfind("<td>").max(self.out.rfind("<th>")) {
            self.out.insert_str(cell + "<td".len(), " colspan=2");
        }
    }

    fn end_paragraph(&mut self) {
        let words = std::mem::take(&mut self.paragraph);
        let list = self.list.take().filter(|_| self.heading.is_none());
        if let Some(list) = list {
            return self.lists.item(&list, self.list_level, &words, &mut self.out);
        }
        self.lists.end(&mut self.out);
        let tag = self.heading.map_or("p".to_owned(), |level| format!("h{level}"));
        self.out.push_str(&format!("<{tag}>{words}</{tag}>\n"));
    }
}

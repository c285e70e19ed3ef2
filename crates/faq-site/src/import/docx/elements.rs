//! The elements of a document of Word.

use super::document::{Document, Paragraph, Run};
use super::signs;
use crate::import::xml::{attribute, is_on};
use quick_xml::escape::escape;
use quick_xml::events::BytesStart;

impl Document {
    pub fn open(&mut self, element: &BytesStart<'_>) {
        let value = || attribute(element, "val").unwrap_or_default();
        match element.local_name().as_ref() {
            "p" => self.paragraph = Paragraph::default(),
            "pStyle" => self.paragraph.style = self.styles.get(&value()),
            "ilvl" => self.paragraph.list_level = value().parse().ok(),
            "numId" => self.paragraph.list = Some(value()),
            "r" => {
                let style = &self.paragraph.style;
                self.run = Some(Run {
                    is_bold: style.is_bold.unwrap_or_default(),
                    is_italic: style.is_italic.unwrap_or_default() && !style.is_quote,
                    is_hidden: style.is_hidden.unwrap_or_default(),
                    ..Run::default()
                });
            }
            "rStyle" | "b" | "i" | "strike" | "dstrike" | "vanish" | "vertAlign" => self.format(element),
            "t" => self.in_text = true,
            "instrText" => self.in_instruction = true,
            "fldChar" => {
                let kind = attribute(element, "fldCharType").unwrap_or_default();
                let tag = self.fields.mark(&kind).unwrap_or_default();
                self.paragraph.words.push_str(&tag);
            }
            "fldSimple" => {
                let instruction = attribute(element, "instr").unwrap_or_default();
                let tag = self.fields.begin(&instruction).unwrap_or_default();
                self.paragraph.words.push_str(&tag);
            }
            "tab" if self.run.is_some() => self.paragraph.words.push(' '),
            "noBreakHyphen" => self.text("-"),
            "sym" => {
                let of = |name: &str| attribute(element, name).unwrap_or_default();
                if let Some(letter) = signs::letter(&of("font"), &of("char")) {
                    self.text(&letter.to_string());
                }
            }
            "br" | "cr" => self.paragraph.words.push_str("<br>"),
            "docPr" => self.alt = attribute(element, "descr"),
            "shape" => self.alt = attribute(element, "alt"),
            "blip" | "imagedata" => {
                let id = attribute(element, "embed").or_else(|| attribute(element, "id"));
                let file = id.and_then(|id| self.links.get(&id).cloned());
                self.picture(&file.unwrap_or_default());
            }
            "chart" | "relIds" => self.picture(""),
            "txbxContent" => self.outer.push(std::mem::take(&mut self.paragraph)),
            "hyperlink" => {
                let target = attribute(element, "id").and_then(|id| self.links.get(&id).cloned());
                let anchor = attribute(element, "anchor").map(|anchor| format!("#{anchor}"));
                let href = format!("{}{}", target.unwrap_or_default(), anchor.unwrap_or_default());
                self.paragraph
                    .words
                    .push_str(&format!("<a href=\"{}\">", escape(&href)));
            }
            "bookmarkStart" => {
                let name = attribute(element, "name").unwrap_or_default();
                self.paragraph
                    .words
                    .push_str(&format!("<a id=\"{}\"></a>", escape(&name)));
            }
            "commentReference" => self.comments += 1,
            name @ ("footnoteReference" | "endnoteReference") => {
                self.note(name, &attribute(element, "id").unwrap_or_default());
            }
            "tbl" => {
                self.has_header = false;
                self.structure("<table>");
            }
            "tblStyle" => self.has_header = !matches!(value().as_str(), "TableGrid" | "TableNormal"),
            "tblLook" => {
                let is_first = attribute(element, "firstRow").is_some_and(|value| value != "0");
                self.has_header &= is_first;
            }
            "tr" => {
                // The style shows the first row as the names of the columns.
                self.is_header = std::mem::take(&mut self.has_header);
                self.structure("<tr>");
            }
            "tblHeader" => self.is_header = is_on(element),
            "gridSpan" | "vMerge" => self.joins_cells(),
            "tc" => self.structure(if self.is_header { "<th>" } else { "<td>" }),
            _ => {}
        }
    }

    pub fn close(&mut self, name: &str) {
        match name {
            "t" => self.in_text = false,
            "instrText" => self.in_instruction = false,
            "r" => self.run = None,
            "hyperlink" => self.paragraph.words.push_str("</a>"),
            "fldSimple" => {
                let tag = self.fields.mark("end").unwrap_or_default();
                self.paragraph.words.push_str(&tag);
            }
            "txbxContent" => self.paragraph = self.outer.pop().unwrap_or_default(),
            "p" => self.end_paragraph(),
            "tbl" => self.structure("</table>"),
            "tr" => self.structure("</tr>"),
            "tc" => self.structure(if self.is_header { "</th>" } else { "</td>" }),
            _ => {}
        }
    }

    /// Reads a property of a run.
    fn format(&mut self, element: &BytesStart<'_>) {
        let Some(run) = &mut self.run else { return };
        match element.local_name().as_ref() {
            "rStyle" => {
                let style = self.styles.get(&attribute(element, "val").unwrap_or_default());
                run.is_bold = style.is_bold.unwrap_or(run.is_bold);
                run.is_italic = style.is_italic.unwrap_or(run.is_italic);
                run.is_hidden = style.is_hidden.unwrap_or(run.is_hidden);
            }
            "b" => run.is_bold = is_on(element),
            "i" => run.is_italic = is_on(element),
            "strike" | "dstrike" => run.is_struck = is_on(element),
            "vanish" => run.is_hidden = is_on(element),
            _ => {
                run.raised = match attribute(element, "val").as_deref() {
                    Some("superscript") => Some("sup"),
                    Some("subscript") => Some("sub"),
                    _ => None,
                }
            }
        }
    }

    fn picture(&mut self, file: &str) {
        let alt = self.alt.take().unwrap_or_default();
        let alt = if alt.trim().is_empty() {
            String::new()
        } else {
            format!(" alt=\"{}\"", escape(&alt))
        };
        self.paragraph
            .words
            .push_str(&format!("<img src=\"{}\"{alt}>", escape(file)));
    }
}

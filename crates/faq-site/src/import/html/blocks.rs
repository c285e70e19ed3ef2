//! Elements into the blocks of an answer. What has no place in one is reported of.

use super::dom::Page;
use crate::content::is_outside;
use crate::import::Skipped;
use crate::import::text::add_line;
use ego_tree::iter::Edge;
use ego_tree::{NodeId, NodeRef};
use faq_core::faq::{Block, BlockKind, Run, Style};
use scraper::{ElementRef, Node};
use url::Url;

/// Elements that hold nothing of an answer.
const SILENT: [&str; 13] = [
    "script", "style", "template", "noscript", "svg", "button", "nav", "head", "title", "link", "meta",
    "footer", "aside",
];
/// Elements that cannot stand in an answer, and what they are called.
const LEFT_OUT: [(&str, &str); 13] = [
    ("img", "A picture"),
    ("picture", "A picture"),
    ("canvas", "A picture"),
    ("math", "A formula"),
    ("video", "A film"),
    ("audio", "A recording"),
    ("iframe", "A page within the page"),
    ("object", "An embedded object"),
    ("embed", "An embedded object"),
    ("form", "A form"),
    ("input", "A field of a form"),
    ("select", "A field of a form"),
    ("textarea", "A field of a form"),
];
/// Elements that stand within a line.
const INLINE: [&str; 24] = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u",
];

/// Collects an answer.
pub struct Walker<'p> {
    page: &'p Page,
    base: Option<Url>,
    blocks: Vec<Block>,
    line: Vec<Run>,
    lists: Vec<BlockKind>,
    /// Whether the next item goes on with the last block.
    goes_on: bool,
    strong: usize,
    emphasis: usize,
    href: Option<String>,
    /// The element that is passed over.
    passed_over: Option<NodeId>,
    /// What was left out.
    pub skipped: Vec<Skipped>,
}

impl<'p> Walker<'p> {
    /// A walker over a page; links are read as from `base`.
    pub fn new(page: &'p Page, base: Option<Url>) -> Self {
        Self {
            page,
            base,
            blocks: Vec::new(),
            line: Vec::new(),
            lists: Vec::new(),
            goes_on: false,
            strong: 0,
            emphasis: 0,
            href: None,
            passed_over: None,
            skipped: Vec::new(),
        }
    }

    /// Takes a node with all in it.
    pub fn take(&mut self, node: NodeRef<'_, Node>) {
        for edge in node.traverse() {
            self.edge(edge);
        }
    }

    /// Takes one step of a walk.
    pub fn edge(&mut self, edge: Edge<'_, Node>) {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Text(text) if self.passed_over.is_none() => self.text(text),
                Node::Element(_) if self.passed_over.is_none() => {
                    if let Some(element) = ElementRef::wrap(node) {
                        self.open(element);
                    }
                }
                _ => {}
            },
            Edge::Close(node) => match self.passed_over {
                Some(skipped) if skipped == node.id() => self.passed_over = None,
                Some(_) => {}
                None => {
                    if let Some(element) = ElementRef::wrap(node) {
                        self.close(element.value().name());
                    }
                }
            },
        }
    }

    /// The blocks so far; the walker is as new but for what was left out.
    pub fn finish(&mut self) -> Vec<Block> {
        self.flush();
        self.lists.clear();
        (self.strong, self.emphasis, self.href, self.passed_over) = (0, 0, None, None);
        self.goes_on = false;
        std::mem::take(&mut self.blocks)
    }

    fn text(&mut self, text: &str) {
        let style = match (self.strong > 0, self.emphasis > 0) {
            (true, _) => Style::Strong,
            (false, true) => Style::Emphasis,
            (false, false) => Style::Plain,
        };
        let run = Run {
            text: text.to_owned(),
            style,
            href: self.href.clone(),
        };
        self.line.push(run);
    }

    fn open(&mut self, element: ElementRef<'_>) {
        let name = element.value().name();
        if let Some((_, what)) = LEFT_OUT.iter().find(|(left_out, _)| *left_out == name) {
            self.skip(
                element,
                format!("{what} cannot stand in an answer: it was left out."),
            );
            self.passed_over = Some(element.id());
            return;
        }
        if SILENT.contains(&name) {
            self.passed_over = Some(element.id());
            return;
        }
        match name {
            "b" | "strong" => self.strong += 1,
            "i" | "em" => self.emphasis += 1,
            "a" => self.href = self.link(element),
            "ul" | "ol" | "menu" => {
                self.flush();
                if self.lists.is_empty() {
                    self.goes_on = false;
                } else {
                    self.skip(
                        element,
                        "A list within a list: its items were taken into the outer list.",
                    );
                }
                self.lists.push(if name == "ol" {
                    BlockKind::Numbers
                } else {
                    BlockKind::Bullets
                });
            }
            "table" => {
                self.flush();
                self.skip(
                    element,
                    "A table cannot stand in an answer: each of its rows became a line of text.",
                );
            }
            "td" | "th" => {
                if self.line.iter().any(|run| !run.text.trim().is_empty()) {
                    self.text(", ");
                }
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.flush();
                self.strong += 1;
            }
            _ if INLINE.contains(&name) => {}
            _ => self.flush(),
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "b" | "strong" => self.strong = self.strong.saturating_sub(1),
            "i" | "em" => self.emphasis = self.emphasis.saturating_sub(1),
            "a" => self.href = None,
            "ul" | "ol" | "menu" => {
                self.flush();
                self.lists.pop();
                if self.lists.is_empty() {
                    self.goes_on = false;
                }
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.flush();
                self.strong = self.strong.saturating_sub(1);
            }
            "td" | "th" => {}
            _ if INLINE.contains(&name) => {}
            _ => self.flush(),
        }
    }

    /// Ends a line.
    fn flush(&mut self) {
        let line = std::mem::take(&mut self.line);
        // Of lists within lists, the outer one says what they are.
        let kind = self.lists.first().copied().unwrap_or(BlockKind::Paragraph);
        let before = self.blocks.len();
        add_line(&mut self.blocks, kind, line, self.goes_on);
        self.goes_on |= self.blocks.len() > before && kind != BlockKind::Paragraph;
    }

    /// Where a link leads, as the page will have it.
    fn link(&mut self, element: ElementRef<'_>) -> Option<String> {
        let href = element.value().attr("href")?.trim();
        // Links within the page are looked at when all questions are known.
        if is_outside(href) || href.starts_with('#') {
            return Some(href.to_owned());
        }
        let whole = self.base.as_ref().and_then(|base| base.join(href).ok());
        if let Some(whole) = whole.filter(|whole| is_outside(whole.as_str())) {
            return Some(whole.into());
        }
        self.skip(
            element,
            format!(
                "The link to “{href}” is not https, mailto or tel: its words were kept, without the link."
            ),
        );
        None
    }

    fn skip(&mut self, element: ElementRef<'_>, sentence: impl Into<String>) {
        self.skipped.push(Skipped {
            line: self.page.line(element),
            sentence: sentence.into(),
        });
    }
}

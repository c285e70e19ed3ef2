//! Parts of a page that hold no questions: navigation, the frame around the content, words that only a screen
//! reader announces, comments of a word processor.

use super::dom::Page;
use crate::import::clean;
use ego_tree::NodeId;
use scraper::ElementRef;
use scraper::node::Element;
use std::collections::HashSet;

/// Elements that hold nothing to read.
const SILENT: [&str; 10] = [
    "script", "style", "template", "noscript", "svg", "head", "title", "link", "meta", "colgroup",
];
/// Elements whose header, footer and aside belong to the content.
const CONTENT: [&str; 11] = [
    "main",
    "article",
    "section",
    "details",
    "dd",
    "dt",
    "li",
    "td",
    "blockquote",
    "figure",
    "fieldset",
];
/// Landmarks around the content (<https://www.w3.org/TR/wai-aria-1.2/#landmark_roles>).
const LANDMARKS: [&str; 8] = [
    "navigation",
    "banner",
    "contentinfo",
    "search",
    "menu",
    "menubar",
    "dialog",
    "alertdialog",
];
/// Parts of class names that hide words from sight.
const UNSEEN: [&str; 9] = [
    "visually-hidden",
    "visuallyhidden",
    "sr-only",
    "screen-reader",
    "show-for-sr",
    "screen-only",
    "offscreen",
    "assistive-text",
    "element-invisible",
];
/// Parts of class names of asides beside the content.
const BESIDE: [&str; 6] = ["sidebar", "related", "widget", "share", "social", "cookie"];

/// Decides which elements a reader of the content passes over.
pub struct Regions {
    whole: bool,
    /// How many elements around hold content.
    content: usize,
    /// The elements that hold notes.
    notes: HashSet<NodeId>,
    /// The ids of the panels that controls which ask open.
    panels: HashSet<String>,
}

impl Regions {
    pub fn new(page: &Page, whole: bool, notes: HashSet<NodeId>) -> Self {
        let elements = page.html.tree.nodes().filter_map(ElementRef::wrap);
        let panels = elements.filter_map(|element| {
            let id = element.value().attr("aria-controls")?;
            clean::asks(&element.text().collect::<String>()).then(|| id.to_owned())
        });
        Self {
            whole,
            content: 0,
            notes,
            panels: panels.collect(),
        }
    }

    /// Enters an element. Returns true if it is skipped with its content.
    pub fn skips(&mut self, element: &Element, id: NodeId) -> bool {
        let name = element.name();
        if SILENT.contains(&name) || is_unseen(element) || self.notes.contains(&id) {
            return true;
        }
        if self.whole && self.is_frame(element) {
            return true;
        }
        self.content += usize::from(CONTENT.contains(&name));
        false
    }

    /// Leaves an element that was entered.
    pub fn leave(&mut self, element: &Element) {
        self.content -= usize::from(CONTENT.contains(&element.name()));
    }

    fn is_frame(&self, element: &Element) -> bool {
        if element.attr("id").is_some_and(|id| self.panels.contains(id)) {
            return false;
        }
        let outside = self.content == 0;
        let beside = || {
            let class = element.attr("class").unwrap_or_default().to_ascii_lowercase();
            BESIDE.iter().any(|part| class.contains(part)) || element.attr("role") == Some("complementary")
        };
        match element.name() {
            "nav" | "dialog" => true,
            "header" | "footer" => outside,
            "aside" => outside || beside(),
            _ => element.attr("role").is_some_and(|role| LANDMARKS.contains(&role)),
        }
    }
}

/// Returns whether an element's words are hidden from sight within a line.
fn is_unseen(element: &Element) -> bool {
    let has = |class: &str| UNSEEN.iter().any(|part| class.contains(part));
    if element.attr("class").is_some_and(has) {
        return !matches!(element.name(), "body" | "main" | "html");
    }
    let inline = matches!(
        element.name(),
        "span" | "a" | "b" | "i" | "em" | "small" | "strong" | "sup"
    );
    let hidden = || {
        let style = element
            .attr("style")
            .unwrap_or_default()
            .replace(' ', "")
            .to_ascii_lowercase();
        element.attr("hidden").is_some() || style.contains("display:none") || style.contains("mso-hide:all")
    };
    inline && hidden()
}

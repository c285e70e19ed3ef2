//! Parts of a page that hold no questions: navigation, the frame around the content, words that only a screen
//! reader announces, comments of a word processor.

use super::dom::Page;
use crate::import::clean;
use ego_tree::NodeId;
use scraper::node::Element;
use scraper::{ElementRef, Node};
use std::collections::{BTreeSet, HashSet};

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
    google: Google,
    /// The ids of the panels that controls which ask open.
    panels: HashSet<String>,
}

impl Regions {
    pub fn new(page: &Page, whole: bool, google: Google) -> Self {
        let elements = page.html.tree.nodes().filter_map(ElementRef::wrap);
        let panels = elements.filter_map(|element| {
            let id = element.value().attr("aria-controls")?;
            clean::asks(&element.text().collect::<String>()).then(|| id.to_owned())
        });
        Self {
            whole,
            content: 0,
            google,
            panels: panels.collect(),
        }
    }

    /// Enters an element. Returns true if it is skipped with its content.
    pub fn skips(&mut self, element: &Element, id: NodeId) -> bool {
        let name = element.name();
        if SILENT.contains(&name) || is_unseen(element) || self.google.parts.contains(&id) {
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

/// The elements that Google Docs adds to a document that it saves as a page.
#[derive(Default)]
pub struct Google {
    parts: HashSet<NodeId>,
    /// How many comments there are, and the line of the first.
    pub comments: Option<(usize, usize)>,
}

impl Google {
    pub fn find(page: &Page) -> Self {
        let mut google = Self::default();
        for node in page.html.tree.nodes() {
            let Node::Element(element) = node.value() else {
                continue;
            };
            let Some(name) = element.attr("id").filter(|id| id.starts_with("cmnt")) else {
                continue;
            };
            let href = element.attr("href").unwrap_or_default();
            let around = node.ancestors().filter_map(ElementRef::wrap);
            if name.starts_with("cmnt_ref") && href.starts_with("#cmnt") {
                let mark = around.take(1).find(|parent| parent.value().name() == "sup");
                google.parts.insert(mark.map_or(node.id(), |sup| sup.id()));
            } else if href.starts_with("#cmnt_ref") {
                let part = around.take(3).find(|parent| parent.value().name() == "div");
                google.parts.insert(part.map_or(node.id(), |part| part.id()));
                let (count, line) = google.comments.unwrap_or((0, page.line(node.id())));
                google.comments = Some((count + 1, line));
            }
        }
        google
    }
}

/// Returns the classes that a page's own styles make bold, as word processors write them.
pub fn bold_classes(page: &Page) -> BTreeSet<String> {
    let mut classes = BTreeSet::new();
    let nodes = page.html.tree.nodes().filter_map(ElementRef::wrap);
    for style in nodes.filter(|element| element.value().name() == "style") {
        let text: String = style.text().collect();
        for rule in text.split('}') {
            let Some((selectors, declarations)) = rule.rsplit_once('{') else {
                continue;
            };
            if !bolds(declarations) {
                continue;
            }
            // Only single classes: the meaning of a longer selector depends on the page.
            let names = selectors
                .split(',')
                .filter_map(|one| one.trim().strip_prefix('.'));
            let whole = |name: &&str| {
                name.chars()
                    .all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_'))
            };
            classes.extend(names.filter(whole).map(str::to_owned));
        }
    }
    classes
}

fn bolds(declarations: &str) -> bool {
    declarations.split(';').any(|one| {
        one.split_once(':').is_some_and(|(key, value)| {
            let value = value.trim();
            key.trim().eq_ignore_ascii_case("font-weight")
                && matches!(value, "bold" | "bolder" | "600" | "700" | "800" | "900")
        })
    })
}

/// Returns whether an element makes its words bold.
pub fn is_bold(element: &Element, classes: &BTreeSet<String>) -> bool {
    matches!(element.name(), "b" | "strong")
        || element.attr("style").is_some_and(bolds)
        || (!classes.is_empty()
            && element
                .attr("class")
                .is_some_and(|class| class.split_ascii_whitespace().any(|one| classes.contains(one))))
}

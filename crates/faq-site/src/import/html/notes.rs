//! Notes of documents that a word processor saved as a page: footnotes, and the comments of Google Docs.

use super::dom::Page;
use crate::import::white_space::collapse;
use ego_tree::{NodeId, NodeRef};
use scraper::node::Element;
use scraper::{ElementRef, Node};
use std::collections::{HashMap, HashSet};

/// Beginnings of the names of a note and of the place that refers to it: Google Docs, then Word.
const FOOTNOTES: [(&str, &str); 3] = [("ftnt", "ftnt_ref"), ("_ftn", "_ftnref"), ("_edn", "_ednref")];

/// The notes of a page.
#[derive(Default)]
pub struct Notes {
    /// The elements that hold notes or refer to comments.
    pub parts: HashSet<NodeId>,
    /// How many comments there are, and the line of the first.
    pub comments: Option<(usize, usize)>,
    /// The texts of footnotes, by the elements that refer to them.
    pub texts: HashMap<NodeId, String>,
}

impl Notes {
    pub fn find(page: &Page) -> Self {
        let mut notes = Self::default();
        // Notes by their names, each with the element that holds it; the places that refer to them.
        let mut footnotes: HashMap<&str, (NodeRef<'_, Node>, NodeRef<'_, Node>)> = HashMap::new();
        let mut held: HashMap<NodeId, usize> = HashMap::new();
        let mut references: Vec<(NodeRef<'_, Node>, &str)> = Vec::new();
        for node in page.html.tree.nodes() {
            let Node::Element(element) = node.value() else {
                continue;
            };
            let Some(name) = element.attr("id").or(element.attr("name")) else {
                continue;
            };
            let Some(target) = element.attr("href").and_then(|href| href.strip_prefix('#')) else {
                continue;
            };
            if name.starts_with("cmnt") {
                notes.comment(page, node, name, target);
            } else if is_pair(target, name) {
                references.push((node, target));
            } else if is_pair(name, target)
                && let Some(part) = around(node, 3, "div")
            {
                footnotes.insert(name, (node, part));
                *held.entry(part.id()).or_default() += 1;
            }
        }
        for (node, target) in references {
            let Some((mark, part)) = footnotes.get(target) else {
                continue;
            };
            // An element that holds more is no note.
            let is_alone = held.get(&part.id()) == Some(&1);
            if !is_alone || node.ancestors().any(|around| around.id() == part.id()) {
                continue;
            }
            let sup = around(node, 1, "sup").filter(|sup| text(*sup) == text(node));
            let (mark, whole) = (text(*mark), text(*part));
            let words = whole.strip_prefix(&mark).unwrap_or(&whole).trim();
            notes.texts.insert(sup.unwrap_or(node).id(), words.to_owned());
            notes.parts.insert(part.id());
        }
        notes
    }

    fn comment(&mut self, page: &Page, node: NodeRef<'_, Node>, name: &str, target: &str) {
        if name.starts_with("cmnt_ref") && target.starts_with("cmnt") {
            self.parts.insert(around(node, 1, "sup").unwrap_or(node).id());
        } else if target.starts_with("cmnt_ref") {
            self.parts.insert(around(node, 3, "div").unwrap_or(node).id());
            let (count, line) = self.comments.unwrap_or((0, page.line(node.id())));
            self.comments = Some((count + 1, line));
        }
    }
}

/// Returns whether a note and a place that refers to it have these names.
fn is_pair(note: &str, reference: &str) -> bool {
    FOOTNOTES.iter().any(|(begins_note, begins_reference)| {
        reference
            .strip_prefix(begins_reference)
            .is_some_and(|number| !number.is_empty() && note.strip_prefix(begins_note) == Some(number))
    })
}

/// Returns the nearest element of a name among this many around a node.
fn around<'p>(node: NodeRef<'p, Node>, most: usize, name: &str) -> Option<NodeRef<'p, Node>> {
    let is_named = |node: &NodeRef<'_, Node>| node.value().as_element().map(Element::name) == Some(name);
    node.ancestors().take(most).find(is_named)
}

fn text(node: NodeRef<'_, Node>) -> String {
    let element = ElementRef::wrap(node);
    collapse(&element.map_or_else(String::new, |element| element.text().collect()))
}

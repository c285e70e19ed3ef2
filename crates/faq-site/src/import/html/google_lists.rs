//! Lists of Google Docs: it writes each level as a list of its own, one after the other (`lst-kix_abc-0`,
//! `lst-kix_abc-1`), also where an item of a deeper level comes between two of one list.

use ego_tree::NodeId;
use scraper::{Html, Node};

/// The beginning of the class of a list.
const CLASS: &str = "lst-kix_";
/// The deepest level that Google Docs has.
const MAX_LEVEL: usize = 8;

/// A list of Google Docs.
struct List<'p> {
    name: &'p str,
    level: usize,
    /// Whether it begins rather than goes on.
    is_start: bool,
}

/// Puts lists of deeper levels into the items above them, and joins the pieces of lists.
pub fn nest(html: &mut Html) {
    let all: Vec<NodeId> = html
        .tree
        .nodes()
        .filter(|node| list(node.value()).is_some())
        .map(|node| node.id())
        .collect();
    for id in all {
        while let Some(step) = step(html, id) {
            match step {
                Step::Join(into) => {
                    if let Some(mut into) = html.tree.get_mut(into) {
                        into.reparent_from_id_append(id);
                    }
                    if let Some(mut list) = html.tree.get_mut(id) {
                        list.detach();
                    }
                    break;
                }
                Step::MoveInto(item) => {
                    if let Some(mut item) = html.tree.get_mut(item) {
                        item.append_id(id);
                    }
                }
            }
        }
    }
}

enum Step {
    /// The items belong to the list before it.
    Join(NodeId),
    /// The list belongs to this item.
    MoveInto(NodeId),
}

/// Returns the next step of a list towards its place.
fn step(html: &Html, id: NodeId) -> Option<Step> {
    let node = html.tree.get(id)?;
    let own = list(node.value())?;
    let is_blank = |node: &Node| matches!(node, Node::Text(text) if text.trim().is_empty());
    let before = node.prev_siblings().find(|node| !is_blank(node.value()))?;
    let other = list(before.value())?;
    if other.level == own.level && other.name == own.name && !own.is_start {
        return Some(Step::Join(before.id()));
    }
    let is_item = |node: &Node| node.as_element().is_some_and(|element| element.name() == "li");
    let last = before.children().rfind(|node| is_item(node.value()))?;
    (other.level < own.level).then(|| Step::MoveInto(last.id()))
}

fn list(node: &Node) -> Option<List<'_>> {
    let element = node
        .as_element()
        .filter(|one| matches!(one.name(), "ul" | "ol"))?;
    let mut classes = element.attr("class")?.split_ascii_whitespace();
    let (name, level) = classes
        .clone()
        .find(|class| class.starts_with(CLASS))?
        .rsplit_once('-')?;
    Some(List {
        name,
        level: level.parse().ok().filter(|level| *level <= MAX_LEVEL)?,
        is_start: classes.any(|class| class == "start"),
    })
}

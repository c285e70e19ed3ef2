//! An HTML page as a tree whose nodes know their lines.

use super::google_lists;
use anyhow::{Result, bail};
use ego_tree::NodeId;
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::{Attribute, ParseOpts, QualName, driver};
use scraper::{Html, HtmlTreeSink};
use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};

/// The maximum depth of elements. Hand-made pages stay below 50; reading time grows with the square of the depth.
const MAX_DEPTH: u32 = 400;
/// The maximum number of elements of a page: a tree of them takes less than a gigabyte.
const MAX_ELEMENTS: usize = 2_500_000;
/// The number of bytes read between two checks of the limits.
const CHUNK: usize = 4096;

/// A page.
pub struct Page {
    /// The tree.
    pub html: Html,
    starts: Vec<Start>,
}

/// Where an element begins. Nodes are numbered as they are made, so a list of these is in order.
struct Start {
    id: NodeId,
    line: u32,
    depth: u32,
}

fn find(starts: &[Start], id: NodeId) -> Option<usize> {
    starts.binary_search_by_key(&id, |start| start.id).ok()
}

impl Page {
    /// Reads a whole page.
    ///
    /// # Errors
    /// A sentence, when it has too many elements or they are nested too deeply.
    pub fn read(text: &str) -> Result<Self> {
        let sink = Sink::new(Html::new_document());
        let mut page = read(text, driver::parse_document(sink, ParseOpts::default()))?;
        google_lists::nest(&mut page.html);
        Ok(page)
    }

    /// Reads a piece of a page.
    ///
    /// # Errors
    /// A sentence, when it has too many elements or they are nested too deeply.
    pub fn read_fragment(text: &str) -> Result<Self> {
        let body = QualName::new(None, html5ever::ns!(html), html5ever::local_name!("body"));
        let sink = Sink::new(Html::new_fragment());
        let parser = driver::parse_fragment(sink, ParseOpts::default(), body, Vec::new(), false);
        read(text, parser)
    }

    /// Returns the line that an element begins in, from 1.
    pub fn line(&self, id: NodeId) -> usize {
        find(&self.starts, id).map_or(1, |at| self.starts[at].line as usize)
    }
}

fn read(text: &str, mut parser: driver::Parser<Sink>) -> Result<Page> {
    let mut rest = text;
    while !rest.is_empty() {
        let (piece, tail) = rest.split_at(rest.ceil_char_boundary(CHUNK.min(rest.len())));
        rest = tail;
        parser.process(StrTendril::from(piece));
        let sink = &parser.tokenizer.sink.sink;
        if sink.too_many.get() {
            bail!(
                "This page has more than {MAX_ELEMENTS} elements. Take out what is not questions and answers."
            );
        }
        if sink.too_deep.get() {
            bail!(
                "line {}: Elements are nested more than {MAX_DEPTH} deep here. Save the page from a browser, or take out what is not questions and answers.",
                sink.line.get()
            );
        }
    }
    Ok(parser.finish())
}

/// Builds the tree, and remembers where each element began and how deeply it is nested.
struct Sink {
    inner: HtmlTreeSink,
    line: Cell<u32>,
    starts: RefCell<Vec<Start>>,
    too_deep: Cell<bool>,
    too_many: Cell<bool>,
}

impl Sink {
    fn new(html: Html) -> Self {
        Self {
            inner: HtmlTreeSink::new(html),
            line: Cell::new(1),
            starts: RefCell::default(),
            too_deep: Cell::new(false),
            too_many: Cell::new(false),
        }
    }

    fn nest(&self, parent: &NodeId, child: &NodeOrText<NodeId>) {
        if let NodeOrText::AppendNode(child) = child {
            let mut starts = self.starts.borrow_mut();
            let depth = find(&starts, *parent).map_or(0, |at| starts[at].depth + 1);
            if let Some(at) = find(&starts, *child) {
                starts[at].depth = depth;
            }
            if depth > MAX_DEPTH {
                self.too_deep.set(true);
            }
        }
    }
}

impl TreeSink for Sink {
    type Handle = NodeId;
    type Output = Page;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Page {
        Page {
            html: self.inner.finish(),
            starts: self.starts.into_inner(),
        }
    }

    fn set_current_line(&self, line: u64) {
        self.line.set(u32::try_from(line).unwrap_or(u32::MAX));
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, flags: ElementFlags) -> NodeId {
        let id = self.inner.create_element(name, attrs, flags);
        let mut starts = self.starts.borrow_mut();
        starts.push(Start {
            id,
            line: self.line.get(),
            depth: 0,
        });
        if starts.len() > MAX_ELEMENTS {
            self.too_many.set(true);
        }
        id
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        self.nest(parent, &child);
        self.inner.append(parent, child);
    }

    fn append_based_on_parent_node(&self, element: &NodeId, prev: &NodeId, child: NodeOrText<NodeId>) {
        self.nest(element, &child);
        self.inner.append_based_on_parent_node(element, prev, child);
    }

    fn append_before_sibling(&self, sibling: &NodeId, child: NodeOrText<NodeId>) {
        self.nest(sibling, &child);
        self.inner.append_before_sibling(sibling, child);
    }

    // The other methods delegate.

    fn parse_error(&self, message: Cow<'static, str>) {
        self.inner.parse_error(message);
    }

    fn get_document(&self) -> NodeId {
        self.inner.get_document()
    }

    fn elem_name<'a>(&'a self, target: &'a NodeId) -> Ref<'a, QualName> {
        self.inner.elem_name(target)
    }

    fn create_comment(&self, text: StrTendril) -> NodeId {
        self.inner.create_comment(text)
    }

    fn create_pi(&self, target: StrTendril, data: StrTendril) -> NodeId {
        self.inner.create_pi(target, data)
    }

    fn append_doctype_to_document(&self, name: StrTendril, public: StrTendril, system: StrTendril) {
        self.inner.append_doctype_to_document(name, public, system);
    }

    fn get_template_contents(&self, target: &NodeId) -> NodeId {
        self.inner.get_template_contents(target)
    }

    fn same_node(&self, one: &NodeId, other: &NodeId) -> bool {
        self.inner.same_node(one, other)
    }

    fn set_quirks_mode(&self, mode: QuirksMode) {
        self.inner.set_quirks_mode(mode);
    }

    fn add_attrs_if_missing(&self, target: &NodeId, attrs: Vec<Attribute>) {
        self.inner.add_attrs_if_missing(target, attrs);
    }

    fn remove_from_parent(&self, target: &NodeId) {
        self.inner.remove_from_parent(target);
    }

    fn reparent_children(&self, node: &NodeId, new_parent: &NodeId) {
        self.inner.reparent_children(node, new_parent);
    }
}

//! A page as a sequence of tokens in document order, without hidden content.
//!
//! Every later step works on positions in this sequence: "is inside of" is a comparison of two numbers, and an
//! answer is a range.

use super::dom::Page;
use super::notes::Notes;
use super::regions::Regions;
use super::word_styles::{Look, WordStyles};
use crate::import::clean;
use crate::import::pictures::Pictures;
use ego_tree::NodeId;
use ego_tree::iter::Edge;
use scraper::Node;
use scraper::node::Element;
use std::collections::HashMap;

/// A step of the walk through a page.
#[derive(Clone, Copy)]
pub enum Token<'p> {
    /// An element begins; `close` is the token that ends it.
    Open {
        element: &'p Element,
        id: NodeId,
        close: u32,
        parent: u32,
    },
    /// The element ends that this token began.
    Close(u32),
    /// Text.
    Text(&'p str),
}

/// A position in the text of a page: a token, and a byte where that is text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    pub token: usize,
    pub byte: usize,
}

impl From<usize> for Position {
    fn from(token: usize) -> Self {
        Self { token, byte: 0 }
    }
}

/// A page as tokens.
pub struct Flat<'p> {
    page: &'p Page,
    pub tokens: Vec<Token<'p>>,
    /// How many tokens before each hold visible text; one more entry than tokens.
    texts: Vec<u32>,
    ids: HashMap<&'p str, usize>,
    styles: WordStyles,
    /// The texts of footnotes, by the elements that refer to them.
    notes: HashMap<NodeId, String>,
    /// The place of the pictures of the page.
    pub pictures: &'p Pictures<'p>,
    /// How many comments of Google Docs were left out, and the line of the first.
    pub comments: Option<(usize, usize)>,
}

impl<'p> Flat<'p> {
    /// Flattens a page; of a whole one, navigation and other landmarks are left out.
    pub fn new(page: &'p Page, whole: bool) -> Self {
        let mut flat = Self {
            page,
            tokens: Vec::new(),
            texts: vec![0],
            ids: HashMap::new(),
            styles: WordStyles::read(page),
            notes: HashMap::new(),
            pictures: &Pictures::Nowhere,
            comments: None,
        };
        let notes = Notes::find(page);
        flat.comments = notes.comments;
        flat.notes = notes.texts;
        let mut regions = Regions::new(page, whole, notes.parts);
        let mut open: Vec<u32> = Vec::new();
        let mut skipped = None;
        for edge in page.html.tree.root().traverse() {
            match edge {
                Edge::Open(node) if skipped.is_none() => match node.value() {
                    Node::Text(text) => flat.push(Token::Text(text)),
                    Node::Element(element) => {
                        if regions.skips(element, node.id()) {
                            skipped = Some(node.id());
                            continue;
                        }
                        let at = flat.tokens.len();
                        if let Some(name) = element.attr("id").or(element.attr("name")) {
                            flat.ids.entry(name).or_insert(at);
                        }
                        let parent = open.last().copied().unwrap_or(u32::MAX);
                        open.push(u32::try_from(at).unwrap_or(u32::MAX));
                        let id = node.id();
                        flat.push(Token::Open {
                            element,
                            id,
                            close: 0,
                            parent,
                        });
                    }
                    _ => {}
                },
                Edge::Close(node) => match skipped {
                    Some(id) if id == node.id() => skipped = None,
                    Some(_) => {}
                    None => {
                        if let Node::Element(element) = node.value() {
                            regions.leave(element);
                            flat.close(open.pop());
                        }
                    }
                },
                Edge::Open(_) => {}
            }
        }
        flat
    }

    /// Returns the page with the place of its pictures.
    pub fn with_pictures(self, pictures: &'p Pictures<'p>) -> Self {
        Self { pictures, ..self }
    }

    fn push(&mut self, token: Token<'p>) {
        let visible = matches!(token, Token::Text(text) if clean::shows(text));
        let before = self.texts.last().copied().unwrap_or_default();
        self.texts.push(before + u32::from(visible));
        self.tokens.push(token);
    }

    fn close(&mut self, open: Option<u32>) {
        let end = u32::try_from(self.tokens.len()).unwrap_or(u32::MAX);
        let Some(at) = open else { return };
        self.push(Token::Close(at));
        if let Some(Token::Open { close, .. }) = self.tokens.get_mut(at as usize) {
            *close = end;
        }
    }

    /// Returns the element that begins at a token.
    pub fn element(&self, at: usize) -> Option<&'p Element> {
        match self.tokens.get(at)? {
            Token::Open { element, .. } => Some(element),
            _ => None,
        }
    }

    /// Returns the name of the element that begins at a token.
    pub fn name(&self, at: usize) -> &'p str {
        self.element(at).map_or("", |element| element.name())
    }

    /// Returns the token that ends the element.
    pub fn end(&self, at: usize) -> usize {
        match self.tokens.get(at) {
            Some(Token::Open { close, .. }) => *close as usize,
            _ => at,
        }
    }

    /// Returns the token of the parent element.
    pub fn parent(&self, at: usize) -> Option<usize> {
        match self.tokens.get(at)? {
            Token::Open { parent, .. } if *parent != u32::MAX => Some(*parent as usize),
            _ => None,
        }
    }

    /// Returns the elements around one, the nearest first.
    pub fn ancestors(&self, at: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(self.parent(at), |at| self.parent(*at))
    }

    /// Returns the innermost element around a token.
    pub fn around(&self, at: usize) -> Option<usize> {
        let mut at = at;
        loop {
            match self.tokens.get(at)? {
                Token::Open { parent, .. } => return (*parent != u32::MAX).then_some(*parent as usize),
                Token::Close(open) => return self.parent(*open as usize),
                Token::Text(_) => at = at.checked_sub(1)?,
            }
            if let Some(Token::Open { .. }) = self.tokens.get(at) {
                return Some(at);
            }
        }
    }

    /// Returns whether there is visible text between two tokens.
    pub fn has_text(&self, from: usize, to: usize) -> bool {
        from < to
            && self
                .texts
                .get(to)
                .zip(self.texts.get(from))
                .is_some_and(|(to, from)| to > from)
    }

    /// Returns the element with this id or name.
    pub fn by_id(&self, id: &str) -> Option<usize> {
        self.ids.get(id).copied()
    }

    /// Returns the line that the element at or around a token begins in.
    pub fn line(&self, at: usize) -> usize {
        let at = match self.tokens.get(at) {
            Some(Token::Open { .. }) => Some(at),
            _ => self.around(at),
        };
        match at.and_then(|at| self.tokens.get(at)) {
            Some(Token::Open { id, .. }) => self.page.line(*id),
            _ => 1,
        }
    }

    /// Returns whether the element at a token makes its words bold.
    pub fn is_bold(&self, at: usize) -> bool {
        self.has_look(at, Look::Bold)
    }

    /// Returns whether the element at a token gives its words a look.
    pub fn has_look(&self, at: usize, look: Look) -> bool {
        self.element(at)
            .is_some_and(|element| self.styles.has(element, look))
    }

    /// Returns the text of the footnote that the element at a token refers to.
    pub fn note(&self, at: usize) -> Option<&str> {
        match self.tokens.get(at)? {
            Token::Open { id, .. } => self.notes.get(id).map(String::as_str),
            _ => None,
        }
    }

    /// Returns the tokens of elements.
    pub fn elements(&self) -> impl Iterator<Item = (usize, &'p Element)> {
        self.tokens
            .iter()
            .enumerate()
            .filter_map(|(at, token)| match token {
                Token::Open { element, .. } => Some((at, *element)),
                _ => None,
            })
    }

    /// Returns the elements right below one.
    pub fn children(&self, at: usize) -> impl Iterator<Item = usize> {
        let end = self.end(at);
        let mut next = at + 1;
        std::iter::from_fn(move || {
            while next < end {
                let here = next;
                if self.element(here).is_some() {
                    next = self.end(here) + 1;
                    return Some(here);
                }
                next += 1;
            }
            None
        })
    }

    /// Returns the text between two tokens, as it is written.
    pub fn text(&self, from: usize, to: usize) -> String {
        let tokens = self.tokens.get(from..to).unwrap_or_default();
        tokens
            .iter()
            .filter_map(|token| match token {
                Token::Text(text) => Some(*text),
                _ => None,
            })
            .collect()
    }
}

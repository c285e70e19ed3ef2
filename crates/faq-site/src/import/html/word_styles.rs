//! The looks that styles give to words, as word processors write them: by a class or an attribute, not by an element.

use super::block_elements::is_block;
use super::dom::Page;
use scraper::ElementRef;
use scraper::node::Element;
use std::collections::HashMap;

/// A look of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    Bold,
    Italic,
    Struck,
    Superscript,
    Subscript,
}

const ALL: [Look; 5] = [
    Look::Bold,
    Look::Italic,
    Look::Struck,
    Look::Superscript,
    Look::Subscript,
];

impl Look {
    /// Returns whether declarations of a style give this look.
    fn is_in(self, declarations: &str) -> bool {
        declarations.split(';').any(|one| {
            let Some((key, value)) = one.split_once(':') else {
                return false;
            };
            let (key, value) = (key.trim().to_ascii_lowercase(), value.trim());
            match self {
                Self::Bold => {
                    key == "font-weight" && matches!(value, "bold" | "bolder" | "600" | "700" | "800" | "900")
                }
                Self::Italic => key == "font-style" && matches!(value, "italic" | "oblique"),
                Self::Struck => {
                    matches!(key.as_str(), "text-decoration" | "text-decoration-line")
                        && value.contains("line-through")
                }
                Self::Superscript => key == "vertical-align" && value == "super",
                Self::Subscript => key == "vertical-align" && value == "sub",
            }
        })
    }

    /// Returns whether an element has this look by its name.
    fn is_of(self, name: &str) -> bool {
        match self {
            Self::Bold => matches!(name, "b" | "strong"),
            Self::Italic => matches!(name, "i" | "em"),
            Self::Struck => matches!(name, "s" | "strike" | "del"),
            Self::Superscript => name == "sup",
            Self::Subscript => name == "sub",
        }
    }
}

/// The looks that a page's own styles give to its classes.
#[derive(Default)]
pub struct WordStyles {
    classes: HashMap<String, Vec<Look>>,
}

impl WordStyles {
    pub fn read(page: &Page) -> Self {
        let mut styles = Self::default();
        let nodes = page.html.tree.nodes().filter_map(ElementRef::wrap);
        for style in nodes.filter(|element| element.value().name() == "style") {
            let text: String = style.text().collect();
            for rule in text.split('}') {
                if let Some((selectors, declarations)) = rule.rsplit_once('{') {
                    styles.add(selectors, declarations);
                }
            }
        }
        styles
    }

    fn add(&mut self, selectors: &str, declarations: &str) {
        let looks: Vec<Look> = ALL.into_iter().filter(|look| look.is_in(declarations)).collect();
        if looks.is_empty() {
            return;
        }
        // Only single classes: the meaning of a longer selector depends on the page.
        let names = selectors
            .split(',')
            .filter_map(|one| one.trim().strip_prefix('.'));
        let whole = |name: &&str| {
            name.chars()
                .all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_'))
        };
        for name in names.filter(whole) {
            self.classes.entry(name.to_owned()).or_default().extend(&looks);
        }
    }

    /// Returns whether an element gives its words a look. Only bold and struck words may be whole blocks: those in
    /// italics are a matter of the page's taste.
    pub fn has(&self, element: &Element, look: Look) -> bool {
        if look.is_of(element.name()) {
            return true;
        }
        if !matches!(look, Look::Bold | Look::Struck) && is_block(element.name()) {
            return false;
        }
        element.attr("style").is_some_and(|style| look.is_in(style))
            || (!self.classes.is_empty()
                && element.attr("class").is_some_and(|class| {
                    class
                        .split_ascii_whitespace()
                        .any(|one| self.classes.get(one).is_some_and(|looks| looks.contains(&look)))
                }))
    }
}

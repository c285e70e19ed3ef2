//! The numbering of a document of Word: what each level of a list counts with, and from where.

use crate::import::xml::{attribute, each};
use std::collections::HashMap;

/// What the items of a list have before them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    #[default]
    Bullet,
    /// Numbers; letters or Roman numbers if this is the value of `type` of an HTML list.
    Number(Option<char>),
    Nothing,
}

impl Mark {
    fn of(format: &str) -> Self {
        match format {
            "bullet" => Self::Bullet,
            "none" => Self::Nothing,
            "lowerLetter" => Self::Number(Some('a')),
            "upperLetter" => Self::Number(Some('A')),
            "lowerRoman" => Self::Number(Some('i')),
            "upperRoman" => Self::Number(Some('I')),
            _ => Self::Number(None),
        }
    }
}

#[derive(Clone, Debug, Default)]
struct List {
    /// The definition that it shares its count with.
    definition: String,
    /// The levels that restart in it, with their first numbers.
    starts: HashMap<usize, usize>,
}

/// A level of a list.
#[derive(Clone, Copy, Debug, Default)]
pub struct Level {
    pub mark: Mark,
    pub start: usize,
}

/// The lists of a document.
#[derive(Debug, Default)]
pub struct Numbering {
    definitions: HashMap<String, HashMap<usize, Level>>,
    lists: HashMap<String, List>,
}

impl Numbering {
    pub fn read(xml: &[u8]) -> Self {
        let mut numbering = Self::default();
        let (mut definition, mut list, mut level) = (None::<String>, None::<String>, 0);
        each(xml, |name, element| {
            let number = |name: &str| attribute(element, name).and_then(|value| value.parse().ok());
            match name {
                "abstractNum" => (definition, list) = (attribute(element, "abstractNumId"), None),
                "num" => (definition, list) = (None, attribute(element, "numId")),
                "lvl" | "lvlOverride" => {
                    level = number("ilvl").unwrap_or_default();
                    let definition = definition.clone().filter(|_| name == "lvl");
                    if let Some(definition) = definition {
                        let one = Level {
                            start: 1,
                            ..Level::default()
                        };
                        numbering
                            .definitions
                            .entry(definition)
                            .or_default()
                            .insert(level, one);
                    }
                }
                "start" | "numFmt" => {
                    let levels = definition
                        .as_ref()
                        .and_then(|one| numbering.definitions.get_mut(one));
                    let Some(one) = levels.and_then(|levels| levels.get_mut(&level)) else {
                        return;
                    };
                    match name {
                        "start" => one.start = number("val").unwrap_or(1),
                        _ => one.mark = Mark::of(&attribute(element, "val").unwrap_or_default()),
                    }
                }
                "abstractNumId" => {
                    if let Some(list) = &list {
                        let definition = attribute(element, "val").unwrap_or_default();
                        numbering.lists.entry(list.clone()).or_default().definition = definition;
                    }
                }
                "startOverride" => {
                    if let Some(list) = &list {
                        let start = number("val").unwrap_or(1);
                        numbering
                            .lists
                            .entry(list.clone())
                            .or_default()
                            .starts
                            .insert(level, start);
                    }
                }
                _ => {}
            }
        });
        numbering
    }

    /// Returns a level of a list; bullets where the document does not say.
    pub fn level(&self, list: &str, level: usize) -> Level {
        let levels = self
            .lists
            .get(list)
            .and_then(|list| self.definitions.get(&list.definition));
        let known = levels.and_then(|levels| levels.get(&level).or_else(|| levels.get(&0)));
        known.copied().unwrap_or(Level {
            start: 1,
            ..Level::default()
        })
    }

    /// Returns the number at which a list begins anew.
    pub fn restart(&self, list: &str, level: usize) -> Option<usize> {
        self.lists.get(list)?.starts.get(&level).copied()
    }

    /// Returns the definition of a list; lists of one definition count on.
    pub fn definition<'n>(&'n self, list: &'n str) -> &'n str {
        self.lists.get(list).map_or(list, |list| &list.definition)
    }
}

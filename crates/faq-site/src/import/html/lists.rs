//! Lists of a page, with the numbers that they show.

use super::flat::Flat;
use faq_core::faq::BlockKind;

/// A list that is being read.
pub struct List {
    pub is_ordered: bool,
    /// Whether its numbers are 1, 2, 3 and so on.
    is_plain: bool,
    letters: Option<char>,
    number: i64,
    step: i64,
    read: usize,
    /// The numbers that items give themselves.
    values: Vec<Option<i64>>,
}

impl List {
    /// Returns the list that begins at a token.
    pub fn read(flat: &Flat<'_>, at: usize) -> Self {
        let attribute = |at: usize, name: &str| flat.element(at).and_then(|element| element.attr(name));
        let is_ordered = flat.name(at) == "ol";
        let items: Vec<usize> = if is_ordered {
            flat.children(at)
                .filter(|item| flat.name(*item) == "li")
                .collect()
        } else {
            Vec::new()
        };
        let values: Vec<Option<i64>> = items
            .iter()
            .map(|item| attribute(*item, "value").and_then(|value| value.trim().parse().ok()))
            .collect();
        let is_reversed = attribute(at, "reversed").is_some();
        let count = i64::try_from(items.len()).unwrap_or(i64::MAX);
        let start = attribute(at, "start").and_then(|start| start.trim().parse().ok());
        let start: i64 = start.unwrap_or(if is_reversed { count } else { 1 });
        let letters = attribute(at, "type")
            .and_then(|kind| kind.chars().next())
            .filter(|kind| "aAiI".contains(*kind));
        let expected =
            |(at, value): (usize, &Option<i64>)| value.is_none_or(|value| i64::try_from(at + 1) == Ok(value));
        let is_plain =
            start == 1 && !is_reversed && letters.is_none() && values.iter().enumerate().all(expected);
        Self {
            is_ordered,
            is_plain,
            letters,
            number: start,
            step: if is_reversed { -1 } else { 1 },
            read: 0,
            values,
        }
    }

    /// Returns the label of the next item.
    pub fn next(&mut self) -> String {
        if self.read > 0 {
            self.number = self.number.saturating_add(self.step);
        }
        if let Some(value) = self.values.get(self.read).copied().flatten() {
            self.number = value;
        }
        self.read += 1;
        match self.letters {
            Some('a') if (1..=26).contains(&self.number) => self.letter(b'a'),
            Some('A') if (1..=26).contains(&self.number) => self.letter(b'A'),
            Some('i') => roman(self.number).unwrap_or_else(|| self.number.to_string()),
            Some('I') => {
                roman(self.number).map_or_else(|| self.number.to_string(), |text| text.to_uppercase())
            }
            _ => self.number.to_string(),
        }
    }

    fn letter(&self, first: u8) -> String {
        let offset = u8::try_from(self.number - 1).unwrap_or_default();
        char::from(first + offset).to_string()
    }

    /// Returns whether the item that was read last is the first.
    pub fn is_first(&self) -> bool {
        self.read == 1
    }

    /// Returns whether its items keep their numbers as text, because a numbered list would count differently.
    pub fn is_labelled(&self) -> bool {
        self.is_ordered && !self.is_plain
    }

    /// Returns the kind of block that its items become.
    pub fn kind(&self) -> BlockKind {
        match (self.is_ordered, self.is_plain) {
            (true, true) => BlockKind::Numbers,
            (true, false) => BlockKind::Paragraph,
            (false, _) => BlockKind::Bullets,
        }
    }
}

/// Returns a number from 1 to 39 in Roman numerals.
fn roman(number: i64) -> Option<String> {
    const ONES: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let number = usize::try_from(number)
        .ok()
        .filter(|number| (1..40).contains(number))?;
    Some("x".repeat(number / 10) + ONES[number % 10])
}

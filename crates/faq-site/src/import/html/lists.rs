//! Lists of a page, with the numbers that they show.

use super::flat::Flat;
use faq_core::faq::BlockKind;

/// Numbers of lists have nine digits at most in Markdown.
const MAX_NUMBER: i64 = 900_000_000;

/// A list that is being read.
pub struct List {
    pub is_ordered: bool,
    /// Whether its numbers count upwards one by one.
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
        // The first item may count from another number than the list.
        let start = values.first().copied().flatten().unwrap_or(start);
        let is_next = |(number, value): (i64, &Option<i64>)| value.is_none_or(|value| value == number);
        let is_plain = (0..MAX_NUMBER).contains(&start)
            && !is_reversed
            && letters.is_none()
            && (start..).zip(&values).all(is_next);
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

    /// Returns the kind of block that it becomes; none where its items keep their numbers as words, because a numbered
    /// list would count differently.
    pub fn kind(&self) -> Option<BlockKind> {
        match (self.is_ordered, self.is_plain) {
            (true, true) => u32::try_from(self.number).ok().map(BlockKind::Numbers),
            (true, false) => None,
            (false, _) => Some(BlockKind::Bullets),
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

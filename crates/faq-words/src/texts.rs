//! The messages of a catalogue as a page carries them.

use super::catalogue::{Catalogue, Direction, Part};
use super::message::{Message, replace};

/// The placeholders of numbers. They need no isolation: digits run from left to right in every script.
const NUMBERS: [&str; 5] = ["number", "place", "total", "limit", "here"];

impl Catalogue {
    /// Returns the language's tag, its digits, and the messages of a part in the order of English keys: a text each, with
    /// numbered placeholders, in which references are replaced by the messages that they name.
    ///
    /// Of a message with plural forms it is `one:{0} answer|other:{0} answers`; the count is number 0 then, and the
    /// parameters follow it by name. In a script that runs from right to left, what is filled in is isolated
    /// (<https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates>), since it may run the other way.
    pub fn texts(&self, part: Part, english: &Self) -> Vec<String> {
        let keys = english.messages.get(&part).into_iter().flatten();
        let texts = keys.map(|(key, original)| match self.message(key) {
            Some(message) => self.text(message, &english.parameters(original)),
            None => String::new(),
        });
        [self.language.clone(), self.digits.clone()]
            .into_iter()
            .chain(texts)
            .collect()
    }

    fn text(&self, message: &Message, parameters: &[String]) -> String {
        let offset = usize::from(message.is_plural());
        let form = |sentence: &str| {
            replace(sentence, |name| {
                let at = parameters.iter().position(|parameter| parameter == name);
                match (name, at, self.direction) {
                    ("count", _, _) => "{0}".to_owned(),
                    (_, Some(at), Direction::Rtl) if !NUMBERS.contains(&name) => {
                        format!("\u{2068}{{{}}}\u{2069}", at + offset)
                    }
                    (_, Some(at), _) => format!("{{{}}}", at + offset),
                    (_, None, _) => self
                        .message(name)
                        .and_then(Message::text)
                        .unwrap_or_default()
                        .to_owned(),
                }
            })
        };
        match message.text() {
            Some(sentence) => form(sentence),
            None => {
                // The form that every language has is the last one, which browsers without plural rules show.
                let (other, forms): (Vec<_>, Vec<_>) = message
                    .forms
                    .iter()
                    .partition(|(category, _)| *category == "other");
                let forms: Vec<_> = forms
                    .into_iter()
                    .chain(other)
                    .map(|(category, sentence)| format!("{category}:{}", form(sentence)))
                    .collect();
                forms.join("|")
            }
        }
    }
}

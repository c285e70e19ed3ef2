//! The messages of a language, as functions.

/// Returns the plural category of a number of things in a language, as `Intl.PluralRules` names it.
pub type PluralRule = fn(language: &str, count: usize) -> String;

/// The messages that are needed while the app runs, a function each: `words.save()`. They live as long as the page.
#[derive(Clone, Copy, Debug)]
pub struct Words(&'static Texts);

/// The messages that are needed while the share program runs.
#[derive(Clone, Copy, Debug)]
pub struct ShareWords(&'static Texts, Words);

/// The messages that are needed when the page is prerendered.
#[derive(Clone, Copy, Debug)]
pub struct PageWords(&'static Texts, Words);

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

impl Words {
    /// Takes the messages of a language as a page carries them (`faq_words::Catalogue::texts`): the language's tag, its
    /// digits, and the messages in the order of the English keys.
    pub fn new(texts: Vec<String>, plural: PluralRule) -> Self {
        Self(Texts::keep(texts, plural))
    }

    /// Returns the language of the interface, a BCP 47 tag.
    pub fn language(self) -> &'static str {
        self.0.language()
    }

    /// Returns the language of the content where it is not that of the interface.
    pub fn other_language(self, content: &str) -> Option<&str> {
        let primary = content.split('-').next().unwrap_or_default();
        (!primary.eq_ignore_ascii_case(self.language())).then_some(content)
    }

    /// Returns a number in the digits of the language.
    pub fn number(self, number: usize) -> String {
        self.0.number(number)
    }

    /// Returns a text with its digits from 0 to 9 in those of the language.
    pub fn in_digits(self, text: &str) -> String {
        let own = |letter: char| match letter.to_digit(10) {
            Some(digit) => self.number(digit as usize),
            None => letter.to_string(),
        };
        text.chars().map(own).collect()
    }
}

impl ShareWords {
    /// Takes the messages of a language like [`Words::new`], with those of the app.
    pub fn new(texts: Vec<String>, app: Words) -> Self {
        Self(Texts::keep(texts, app.0.plural), app)
    }

    /// Returns the messages of the app in the same language.
    pub fn app(self) -> Words {
        self.1
    }
}

impl PageWords {
    /// Takes the messages of a language like [`Words::new`], with those of the app.
    pub fn new(texts: Vec<String>, app: Words) -> Self {
        Self(Texts::keep(texts, app.0.plural), app)
    }

    /// Returns the messages of the app in the same language.
    pub fn app(self) -> Words {
        self.1
    }
}

#[derive(Debug)]
struct Texts {
    texts: Vec<String>,
    plural: PluralRule,
}

/// How many texts precede the messages: the language and its digits.
const PRECEDING: usize = 2;

impl Texts {
    fn keep(texts: Vec<String>, plural: PluralRule) -> &'static Self {
        Box::leak(Box::new(Self { texts, plural }))
    }

    fn at(&'static self, index: usize) -> &'static str {
        self.texts.get(index).map_or("", String::as_str)
    }

    fn language(&'static self) -> &'static str {
        self.at(0)
    }

    /// Returns a message; nothing where the page is of another version.
    // Inlined a hundred times, it would cost readers 300 bytes.
    #[inline(never)]
    fn text(&'static self, index: usize) -> &'static str {
        self.at(PRECEDING + index)
    }

    /// Returns a message with the values of its placeholders.
    fn filled(&'static self, index: usize, values: &[&str]) -> String {
        fill(self.text(index), values)
    }

    /// Returns the form of a message for a number of things; the number is the first of its values.
    fn counted(&'static self, index: usize, count: usize, values: &[&str]) -> String {
        let category = (self.plural)(self.language(), count);
        let mut chosen = "";
        // Every language has the last form, `other`.
        for form in self.text(index).split('|') {
            if let Some((name, form)) = form.split_once(':') {
                chosen = form;
                if name == category {
                    break;
                }
            }
        }
        let number = self.number(count);
        let mut all = vec![&*number];
        all.extend(values);
        fill(chosen, &all)
    }

    fn number(&'static self, number: usize) -> String {
        let digits = self.at(1);
        // All digits of a script have as many bytes.
        let width = digits.len() / 10;
        let mut written = String::new();
        for digit in number.to_string().bytes() {
            let start = usize::from(digit - b'0') * width;
            written.push_str(digits.get(start..start + width).unwrap_or_default());
        }
        written
    }
}

/// Fills in the numbered placeholders of a text: `{0}`.
fn fill(text: &str, values: &[&str]) -> String {
    let mut filled = String::new();
    for part in text.split('{') {
        let (index, rest) = part.split_once('}').unwrap_or(("", part));
        let value = index.parse().ok().and_then(|index: usize| values.get(index));
        filled.push_str(value.unwrap_or(&""));
        filled.push_str(rest);
    }
    filled
}

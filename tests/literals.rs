//! Every text that a reader sees is in a catalogue (`words/`): the sources have no other.
#![cfg(feature = "ssr")]
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

use std::fs;
use std::path::{Path, PathBuf};

/// Where texts for readers would be: folders, and files in none of them.
const SOURCES: &[&str] = &[
    "src/components",
    "src/prerender",
    "src/prerender.rs",
    "src/state",
    "crates/faq-core/src",
    "crates/faq-share/src",
    "crates/faq-browser/src",
    "public",
];

/// Literals that look like words and are none for readers: the file, the literal.
const EXCEPTIONS: &[(&str, &str)] = &[
    // Names of keys.
    ("crates/faq-browser/src/keyboard.rs", "Escape"),
    ("src/components/question_item.rs", "ArrowDown"),
    ("src/components/question_item.rs", "ArrowUp"),
    ("src/components/question_item.rs", "End"),
    ("src/components/question_item.rs", "Home"),
    // Names that the platform gives.
    ("crates/faq-browser/src/share.rs", "AbortError"),
    ("crates/faq-browser/src/storage.rs", "Apple Computer, Inc."),
    ("src/prerender/head.rs", "Content-Security-Policy"),
    // Values of attributes for browsers.
    ("public/settings.js", "not all"),
    ("src/prerender.rs", "light dark"),
    // Selectors.
    ("crates/faq-browser/src/page.rs", ".question details"),
    ("public/infinite-scroll.js", ".further-pages a"),
    ("public/languages.js", "main details"),
    ("public/pwa.js", ".question details:not([open])"),
    // Classes of elements, which are no literal right behind `class=`.
    ("src/components/list_tools.rs", "quiet all-topics"),
    ("src/components/question_list.rs", "further quiet needs-app"),
    ("src/components/question_list.rs", "questions content"),
    // Tags: before the page, and one that the service worker changes.
    ("src/prerender.rs", "<!doctype html>{html}"),
    ("public/sw.js", "<html data-${}=\"${}\""),
    // The console of the browser, for those who look for the reason.
    ("public/boot.js", "Not started:"),
    ("public/boot.js", "no WebAssembly"),
    ("public/boot.js", "page mismatch"),
    // Errors for authors, in the generator's English.
    ("crates/faq-core/src/question_id.rs", "the id is empty"),
    (
        "crates/faq-core/src/question_id.rs",
        "the id is longer than 64 letters",
    ),
    (
        "crates/faq-core/src/question_id.rs",
        "an id is lower-case words of a to z and digits joined by single hyphens, beginning with a letter",
    ),
    (
        "crates/faq-core/src/question_id.rs",
        "this id is kept for a view of the page",
    ),
    // Errors of the format, which tests print.
    (
        "crates/faq-core/src/saved/format.rs",
        "a newer version of this page wrote it",
    ),
    (
        "crates/faq-core/src/saved/format.rs",
        "it is longer than saved answers can be",
    ),
    (
        "crates/faq-core/src/saved/format.rs",
        "it is not a list of saved answers",
    ),
];

/// Returns the files of a path with Rust or JavaScript in them.
fn files(path: &Path, found: &mut Vec<PathBuf>) {
    if path.is_dir() {
        let entries = fs::read_dir(path).expect("a folder");
        let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
        paths.sort();
        for path in paths {
            files(&path, found);
        }
    } else if path.extension().is_some_and(|name| name == "rs" || name == "js") {
        found.push(path.to_owned());
    }
}

/// Reads the string literals of a source, with the text before each.
struct Literals<'a> {
    source: &'a str,
    at: usize,
    /// Whether the source is JavaScript, which has other quotation marks and no lifetimes.
    script: bool,
}

impl<'a> Literals<'a> {
    fn rest(&self) -> &'a str {
        &self.source[self.at..]
    }

    /// Moves behind the next occurrence of this text.
    fn skip_past(&mut self, text: &str) {
        self.at += self
            .rest()
            .find(text)
            .map_or(self.rest().len(), |at| at + text.len());
    }

    /// Reads to the end of a literal of this sign, the first of which is read.
    fn literal(&mut self, end: char) -> String {
        let mut text = String::new();
        while let Some(letter) = self.rest().chars().next() {
            self.at += letter.len_utf8();
            match letter {
                '\\' => {
                    self.at += self.rest().chars().next().map_or(0, char::len_utf8);
                    // No letter, so that an escape never joins two words.
                    text.push('\\');
                }
                '$' if end == '`' && self.rest().starts_with('{') => {
                    self.skip_brackets('{', '}');
                    text.push_str("${}");
                }
                _ if letter == end => break,
                _ => text.push(letter),
            }
        }
        text
    }

    /// Skips what is in these brackets, the first of which is next, with the literals in it.
    fn skip_brackets(&mut self, open: char, close: char) {
        let mut depth = 0;
        while let Some(letter) = self.rest().chars().next() {
            self.at += letter.len_utf8();
            match letter {
                _ if letter == open => depth += 1,
                _ if letter == close && depth == 1 => break,
                _ if letter == close => depth -= 1,
                '"' | '`' => _ = self.literal(letter),
                _ => (),
            }
        }
    }
}

impl<'a> Iterator for Literals<'a> {
    type Item = (&'a str, String);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let (rest, start) = (self.rest(), self.at);
            let letter = rest.chars().next()?;
            let raw = !self.script && (rest.starts_with("r\"") || rest.starts_with("r#"));
            if rest.starts_with("//") {
                self.skip_past("\n");
            } else if rest.starts_with("/*") {
                self.skip_past("*/");
            } else if rest.starts_with("#[") || rest.starts_with("#![") {
                self.skip_past("#");
                self.skip_brackets('[', ']');
            } else if raw && !self.source[..start].ends_with(|letter: char| letter.is_alphanumeric()) {
                let hashes = rest[1..].chars().take_while(|letter| *letter == '#').count();
                self.skip_past("\"");
                let begin = self.at;
                let end = format!("\"{}", "#".repeat(hashes));
                self.skip_past(&end);
                return Some((
                    &self.source[..start],
                    self.source[begin..self.at - end.len()].to_owned(),
                ));
            } else if letter == '"' || self.script && matches!(letter, '\'' | '`') {
                self.at += 1;
                return Some((&self.source[..start], self.literal(letter)));
            } else if letter == '\'' {
                // A letter in quotation marks, or a lifetime.
                self.at += 1;
                let mut letters = self.rest().chars();
                if letters.next() == Some('\\') || letters.next() == Some('\'') {
                    self.literal('\'');
                }
            } else {
                self.at += letter.len_utf8();
            }
        }
    }
}

/// Returns whether a text is like one for readers: it has a word with a capital first letter, or two words.
fn looks_like_words(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let is_letter = |at: usize| letters.get(at).is_some_and(|letter| letter.is_alphabetic());
    (0..letters.len()).any(|at| {
        let begins = at == 0 || !is_letter(at - 1);
        let capital =
            letters[at].is_uppercase() && letters.get(at + 1).is_some_and(|next| next.is_lowercase());
        begins && capital || letters[at] == ' ' && at > 0 && is_letter(at - 1) && is_letter(at + 1)
    })
}

/// Returns the literals of a source that look like words; classes of elements do not count.
fn words(source: &str, script: bool) -> Vec<String> {
    let mut source = source.to_owned();
    // Modules of tests end with the next brace at the beginning of a line.
    while let Some(start) = source.find("#[cfg(test)]\nmod tests {") {
        let end = source[start..]
            .find("\n}\n")
            .map_or(source.len(), |at| start + at + 3);
        source.replace_range(start..end, "");
    }
    let literals = Literals {
        source: &source,
        at: 0,
        script,
    };
    let words = literals.filter(|(before, text)| looks_like_words(text) && !before.ends_with("class="));
    words
        .map(|(_, text)| text)
        .chain(text_of_elements(&source))
        .collect()
}

/// Returns the text of elements that has no quotation marks, which Leptos takes as well.
fn text_of_elements(source: &str) -> impl Iterator<Item = String> {
    let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code = code.collect::<Vec<_>>().join(" ");
    let ends = code.match_indices("</").map(|(at, _)| &code[..at]);
    let texts = ends.map(|before| before.rsplit('>').next().unwrap_or_default().trim().to_owned());
    let is_text =
        |text: &String| text.contains(char::is_alphabetic) && !text.contains(['{', '}', '"', '=', '(', ';']);
    texts.filter(is_text).collect::<Vec<_>>().into_iter()
}

#[test]
fn finds_literals_that_look_like_words() {
    let rust = r##"
        //! "A comment"
        #[expect(dead_code, reason = "an [attribute] \" of two words")]
        fn name<'a>(quote: char) -> &'a str {
            /* "Another comment" */
            if quote == '"' || quote == '\'' { return "Saved"; }
            let class = view! { <p class="two classes" aria-label="Move up">"Hello"</p> };
            r#"He said "no""#; "x"; "one-word"; "{count} answers"; "no words: {}"; "a\nb"; "çà va"
        }
        #[cfg(test)]
mod tests {
    const TEXT: &str = "In a test";
}
const END: &str = "The end";
    "##
    .replace("        #[cfg(test)]", "#[cfg(test)]");
    assert_eq!(
        words(&rust, false),
        [
            "Saved",
            "Move up",
            "Hello",
            "He said \"no\"",
            "no words: {}",
            "çà va",
            "The end"
        ]
    );
    let script =
        "// 'A comment'\nconst a = 'Not here', b = `you have ${saved(\"Two }\")} answers`, c = \"it's\";";
    assert_eq!(words(script, true), ["Not here", "you have ${} answers"]);
}

#[test]
fn no_text_for_readers_is_outside_the_catalogues() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    for source in SOURCES {
        files(&root.join(source), &mut paths);
    }
    assert!(paths.len() > 100, "{} files", paths.len());
    let mut unknown = Vec::new();
    let mut unused = EXCEPTIONS.to_vec();
    for path in paths {
        let source = fs::read_to_string(&path).expect("a source");
        let script = path.extension().is_some_and(|name| name == "js");
        let path = path
            .strip_prefix(root)
            .expect("a path")
            .to_string_lossy()
            .replace('\\', "/");
        for text in words(&source, script) {
            let exception = (&*path, &*text);
            unused.retain(|other| *other != exception);
            if !EXCEPTIONS.contains(&exception) {
                unknown.push(format!("{path}: {text}"));
            }
        }
    }
    assert!(
        unknown.is_empty(),
        "Put these texts into words/en.toml, or name them as exceptions:\n{}",
        unknown.join("\n")
    );
    assert!(unused.is_empty(), "These exceptions are in no file: {unused:?}");
}

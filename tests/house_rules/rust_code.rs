//! As much of Rust as the rules of the house need: which words a source says, and which modules it names.

/// The modules of ours, below the crate's root.
const OURS: [&str; 5] = ["app", "components", "domain", "platform", "state"];

/// A word or a sign of Rust code, with its line.
pub type Token = (usize, String);

/// The words and signs of Rust code, without comments, strings and characters.
pub fn tokens(code: &str) -> Vec<Token> {
    let characters: Vec<char> = code.chars().collect();
    let (mut tokens, mut at, mut line) = (Vec::new(), 0, 1);
    while let Some(&first) = characters.get(at) {
        let rest = &characters[at..];
        let word = rest
            .iter()
            .take_while(|c| c.is_alphanumeric() || **c == '_')
            .count();
        let length = match rest {
            ['/', '/', ..] => rest.iter().take_while(|c| **c != '\n').count(),
            ['/', '*', ..] => comment(rest),
            ['"', ..] => string(rest),
            ['r', '"' | '#', ..] | ['b', 'r', '"' | '#', ..] if raw_string(rest).is_some() => {
                raw_string(rest).unwrap_or(1)
            }
            ['\'', '\\', _, tail @ ..] => 4 + tail.iter().take_while(|c| **c != '\'').count(),
            ['\'', _, '\'', ..] => 3,
            [':', ':', ..] => {
                tokens.push((line, "::".to_owned()));
                2
            }
            _ => {
                if !first.is_whitespace() {
                    tokens.push((line, rest[..word.max(1)].iter().collect()));
                }
                word.max(1)
            }
        };
        let end = characters.len().min(at + length);
        line += characters[at..end].iter().filter(|c| **c == '\n').count();
        at = end;
    }
    tokens
}

/// The length of a comment, which may hold comments.
fn comment(rest: &[char]) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        match rest[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

fn string(rest: &[char]) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != '"' {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

/// The length of a raw string; none if this is a raw name.
fn raw_string(rest: &[char]) -> Option<usize> {
    let begin = rest.iter().position(|c| *c == 'r')? + 1;
    let hashes = rest[begin..].iter().take_while(|c| **c == '#').count();
    if rest.get(begin + hashes) != Some(&'"') {
        return None;
    }
    let inside = begin + hashes + 1;
    let is_end = |at: &usize| {
        rest[*at] == '"' && rest[at + 1..].iter().take(hashes).filter(|c| **c == '#').count() == hashes
    };
    Some((inside..rest.len()).find(is_end)? + 1 + hashes)
}

/// The modules of ours that code names, with their lines.
pub fn named(path: &str, tokens: &[Token]) -> Vec<Token> {
    let word = |at: usize| tokens.get(at).map_or("", |(_, word)| word.as_str());
    let depth = path
        .trim_start_matches("src/")
        .trim_end_matches("/mod.rs")
        .split('/')
        .count();
    let mut named = Vec::new();
    for at in 0..tokens.len() {
        if word(at + 1) != "::" {
            continue;
        }
        match word(at) {
            "crate" | "link_worker_faq" => named.extend(first_names(&tokens[at + 2..])),
            "super" if at == 0 || word(at - 1) != "::" => {
                let supers = (at..)
                    .step_by(2)
                    .take_while(|&at| word(at) == "super" && word(at + 1) == "::")
                    .count();
                if supers == depth {
                    let names = first_names(&tokens[at + 2 * supers..]);
                    named.extend(
                        names
                            .into_iter()
                            .filter(|(_, name)| OURS.contains(&name.as_str())),
                    );
                }
            }
            _ => {}
        }
    }
    named
}

/// The names right after a path's `::`, one or a list in braces.
fn first_names(tokens: &[Token]) -> Vec<Token> {
    let (mut depth, mut names, mut before) = (0, Vec::new(), "{");
    for token in tokens {
        let word = token.1.as_str();
        match word {
            "{" => depth += 1,
            "}" => depth -= 1,
            "," => {}
            _ if depth < 2 && matches!(before, "{" | ",") => names.push(token.clone()),
            _ => {}
        }
        if depth == 0 {
            break;
        }
        before = word;
    }
    names
}

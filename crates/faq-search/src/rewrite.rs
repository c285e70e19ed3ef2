//! Rewriting a word by a table of rules: what all stemmers have in common.
//!
//! A table is one string of `from/to` rules separated by spaces, which takes fewer bytes than an array. `^` is the
//! beginning of a word, `$` its end; a rule has one of them at most.

/// Applies a table to a word, from its beginning on: at each letter, the first rule that matches. `min_len` is the least
/// length in bytes of the other letters. Where a rule matches but too few letters are left, a shorter suffix may be
/// replaced, or with `longest` the rest of the word remains.
fn rewrite(word: &mut String, rules: &'static str, min_len: usize, longest: bool) {
    // Most words have nothing of a step.
    let letters = word.as_bytes();
    let can_match = |from: &[u8]| match from {
        [] => false,
        [b'^', prefix @ ..] => letters.starts_with(prefix),
        [suffix @ .., b'$'] => letters.ends_with(suffix),
        part => letters.windows(part.len()).any(|window| window == part),
    };
    if find(rules, &can_match).is_none() {
        return;
    }
    let text = ["^", word, "$"].concat();
    word.clear();
    let mut rest = &*text;
    while let Some(first) = rest.chars().next() {
        let mut len = first.len_utf8();
        match find(rules, &|from| {
            !from.is_empty() && rest.as_bytes().starts_with(from)
        }) {
            Some((from, to)) if text.len() > min_len + from.len() => {
                len = from.len();
                word.push_str(to);
            }
            Some(_) if longest => {
                word.push_str(&rest[..rest.len() - 1]);
                return;
            }
            _ if matches!(first, '^' | '$') => {}
            _ => word.push(first),
        }
        rest = &rest[len..];
    }
}

/// Applies the tables of some steps, separated by `|`. The digit that a table may begin with is the index of its least
/// length in `min_lens`, 0 by default.
pub fn rewrite_all(word: &mut String, steps: &'static str, min_lens: &[usize], longest: bool) {
    for rules in steps.split(['|']) {
        let digit = rules.bytes().next().unwrap_or_default().wrapping_sub(b'0');
        let min_len = min_lens.get(usize::from(digit)).copied().unwrap_or_default();
        rewrite(word, rules, min_len, longest);
    }
}

/// Returns the first rule of a table whose left side `matches`.
pub fn find(rules: &'static str, matches: &dyn Fn(&[u8]) -> bool) -> Option<(&'static str, &'static str)> {
    // The search for an array of characters takes fewer bytes than the one for a character.
    rules
        .split([' '])
        .filter_map(|rule| rule.split_once(['/']))
        .find(|(from, _)| matches(from.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rewritten(word: &str, rules: &'static str, min_len: usize) -> String {
        let mut word = word.to_owned();
        rewrite(&mut word, rules, min_len, false);
        word
    }

    #[test]
    fn applies_the_first_rule_that_matches_at_each_letter() {
        assert_eq!(
            rewritten("steuern", "en$/ n$/ ern$/", 0),
            "steu",
            "the longer ending begins first"
        );
        assert_eq!(
            rewritten("auenue", "aue/aue ue/u", 0),
            "auenu",
            "a rule can keep letters"
        );
        assert_eq!(
            rewritten("nghath", "^ngh/c ^c/g", 0),
            "cath",
            "a letter is rewritten once"
        );
    }

    #[test]
    fn keeps_the_least_length() {
        assert_eq!(rewritten("een", "en$/", 3), "een");
        assert_eq!(rewritten("been", "en$/ n$/", 3), "bee", "the shorter ending");
        assert_eq!(rewritten("alb", "^al/", 2), "alb");
        let mut word = "been".to_owned();
        rewrite(&mut word, "en$/ n$/", 3, true);
        assert_eq!(word, "been", "the longest ending decides");
    }

    #[test]
    fn ignores_rules_without_a_beginning() {
        assert_eq!(rewritten("word", "/x  / x", 0), "word");
    }
}

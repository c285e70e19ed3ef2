//! UTF-8 that a program has read as another encoding: "cafÃ©" for "café". It is repaired if the whole text reads as
//! UTF-8 again, and only reported if other letters show that it is intended.

use super::draft::{Draft, Found};
use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252};
use faq_core::answer::change_lines;

/// The encodings that UTF-8 is most often mistaken for.
const MISTAKEN_FOR: [&Encoding; 4] = [WINDOWS_1252, WINDOWS_1251, WINDOWS_1250, MACINTOSH];

const QUOTES: [char; 7] = ['“', '”', '‘', '’', '«', '»', '„'];

/// Repairs or reports wrong letters in all drafts, once.
pub fn repair(found: &mut Found) {
    let mut whole = String::new();
    for draft in &mut found.drafts {
        texts(draft, |text| {
            whole.extend(
                text.chars()
                    .map(|letter| if letter.is_ascii() { ' ' } else { letter }),
            );
            whole.push(' ');
        });
    }
    let encoding = MISTAKEN_FOR
        .into_iter()
        .find(|encoding| repaired(&whole, encoding).is_some_and(|right| is_plausible(&right)));
    let is_whole = encoding.is_some();
    let mut places: Vec<(usize, String, String)> = Vec::new();
    for draft in &mut found.drafts {
        let line = draft.line;
        texts(draft, |text| {
            let words = text
                .split_whitespace()
                .map(|word| word.trim_matches(|letter: char| letter.is_ascii_punctuation()));
            // In a text that has other letters too, only the most common mistake is sure.
            let right = |word: &str| match encoding {
                Some(encoding) => repaired(word, encoding),
                None => repaired_in_part(word),
            };
            // Where all is wrong, a quotation mark may be a part of a letter.
            let shown = |word: &'_ str| {
                if is_whole {
                    word.to_owned()
                } else {
                    word.trim_matches(QUOTES).to_owned()
                }
            };
            places.extend(words.filter_map(|word| Some((line, shown(word), right(word)?))));
            if let Some(right) = encoding.and_then(|encoding| repaired(text, encoding)) {
                *text = right;
            }
        });
    }
    if let Some((line, wrong, right)) = places.first() {
        let more = match places.len() - 1 {
            0 => String::new(),
            1 => " and 1 more place".to_owned(),
            count => format!(" and {count} more places"),
        };
        let looks = if places.len() == 1 { "looks" } else { "look" };
        let end = if is_whole {
            format!("repaired (“{right}”)")
        } else {
            "kept as they are. If they are wrong, save the file as UTF-8 in the program that made it"
                .to_owned()
        };
        let sentence =
            format!("“{wrong}”{more} {looks} like letters read in the wrong encoding: they were {end}.");
        found.skip(*line, sentence);
    }
    report_lost(found);
}

/// Reports letters that were lost before.
fn report_lost(found: &mut Found) {
    // Wrong bytes of this file have been reported with their lines.
    if found.skipped.iter().any(|one| one.sentence.contains('\u{FFFD}')) {
        return;
    }
    let mut lost: Vec<(usize, String)> = Vec::new();
    for draft in &mut found.drafts {
        let (line, mut is_lost) = (draft.line, false);
        texts(draft, |text| is_lost |= text.contains('\u{FFFD}'));
        if is_lost {
            lost.push((line, draft.question.clone()));
        }
    }
    if let Some((line, question)) = lost.first() {
        let more = if lost.len() > 1 {
            format!(" and {} more", lost.len() - 1)
        } else {
            String::new()
        };
        found.skip(*line, format!("“{question}”{more} holds \u{FFFD}: letters were lost before the file was made. Write them again."));
    }
}

fn texts(draft: &mut Draft, mut look: impl FnMut(&mut String)) {
    look(&mut draft.question);
    draft
        .also_asked_as
        .iter_mut()
        .chain(&mut draft.topics)
        .for_each(&mut look);
    change_lines(&mut draft.answer, &mut |line| {
        line.iter_mut().for_each(|run| look(&mut run.text));
    });
}

/// Returns the text read as UTF-8 once more; none where that changes nothing or cannot be.
fn repaired(text: &str, encoding: &'static Encoding) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let (bytes, _, is_wrong) = encoding.encode(text);
    let right = std::str::from_utf8(&bytes).ok().filter(|_| !is_wrong)?;
    (right != text
        && !right
            .chars()
            .any(|letter| letter.is_control() && !letter.is_ascii()))
    .then(|| right.to_owned())
}

/// Returns a word with the letters repaired that look most like a mistake; none if there are none.
fn repaired_in_part(word: &str) -> Option<String> {
    if word.is_ascii() {
        return None;
    }
    let letters: Vec<char> = word.trim_matches(QUOTES).chars().collect();
    let mut right = String::new();
    let mut is_changed = false;
    let mut rest = letters.as_slice();
    while let Some((first, tail)) = rest.split_first() {
        let found = [2, 3].iter().find_map(|length| {
            let piece: String = rest.get(..*length)?.iter().collect();
            let piece = repaired(&piece, WINDOWS_1252)?;
            let mut one = piece.chars();
            let letter = one
                .next()
                .filter(|letter| is_usual(*letter) && one.next().is_none())?;
            Some((letter, *length))
        });
        let (letter, length) = found.unwrap_or((*first, 1));
        is_changed |= found.is_some();
        right.push(letter);
        rest = if length == 1 { tail } else { &rest[length..] };
    }
    is_changed.then_some(right)
}

/// Returns whether a repaired text is likely to be what was meant. A quotation mark beside an accented letter ("CAFÉ’s")
/// reads as a letter of some other alphabet by chance; a text in that alphabet has several.
fn is_plausible(right: &str) -> bool {
    const SEVERAL: usize = 3;
    let unusual = right
        .chars()
        .filter(|letter| !letter.is_ascii() && !is_usual(*letter))
        .count();
    unusual == 0 || unusual >= SEVERAL
}

/// Returns whether a letter is of a Latin alphabet or a common sign.
fn is_usual(letter: char) -> bool {
    matches!(letter, '\u{A0}'..='\u{24F}' | '\u{2010}'..='\u{203A}' | '€' | '™')
}

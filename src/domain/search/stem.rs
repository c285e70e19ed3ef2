//! A light English stemmer, so that "referred" finds "referring" and "qualifications" finds "qualify".
//!
//! Endings are taken off from the outside in for as long as enough of a word is left, as Lovins (1968) and
//! Porter (1980) did. What counts is that the forms of a word meet. Porter2 in full costs 1.1 KB more of
//! compressed WASM and finds 0.3 to 0.8 points more (`docs/search.md`).

/// Endings and what replaces them, the longest first of those that end alike.
const ENDINGS: &str = "sses/ss ies/y ied/y ss/ss us/us s/ \
    ational/ate ization/ize isation/ize fulness/ful ousness/ous iveness/ive tional/tion biliti/ble \
    ication/y ation/ate ement/ ment/ ness/ ful/ less/ ingly/ edly/ ally/al bly/ble ly/ ing/ eed/ee ed/ \
    ability/ ibility/ ality/al ivity/ive ity/ able/ ible/ ance/ ence/ ancy/ ency/ant ise/ize izer/ize \
    ator/ate ical/ic icate/ic ative/ate ant/ ent/ ism/ ist/ ize/ ive/ ous/ ion/ ate/ al/ er/ or/ ic/ y/i e/";

/// The fewest letters that an ending leaves.
const LEAST: usize = 3;

/// Replaces `word`, which is folded, by its stem. Words with other letters than a to z stay as they are.
pub fn stem(word: &mut String) {
    if !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return;
    }
    for _ in 0..4 {
        let ending = ENDINGS
            .split(' ')
            .filter_map(|pair| pair.split_once('/'))
            .find(|(ending, _)| word.ends_with(ending));
        let Some((ending, instead)) = ending else { break };
        let left = word.len() - ending.len();
        let vowel = word[..left].contains(['a', 'e', 'i', 'o', 'u', 'y']);
        if left < LEAST || !vowel || ending == instead {
            break;
        }
        word.truncate(left);
        word.push_str(instead);
        // "running" is "run", but "telling" is not "tel".
        let bytes = word.as_bytes();
        if matches!(ending, "ing" | "ed" | "er")
            && matches!(bytes, [.., a, b] if a == b && b"bdgmnprt".contains(b))
        {
            word.pop();
        }
    }
}

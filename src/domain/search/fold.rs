//! Folding: the same word in another writing becomes the same letters.
//!
//! Case, accents, wide and narrow forms, ligatures and the long s, as Unicode's compatibility
//! decomposition (NFKD) with its marks left out does it for Latin, monotonic Greek and Russian letters.
//! The whole of NFKC costs 48 KB of compressed WASM, this table half a kilobyte. What it gives up: composed
//! letters of other scripts, and symbols such as circled digits, stay as they are written, and so do capitals
//! of scripts that few use (Cherokee, Georgian headlines).

/// The plain letters of U+00C0 to U+024F, in order; a full stop where there is no single one.
const LATIN: &[u8] = b"\
    aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggg\
    gggghhhhiiiiiiiiii..jjkkkllllll..llnnnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    b.........................l.....oo.............uu....zz......................aaiioouuuuuuuuuu.aa\
    aa....ggkkoooo..j...gg..nnaa..ooaaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy.......ccl..\
    ...b..eejj..rryy";

/// The plain letters of U+1E00 to U+1EFF, in order.
const LATIN_ADDITIONAL: &[u8] = b"\
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr\
    ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

/// Appends what `character` folds to: nothing for a mark that is put on the letter before it.
pub fn fold(character: char, folded: &mut String) {
    let code = u32::from(character);
    let letter = match code {
        0..=0x7F => Some(character.to_ascii_lowercase()),
        0xC0..=0x24F => plain(LATIN, code - 0xC0),
        0x1E00..=0x1EFF => plain(LATIN_ADDITIONAL, code - 0x1E00),
        // Wide and narrow forms: a copy of ASCII further up.
        0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0).map(|narrow| narrow.to_ascii_lowercase()),
        _ => None,
    };
    match letter {
        Some(letter) => folded.push(letter),
        None if is_mark(character) => {}
        None => match several(character) {
            Some(letters) => folded.push_str(letters),
            None => folded.push(unaccented(lower(character))),
        },
    }
}

/// Whether a character only modifies the letter before it: an accent, a joiner, a variation selector.
pub fn is_mark(character: char) -> bool {
    matches!(
        u32::from(character),
        0x300..=0x36F | 0x483..=0x489 | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF | 0x20D0..=0x20FF
            | 0xFE00..=0xFE0F | 0xFE20..=0xFE2F | 0xAD | 0x200C..=0x200D | 0x2060
    )
}

fn plain(table: &[u8], at: u32) -> Option<char> {
    let letter = *table.get(usize::try_from(at).ok()?)?;
    (letter != b'.').then_some(char::from(letter))
}

fn several(character: char) -> Option<&'static str> {
    Some(match character {
        'ß' | 'ẞ' => "ss",
        'Æ' | 'æ' | 'Ǣ' | 'ǣ' | 'Ǽ' | 'ǽ' => "ae",
        'Œ' | 'œ' => "oe",
        'Þ' | 'þ' => "th",
        'Ĳ' | 'ĳ' => "ij",
        'Ǆ' | 'ǅ' | 'ǆ' | 'Ǳ' | 'ǲ' | 'ǳ' => "dz",
        'Ǉ' | 'ǈ' | 'ǉ' => "lj",
        'Ǌ' | 'ǋ' | 'ǌ' => "nj",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        'ª' => "a",
        'º' => "o",
        '²' => "2",
        '³' => "3",
        '¹' => "1",
        _ => return None,
    })
}

/// The small form of a Greek, Cyrillic or Armenian letter. The other scripts of the world's languages have
/// no capitals.
fn lower(character: char) -> char {
    let code = u32::from(character);
    let small = match code {
        0x386 => 0x3AC,
        0x388..=0x38A => code + 37,
        0x38C => 0x3CC,
        0x38E..=0x38F => code + 63,
        0x391..=0x3AB | 0x410..=0x42F => code + 32,
        0x400..=0x40F => code + 80,
        0x460..=0x481 | 0x48A..=0x4BF | 0x4D0..=0x52F => code | 1,
        0x531..=0x556 => code + 48,
        _ => code,
    };
    char::from_u32(small).unwrap_or(character)
}

/// A lower-case Greek or Cyrillic letter without its accent.
fn unaccented(lower: char) -> char {
    match lower {
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        'ѐ' | 'ё' => 'е',
        'ѝ' | 'й' => 'и',
        'ї' => 'і',
        'ѓ' => 'г',
        'ќ' => 'к',
        'ў' => 'у',
        other => other,
    }
}

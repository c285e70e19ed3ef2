//! The tables of the English stemmer (Porter2). Each is one string of `suffix/replacement` pairs separated by
//! spaces, which takes fewer bytes of WebAssembly than an array.

/// Irregular words with their stems.
pub const EXCEPTIONS: &str = "\
    skis/ski skies/sky dying/die lying/lie tying/tie idly/idl gently/gentl ugly/ugli \
    early/earli only/onli singly/singl sky/sky news/news howe/howe atlas/atlas cosmos/cosmos \
    bias/bias andes/andes";

/// Words that are final after step 1a, the removal of a plural ending.
pub const KEPT_AFTER_PLURAL: &str = "\
    inning/ outing/ canning/ herring/ earring/ proceed/ exceed/ succeed/";

/// Suffixes of step 2, longest first.
pub const STEP_2: &str = "\
    ization/ize ational/ate fulness/ful ousness/ous iveness/ive tional/tion biliti/ble \
    lessli/less entli/ent ation/ate alism/al aliti/al ousli/ous iviti/ive fulli/ful enci/ence \
    anci/ance abli/able izer/ize ator/ate alli/al bli/ble ogi/og";

/// Suffixes of step 3, longest first.
pub const STEP_3: &str = "\
    ational/ate tional/tion alize/al icate/ic iciti/ic ative/ ical/ic ness/ ful/";

/// Suffixes of step 4, longest first, which are removed.
pub const STEP_4: &str = "\
    ement/ ance/ ence/ able/ ible/ ment/ ant/ ent/ ism/ ate/ iti/ ous/ ive/ ize/ ion/ al/ er/ \
    ic/";

/// Returns the first pair of a table whose suffix `matches`.
pub fn find(list: &'static str, matches: &dyn Fn(&[u8]) -> bool) -> Option<(&'static str, &'static str)> {
    // The search for an array of characters takes fewer bytes than the one for a character.
    list.split([' '])
        .filter_map(|pair| pair.split_once(['/']))
        .find(|(suffix, _)| matches(suffix.as_bytes()))
}

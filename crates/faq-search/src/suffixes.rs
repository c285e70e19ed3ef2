//! The lists of the English stemmer (Porter2). Each is one text of `what/instead`, with spaces between: that
//! is fewer bytes than a list of pairs.

/// Words the rules would get wrong, with their stems.
pub const EXCEPTIONS: &str = "\
    skis/ski skies/sky dying/die lying/lie tying/tie idly/idl gently/gentl ugly/ugli \
    early/earli only/onli singly/singl sky/sky news/news howe/howe atlas/atlas cosmos/cosmos \
    bias/bias andes/andes";

/// Words that stay as they are once a plural ending is off.
pub const KEPT_AFTER_PLURAL: &str = "\
    inning/ outing/ canning/ herring/ earring/ proceed/ exceed/ succeed/";

/// What step 2 replaces, the longest first.
pub const STEP_2: &str = "\
    ization/ize ational/ate fulness/ful ousness/ous iveness/ive tional/tion biliti/ble \
    lessli/less entli/ent ation/ate alism/al aliti/al ousli/ous iviti/ive fulli/ful enci/ence \
    anci/ance abli/able izer/ize ator/ate alli/al bli/ble ogi/og";

/// What step 3 replaces, the longest first.
pub const STEP_3: &str = "\
    ational/ate tional/tion alize/al icate/ic iciti/ic ative/ ical/ic ness/ ful/";

/// What step 4 takes off, the longest first.
pub const STEP_4: &str = "\
    ement/ ance/ ence/ able/ ible/ ment/ ant/ ent/ ism/ ate/ iti/ ous/ ive/ ize/ ion/ al/ er/ \
    ic/";

/// The first pair of a list whose beginning `fits`.
pub fn find(list: &'static str, fits: &dyn Fn(&[u8]) -> bool) -> Option<(&'static str, &'static str)> {
    list.split(' ')
        .filter_map(|pair| pair.split_once('/'))
        .find(|(what, _)| fits(what.as_bytes()))
}

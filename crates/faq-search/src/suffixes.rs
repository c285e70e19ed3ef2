//! The tables of the English stemmer (Porter2), for [`rewrite_all`](crate::rewrite::rewrite_all). A suffix that is replaced
//! by itself is kept.
//!
//! The digit of a step stands for the least number of letters before its suffix: 0 for none, 1 for two, 2 for those up to
//! the first vowel, 3 for one more, 4 for R1 but for its first letter, 5 for R1, 6 and 7 for R2 in the same way.

/// Irregular words and numbers with their stems: "5" is found by "five", "1st" by "first". Not 1, since "one" is seldom
/// a number.
pub const EXCEPTIONS: &str = "\
    skis/ski skies/sky dying/die lying/lie tying/tie idly/idl gently/gentl ugly/ugli \
    early/earli only/onli singly/singl sky/sky news/news howe/howe atlas/atlas cosmos/cosmos \
    bias/bias andes/andes \
    2/two 3/three 4/four 5/five 6/six 7/seven 8/eight 9/nine 10/ten 12/twelv 20/twenti \
    1st/first 2nd/second 3rd/third";

/// The beginnings of words whose region R1 follows them.
pub const BEGINNINGS: &str = "gener commun arsen";

/// Upper case marks a y that is a consonant.
pub const CONSONANT_Y: &str = "^y/Y ay/aY ey/eY iy/iY oy/oY uy/uY yy/yY";

/// Step 1a, the plural.
pub const STEP_1A: &str = "1 ied$/i ies$/i|0 sses$/ss ied$/ie ies$/ie|3 us$/us ss$/ss s$/";

/// Words that are final after step 1a.
pub const KEPT_AFTER_PLURAL: &str = "\
    inning outing canning herring earring proceed exceed succeed";

/// Step 1b, past and present. "!" marks the end of a word that has lost its suffix.
pub const STEP_1B: &str = "\
    5 eedly$/ee eed$/ee|2 eedly$/eedly eed$/eed ingly$/! edly$/! ing$/! ed$/!|\
    0 at!$/ate bl!$/ble iz!$/ize bb!$/b dd!$/d ff!$/f gg!$/g mm!$/m nn!$/n pp!$/p rr!$/r tt!$/t";

/// Steps 1c to 4, and step 5 for words with "ll". "!" marks the end of a word that has lost "ion".
pub const STEPS: &str = "\
    1 y$/i|\
    5 ization$/ize ational$/ate fulness$/ful ousness$/ous iveness$/ive tional$/tion biliti$/ble \
    lessli$/less entli$/ent ation$/ate alism$/al aliti$/al ousli$/ous iviti$/ive fulli$/ful enci$/ence \
    anci$/ance abli$/able izer$/ize ator$/ate alli$/al bli$/ble|\
    4 entli$/entli logi$/log cli$/c dli$/d eli$/e gli$/g hli$/h kli$/k mli$/m nli$/n rli$/r tli$/t|\
    7 ative$/|\
    5 ational$/ate tional$/tion alize$/al icate$/ic iciti$/ic ical$/ic ness$/ ful$/|\
    6 sion$/s! tion$/t!|\
    7 ement$/ ance$/ ence$/ able$/ ible$/ ment$/ ant$/ ent$/ ism$/ ate$/ iti$/ ous$/ ive$/ ize$/ al$/ er$/ ic$/|\
    6 ll$/l";

/// The other part of step 5, and the removal of marks. Not in Porter2: "qualify" and "qualification" get the same stem.
pub const LAST_STEPS: &str = "5 e$/|ifi$/if !/ Y/y";

//! English words so common that by themselves they say little of what is asked.
//!
//! They count in the ranking, where they often decide between short questions, but they neither make nor
//! break a match.

/// Folded, with spaces between: one text is fewer bytes than a list.
const COMMON: &str = "\
    a about after all also always am an and any anybody anyone anything are as at be because \
    been before being between but by can cannot cant could did do does doesnt doing done dont \
    else for from get gets getting go going got had has have having he hello her here hi him \
    his how i id if ill im in into is isnt it its ive just know let like make may me might more \
    most much must my need no not now of on one only or other our out please possible she \
    should so some somebody someone something such tell than thanks that the their them then \
    there these they thing things this those to too up us use very want was way we were what \
    whats when where which while who whom whos whose why will with without wont would you your";

/// All of them.
pub fn common_words() -> impl Iterator<Item = &'static str> {
    COMMON.split(' ')
}

/// Whether a folded word is one of them.
pub fn is_common(word: &str) -> bool {
    common_words().any(|common| common == word)
}

//! Plural categories of the Unicode CLDR (<https://cldr.unicode.org/index/cldr-spec/plural-rules>).

use icu_locale::Locale;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};

fn rules(language: &str) -> Option<PluralRules> {
    let locale: Locale = language.parse().ok()?;
    PluralRules::try_new((&locale).into(), PluralRulesOptions::default()).ok()
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// Returns the plural category of a number of things in a language, as `Intl.PluralRules` names it in browsers.
///
/// ```
/// use faq_words::category;
///
/// assert_eq!(category("en", 1), "one");
/// assert_eq!(category("pl", 3), "few");
/// assert_eq!(category("ar", 11), "many");
/// ```
pub fn category(language: &str, count: usize) -> String {
    let category = rules(language).map_or(PluralCategory::Other, |rules| rules.category_for(count));
    name(category).to_owned()
}

/// Returns the categories that a language has, in the order of their names.
pub(crate) fn categories(language: &str) -> Vec<&'static str> {
    let mut names: Vec<_> = match rules(language) {
        Some(rules) => rules.categories().map(name).collect(),
        None => vec!["other"],
    };
    names.sort_unstable();
    names
}

/// Returns whether a category of a language is for one number alone, so that its sentences need not name it.
pub(crate) fn is_one_number(language: &str, wanted: &str) -> bool {
    // The rules for whole numbers repeat after a hundred.
    let Some(rules) = rules(language) else {
        return false;
    };
    let numbers = (0..=200_usize).filter(|count| name(rules.category_for(*count)) == wanted);
    numbers.count() == 1
}

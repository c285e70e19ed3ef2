//! The page of a site in one language: its words, and the questions and searches that bring it into every state.

use crate::fixture::Fixture;
use anyhow::{Context, Result};
use faq_core::wording::PageWords;
use faq_site::catalogues::page_words;

/// A page in one language.
pub struct Edition {
    /// The site.
    pub fixture: Fixture,
    /// The folder of the language within the site, with a slash at its end; empty for the first language.
    pub folder: &'static str,
    /// The name of the language in itself.
    pub name: &'static str,
    /// The words of its interface.
    pub words: PageWords,
    /// The prefix of its keys in `localStorage`.
    pub storage_prefix: &'static str,
    /// Three questions, each with its id.
    pub questions: [(&'static str, &'static str); 3],
    /// Words of the answer to the first of them, and other words in their place.
    pub answer: (&'static str, &'static str),
    /// A search that finds one question.
    pub one: &'static str,
    /// A search that finds several, and how many.
    pub several: (&'static str, usize),
    /// A search with a mistake, and the word that is meant.
    pub mistyped: (&'static str, &'static str),
    /// A search that no answer has all words of, and the word that none has.
    pub closest: (&'static str, &'static str),
    /// A search that gets urgent help, and a part of the help.
    pub urgent: (&'static str, &'static str),
}

fn words(tag: &str) -> Result<PageWords> {
    let catalogue = faq_words::shipped(tag).with_context(|| format!("there is no catalogue of {tag}"))?;
    Ok(page_words(&catalogue))
}

impl Edition {
    /// The link workers' site, in English.
    ///
    /// # Errors
    /// There is no catalogue of the language.
    pub fn english() -> Result<Self> {
        Ok(Self {
            fixture: Fixture::LinkWorkers,
            folder: "",
            name: "English",
            words: words("en")?,
            storage_prefix: "link-worker-faq",
            questions: [
                ("job-title", "Which job title is best to use?"),
                ("who-can-be-one", "Who can be a Social Prescribing Link Worker?"),
                ("examples", "Do you have examples of Social Prescribing?"),
            ],
            answer: ("an umbrella term", "a catch-all term"),
            one: "umbrella",
            several: ("link worker", 5),
            mistyped: ("umbrela", "umbrella"),
            closest: ("occupational therapist Zürich", "Zürich"),
            urgent: ("chest pain", "If life is in danger"),
        })
    }

    /// The library's site, in Welsh.
    ///
    /// # Errors
    /// There is no catalogue of the language.
    pub fn welsh() -> Result<Self> {
        Ok(Self {
            fixture: Fixture::Library,
            folder: "cy/",
            name: "Cymraeg",
            words: words("cy")?,
            storage_prefix: "library-faq",
            questions: [
                ("renew", "Sut mae adnewyddu llyfr?"),
                ("join", "Sut mae ymuno â’r llyfrgell?"),
                ("parking", "Ble gallaf i barcio?"),
            ],
            answer: ("Mae tair ffordd", "Mae pedair ffordd"),
            one: "fabi",
            several: ("adnewyddu", 2),
            mistyped: ("adnewydu", "adnewyddu"),
            closest: ("adnewyddu Zürich", "Zürich"),
            urgent: ("mewn perygl", "Os oes bywyd mewn perygl"),
        })
    }

    /// The library's site, in Arabic.
    ///
    /// # Errors
    /// There is no catalogue of the language.
    pub fn arabic() -> Result<Self> {
        Ok(Self {
            fixture: Fixture::Library,
            folder: "ar/",
            name: "العربية",
            words: words("ar")?,
            storage_prefix: "library-faq",
            questions: [
                ("renew", "كيف أجدّد استعارة كتاب؟"),
                ("join", "كيف أنضم إلى المكتبة؟"),
                ("parking", "أين أوقف سيارتي؟"),
            ],
            answer: ("هناك ثلاث طرق", "هناك أربع طرق"),
            one: "أجدّد",
            several: ("الحاسوب", 2),
            mistyped: ("الحاصوب", "الحاسوب"),
            closest: ("أجدّد زيورخ", "زيورخ"),
            urgent: ("في خطر", "إذا كانت حياة أحد في خطر"),
        })
    }
}

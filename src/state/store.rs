//! All state of the page.

use super::finder::Finder;
use super::list_window::ListWindow;
use super::notices::Notices;
use super::open_answers::OpenAnswers;
use super::saved_store::SavedStore;
use faq_browser::text::fold;
use faq_core::faq::{Block, Question, Synonym, Urgent};
use faq_core::wording::Words;
use faq_search::Language;
use std::ops::Deref;

/// The state of the page, which lives as long as the page. Every closure holds a copy of this one address,
/// which keeps the WebAssembly small.
#[derive(Clone, Copy)]
pub struct Store(&'static Parts);

impl Deref for Store {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        self.0
    }
}

/// The parts of the state, each with its own owner.
pub struct Parts {
    /// The words of the interface.
    pub words: Words,
    /// The questions and answers.
    pub questions: &'static [Question],
    /// The searches that get urgent help.
    pub urgent: &'static [Urgent],
    /// The help: a paragraph for each of them.
    pub urgent_help: &'static [Block],
    /// The language of the questions, as the search knows it.
    pub search_language: Language,
    /// The language of the questions, where it is not that of the interface.
    pub language: Option<&'static str>,
    /// Whether the list is grouped in sections.
    pub sectioned: bool,
    /// The query and its result.
    pub finder: Finder,
    /// The rendered part of the list.
    pub window: ListWindow,
    /// Which answers are open.
    pub open: OpenAnswers,
    /// The saved answers.
    pub saved: SavedStore,
    /// The message to the reader.
    pub notices: Notices,
}

impl Store {
    /// Creates the state of a page as it is prerendered with its first questions, and as the browser hydrates it
    /// with the answers that are open by then.
    pub fn new(
        (words, language): (Words, &'static str),
        questions: &'static [Question],
        (synonyms, rules): (&'static [Synonym], &'static str),
        (urgent, urgent_help): (&'static [Urgent], &'static [Block]),
        sectioned: bool,
        opened: Vec<bool>,
        prerendered: usize,
    ) -> Self {
        let notices = Notices::new(questions, words);
        let saved = SavedStore::new(questions, notices);
        let search_language = Language::new(fold, rules);
        let finder = Finder::new(questions, synonyms, search_language, saved, words, prerendered);
        let window = ListWindow::new(finder, prerendered);
        Self(Box::leak(Box::new(Parts {
            words,
            questions,
            urgent,
            urgent_help,
            search_language,
            language: words.other_language(language),
            sectioned,
            finder,
            window,
            open: OpenAnswers::new(finder, window, opened),
            saved,
            notices,
        })))
    }
}

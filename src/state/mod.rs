//! The only owner of signals. Components read them and send intents; everything that can be derived is
//! derived.

mod announcer;
mod drawn;
mod finder;
mod intent;
mod notices;
mod open_questions;
mod saved_store;

pub use finder::{Asked, Finder};
pub use intent::{Intent, Step};
pub use notices::{Notice, Notices};
pub use open_questions::OpenQuestions;
pub use saved_store::SavedStore;

use crate::domain::faq::{self, Question, QuestionId, Synonym};
use crate::domain::link::Place;
use crate::domain::search::Hit;
use crate::platform::{address, page};
use announcer::announce_when_settled;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::pin::Pin;

/// All state of the page. It lives as long as the page does, and so does the FAQ.
#[derive(Clone, Copy)]
pub struct Store {
    /// The questions and answers.
    pub questions: &'static [Question],
    /// What is searched for and what that shows.
    pub finder: Finder,
    /// Which answers are open.
    pub open: OpenQuestions,
    /// What is saved.
    pub saved: SavedStore,
    /// What the page has to say.
    pub notices: Notices,
}

impl Store {
    /// The state of a page that nobody has touched yet, but for questions opened already: what the build
    /// prints, with so many questions, and what the browser adopts.
    pub fn new(
        questions: &'static [Question],
        synonyms: &'static [Synonym],
        opened: Vec<bool>,
        first: usize,
    ) -> Self {
        let saved = SavedStore::new();
        Self {
            questions,
            finder: Finder::new(questions, synonyms, saved, first),
            open: OpenQuestions::new(opened),
            saved,
            notices: Notices::new(),
        }
    }

    /// What matched in one question.
    pub fn hit<T: Default>(&self, position: usize, read: impl FnOnce(&Hit) -> T) -> T {
        self.finder
            .shown
            .with(|shown| shown.hit(position).map(read).unwrap_or_default())
    }

    /// Whether an answer is shown open: opened by hand, or because the search matched in it.
    pub fn is_open(&self, position: usize) -> bool {
        self.open
            .is_open(position, self.hit(position, |hit| !hit.answer.is_empty()))
    }

    /// The reader, or the browser for them, opened or closed a question.
    pub fn set_open(&self, position: usize, open: bool) {
        if untrack(|| self.is_open(position)) != open {
            self.open.set(position, open);
        }
    }

    /// Whether every answer that is drawn is open.
    pub fn all_open(&self) -> bool {
        self.drawn().into_iter().all(|position| self.is_open(position))
    }

    /// The reader typed into the search box.
    pub fn search(&self, text: &str) {
        let (view, begins) = self
            .finder
            .asked
            .with_untracked(|asked| (asked.view, asked.query.is_empty()));
        if begins && !text.is_empty() {
            page::bring_up_on_a_phone(element_id::SEARCH_LABEL);
        }
        self.open.search_changed();
        self.notices.dismiss();
        self.finder.ask(Asked {
            query: text.to_owned(),
            view,
            exact: false,
        });
        address::record_search(self.finder.place());
        announce_when_settled(*self);
    }

    /// Goes where an address asks.
    pub fn go_to(&self, place: Place) {
        self.notices.dismiss();
        match place {
            Place::List { view, query } => {
                let about_to_type = query.as_deref() == Some("");
                self.list(Asked {
                    view,
                    query: query.unwrap_or_default(),
                    exact: false,
                });
                if about_to_type {
                    page::focus(element_id::SEARCH);
                }
            }
            Place::Question(id) => match faq::position(self.questions, &id) {
                Some(position) => self.go_to_question(position),
                None => self.notices.tell(Notice::NoSuchQuestion(id.to_string())),
            },
            Place::Unknown(text) => self.notices.tell(Notice::NoSuchQuestion(text)),
        }
    }

    fn list(&self, asked: Asked) {
        if self.finder.asked.with_untracked(|now| *now != asked) {
            self.open.search_changed();
            page::type_into(element_id::SEARCH, &asked.query);
            self.finder.ask(asked);
            announce_when_settled(*self);
        }
    }

    fn go_to_question(&self, position: usize) {
        if !self
            .finder
            .shown
            .with_untracked(|shown| shown.order.contains(&position))
        {
            self.list(Asked::default());
        }
        self.open.set(position, true);
        self.draw(position);
        let summary = summary_id(&self.questions[position].id);
        after_render(move || {
            page::reveal(&summary);
        });
    }
}

/// Ids of elements that get the focus. An underscore keeps them apart from the questions' ids.
pub mod element_id {
    /// What the app takes over.
    pub const APP: &str = "faq_app";
    /// The search box.
    pub const SEARCH: &str = "faq_search";
    /// The search box's label.
    pub const SEARCH_LABEL: &str = "faq_search_label";
    /// The heading above the list.
    pub const LIST_HEADING: &str = "faq_list_heading";
    pub use crate::platform::page::ANNOUNCEMENT;
}

/// The id of the element that opens and closes a question.
pub fn summary_id(id: &QuestionId) -> String {
    format!("{id}_question")
}

/// Runs once what signals changed so far is in the document: their effects are tasks that wait already.
fn after_render(run: impl FnOnce() + 'static) {
    spawn(Box::pin(async move { run() }));
}

/// Starts a task. One type of task keeps the code small.
fn spawn(task: Pin<Box<dyn Future<Output = ()>>>) {
    spawn_local(task);
}

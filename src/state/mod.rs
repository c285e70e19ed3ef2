//! The only owner of signals. Components read them and send intents; everything that can be derived is
//! derived.

mod announcer;
mod drawn;
mod finder;
mod intent;
mod notices;
mod open_questions;
mod rows;
mod saved_intent;
mod saved_store;
mod searched;
mod sections;
mod value;

pub use finder::{Asked, Finder, Shown};
pub use intent::{Intent, Step};
pub use notices::{Notice, Notices};
pub use open_questions::OpenQuestions;
pub use saved_intent::{SavedIntent, Way};
pub use saved_store::SavedStore;
use value::Value;

use announcer::announce_when_settled;
use faq_browser::{address, page};
use faq_core::element_id;
use faq_core::faq::{self, Question, QuestionId, Synonym};
use faq_core::route::{Place, View};
use faq_core::wording;
use faq_search::Span;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::ops::Deref;
use std::pin::Pin;
use std::sync::Arc;

/// All state of the page, which lives as long as the page does. Every closure of it holds a copy of this one
/// address: that keeps the code small.
#[derive(Clone, Copy)]
pub struct Store(&'static All);

impl Deref for Store {
    type Target = All;

    fn deref(&self) -> &All {
        self.0
    }
}

/// What a [`Store`] leads to.
pub struct All {
    /// The questions and answers.
    pub questions: &'static [Question],
    /// The language of the questions, where the words of the page are of another.
    pub language: Option<&'static str>,
    /// Whether there are so many questions that the page shows their topics.
    sectioned: bool,
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
        language: &'static str,
        sectioned: bool,
        opened: Vec<bool>,
        first: usize,
    ) -> Self {
        let notices = Notices::new();
        let saved = SavedStore::new(questions, notices);
        Self(Box::leak(Box::new(All {
            questions,
            language: wording::other_language(language),
            sectioned,
            finder: Finder::new(questions, synonyms, saved, first),
            open: OpenQuestions::new(opened),
            saved,
            notices,
        })))
    }

    /// What matched in the words of one question.
    pub fn matched_in_question(&self, position: usize) -> Vec<Span> {
        let read = |shown: &Arc<Shown>| shown.hit(position).map(|hit| hit.question.clone());
        self.finder.shown.with(read).unwrap_or_default()
    }

    /// What matched in its answer.
    pub fn matched_in_answer(&self, position: usize) -> Vec<Span> {
        let read = |shown: &Arc<Shown>| shown.hit(position).map(|hit| hit.answer.clone());
        self.finder.answered.with(read).unwrap_or_default()
    }

    /// Whether an answer is shown open: opened by hand, or because the search matched in it.
    pub fn is_open(&self, position: usize) -> bool {
        self.open
            .is_open(position, !self.matched_in_answer(position).is_empty())
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
        // A link to answers that somebody sent, pasted where there is no address bar: in an installed app.
        if let Some((_, list)) = text.split_once("#list=") {
            let place = Place::parse(&format!("list={list}"));
            address::push(&place);
            return self.go_to(place);
        }
        let asked = self.finder.asked.get_untracked();
        if asked.query.is_empty() && !text.is_empty() {
            page::bring_up_on_a_phone(element_id::SEARCH_LABEL);
        }
        self.open.search_changed();
        self.notices.dismiss();
        let there = untrack(|| self.drawn());
        self.finder.ask(Asked {
            query: text.to_owned(),
            exact: false,
            ..asked
        });
        self.draw_bit_by_bit(&there, true);
        address::record_search(self.finder.place());
        announce_when_settled(*self);
    }

    /// Goes where an address asks.
    pub fn go_to(&self, place: Place) {
        self.notices.dismiss();
        match place {
            Place::List { view, topic, query } => {
                let about_to_type = query.as_deref() == Some("");
                let known = topic.as_deref().and_then(|topic| self.topic(topic));
                self.list(Asked {
                    view,
                    topic: known,
                    query: query.unwrap_or_default(),
                    ..Asked::default()
                });
                match topic {
                    _ if about_to_type => {
                        page::focus(element_id::SEARCH);
                    }
                    Some(_) if known.is_some() => self.reveal_list(),
                    Some(topic) => self.notices.tell(Notice::NoSuchTopic(topic)),
                    None => {}
                }
            }
            Place::Set { set, query } => self.list(Asked {
                view: View::Set,
                set,
                query: query.unwrap_or_default(),
                ..Asked::default()
            }),
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

    /// Shows the list from its heading on, as following a link within the page does.
    fn reveal_list(&self) {
        after_render(|| {
            page::reveal(element_id::LIST_HEADING);
        });
    }

    fn go_to_question(&self, position: usize) {
        if !self.listed(|order| order.contains(&position)) {
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

/// The id of the element that opens and closes a question.
pub fn summary_id(id: &QuestionId) -> String {
    format!("{id}_question")
}

/// The id of the button that moves a question up or down.
pub fn move_id(id: &QuestionId, way: Way) -> String {
    match way {
        Way::Up => format!("{id}_up"),
        Way::Down => format!("{id}_down"),
    }
}

/// Runs once what signals changed so far is in the document: their effects are tasks that wait already, and so will
/// be what those begin.
fn after_render(run: impl FnOnce() + 'static) {
    spawn(Box::pin(async move {
        spawn(Box::pin(async move { run() }));
    }));
}

/// Starts a task. One type of task keeps the code small.
fn spawn(task: Pin<Box<dyn Future<Output = ()>>>) {
    spawn_local(task);
}

//! What the reader asks for, and what the list shows for it.

use super::drawn::Drawn;
use super::rows::Rows;
use super::searched::Searched;
use super::{SavedStore, Value};
use faq_core::answer_set::AnswerSet;
use faq_core::faq::{self, Question, Synonym};
use faq_core::pages;
use faq_core::route::{self, Place, View};
use faq_core::sections;
use faq_core::wording;
use faq_search::{Hit, MatchQuality, SearchResults};
use leptos::prelude::*;
use std::sync::Arc;

/// What the reader asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// What stands in the search box.
    pub query: String,
    /// Which questions are looked at.
    pub view: View,
    /// The set that was handed on, if one was.
    pub set: AnswerSet,
    /// The topic that they are about, if it is only one.
    pub topic: Option<&'static str>,
    /// Whether no word is to be taken for one that is spelt nearly alike.
    pub exact: bool,
}

/// What is listed.
#[derive(Debug, PartialEq, Eq)]
pub struct Shown {
    /// Whether there is a word to search for.
    pub searching: bool,
    /// Whether the search is not ready for that yet.
    pub waiting: bool,
    /// The places in the FAQ of the listed questions, in order.
    pub order: Vec<usize>,
    /// How well they fit what is searched for.
    pub fit: MatchQuality,
    /// What is to be said of them besides their number; often nothing.
    pub note: String,
    /// The words that were taken for others, as they were typed; often none.
    pub corrected: Vec<String>,
    /// For each question of the FAQ what matched in it; empty when nothing is searched for.
    hits: Vec<Option<Hit>>,
}

impl Shown {
    /// What matched in one question.
    pub fn hit(&self, position: usize) -> Option<&Hit> {
        self.hits.get(position)?.as_ref()
    }
}

/// The search: what is asked and what that shows.
#[derive(Clone, Copy)]
pub struct Finder {
    searched: &'static Searched,
    /// What the reader asks for.
    pub asked: Value<Asked>,
    /// What the list shows for it.
    pub shown: Memo<Arc<Shown>>,
    /// What the answers show of that: the same, or what it was as long as they wait for the list.
    pub answered: Memo<Arc<Shown>>,
    /// Which part of the list is drawn, by places in its order.
    pub drawn: Value<Drawn>,
    /// The rows of the list in the document.
    pub rows: Value<Rows>,
}

impl Finder {
    /// Everything is listed until somebody asks, and the first questions of it are drawn.
    pub fn new(
        questions: &'static [Question],
        synonyms: &'static [Synonym],
        saved: SavedStore,
        first: usize,
    ) -> Self {
        let drawn = Value::new(Drawn::all(0, first));
        let asked = Value::new(Asked::default());
        let searched = Searched::new(questions, synonyms, first);
        let shown = Memo::new(move |_| {
            let Asked {
                query,
                view,
                set,
                topic,
                exact,
            } = asked.get();
            let asking = !faq_search::is_blank(&query);
            let index = searched.index().filter(|_| asking);
            let searching = index.is_some();
            let waiting = asking && !searching;
            let mut order: Vec<usize> = (0..questions.len()).collect();
            let mut hits = Vec::new();
            let mut results = SearchResults::default();
            if let Some(index) = index {
                results = index.search(&query, exact);
                order = results.hits.iter().map(|hit| hit.document).collect();
                hits.resize_with(questions.len(), || None);
                for hit in std::mem::take(&mut results.hits) {
                    let place = hit.document;
                    hits[place] = Some(hit);
                }
            }
            if view != View::All {
                order = match view {
                    View::Set => positions(questions, &set),
                    _ => saved.positions(),
                };
                order.retain(|&position| !searching || hits[position].is_some());
            }
            if let Some(topic) = topic {
                order.retain(|&position| sections::about(&questions[position], topic).is_some());
            }
            let listed = order.iter().filter_map(|&position| hits.get(position)?.as_ref());
            let fit = MatchQuality::of(listed);
            if order.is_empty() {
                results.corrections.clear();
            }
            let note = if waiting {
                wording::large::SEARCH_NOT_READY.to_owned()
            } else {
                wording::search_note(view, fit, &results, topic)
            };
            let corrected = results.corrections.into_iter().map(|word| word.typed).collect();
            Arc::new(Shown {
                searching,
                waiting,
                order,
                fit,
                note,
                corrected,
                hits,
            })
        });
        let answered = Memo::new(move |before: Option<&Arc<Shown>>| match before {
            Some(before) if drawn.with(|drawn| drawn.folded) => before.clone(),
            _ => shown.get(),
        });
        Self {
            searched,
            asked,
            shown,
            answered,
            drawn,
            rows: Value::new(Rows::first(first)),
        }
    }

    /// Builds the index, unless that was begun before.
    pub fn prepare(&self) {
        let asked = self.asked;
        self.searched.prepare(move || asked.update(|_| ()));
    }

    /// How many questions are drawn at first, and more at a time: as many as the page was printed with, and of a
    /// result as many as fill a screen.
    pub fn first(&self) -> usize {
        let Self { searched, asked, .. } = self;
        if asked.with_untracked(|asked| !faq_search::is_blank(&asked.query)) {
            searched.first.min(pages::MOST)
        } else {
            searched.first
        }
    }

    /// The address of what is listed.
    pub fn place(&self) -> Place {
        let Asked {
            query,
            view,
            set,
            topic,
            ..
        } = self.asked.get_untracked();
        let query = Some(query).filter(|query| !query.is_empty());
        let topic = topic.map(str::to_owned);
        match view {
            View::Set => Place::Set { set, query },
            _ => Place::List { view, topic, query },
        }
    }

    /// Asks for something else. What is read of a query ends where an address ends it.
    pub fn ask(&self, asked: Asked) {
        self.prepare();
        self.asked.set(Asked {
            query: route::bounded(&asked.query).to_owned(),
            ..asked
        });
        self.redraw(0, self.first());
    }
}

/// The places in the FAQ of the questions of a set, in its order, each once.
pub(super) fn positions(questions: &[Question], set: &AnswerSet) -> Vec<usize> {
    let mut order = Vec::new();
    for position in set.ids.iter().filter_map(|id| faq::position(questions, id)) {
        if !order.contains(&position) {
            order.push(position);
        }
    }
    order
}

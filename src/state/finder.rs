//! What the reader asks for, and what the list shows for it.

use super::{SavedStore, Value};
use crate::domain::answer_set::AnswerSet;
use crate::domain::faq::{self, Question, Synonym, answer_text};
use crate::domain::link::{self, Place, View};
use crate::domain::search::{self, Document, Fit, Hit, Index, Results};
use crate::domain::sections;
use crate::domain::wording;
use crate::platform::text::fold;
use leptos::prelude::*;
use std::sync::{Arc, OnceLock};

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
    /// The places in the FAQ of the listed questions, in order.
    pub order: Vec<usize>,
    /// How well they fit what is searched for.
    pub fit: Fit,
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
}

impl Finder {
    /// Everything is listed until somebody asks.
    pub fn new(questions: &'static [Question], synonyms: &'static [Synonym], saved: SavedStore) -> Self {
        let asked = Value::new(Asked::default());
        let searched: &Searched = Box::leak(Box::new(Searched {
            questions,
            synonyms,
            index: OnceLock::new(),
        }));
        let shown = Memo::new(move |_| {
            let Asked {
                query,
                view,
                set,
                topic,
                exact,
            } = asked.get();
            let searching = !search::is_blank(&query);
            let mut order: Vec<usize> = (0..questions.len()).collect();
            let mut hits = Vec::new();
            let mut results = Results::default();
            if searching {
                results = searched.index().search(&query, exact);
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
            let fit = Fit::of(listed);
            if order.is_empty() {
                results.corrections.clear();
            }
            let note = wording::search_note(view, fit, &results, topic);
            let corrected = results.corrections.into_iter().map(|word| word.typed).collect();
            Arc::new(Shown {
                searching,
                order,
                fit,
                note,
                corrected,
                hits,
            })
        });
        Self {
            searched,
            asked,
            shown,
        }
    }

    /// Builds the index, if nothing was searched for yet, so that the first key does not wait for it.
    pub fn prepare(&self) {
        self.searched.index();
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
        self.asked.set(Asked {
            query: link::bounded(&asked.query).to_owned(),
            ..asked
        });
    }
}

/// What is searched. It lives as long as the page does.
struct Searched {
    questions: &'static [Question],
    synonyms: &'static [Synonym],
    index: OnceLock<Index>,
}

impl Searched {
    /// The index, built when it is first needed.
    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let answer = |question: &Question| answer_text(&question.answer);
            let answers: Vec<String> = self.questions.iter().map(answer).collect();
            let documents = self
                .questions
                .iter()
                .zip(&answers)
                .map(|(question, answer)| Document {
                    question: &question.question,
                    also_asked_as: &question.also_asked_as,
                    answer,
                });
            Index::build(documents, self.synonyms, fold)
        })
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

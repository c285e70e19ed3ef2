//! What a reader can ask of the page by pressing something, and what the page then does.

use super::{Asked, Notice, SavedIntent, Store, after_render, spawn, summary_id};
use faq_browser::{address, clipboard, page};
use faq_core::route::{Place, View};
use faq_core::saved::Change;
use faq_core::{element_id, faq};
use leptos::prelude::*;

/// A wish that a button or link sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Empty the search and go back to the search box.
    ClearSearch,
    /// Search for the words just as they were typed.
    SearchExactly,
    /// Go from the search box to the first question it found.
    FirstResult,
    /// Go from a question to another one of the list.
    Step(usize, Step),
    /// Go on with the list, or back in it.
    DrawMore {
        /// Whether after what is drawn, and not before it.
        after: bool,
    },
    /// List all questions or the saved ones.
    Show(View),
    /// List the questions of all topics.
    AllTopics,
    /// Go where a link within the page leads.
    Follow(Place),
    /// Open all listed answers, or close them when all are open.
    ToggleAll,
    /// Save a question or remove it from the saved ones.
    ToggleSaved(usize),
    /// Copy a question's own address, or show it to be copied by hand.
    CopyLink(usize),
    /// Something of the saved answers as a list, or of handing them on.
    Saved(SavedIntent),
    /// Remove everything this page keeps.
    RemoveAllSaved,
    /// Take the last removal back.
    Undo,
    /// Take the notice away.
    DismissNotice,
}

/// Where to go within the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the question above.
    Previous,
    /// To the question below.
    Next,
    /// To the top of the list.
    First,
    /// To the end of the list.
    Last,
}

impl Store {
    /// Does what the reader asks.
    pub fn handle(&self, intent: Intent) {
        match intent {
            Intent::ClearSearch => {
                self.search("");
                page::type_into(element_id::SEARCH, "");
                page::focus(element_id::SEARCH);
            }
            Intent::SearchExactly => {
                let asked = self.finder.asked.get_untracked();
                self.list(Asked { exact: true, ..asked });
                page::focus(element_id::SEARCH);
            }
            Intent::FirstResult => self.focus_question(self.listed(|order| order.first().copied())),
            Intent::Step(from, step) => self.focus_question(self.step(from, step)),
            Intent::DrawMore { after } => self.draw_more(after),
            Intent::Show(view) => self.narrow(Asked {
                view,
                ..self.finder.asked.get_untracked()
            }),
            Intent::AllTopics => {
                self.narrow(Asked {
                    topic: None,
                    ..self.finder.asked.get_untracked()
                });
                self.reveal_list();
            }
            Intent::Follow(place) => {
                address::push(&place);
                self.go_to(place);
            }
            Intent::ToggleAll => {
                let open = !untrack(|| self.all_open());
                for place in untrack(|| self.drawn()) {
                    self.open.set(place, open);
                }
            }
            Intent::ToggleSaved(position) => self.toggle_saved(position),
            Intent::CopyLink(position) => self.copy_link(position),
            Intent::Saved(wish) => self.handle_saved(wish),
            Intent::RemoveAllSaved => {
                let count = untrack(|| self.saved.count());
                self.saved.clear();
                self.notices.tell(Notice::RemovedAll(count));
                self.focus_question_or_heading(None);
            }
            Intent::Undo => {
                let back = self.saved.undo();
                self.notices.tell(Notice::PutBack);
                self.focus_question_or_heading(back.and_then(|id| faq::position(self.questions, &id)));
            }
            Intent::DismissNotice => self.notices.dismiss(),
        }
    }

    /// Lists other questions for the same search, at an address of their own.
    fn narrow(&self, asked: Asked) {
        if self.finder.asked.with_untracked(|before| *before != asked) {
            self.notices.dismiss();
            self.list(asked);
            address::push(&self.finder.place());
        }
    }

    fn copy_link(&self, position: usize) {
        let Some(question) = self.questions.get(position) else {
            return;
        };
        let link = address::address_of(&Place::Question(question.id.clone()));
        let notices = self.notices;
        spawn(Box::pin(async move {
            let copied = clipboard::copy(&link).await.is_ok();
            notices.tell(if copied {
                Notice::LinkCopied
            } else {
                Notice::LinkToCopy(link)
            });
        }));
    }

    fn toggle_saved(&self, position: usize) {
        let Some(question) = self.questions.get(position) else {
            return;
        };
        let neighbour = self
            .step(position, Step::Next)
            .or_else(|| self.step(position, Step::Previous));
        self.notices.dismiss();
        if untrack(|| self.saved.contains(&question.id)) {
            self.saved.change(Change::remove(&question.id));
            self.notices.tell(Notice::Removed(question.question.clone()));
            if self
                .finder
                .asked
                .with_untracked(|asked| asked.view == View::Saved)
            {
                self.focus_question_or_heading(neighbour);
            }
        } else if self.saved.save(&[position]) == 0 {
            self.notices.tell(Notice::ListFull);
        }
    }

    /// Reads the list as it is shown.
    pub(super) fn listed<T>(&self, read: impl FnOnce(&[usize]) -> T) -> T {
        self.finder.shown.with_untracked(|shown| read(&shown.order))
    }

    /// The question that a step from this one leads to.
    fn step(&self, position: usize, step: Step) -> Option<usize> {
        self.listed(|order| {
            let at = order.iter().position(|&other| other == position)?;
            let to = match step {
                Step::Previous => at.checked_sub(1)?,
                Step::Next => at + 1,
                Step::First => 0,
                Step::Last => order.len() - 1,
            };
            order.get(to).copied()
        })
    }

    /// Moves the focus to a listed question; where there is none it stays.
    fn focus_question(&self, position: Option<usize>) {
        let Some((position, question)) =
            position.and_then(|position| Some((position, self.questions.get(position)?)))
        else {
            return;
        };
        self.draw(position);
        let summary = summary_id(&question.id);
        after_render(move || {
            page::focus(&summary);
        });
    }

    /// Where the focus goes when what had it has left the list.
    pub(super) fn focus_question_or_heading(&self, position: Option<usize>) {
        let question = position.and_then(|position| self.questions.get(position));
        let summary = question.map(|question| summary_id(&question.id));
        after_render(move || {
            if !summary.is_some_and(|summary| page::focus(&summary)) {
                page::focus(element_id::LIST_HEADING);
            }
        });
    }
}

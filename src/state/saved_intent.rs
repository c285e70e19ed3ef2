//! What a reader can ask of the saved answers as a list: its order, handing it on, and copies of it.

use super::finder::positions;
use super::{Code, Notice, Store, after_render, element_id, move_id, spawn};
use crate::domain::saved::file::{self, BadFile, Import};
use crate::domain::saved::{Change, Saved};
use crate::domain::wording;
use crate::platform::{clipboard, files, page, printing, qr, share, storage};
use leptos::prelude::*;

/// A wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SavedIntent {
    /// Move a question one place up, or down.
    Move(usize, Way),
    /// Take the words of an answer as they are now.
    Accept(usize),
    /// Remove the questions that are no longer in the FAQ.
    RemoveGone,
    /// Save all of the set that was handed on.
    SaveSet,
    /// Share the link.
    Share,
    /// Draw the QR code of the link.
    DrawCode,
    /// Print the handout.
    PrintHandout,
    /// Save a copy as a file.
    Export,
    /// Look at the file that was chosen.
    OpenCopy,
    /// Add the answers of the file.
    Merge,
    /// Have the answers of the file in place of the saved ones.
    Replace,
    /// Leave the file.
    Cancel,
    /// Hand out what was set aside.
    DownloadAside,
    /// Delete what was set aside.
    DeleteAside,
}

/// Where an answer moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

impl Store {
    pub(super) fn handle_saved(&self, wish: SavedIntent) {
        let store = *self;
        self.notices.dismiss();
        match wish {
            SavedIntent::Move(position, way) => self.shift(position, way),
            SavedIntent::Accept(position) => {
                let question = self.questions.get(position);
                if let Some(change) =
                    question.and_then(|question| self.read_saved(|saved| saved.accept(question)))
                {
                    self.saved.change(change);
                    self.focus_question_or_heading(Some(position));
                }
            }
            SavedIntent::RemoveGone => {
                let gone = untrack(|| self.saved.gone());
                let count = gone.len();
                self.saved.change(Change {
                    take: gone.into_iter().map(|answer| answer.id).collect(),
                    put: Vec::new(),
                });
                self.notices.tell(Notice::RemovedAll(count));
                self.focus_question_or_heading(None);
            }
            SavedIntent::SaveSet => {
                let asked = self.finder.asked;
                let order = asked.with_untracked(|asked| positions(self.questions, &asked.set));
                let undo = self.saved.change(Change::add(self.saved.answers_of(&order)));
                self.notices.tell(Notice::SavedAll(undo.take.len()));
            }
            SavedIntent::Share => {
                let link = untrack(|| self.link_to_saved());
                spawn(Box::pin(async move { store.share(link).await }));
            }
            SavedIntent::DrawCode => self.draw_code(false),
            SavedIntent::PrintHandout => self.draw_code(true),
            SavedIntent::Export => {
                let text = self.read_saved(file::write);
                files::hand_out("saved-answers.json", "application/json", &text).unwrap_or_default();
            }
            SavedIntent::OpenCopy => spawn(Box::pin(async move {
                if let Some(text) = files::chosen(element_id::FILE).await {
                    store.preview(text.and_then(|text| Import::read(&text)));
                }
            })),
            SavedIntent::Merge => self.import(|answers, _| Change::add(answers)),
            SavedIntent::Replace => self.import(|answers, saved| saved.replace(answers)),
            SavedIntent::Cancel => {
                self.hand_on.update(|hand_on| hand_on.import = None);
                page::focus(element_id::FILE);
            }
            SavedIntent::DownloadAside => {
                let name = "unreadable-saved-answers.txt";
                files::hand_out(name, "text/plain", &storage::aside()).unwrap_or_default();
            }
            SavedIntent::DeleteAside => {
                self.saved.delete_aside();
                self.notices.tell(Notice::AsideDeleted);
                self.focus_question_or_heading(None);
            }
        }
    }

    fn read_saved<T>(&self, read: impl FnOnce(&Saved) -> T) -> T {
        untrack(|| self.saved.with(read))
    }

    /// Moves a listed question past its neighbour in the list, and says where it stands.
    fn shift(&self, position: usize, way: Way) {
        let order = self.finder.shown.with_untracked(|shown| shown.order.clone());
        let Some(at) = order.iter().position(|&other| other == position) else {
            return;
        };
        let to = match way {
            Way::Up => at.saturating_sub(1),
            Way::Down => (at + 1).min(order.len() - 1),
        };
        let question = |at: usize| self.questions.get(*order.get(at)?);
        let (Some(moved), Some(neighbour)) = (question(at), question(to)) else {
            return;
        };
        if to != at
            && let Some(change) = self.read_saved(|saved| saved.shift(&moved.id, &neighbour.id))
        {
            self.saved.change(change);
        }
        let button = move_id(&moved.id, way);
        let told = wording::saved::moved(to + 1, order.len(), &moved.question);
        // A row that moves in the document loses the focus.
        after_render(move || {
            page::focus(&button);
            page::announce(&told);
        });
    }

    async fn share(self, link: String) {
        let title = self.hand_on.with_untracked(|hand_on| hand_on.title.clone());
        if share::share(&title, &link).await.is_ok() {
            return;
        }
        if clipboard::copy(&link).await.is_ok() {
            self.notices.tell(Notice::LinkCopied);
        } else {
            self.hand_on.update(|hand_on| hand_on.link = Some(link));
            after_render(|| page::select(element_id::LINK));
        }
    }

    fn draw_code(self, to_print: bool) {
        let link = untrack(|| self.link_to_saved());
        spawn(Box::pin(async move {
            let code = match qr::draw(&link).await {
                Ok(Some(code)) => Code::Drawn(code),
                Ok(None) => Code::TooLong,
                Err(_) => Code::Failed,
            };
            self.hand_on.update(|hand_on| hand_on.code = code);
            if to_print {
                self.print_handout();
            }
        }));
    }

    fn print_handout(self) {
        let today = printing::today(&page::language());
        self.hand_on.update(|hand_on| hand_on.handout = Some(today));
        after_render(move || {
            let done = move || self.hand_on.update(|hand_on| hand_on.handout = None);
            printing::print(done).unwrap_or_default();
        });
    }

    fn preview(self, import: Result<Import, BadFile>) {
        self.hand_on.update(|hand_on| hand_on.import = Some(import));
        after_render(|| {
            page::focus(element_id::PREVIEW);
        });
    }

    fn import(&self, change: impl FnOnce(Vec<crate::domain::saved::SavedAnswer>, &Saved) -> Change) {
        let mut import = None;
        self.hand_on.update(|hand_on| import = hand_on.import.take());
        if let Some(Ok(import)) = import {
            let change = self.read_saved(|saved| change(import.answers, saved));
            self.saved.change(change);
            self.notices.tell(Notice::Imported);
            self.focus_question_or_heading(None);
        }
    }
}

//! The saved answers, and whether the browser keeps them.

use super::notices::{Notice, Notices};
use super::value::Value;
use faq_browser::{lock, storage};
use faq_core::faq::{self, Question, QuestionId};
use faq_core::saved::{Change, Saved, SavedAnswer, Trouble};
use leptos::leptos_dom::helpers::set_timeout;
use leptos::prelude::untrack;
use std::time::Duration;

/// How long after a failed write the next is tried.
const RETRY: Duration = Duration::from_secs(10);

/// What is saved on this device. A change is shown at once and waits until it could be put, under a lock, on
/// top of what the device holds then: another tab's changes are not lost, nor what the device does not take
/// now. But for older versions' data, nothing is written before the reader asks for a change.
#[derive(Clone, Copy)]
pub struct SavedStore {
    kept: Value<Kept>,
    questions: &'static [Question],
    notices: Notices,
}

#[derive(Clone, Default)]
struct Kept {
    saved: Saved,
    /// Why changes are not kept on the device; none when they are.
    trouble: Option<Trouble>,
    /// Changes that the device does not have yet.
    waiting: Vec<Change>,
    /// Whether the device is to forget everything.
    wipe: bool,
    /// What the device held when it was last looked at.
    device: Saved,
    /// What undoes the last change.
    undo: Change,
}

impl SavedStore {
    /// Nothing saved, as the build prints it.
    pub fn new(questions: &'static [Question], notices: Notices) -> Self {
        Self {
            kept: Value::new(Kept::default()),
            questions,
            notices,
        }
    }

    /// Reads what the device keeps, and follows what other tabs do with it.
    pub fn load(&self) {
        let store = *self;
        let follow = move |removed| {
            if removed {
                // Another tab removed everything, which is no loss to tell of.
                store.kept.update(|kept| kept.device = Saved::default());
            }
            if store.look(false) {
                store.write_soon();
            }
        };
        follow(false);
        storage::on_change(follow);
        storage::on_leave(move || {
            if store.kept.with_untracked(|kept| !kept.waiting.is_empty()) {
                store.look(true);
            }
        });
    }

    /// Reads from the saved answers.
    pub fn with<T>(&self, read: impl FnOnce(&Saved) -> T) -> T {
        self.kept.with(|kept| read(&kept.saved))
    }

    /// How many answers are saved.
    pub fn count(&self) -> usize {
        self.with(|saved| saved.answers().len())
    }

    /// Why changes are not kept on the device; none when they are.
    pub fn trouble(&self) -> Option<Trouble> {
        self.kept.with(|kept| kept.trouble)
    }

    /// Whether a question is saved.
    pub fn contains(&self, id: &QuestionId) -> bool {
        self.with(|saved| saved.contains(id))
    }

    /// The places in the FAQ of the saved questions, in their order.
    pub fn positions(&self) -> Vec<usize> {
        self.with(|saved| {
            let places = saved.answers().iter();
            places
                .filter_map(|answer| faq::position(self.questions, &answer.id))
                .collect()
        })
    }

    /// The saved answers whose questions are no longer in the FAQ.
    pub fn gone(&self) -> Vec<SavedAnswer> {
        self.with(|saved| {
            let gone = |answer: &&SavedAnswer| faq::position(self.questions, &answer.id).is_none();
            saved.answers().iter().filter(gone).cloned().collect()
        })
    }

    /// Saves these questions; tells how many were not saved before.
    pub fn save(&self, positions: &[usize]) -> usize {
        let questions = positions
            .iter()
            .filter_map(|&position| self.questions.get(position));
        let answers = questions.map(|question| SavedAnswer::of(question, faq_browser::now()));
        self.change(Change::add(answers)).take.len()
    }

    /// Changes what is saved. Gives what undoes it, which is empty when nothing changed.
    pub fn change(&self, change: Change) -> Change {
        let mut undo = Change::default();
        let first = untrack(|| self.count()) == 0;
        self.kept.update(|kept| {
            undo = kept.saved.apply(&change);
            kept.undo = undo.clone();
            kept.waiting.push(change);
        });
        if first && !undo.is_empty() {
            storage::ask_to_persist();
        }
        self.write_soon();
        undo
    }

    /// Removes everything from the device, even what could not be read.
    pub fn clear(&self) {
        self.kept.update(|kept| {
            kept.wipe = true;
            kept.trouble = None;
        });
        self.change(untrack(|| self.with(Saved::clear)));
    }

    /// Takes the last change back; tells the first question that is put in again.
    pub fn undo(&self) -> Option<QuestionId> {
        let undo = self.kept.with_untracked(|kept| kept.undo.clone());
        let first = undo.put.first().map(|(_, answer)| answer.id.clone());
        self.change(undo);
        first
    }

    /// Writes what waits when no other tab writes, and comes back later where the device does not take it.
    fn write_soon(&self) {
        let store = *self;
        lock::exclusively(move || {
            store.look(true);
            let stuck = |kept: &Kept| kept.trouble.is_some() && !kept.waiting.is_empty();
            if store.kept.with_untracked(stuck) {
                set_timeout(move || store.write_soon(), RETRY);
            }
        });
    }

    /// Shows what the device keeps with what waits on top of it, and writes that when it may. Tells whether
    /// there is something to write.
    fn look(&self, write: bool) -> bool {
        let mut kept = self.kept.get_untracked();
        if write && kept.wipe {
            kept.trouble = storage::remove_all().err();
            kept.wipe = kept.trouble.is_some();
            kept.device = Saved::default();
        }
        let mut found = storage::read();
        if write && found == Err(Trouble::Unreadable) && storage::set_aside().is_ok() {
            // What this page still knows goes back to where it was.
            let known = std::mem::take(&mut kept.device);
            kept.waiting.insert(0, Change::add(known.answers().to_vec()));
            self.notices.tell(Notice::SetAside);
            found = Ok(None);
        }
        let mut something = !kept.waiting.is_empty();
        match found {
            Ok(found) => {
                let nothing = found.is_none();
                let found = found.unwrap_or_default();
                something |= found.older;
                let mut saved = found.saved;
                saved.follow(self.questions);
                let lost = kept.device.answers().len();
                if nothing && lost > 0 {
                    kept.undo = Change::add(kept.device.answers().to_vec());
                    self.notices.tell(Notice::Vanished(lost));
                }
                kept.device = saved.clone();
                kept.waiting.iter().for_each(|change| {
                    saved.apply(change);
                });
                kept.saved = saved;
                kept.trouble = kept.trouble.filter(|_| something);
                if write && something {
                    let nothing_to_keep = nothing && kept.saved.answers().is_empty();
                    kept.trouble = match nothing_to_keep {
                        true => None,
                        false => storage::write(&kept.saved).err(),
                    };
                    if kept.trouble.is_none() {
                        kept.waiting.clear();
                        kept.device = kept.saved.clone();
                        something = false;
                    }
                }
            }
            Err(Trouble::Unreadable) if !write => something = true,
            Err(trouble) => kept.trouble = Some(trouble),
        }
        self.kept.set(kept);
        something
    }
}

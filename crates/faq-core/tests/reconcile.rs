//! What is shown and written for everything that storage may hold.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails should say where"
)]

mod common;

use common::id;
use faq_core::faq::Question;
use faq_core::saved::format::DecodedSaved;
use faq_core::saved::{
    Change, Clear, Plan, Saved, SavedAnswer, SavedState, StorageError, StorageNotice, reconcile,
};
use proptest::prelude::*;

fn answer(text: &str) -> SavedAnswer {
    SavedAnswer {
        id: id(text),
        saved_at: 1,
        question: text.to_owned(),
        digest: 1,
    }
}

fn add(text: &str) -> Change {
    Change::add([answer(text)])
}

fn saved(ids: &[&str]) -> Saved {
    let mut saved = Saved::default();
    saved.apply(&Change::add(ids.iter().map(|id| answer(id))));
    saved
}

fn stored(ids: &[&str]) -> Result<Option<DecodedSaved>, StorageError> {
    Ok(Some(DecodedSaved {
        saved: saved(ids),
        older: false,
    }))
}

fn ids(saved: &Saved) -> Vec<&str> {
    saved.answers().iter().map(|answer| answer.id.as_str()).collect()
}

/// A page that has read these answers from the device.
fn page_with(ids: &[&str]) -> SavedState {
    reconcile(stored(ids), SavedState::default(), &[], false).state
}

/// A page that has read the first answers and then saved the second ones.
fn page_with_pending(device: &[&str], pending: &[&str]) -> SavedState {
    let mut state = page_with(device);
    for id in pending {
        state.apply(add(id));
    }
    state
}

fn write(found: Result<Option<DecodedSaved>, StorageError>, state: &SavedState) -> Plan {
    reconcile(found, state.clone(), &[], true)
}

#[test]
fn shows_stored_answers_without_writing() {
    let plan = reconcile(stored(&["a", "b"]), SavedState::default(), &[], false);
    assert_eq!(ids(&plan.state.saved), ["a", "b"]);
    assert!(!plan.write && !plan.unwritten && plan.clear.is_none() && plan.notice.is_none());
    let plan = write(stored(&["a", "b"]), &SavedState::default());
    assert!(!plan.write, "nothing is pending");
}

#[test]
fn shows_pending_changes_on_top_of_stored_answers() {
    let state = page_with_pending(&["a"], &["b"]);
    assert_eq!(ids(&state.saved), ["a", "b"]);
    let plan = reconcile(stored(&["a"]), state.clone(), &[], false);
    assert_eq!(ids(&plan.state.saved), ["a", "b"]);
    assert!(plan.unwritten && !plan.write && plan.state.has_pending());
}

#[test]
fn writes_pending_changes_once() {
    let plan = write(stored(&["a"]), &page_with_pending(&["a"], &["b"]));
    assert!(plan.write && !plan.unwritten);
    let mut state = plan.state;
    assert!(state.has_pending(), "until they are written");
    state.written(Ok(()));
    assert!(!state.has_pending() && !state.must_retry());
    let plan = write(stored(&["a", "b"]), &state);
    assert!(!plan.write && plan.state.error.is_none());
}

#[test]
fn reports_the_first_saved_answers_once_they_are_written() {
    let mut state = write(Ok(None), &page_with_pending(&[], &["a"])).state;
    assert!(!state.written(Err(StorageError::Full)), "they are not kept");
    assert!(!state.written(Err(StorageError::Denied)));
    assert!(state.written(Ok(())));
    state.apply(add("b"));
    assert!(!write(stored(&["a"]), &state).state.written(Ok(())), "the second");
    // Those of another tab, or of an earlier visit, came first.
    let mut late = write(stored(&["x"]), &page_with_pending(&[], &["a"])).state;
    assert!(!late.written(Ok(())));
    // Removing everything is no first answer, the next one is.
    state.apply(state.saved.clear());
    assert!(!state.written(Ok(())));
    state.apply(add("c"));
    assert!(state.written(Ok(())));
}

#[test]
fn rebases_pending_changes_onto_what_another_tab_wrote() {
    let mut state = page_with(&["a", "b"]);
    state.apply(Change::remove(&id("a")));
    state.apply(add("c"));
    let plan = write(stored(&["a", "b", "x"]), &state);
    assert_eq!(ids(&plan.state.saved), ["b", "x", "c"]);
    assert!(plan.write);
}

#[test]
fn stores_nothing_for_an_empty_list_where_nothing_is_stored() {
    let mut state = SavedState::default();
    state.apply(add("a"));
    state.apply(Change::remove(&id("a")));
    let plan = write(Ok(None), &state);
    assert!(!plan.write && !plan.unwritten && !plan.state.has_pending());
    assert_eq!(plan.state.error, None);
    let plan = write(stored(&[]), &state);
    assert!(plan.write, "an empty list takes the place of a stored one");
}

#[test]
fn keeps_pending_changes_while_storage_is_denied() {
    let denied = Err(StorageError::Denied);
    let plan = write(denied.clone(), &page_with_pending(&[], &["a"]));
    assert!(!plan.write && plan.clear.is_none());
    assert_eq!(plan.state.error, Some(StorageError::Denied));
    assert_eq!(ids(&plan.state.saved), ["a"]);
    assert!(plan.state.must_retry());
    let quiet = write(denied, &SavedState::default()).state;
    assert_eq!(quiet.error, Some(StorageError::Denied));
    assert!(!quiet.must_retry(), "nothing is to be written");
    let plan = write(Ok(None), &plan.state);
    assert!(plan.write, "once storage is allowed");
}

#[test]
fn keeps_pending_changes_while_storage_is_full() {
    let mut state = write(stored(&["a"]), &page_with_pending(&["a"], &["b"])).state;
    state.written(Err(StorageError::Full));
    assert!(state.error == Some(StorageError::Full) && state.must_retry());
    let plan = reconcile(stored(&["a"]), state.clone(), &[], false);
    assert_eq!(
        plan.state.error,
        Some(StorageError::Full),
        "reading does not make room"
    );
    let plan = write(stored(&["a"]), &plan.state);
    assert_eq!(ids(&plan.state.saved), ["a", "b"]);
    assert!(plan.write);
}

#[test]
fn reports_an_error_no_longer_once_nothing_is_pending() {
    let state = write(Err(StorageError::Denied), &SavedState::default()).state;
    assert_eq!(
        reconcile(stored(&["a"]), state.clone(), &[], false).state.error,
        None
    );
}

#[test]
fn leaves_the_data_of_a_newer_version_alone() {
    let plan = write(Err(StorageError::Newer), &page_with_pending(&[], &["a"]));
    assert!(!plan.write && plan.clear.is_none());
    assert_eq!(plan.state.error, Some(StorageError::Newer));
    assert_eq!(ids(&plan.state.saved), ["a"]);
}

#[test]
fn leaves_unreadable_text_alone_until_it_may_write() {
    let plan = reconcile(Err(StorageError::Unreadable), SavedState::default(), &[], false);
    assert!(plan.unwritten && !plan.write && plan.clear.is_none() && plan.notice.is_none());
    assert_eq!(plan.state.error, None);
}

#[test]
fn sets_unreadable_text_aside_and_puts_known_answers_back() {
    let state = page_with_pending(&["a"], &["b"]);
    let plan = write(Err(StorageError::Unreadable), &state);
    assert_eq!(plan.clear, Some(Clear::SetAside));
    assert_eq!(plan.notice, Some(StorageNotice::SetAside));
    assert_eq!(ids(&plan.state.saved), ["a", "b"]);
    assert!(plan.write);
    let plan = write(Err(StorageError::Unreadable), &SavedState::default());
    assert_eq!(plan.clear, Some(Clear::SetAside));
    assert!(!plan.write, "nothing is known");
}

#[test]
fn keeps_unreadable_text_where_there_is_no_room_to_set_it_aside() {
    let mut state = page_with_pending(&["a"], &["b"]);
    state.clear_failed(Clear::SetAside, StorageError::Denied);
    assert!(state.error == Some(StorageError::Unreadable) && state.must_retry());
    let plan = write(Err(StorageError::Unreadable), &state);
    assert_eq!(ids(&plan.state.saved), ["a", "b"], "they are put back once");
}

#[test]
fn offers_to_undo_the_loss_of_stored_answers() {
    let state = page_with_pending(&["a", "b"], &["c"]);
    let plan = write(Ok(None), &state);
    assert_eq!(plan.notice, Some(StorageNotice::Vanished(2)));
    assert_eq!(ids(&plan.state.saved), ["c"]);
    assert!(plan.write);
    let mut state = plan.state;
    state.written(Ok(()));
    let undo = state.undo.clone();
    state.apply(undo);
    assert_eq!(ids(&state.saved), ["c", "a", "b"]);
    assert_eq!(write(Ok(None), &SavedState::default()).notice, None);
}

#[test]
fn reports_no_loss_when_another_tab_removed_everything() {
    let mut state = page_with(&["a"]);
    state.removed_elsewhere();
    let plan = reconcile(Ok(None), state.clone(), &[], false);
    assert_eq!(plan.notice, None);
    assert_eq!(ids(&plan.state.saved), [""; 0]);
}

#[test]
fn writes_the_current_form_in_place_of_an_older_one() {
    let older = || {
        Ok(Some(DecodedSaved {
            saved: saved(&["a"]),
            older: true,
        }))
    };
    let plan = reconcile(older(), SavedState::default(), &[], false);
    assert!(plan.unwritten && !plan.write);
    let plan = write(older(), &plan.state);
    assert!(plan.write);
    assert_eq!(ids(&plan.state.saved), ["a"]);
}

#[test]
fn resolves_aliases_of_stored_answers() {
    let question = Question {
        id: id("new"),
        aliases: vec![id("old")],
        question: String::new(),
        also_asked_as: Vec::new(),
        topics: Vec::new(),
        answer: Vec::new(),
        translation: None,
    };
    let plan = reconcile(stored(&["old"]), SavedState::default(), &[question], true);
    assert_eq!(ids(&plan.state.saved), ["new"]);
    assert!(!plan.write, "it is written with the reader's next change");
}

#[test]
fn wipes_everything_before_it_writes() {
    for found in [
        stored(&["a"]),
        Err(StorageError::Unreadable),
        Err(StorageError::Newer),
    ] {
        let mut state = page_with(&["a"]);
        state.wipe();
        state.apply(state.saved.clear());
        assert!(!reconcile(found.clone(), state.clone(), &[], false).write);
        let plan = write(found, &state);
        assert_eq!(plan.clear, Some(Clear::RemoveAll));
        assert_eq!(ids(&plan.state.saved), [""; 0]);
        assert_eq!(plan.notice, None, "the reader asked for it");
        assert!(!plan.write && !plan.state.has_pending());
        assert_eq!(write(Ok(None), &plan.state).clear, None, "it is done once");
    }
}

#[test]
fn wipes_later_where_storage_is_denied() {
    let mut state = page_with(&["a"]);
    state.wipe();
    state.apply(state.saved.clear());
    state.clear_failed(Clear::RemoveAll, StorageError::Denied);
    assert!(state.error == Some(StorageError::Denied) && state.must_retry());
    assert_eq!(write(Ok(None), &state).clear, Some(Clear::RemoveAll));
}

/// Storage that can fail.
#[derive(Default)]
struct Device {
    text: Option<Result<Saved, StorageError>>,
    aside: usize,
}

impl Device {
    /// Executes a plan like the state module.
    fn sync(&mut self, state: &mut SavedState, may_write: bool, failure: Option<StorageError>) {
        let found = match (&failure, &self.text) {
            (Some(StorageError::Denied), _) => Err(StorageError::Denied),
            (_, Some(Ok(saved))) => Ok(Some(DecodedSaved {
                saved: saved.clone(),
                older: false,
            })),
            (_, Some(Err(error))) => Err(*error),
            (_, None) => Ok(None),
        };
        let plan = reconcile(found, state.clone(), &[], may_write);
        if let Some(clear) = plan.clear {
            if let Some(error) = failure {
                return state.clear_failed(clear, error);
            }
            self.aside += usize::from(clear == Clear::SetAside);
            self.text = None;
        }
        *state = plan.state;
        if plan.write {
            if failure.is_none() {
                self.text = Some(Ok(state.saved.clone()));
            }
            state.written(failure.map_or(Ok(()), Err));
        }
    }
}

#[derive(Clone, Debug)]
enum Event {
    /// The page's reader saves something new.
    Save,
    /// The page's reader removes the first answer.
    Remove,
    /// Another tab saves something new.
    OtherTab,
    /// Storage becomes unreadable.
    Corrupt,
    /// The page reads, and writes if it may; storage may fail.
    Sync(bool, Option<StorageError>),
}

fn events() -> impl Strategy<Value = Event> {
    let failures = prop::option::of(prop::sample::select(vec![
        StorageError::Denied,
        StorageError::Full,
    ]));
    prop_oneof![
        4 => Just(Event::Save),
        2 => Just(Event::Remove),
        2 => Just(Event::OtherTab),
        1 => Just(Event::Corrupt),
        6 => (any::<bool>(), failures).prop_map(|(may_write, failure)| Event::Sync(may_write, failure)),
    ]
}

proptest! {
    /// Every answer has a name of its own, so that a change that is lost or applied twice shows: a removed answer
    /// comes back, a saved one is missing, or one is there twice.
    #[test]
    fn loses_no_pending_change_and_applies_none_twice(events in prop::collection::vec(events(), 0..40)) {
        let (mut device, mut state) = (Device::default(), SavedState::default());
        let (mut wanted, mut removed) = (Vec::new(), Vec::new());
        for (number, event) in events.into_iter().enumerate() {
            match event {
                Event::Save => {
                    let name = format!("mine-{number}");
                    state.apply(add(&name));
                    wanted.push(name);
                }
                Event::Remove => {
                    if let Some(first) = state.saved.answers().first().map(|answer| answer.id.clone()) {
                        state.apply(Change::remove(&first));
                        wanted.retain(|name| name != first.as_str());
                        removed.push(first);
                    }
                }
                Event::OtherTab => {
                    if let Some(Ok(saved)) = &mut device.text {
                        let name = format!("other-{number}");
                        saved.apply(&add(&name));
                        wanted.push(name);
                    }
                }
                // Other tabs' answers that this page never read are lost with the text that was set aside.
                Event::Corrupt => {
                    let known: Vec<String> = ids(&state.saved).into_iter().map(str::to_owned).collect();
                    wanted.retain(|name| known.contains(name));
                    device.text = Some(Err(StorageError::Unreadable));
                }
                Event::Sync(may_write, failure) => device.sync(&mut state, may_write, failure),
            }
            for name in wanted.iter().filter(|name| name.starts_with("mine")) {
                prop_assert!(state.saved.contains(&id(name)), "{} is shown at once", name);
            }
        }
        device.sync(&mut state, true, None);
        device.sync(&mut state, true, None);
        prop_assert!(!state.has_pending() && state.error.is_none());
        let on_device = match &device.text {
            Some(Ok(saved)) => saved.clone(),
            None => Saved::default(),
            Some(Err(error)) => return Err(TestCaseError::fail(format!("{error:?}"))),
        };
        prop_assert_eq!(&on_device, &state.saved);
        let mut found = ids(&on_device);
        found.sort_unstable();
        wanted.sort_unstable();
        prop_assert_eq!(found, wanted);
        prop_assert!(removed.iter().all(|id| !on_device.contains(id)));
    }
}

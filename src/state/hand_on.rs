//! How the saved answers are handed on: the title they get, the QR code that is drawn, the copy that is
//! looked at before it is opened.

use super::Store;
use crate::domain::answer_set::{AnswerSet, MAX_TITLE};
use crate::domain::link::Place;
use crate::domain::plain_text::plain_text;
use crate::domain::qr::Qr;
use crate::domain::saved::file::{BadFile, Import};
use crate::platform::address;
use leptos::prelude::*;

/// What became of the wish for a QR code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Code {
    /// Nobody asked for one.
    #[default]
    None,
    /// It is drawn.
    Drawn(Qr),
    /// The link has no room in one.
    TooLong,
    /// The program that draws it did not come.
    Failed,
}

/// The state of handing on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandOn {
    /// The reader's title.
    pub title: String,
    /// The link, when it has to be copied by hand.
    pub link: Option<String>,
    /// The QR code.
    pub code: Code,
    /// The date of the handout that is being printed.
    pub handout: Option<String>,
    /// The copy that was chosen, or why it cannot be opened.
    pub import: Option<Result<Import, BadFile>>,
}

impl Store {
    /// The reader gives the answers a title.
    pub fn set_title(&self, title: &str) {
        self.hand_on.update(|hand_on| {
            hand_on.title = plain_text(title, MAX_TITLE);
            hand_on.link = None;
            hand_on.code = Code::None;
        });
    }

    /// The link to the saved answers that are in the FAQ, with the reader's title.
    pub fn link_to_saved(&self) -> String {
        let ids = self.saved.positions().into_iter();
        let ids = ids.filter_map(|position| Some(self.questions.get(position)?.id.clone()));
        let set = AnswerSet {
            title: self.hand_on.with(|hand_on| hand_on.title.clone()),
            ids: ids.collect(),
            left_out: 0,
        };
        address::address_of(&Place::Set { set, query: None })
    }

    /// The ids of the set that was handed on that this FAQ does not have.
    pub fn unknown_in_set(&self) -> Vec<String> {
        self.finder.asked.with(|asked| {
            let unknown = asked.set.ids.iter();
            let unknown = unknown.filter(|id| crate::domain::faq::position(self.questions, id).is_none());
            unknown.map(ToString::to_string).collect()
        })
    }
}

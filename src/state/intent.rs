//! Everything a reader can ask of the page.

use faq_core::route::{Route, View};

/// A request that a control sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Search for this text.
    Search(String),
    /// Empty the search box and focus it.
    ClearSearch,
    /// Search for the words just as they are typed.
    SearchExactly,
    /// Focus the first listed question.
    FocusFirst,
    /// Focus another question of the list.
    Step(usize, Step),
    /// Render more of the list.
    ShowMore {
        /// Whether after the rendered part, and not before it.
        after: bool,
    },
    /// List these questions.
    Show(View),
    /// List the questions of all topics.
    AllTopics,
    /// Follow a link within the page.
    Follow(Route),
    /// Record that an answer was opened or closed.
    Toggled {
        /// The question's position in the FAQ.
        position: usize,
        /// Whether the answer is open now.
        open: bool,
    },
    /// Open all listed answers, or close them when all are open.
    ToggleAll,
    /// Save a question, or remove it from the saved ones.
    ToggleSaved(usize),
    /// Copy a question's address, or show it to be copied by hand.
    CopyLink(usize),
    /// Move a saved question past its neighbour.
    MoveSaved(usize, Direction),
    /// Accept the current words of a saved answer.
    AcceptChange(usize),
    /// Remove the saved questions that the FAQ no longer has.
    RemoveGone,
    /// Save all answers of the shared set.
    SaveSet,
    /// Print the listed answers.
    Print,
    /// Remove everything that this page stores.
    RemoveAllSaved,
    /// Save a copy of the saved answers as a file.
    KeepCopy,
    /// Undo the last removal.
    Undo,
    /// Close the notice.
    DismissNotice,
}

/// A step within the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the question above.
    Previous,
    /// To the question below.
    Next,
    /// To the first question.
    First,
    /// To the last question.
    Last,
}

/// The direction in which a saved question moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

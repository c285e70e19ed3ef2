//! The states a reader can meet the page in: for the tests that look at every one, and for the screenshots.

use crate::{Page, Release, Site};
use anyhow::Result;
use serde_json::json;

/// A state of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody has touched the page yet.
    FirstVisit,
    /// A link led to an answer.
    AnswerOpen,
    /// A search found one question.
    Found,
    /// A search found them all.
    ManyFound,
    /// A search took a word for another one.
    Corrected,
    /// A search found nothing that has all words.
    Closest,
    /// A search found nothing.
    NothingFound,
    /// The link asks for a question that is not here.
    NoSuchQuestion,
    /// The settings are open.
    Settings,
    /// The help is open.
    Help,
    /// Nothing is saved.
    SavedEmpty,
    /// Answers are saved, and shown.
    Saved,
    /// One of them was just removed.
    Removed,
    /// What was saved cannot be read.
    Unreadable,
    /// The device has no network.
    Offline,
    /// The ways to hand answers on, with a QR code.
    HandOn,
    /// A copy of saved answers that is looked at.
    Copy,
    /// A saved answer has other words now, and another question is gone.
    Edited,
    /// A set of answers that somebody sent.
    Sent,
    /// The app is not there.
    AppOff,
    /// The app has failed.
    AppBroken,
    /// A new version waits.
    UpdateReady,
}

/// The key that saved answers are kept under.
const SAVED_KEY: &str = "link-worker-faq.saved";

impl State {
    /// All states. The last one changes the site, and what follows would meet that change.
    pub const ALL: [Self; 22] = [
        Self::FirstVisit,
        Self::AnswerOpen,
        Self::Found,
        Self::ManyFound,
        Self::Corrected,
        Self::Closest,
        Self::NothingFound,
        Self::NoSuchQuestion,
        Self::Settings,
        Self::Help,
        Self::SavedEmpty,
        Self::Saved,
        Self::Removed,
        Self::Unreadable,
        Self::HandOn,
        Self::Copy,
        Self::Edited,
        Self::Sent,
        Self::Offline,
        Self::AppOff,
        Self::AppBroken,
        Self::UpdateReady,
    ];

    /// Brings the page into this state, whatever it was in before.
    ///
    /// # Errors
    /// The page does not come into it.
    pub async fn enter(self, page: &Page, site: &Site) -> Result<()> {
        match self {
            Self::FirstVisit => fresh(page, "").await,
            Self::AnswerOpen => {
                fresh(page, "#job-title").await?;
                page.shows("an umbrella term").await?;
                page.focuses("Which job title is best to use?").await
            }
            Self::Found => search(page, "umbrella", "1 question found").await,
            Self::ManyFound => search(page, "link+worker", "5 questions found").await,
            Self::Corrected => search(page, "umbrela+", "Showing results for").await,
            Self::Closest => search(page, "occupational+therapist+Zürich", "Not found").await,
            Self::NothingFound => search(page, "zzzz", "No answer found").await,
            Self::NoSuchQuestion => {
                fresh(page, "#no-such-question").await?;
                page.shows("This link asks for a question that is not here").await
            }
            Self::Settings => {
                fresh(page, "").await?;
                page.press_question("Reading settings").await?;
                page.shows("Text size").await
            }
            Self::Help => {
                fresh(page, "").await?;
                page.press_question("Help: using this page offline or as an app")
                    .await?;
                page.shows("Add to Home Screen").await
            }
            Self::SavedEmpty => {
                fresh(page, "#saved").await?;
                page.shows("You have not saved any answers yet").await
            }
            Self::Saved => saved(page).await,
            Self::Removed => {
                saved(page).await?;
                page.press("Save: Which job title is best to use?").await?;
                page.shows("Removed from saved").await
            }
            Self::Unreadable => {
                fresh(page, "").await?;
                page.script("localStorage.setItem(arguments[0], '{{{')", &[json!(SAVED_KEY)])
                    .await?;
                page.open("#saved").await?;
                page.shows("We could not read the answers saved here before")
                    .await
            }
            Self::HandOn => {
                saved(page).await?;
                page.press_question("Hand on these answers").await?;
                let title = page.find("textbox", "A title for them, if you like").await?;
                title.send_keys("For the carers’ group").await?;
                page.press("Show a QR code").await?;
                page.shows("Point the camera").await
            }
            Self::Copy => copy(page).await,
            Self::Edited => {
                fresh(page, "").await?;
                let kept = json!([
                    "2",
                    "#job-title",
                    "@6",
                    "?Which name is best?",
                    "~9",
                    "#who-pays",
                    "@5",
                    "?Who pays for it?",
                    "~9",
                ]);
                page.script(
                    "localStorage.setItem(...arguments)",
                    &[json!(SAVED_KEY), json!(kept.to_string())],
                )
                .await?;
                page.open("#saved").await?;
                page.shows("No longer in this FAQ").await
            }
            Self::Sent => {
                fresh(
                    page,
                    "#list=job-title,examples,no-such&title=For+the+carers%E2%80%99+group",
                )
                .await?;
                page.shows("Answers someone sent you").await
            }
            Self::Offline => {
                fresh(page, "").await?;
                let lost = "Object.defineProperty(navigator, 'onLine', { get: () => false }); \
                    dispatchEvent(new Event('offline'))";
                page.script(lost, &[]).await?;
                page.shows("You are offline").await
            }
            Self::AppOff => without_the_app(page, "off", "Search and saving do not work here").await,
            Self::AppBroken => without_the_app(page, "broken", "Sorry, something went wrong").await,
            Self::UpdateReady => {
                fresh(page, "").await?;
                page.shows("ready to work without the internet").await?;
                Release::next(&site.folder, "an umbrella term", "a catch-all term")?.deploy(&site.folder)?;
                page.open("").await?;
                page.shows("There is a new version of this page").await
            }
        }
    }
}

/// Opens the page as on a device that keeps nothing.
async fn fresh(page: &Page, fragment: &str) -> Result<()> {
    page.open("").await?;
    page.script("localStorage.clear()", &[]).await?;
    page.open(fragment).await
}

async fn search(page: &Page, words: &str, shown: &str) -> Result<()> {
    fresh(page, &format!("#q={words}")).await?;
    page.shows(shown).await
}

async fn saved(page: &Page) -> Result<()> {
    fresh(page, "").await?;
    for question in [
        "Which job title is best to use?",
        "Who can be a Social Prescribing Link Worker?",
    ] {
        // On a phone saving is offered below an open answer.
        page.press_question(question).await?;
        page.press(&format!("Save: {question}")).await?;
    }
    page.open("#saved").await?;
    page.lists(&["Which job title", "Who can be"]).await
}

/// Looks at a copy that has one answer more than what is saved.
async fn copy(page: &Page) -> Result<()> {
    saved(page).await?;
    page.press_question("Keep a copy, or open one").await?;
    let entry = |id: &str| json!({ "id": id, "savedAt": 1, "question": "?", "digest": 0 });
    let copy = json!({
        "app": "link-worker-faq",
        "version": 2,
        "answers": [entry("job-title"), entry("examples")],
        "settings": { "theme": "dark" },
    });
    let file = std::env::temp_dir().join(format!("copy-{}.json", std::process::id()));
    std::fs::write(&file, copy.to_string())?;
    let field = page.find("file", "Open a copy").await?;
    field.send_keys(&file.display().to_string()).await?;
    page.shows("This copy has 2 answers").await
}

/// How the page looks then; that it comes to this by itself is another test's journey.
async fn without_the_app(page: &Page, state: &str, shown: &str) -> Result<()> {
    fresh(page, "").await?;
    page.script(
        "document.documentElement.dataset.app = arguments[0]",
        &[json!(state)],
    )
    .await?;
    page.shows(shown).await
}

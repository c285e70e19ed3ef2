//! The states of the page, for the accessibility tests and for the screenshots.

use crate::fixture::{QUESTIONS, SAVED_KEY};
use crate::page::Page;
use crate::release::Release;
use crate::site::Site;
use anyhow::Result;
use serde_json::json;

/// A state of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The page as it loads.
    FirstVisit,
    /// A link has opened an answer.
    AnswerOpen,
    /// A search has found one question.
    Found,
    /// A search has found all questions.
    ManyFound,
    /// A search has corrected a word.
    Corrected,
    /// No answer has all words of a search.
    Closest,
    /// A search has found nothing.
    NothingFound,
    /// A search gets urgent help.
    UrgentHelp,
    /// A link names an unknown question.
    NoSuchQuestion,
    /// The settings are open.
    Settings,
    /// The help is open.
    Help,
    /// Nothing is saved.
    SavedEmpty,
    /// Saved answers are listed.
    Saved,
    /// The first answer has just been saved.
    FirstSaved,
    /// A saved answer has just been removed.
    Removed,
    /// The saved answers cannot be read.
    Unreadable,
    /// The device has no network.
    Offline,
    /// The QR code of the saved answers is shown.
    Share,
    /// A copy of saved answers is previewed.
    Copy,
    /// A saved answer has changed, and another one is no longer in the FAQ.
    Edited,
    /// A shared link is open.
    SharedLink,
    /// The app has not loaded.
    AppOff,
    /// The app has crashed.
    AppBroken,
    /// A new version is ready.
    UpdateReady,
}

impl State {
    /// All states. The last one deploys a new version of the site.
    pub const ALL: [Self; 24] = [
        Self::FirstVisit,
        Self::AnswerOpen,
        Self::Found,
        Self::ManyFound,
        Self::Corrected,
        Self::Closest,
        Self::NothingFound,
        Self::UrgentHelp,
        Self::NoSuchQuestion,
        Self::Settings,
        Self::Help,
        Self::SavedEmpty,
        Self::Saved,
        Self::FirstSaved,
        Self::Removed,
        Self::Unreadable,
        Self::Share,
        Self::Copy,
        Self::Edited,
        Self::SharedLink,
        Self::Offline,
        Self::AppOff,
        Self::AppBroken,
        Self::UpdateReady,
    ];

    /// Brings the page into this state from any other.
    ///
    /// # Errors
    /// The page does not reach it.
    pub async fn enter(self, page: &Page, site: &Site) -> Result<()> {
        match self {
            Self::FirstVisit => fresh(page, "").await,
            Self::AnswerOpen => {
                fresh(page, "#job-title").await?;
                page.shows("an umbrella term").await?;
                page.focuses(QUESTIONS[3]).await
            }
            Self::Found => search(page, "umbrella", "1 question found").await,
            Self::ManyFound => search(page, "link+worker", "5 questions found").await,
            Self::Corrected => search(page, "umbrela+", "Showing results for").await,
            Self::Closest => search(page, "occupational+therapist+Zürich", "Not found").await,
            Self::NothingFound => search(page, "zzzz", "No answers for “zzzz”.").await,
            Self::UrgentHelp => search(page, "chest+pain", "If life is in danger").await,
            Self::NoSuchQuestion => {
                fresh(page, "#no-such-question").await?;
                page.shows("This link no longer works").await
            }
            Self::Settings => {
                fresh(page, "").await?;
                page.toggle("Reading settings").await?;
                page.shows("Text size").await
            }
            Self::Help => {
                fresh(page, "").await?;
                page.toggle("Help: using this page offline or as an app").await?;
                page.shows("Add to Home Screen").await
            }
            Self::SavedEmpty => {
                fresh(page, "#saved").await?;
                page.shows("You have not saved any answers yet").await
            }
            Self::Saved => saved(page).await,
            Self::FirstSaved => {
                fresh(page, "#job-title").await?;
                page.press(&format!("Save: {}", QUESTIONS[3])).await?;
                page.shows("Saved in this browser, on this device.").await
            }
            Self::Removed => {
                saved(page).await?;
                page.press(&format!("Remove: {}", QUESTIONS[3])).await?;
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
            Self::Share => {
                saved(page).await?;
                let title = page.find("textbox", "Title (optional)").await?;
                title.send_keys("For the carers’ group").await?;
                page.press("QR code").await?;
                page.shows("Point the camera").await
            }
            Self::Copy => copy(page).await,
            Self::Edited => {
                fresh(page, "").await?;
                let stored = json!([
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
                    &[json!(SAVED_KEY), json!(stored.to_string())],
                )
                .await?;
                page.open("#saved").await?;
                page.shows("No longer in this FAQ").await
            }
            Self::SharedLink => {
                fresh(
                    page,
                    "#list=job-title,examples,no-such&title=For+the+carers%E2%80%99+group",
                )
                .await?;
                page.shows("“For the carers’ group”").await
            }
            Self::Offline => {
                fresh(page, "").await?;
                let lost = "Object.defineProperty(navigator, 'onLine', { get: () => false }); \
                    dispatchEvent(new Event('offline'))";
                page.script(lost, &[]).await?;
                page.shows("You are offline").await
            }
            Self::AppOff => with_app_state(page, "off", "Search and saving do not work here").await,
            Self::AppBroken => with_app_state(page, "broken", "Sorry, something went wrong").await,
            Self::UpdateReady => {
                fresh(page, "").await?;
                page.shows("ready to work without the internet").await?;
                Release::next(&site.folder, "an umbrella term", "a catch-all term")?.deploy(&site.folder)?;
                // If the only page of the old version were reloaded, WebKit might activate the new one meanwhile.
                page.update_worker().await?;
                page.offers_update().await
            }
        }
    }
}

/// Opens the page with nothing stored.
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
    for question in [QUESTIONS[3], QUESTIONS[1]] {
        // On a phone, Save is below the open answer.
        page.toggle(question).await?;
        page.press(&format!("Save: {question}")).await?;
    }
    page.open("#saved").await?;
    page.lists(&[QUESTIONS[3], QUESTIONS[1]]).await
}

/// Previews a copy with an answer that is not saved.
async fn copy(page: &Page) -> Result<()> {
    saved(page).await?;
    page.toggle("Keep a copy, or open one").await?;
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

/// Sets a state of the app by hand, for its appearance; `faults.rs` tests how the page reaches it.
async fn with_app_state(page: &Page, state: &str, shown: &str) -> Result<()> {
    fresh(page, "").await?;
    page.script(
        "document.documentElement.dataset.app = arguments[0]",
        &[json!(state)],
    )
    .await?;
    page.shows(shown).await
}

//! The states of the page, for the accessibility tests and for the screenshots.

use crate::edition::Edition;
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

    /// Brings the page of this edition into this state from any other.
    ///
    /// # Errors
    /// The page does not reach it.
    pub async fn enter(self, page: &Page, site: &Site, edition: &Edition) -> Result<()> {
        let words = &edition.words;
        let app = words.app();
        let [(id, question), (other_id, _), _] = edition.questions;
        let stored = |answers: String| {
            let key = format!("{}.saved", edition.storage_prefix);
            async move {
                page.script(
                    "localStorage.setItem(...arguments)",
                    &[json!(key), json!(answers)],
                )
                .await
            }
        };
        match self {
            Self::FirstVisit => fresh(page, edition, "").await,
            Self::AnswerOpen => {
                fresh(page, edition, &format!("#{id}")).await?;
                page.shows(edition.answer.0).await?;
                page.focuses(question).await
            }
            Self::Found => search(page, edition, edition.one, &app.found(1, edition.one)).await,
            Self::ManyFound => {
                let (query, count) = edition.several;
                search(page, edition, query, &app.found(count, query)).await
            }
            Self::Corrected => {
                let (query, word) = edition.mistyped;
                let note = app.showing_for(&app.quoted_word(word));
                search(page, edition, query, &note).await
            }
            Self::Closest => {
                let (query, word) = edition.closest;
                let note = app.not_found_words(&app.quoted_word(word));
                search(page, edition, query, &note).await
            }
            Self::NothingFound => search(page, edition, "zzzz", &app.no_answers("zzzz")).await,
            Self::UrgentHelp => search(page, edition, edition.urgent.0, edition.urgent.1).await,
            Self::NoSuchQuestion => {
                fresh(page, edition, "#no-such-question").await?;
                page.shows(&app.no_such_question("no-such-question")).await
            }
            Self::Settings => {
                fresh(page, edition, "").await?;
                page.toggle(words.settings()).await?;
                page.shows(words.text_size()).await
            }
            Self::Help => {
                fresh(page, edition, "").await?;
                page.toggle(words.help()).await?;
                page.shows(words.help_install()).await
            }
            Self::SavedEmpty => {
                fresh(page, edition, "#saved").await?;
                page.shows(words.nothing_saved()).await
            }
            Self::Saved => saved(page, edition).await,
            Self::FirstSaved => {
                fresh(page, edition, &format!("#{id}")).await?;
                page.press(&app.button_of(app.save(), question)).await?;
                page.shows(app.saved_where()).await
            }
            Self::Removed => {
                saved(page, edition).await?;
                page.press(&app.button_of(app.remove(), question)).await?;
                page.shows(&app.removed(question)).await
            }
            Self::Unreadable => {
                fresh(page, edition, "").await?;
                stored("{{{".to_owned()).await?;
                page.open(&format!("{}#saved", edition.folder)).await?;
                page.shows(app.set_aside()).await
            }
            Self::Share => {
                saved(page, edition).await?;
                let title = page.find("textbox", words.set_title_label()).await?;
                title.send_keys("For the carers’ group").await?;
                page.press(words.qr_code()).await?;
                page.find("picture", words.qr_name()).await.map(drop)
            }
            Self::Copy => copy(page, edition).await,
            Self::Edited => {
                fresh(page, edition, "").await?;
                let changed = [&format!("#{id}"), "@6", "?Which name is best?", "~9"];
                let gone = ["#who-pays", "@5", "?Who pays for it?", "~9"];
                stored(json!([&["2"], &changed[..], &gone].concat()).to_string()).await?;
                page.open(&format!("{}#saved", edition.folder)).await?;
                page.shows(words.gone()).await
            }
            Self::SharedLink => {
                let set = format!("#list={id},{other_id},no-such&title=For+the+carers%E2%80%99+group");
                fresh(page, edition, &set).await?;
                page.shows("For the carers’ group").await
            }
            Self::Offline => {
                fresh(page, edition, "").await?;
                let lost = "Object.defineProperty(navigator, 'onLine', { get: () => false }); \
                    dispatchEvent(new Event('offline'))";
                page.script(lost, &[]).await?;
                page.shows(words.offline_now()).await
            }
            Self::AppOff => with_app_state(page, edition, "off", words.app_off()).await,
            Self::AppBroken => with_app_state(page, edition, "broken", words.app_broken()).await,
            Self::UpdateReady => {
                fresh(page, edition, "").await?;
                page.shows(words.works_offline()).await?;
                let folder = site.folder.join(edition.folder);
                Release::next(&folder, edition.answer.0, edition.answer.1)?.deploy(&folder)?;
                // If the only page of the old version were reloaded, WebKit might activate the new one meanwhile.
                page.update_worker().await?;
                page.offers_update_as(words.updated()).await
            }
        }
    }
}

/// Opens the page with nothing stored.
async fn fresh(page: &Page, edition: &Edition, fragment: &str) -> Result<()> {
    page.open(edition.folder).await?;
    page.script("localStorage.clear()", &[]).await?;
    page.open(&format!("{}{fragment}", edition.folder)).await
}

async fn search(page: &Page, edition: &Edition, query: &str, shown: &str) -> Result<()> {
    fresh(page, edition, &format!("#q={}", query.replace(' ', "+"))).await?;
    page.shows(shown).await
}

async fn saved(page: &Page, edition: &Edition) -> Result<()> {
    let app = edition.words.app();
    let [(_, question), (_, other), _] = edition.questions;
    fresh(page, edition, "").await?;
    for question in [question, other] {
        // On a phone, Save is below the open answer.
        page.toggle(question).await?;
        page.press(&app.button_of(app.save(), question)).await?;
    }
    page.open(&format!("{}#saved", edition.folder)).await?;
    page.lists(&[question, other]).await
}

/// Previews a copy with an answer that is not saved.
async fn copy(page: &Page, edition: &Edition) -> Result<()> {
    let words = &edition.words;
    saved(page, edition).await?;
    page.toggle(words.copies()).await?;
    let entry = |id: &str| json!({ "id": id, "savedAt": 1, "question": "?", "digest": 0 });
    let copy = json!({
        "app": "link-worker-faq",
        "version": 2,
        "answers": [entry(edition.questions[0].0), entry(edition.questions[2].0)],
        "settings": { "theme": "dark" },
    });
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("copy.json");
    std::fs::write(&file, copy.to_string())?;
    let field = page.find("file", words.import()).await?;
    field.send_keys(&file.display().to_string()).await?;
    page.find("button", words.merge()).await.map(drop)
}

/// Sets a state of the app by hand, for its appearance; `faults.rs` tests how the page reaches it.
async fn with_app_state(page: &Page, edition: &Edition, state: &str, shown: &str) -> Result<()> {
    fresh(page, edition, "").await?;
    page.script(
        "document.documentElement.dataset.app = arguments[0]",
        &[json!(state)],
    )
    .await?;
    page.shows(shown).await
}

//! Messages: where they are, how they are closed, and that each is announced.

use anyhow::{Context, Result, ensure};
use e2e::fixture::{QUESTIONS, READY, UPDATE};
use e2e::{Fixture, Options, Page, Release, Site, visit, visit_site};
use fantoccini::key::Key;
use serde_json::json;

const COPIED: &str = "Link copied. You can paste it into a message.";

/// Returns the question in whose row the message is; none when it is above the list.
async fn row_of_message(page: &Page) -> Result<Option<String>> {
    let close = page.find("button", "Close message").await?;
    let row = "return arguments[0].closest('li')?.querySelector('h3').textContent";
    let row = page.script_on(&close, row).await?;
    Ok(row.as_str().map(str::to_owned))
}

/// Presses a button with the keyboard, which focuses it in every browser.
async fn press_with_keyboard(page: &Page, name: &str) -> Result<()> {
    let button = page.find("button", name).await?;
    page.script_on(&button, "arguments[0].focus()").await?;
    Ok(button.send_keys(&Key::Enter.to_string()).await?)
}

#[tokio::test]
async fn message_is_in_the_row_that_caused_it() -> Result<()> {
    visit(async |page: &Page| {
        page.toggle(QUESTIONS[3]).await?;
        page.press(&format!("Copy link: {}", QUESTIONS[3])).await?;
        page.shows(COPIED).await?;
        ensure!(row_of_message(page).await?.as_deref() == Some(QUESTIONS[3]));
        // One message at a time.
        page.toggle(QUESTIONS[1]).await?;
        page.press(&format!("Copy link: {}", QUESTIONS[1])).await?;
        page.until("the message is in the other row", async || {
            Ok(row_of_message(page).await?.as_deref() == Some(QUESTIONS[1]))
        })
        .await?;
        let count = "return [...document.querySelectorAll('button')] \
            .filter((button) => button.textContent === 'Close message').length";
        ensure!(
            page.script(count, &[]).await? == json!(1),
            "there are two messages"
        );
        page.type_search("umbrella").await?;
        page.hides(COPIED).await
    })
    .await
}

#[tokio::test]
async fn removed_answer_leaves_its_message_to_the_next_one() -> Result<()> {
    visit(async |page: &Page| {
        for question in &QUESTIONS[..3] {
            page.press(&format!("Save: {question}")).await?;
        }
        page.follow("Saved (3)").await?;
        // The row that takes its place has the message: the next one, of the last row the one before.
        for (removed, left) in [(1, Some(2)), (2, Some(0)), (0, None)] {
            page.press(&format!("Remove: {}", QUESTIONS[removed])).await?;
            page.shows(&format!("Removed from saved: {}", QUESTIONS[removed]))
                .await?;
            let row = row_of_message(page).await?;
            ensure!(row.as_deref() == left.map(|at: usize| QUESTIONS[at]), "{row:?}");
        }
        page.press("Undo").await?;
        page.lists(&QUESTIONS[..1]).await?;
        page.shows("Your saved answers are as they were.").await?;
        ensure!(row_of_message(page).await?.as_deref() == Some(QUESTIONS[0]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn message_about_the_list_is_above_it() -> Result<()> {
    visit(async |page: &Page| {
        page.open("#no-such-thing").await?;
        page.shows("“no-such-thing”").await?;
        ensure!(row_of_message(page).await?.is_none());
        let between = "const [heading, close, row] = [document.querySelector('main h2'), arguments[0], \
                document.querySelector('main details')]; \
            const follows = Node.DOCUMENT_POSITION_FOLLOWING; \
            return !!(heading.compareDocumentPosition(close) & close.compareDocumentPosition(row) & follows)";
        let close = page.find("button", "Close message").await?;
        ensure!(page.script_on(&close, between).await? == json!(true));
        press_with_keyboard(page, "Close message").await?;
        page.hides("“no-such-thing”").await?;
        page.focuses("5 questions").await
    })
    .await
}

#[tokio::test]
async fn closing_a_message_returns_the_focus() -> Result<()> {
    visit(async |page: &Page| {
        let copy = format!("Copy link: {}", QUESTIONS[3]);
        page.toggle(QUESTIONS[3]).await?;
        press_with_keyboard(page, &copy).await?;
        press_with_keyboard(page, "Close message").await?;
        page.hides(COPIED).await?;
        page.focuses(QUESTIONS[3]).await?;
        // The row of the removed answer has gone.
        for question in &QUESTIONS[1..3] {
            page.press(&format!("Save: {question}")).await?;
        }
        page.follow("Saved (2)").await?;
        press_with_keyboard(page, &format!("Remove: {}", QUESTIONS[1])).await?;
        page.focuses(QUESTIONS[2]).await?;
        press_with_keyboard(page, "Close message").await?;
        page.hides("Removed from saved").await?;
        page.focuses(QUESTIONS[2]).await?;
        page.press("Remove everything saved here").await?;
        page.shows("1 saved answer has been removed.").await?;
        press_with_keyboard(page, "Close message").await?;
        page.focuses("Saved answers").await
    })
    .await
}

#[tokio::test]
async fn escape_closes_a_message() -> Result<()> {
    visit(async |page: &Page| {
        let copy = format!("Copy link: {}", QUESTIONS[3]);
        page.toggle(QUESTIONS[3]).await?;
        press_with_keyboard(page, &copy).await?;
        page.shows(COPIED).await?;
        let button = page.find("button", &copy).await?;
        button.send_keys(&Key::Escape.to_string()).await?;
        page.hides(COPIED).await?;
        page.focuses(&copy).await?;
        press_with_keyboard(page, &copy).await?;
        let close = page.find("button", "Close message").await?;
        close.send_keys(&Key::Escape.to_string()).await?;
        page.hides(COPIED).await?;
        page.focuses(QUESTIONS[3]).await?;
        // A reader who has gone on stays there.
        press_with_keyboard(page, &copy).await?;
        page.shows(COPIED).await?;
        let save = format!("Save: {}", QUESTIONS[0]);
        let save_button = page.find("button", &save).await?;
        page.script_on(&save_button, "arguments[0].focus()").await?;
        save_button.send_keys(&Key::Escape.to_string()).await?;
        page.hides(COPIED).await?;
        page.focuses(&save).await
    })
    .await
}

#[tokio::test]
async fn same_message_is_announced_again() -> Result<()> {
    visit(async |page: &Page| {
        page.announces(READY).await?;
        let record = "window.heard = []; \
            const region = [...document.querySelectorAll('[role=status]')].find(({ classList }) => classList.contains('visually-hidden')); \
            new MutationObserver(() => region.textContent !== heard.at(-1) && heard.push(region.textContent)).observe(region, { childList: true })";
        page.script(record, &[]).await?;
        page.toggle(QUESTIONS[3]).await?;
        for times in 1..=3 {
            page.press(&format!("Copy link: {}", QUESTIONS[3])).await?;
            let mut heard = json!(null);
            let announced = page.until("it is announced", async || {
                heard = page.script("return heard", &[]).await?;
                Ok(heard.as_array().is_some_and(|heard| heard.len() == times))
            });
            announced.await.with_context(|| format!("announced: {heard}"))?;
        }
        let heard: Vec<String> = serde_json::from_value(page.script("return heard", &[]).await?)?;
        ensure!(heard.iter().all(|text| text.trim() == COPIED), "{heard:?}");
        ensure!(heard[0] != heard[1] && heard[1] != heard[2], "a reader hears only changes: {heard:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn offline_use_is_announced_on_the_first_visit_only() -> Result<()> {
    visit(async |page: &Page| {
        page.announces(READY).await?;
        for _ in 0..2 {
            page.reload().await?;
            page.shows(READY).await?;
            let announced = page.announcements().await?;
            ensure!(!announced.iter().any(|text| text == READY), "announced again");
        }
        page.open_beside("").await?;
        page.shows(READY).await?;
        ensure!(!page.announcements().await?.iter().any(|text| text == READY));
        Ok(())
    })
    .await
}

/// Returns the place of the last question in the window.
const PLACE: &str = "return [...document.querySelectorAll('summary')].at(-2).getBoundingClientRect().top";

#[tokio::test]
async fn offer_of_a_new_version_moves_nothing_in_sight() -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    let next = Release::next(&site.folder, "an umbrella term", "a catch-all term")?;
    visit_site(&site, Options::default(), async |page: &Page| {
        page.client.set_window_size(500, 500).await?;
        page.open("").await?;
        page.shows(READY).await?;
        next.deploy(&site.folder)?;
        page.open_beside("").await?;
        let waiting =
            "navigator.serviceWorker.getRegistration().then((found) => arguments[0](found.waiting !== null))";
        page.until("a new version waits", async || {
            Ok(page.client.execute_async(waiting, vec![]).await? == json!(true))
        })
        .await?;
        // Under WebKit's driver the new tab may be in the background, where nobody sees it move.
        let hidden = page.script("return document.hidden", &[]).await?;
        ensure!(
            hidden == json!(true) || !page.text().await?.contains(UPDATE),
            "it moves what the reader may be about to press"
        );
        let scroll = format!("scrollTo({{ top: 150, behavior: 'instant' }}); {PLACE}");
        let before = page.script(&scroll, &[]).await?;
        page.shows(UPDATE).await?;
        page.announces(UPDATE).await?;
        page.until("nothing has moved", async || {
            Ok(page.script(PLACE, &[]).await? == before)
        })
        .await?;
        page.script("scrollTo({ top: 0, behavior: 'instant' })", &[])
            .await?;
        let top = page.find("button", "Reload now").await?;
        let top = page
            .script_on(&top, "return arguments[0].getBoundingClientRect().top")
            .await?;
        ensure!(
            top.as_f64().is_some_and(|top| (0.0..200.0).contains(&top)),
            "it is at {top}"
        );
        page.press("Reload now").await?;
        page.hides(UPDATE).await
    })
    .await
}

#[tokio::test]
async fn lost_network_is_reported_at_the_top() -> Result<()> {
    let network = "Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => arguments[0] }); \
        dispatchEvent(new Event(arguments[0] ? 'online' : 'offline'))";
    let offline =
        "You are offline. You can still read, search and save. Links to other websites will not work.";
    visit(async |page: &Page| {
        page.client.set_window_size(500, 500).await?;
        page.announces(READY).await?;
        let scroll = format!("scrollTo({{ top: 150, behavior: 'instant' }}); {PLACE}");
        let before = page.script(&scroll, &[]).await?;
        for online in [false, true, false] {
            page.script(network, &[json!(online)]).await?;
            ensure!(page.text().await?.contains(offline) != online, "online: {online}");
            page.until("nothing has moved", async || {
                Ok(page.script(PLACE, &[]).await? == before)
            })
            .await?;
        }
        page.announces(offline).await?;
        page.script("scrollTo({ top: 0, behavior: 'instant' })", &[]).await?;
        let top = "return document.elementsFromPoint(innerWidth / 2, 40).some((element) => element.textContent === arguments[0])";
        let seen = page.script(top, &[json!(offline)]).await?;
        ensure!(seen == json!(true), "it is not where one sees it");
        page.script(network, &[json!(true)]).await?;
        page.hides(offline).await
    })
    .await
}

#[tokio::test]
async fn escape_leaves_text_that_is_being_composed() -> Result<()> {
    visit(async |page: &Page| {
        page.type_search("umbrella").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        let escape = "const { init } = { init: arguments[0] }; document.activeElement.dispatchEvent( \
            new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true, ...init }))";
        for composing in [json!({ "isComposing": true }), json!({ "keyCode": 229 })] {
            page.script(escape, std::slice::from_ref(&composing)).await?;
            ensure!(page.search_text().await? == "umbrella", "{composing}");
        }
        page.script(escape, &[json!({})]).await?;
        page.lists(&QUESTIONS).await?;
        let copy = format!("Copy link: {}", QUESTIONS[3]);
        page.toggle(QUESTIONS[3]).await?;
        press_with_keyboard(page, &copy).await?;
        page.shows(COPIED).await?;
        page.script(escape, &[json!({ "isComposing": true })]).await?;
        page.find("button", "Close message")
            .await
            .context("Escape belonged to the input method")?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn questions_are_a_list_to_screen_readers() -> Result<()> {
    visit(async |page: &Page| {
        // Safari drops the role of a list whose style has no markers, unless the role is named.
        let unnamed = "return [...document.querySelectorAll('ul, ol')].filter((list) => \
            getComputedStyle(list).listStyleType === 'none' && !list.closest('nav') && list.role !== 'list' && \
            list.getAttribute('role') !== 'list').map((list) => list.outerHTML.slice(0, 80))";
        ensure!(page.script(unnamed, &[]).await? == json!([]));
        Ok(())
    })
    .await
}

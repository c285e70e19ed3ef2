//! What is on the first screen: the questions, the answers that somebody sent, the results while a reader types.

use anyhow::{Result, ensure};
use e2e::fixture::QUESTIONS;
use e2e::{Ability, Page, cannot, visit};
use fantoccini::elements::Element;
use fantoccini::key::Key;

/// The height of a phone's window.
pub const HEIGHT: f64 = 844.0;
/// What a phone's keyboard leaves of its window.
pub const ABOVE_KEYBOARD: f64 = 450.0;
const SENT: &str = "#list=2,job-title,examples&title=For+the+carers%E2%80%99+group";

/// Makes the window that of a phone, or the narrowest that an engine's own window can be.
pub async fn on_a_phone(page: &Page) -> Result<()> {
    let width = if page.can(Ability::Emulation) { 390 } else { 500 };
    page.resize(width, HEIGHT as u32).await
}

/// Returns the top and the bottom of an element in the window.
async fn span(page: &Page, element: &Element) -> Result<[f64; 2]> {
    let script = "const { top, bottom } = arguments[0].getBoundingClientRect(); return [top, bottom]";
    Ok(serde_json::from_value(page.script_on(element, script).await?)?)
}

/// Waits until a button, link, heading or question is wholly within the first `height` pixels of the window, with
/// nothing over the middle of its first line.
pub async fn in_sight(page: &Page, role: &str, name: &str, height: f64) -> Result<()> {
    let element = page.find(role, name).await?;
    let inside = "const { left, right, top, bottom } = arguments[0].getBoundingClientRect(); \
        const line = arguments[0].getClientRects()[0]; \
        const seen = document.elementFromPoint((line.left + line.right) / 2, (line.top + line.bottom) / 2); \
        const reached = left >= 0 && right <= innerWidth && arguments[0].contains(seen); \
        return [top, bottom, reached]";
    page.until(
        &format!("“{name}” is within the first {height} pixels"),
        async || {
            let found = page.script_on(&element, inside).await?;
            let (top, bottom, reached): (f64, f64, bool) = serde_json::from_value(found)?;
            Ok(top >= 0.0 && bottom <= height && reached)
        },
    )
    .await
}

#[tokio::test]
async fn questions_are_on_the_first_screen() -> Result<()> {
    visit(async |page: &Page| {
        // Chromium’s window stays too wide after a narrow one.
        for (width, height) in [(1280, 900), (768, 1024)] {
            page.resize(width, height).await?;
            page.open("").await?;
            for question in QUESTIONS {
                in_sight(page, "summary", question, height.into()).await?;
            }
        }
        on_a_phone(page).await?;
        page.open("").await?;
        for question in &QUESTIONS[..3] {
            in_sight(page, "summary", question, HEIGHT).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn small_phone_shows_a_question() -> Result<()> {
    if cannot(Ability::Emulation)? {
        return Ok(());
    }
    visit(async |page: &Page| {
        page.resize(320, 640).await?;
        page.open("").await?;
        in_sight(page, "summary", QUESTIONS[0], 640.0).await
    })
    .await
}

#[tokio::test]
async fn wide_window_has_the_list_beside_the_search_box() -> Result<()> {
    visit(async |page: &Page| {
        page.resize(1280, 900).await?;
        page.open("").await?;
        let search = page.search_box().await?;
        let question = page.find("summary", QUESTIONS[0]).await?;
        let beside = "return arguments[0].getBoundingClientRect().right";
        let right = page.script_on(&search, beside).await?.as_f64();
        let left = page
            .script_on(&question, "return arguments[0].getBoundingClientRect().left")
            .await?
            .as_f64();
        ensure!(
            right < left,
            "the search box ends at {right:?}, the list begins at {left:?}"
        );
        // The search box stays in sight while the list scrolls.
        page.press("Open all").await?;
        page.script("scrollTo(0, document.body.scrollHeight)", &[])
            .await?;
        page.until("the page has scrolled", async || {
            Ok(page.script("return scrollY > 300", &[]).await?.as_bool() == Some(true))
        })
        .await?;
        ensure!(
            span(page, &search).await?[1] > 0.0,
            "the search box is out of sight"
        );
        // A search begins at its first result.
        page.type_search("umbrella").await?;
        in_sight(page, "summary", QUESTIONS[3], 900.0).await
    })
    .await
}

#[tokio::test]
async fn sent_answers_come_first() -> Result<()> {
    visit(async |page: &Page| {
        on_a_phone(page).await?;
        page.open(SENT).await?;
        page.lists(&[QUESTIONS[3], QUESTIONS[4]]).await?;
        in_sight(page, "heading", "“For the carers’ group”", 200.0).await?;
        for button in ["Save all", "Print", "See all questions"] {
            in_sight(page, "button", button, HEIGHT).await?;
        }
        in_sight(page, "summary", QUESTIONS[3], HEIGHT).await?;
        ensure!(page.is_open(QUESTIONS[3]).await? && page.is_open(QUESTIONS[4]).await?);
        let first_words = page
            .script("const range = document.createRange(); \
                range.selectNodeContents(document.querySelector('details[open] .answer')); \
                return range.getClientRects()[0].top", &[])
            .await?;
        ensure!(first_words.as_f64() < Some(HEIGHT - 60.0), "the answer begins at {first_words}");
        // The search is after the answers, for the eye as for the keyboard.
        let search = page.search_box().await?;
        let last = page.find("summary", QUESTIONS[4]).await?;
        ensure!(span(page, &search).await?[0] > span(page, &last).await?[1]);
        let after = "return Boolean(document.querySelector('main').compareDocumentPosition(arguments[0]) & Node.DOCUMENT_POSITION_FOLLOWING)";
        ensure!(page.script_on(&search, after).await?.as_bool() == Some(true));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn search_below_sent_answers_is_a_search_of_everything() -> Result<()> {
    visit(async |page: &Page| {
        on_a_phone(page).await?;
        page.open(SENT).await?;
        page.type_search("similar").await?;
        page.lists(&QUESTIONS[2..3]).await?;
        page.focuses("What would you like to know?").await?;
        in_sight(page, "summary", QUESTIONS[2], ABOVE_KEYBOARD).await?;
        page.has_fragment("#q=similar").await?;
        page.client.back().await?;
        page.lists(&[QUESTIONS[3], QUESTIONS[4]]).await?;
        page.press("See all questions").await?;
        page.lists(&QUESTIONS).await?;
        page.focuses("5 questions").await?;
        ensure!(
            !page.is_open(QUESTIONS[3]).await?,
            "an answer that was sent stays open"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn sent_answer_that_was_closed_stays_closed() -> Result<()> {
    visit(async |page: &Page| {
        page.open(SENT).await?;
        page.toggle(QUESTIONS[3]).await?;
        page.until("it is closed", async || Ok(!page.is_open(QUESTIONS[3]).await?))
            .await?;
        ensure!(page.is_open(QUESTIONS[4]).await?);
        page.press("Open all").await?;
        page.until("it is open", async || page.is_open(QUESTIONS[3]).await)
            .await
    })
    .await
}

#[tokio::test]
async fn linked_question_is_at_the_top() -> Result<()> {
    visit(async |page: &Page| {
        on_a_phone(page).await?;
        page.open("#examples").await?;
        in_sight(page, "summary", QUESTIONS[4], ABOVE_KEYBOARD).await?;
        page.shows("showcase gallery").await?;
        in_sight(page, "button", &format!("Save: {}", QUESTIONS[4]), HEIGHT).await
    })
    .await
}

#[tokio::test]
async fn results_are_right_below_the_search_box_while_typing() -> Result<()> {
    visit(async |page: &Page| {
        on_a_phone(page).await?;
        page.open("").await?;
        let search = page.search_box().await?;
        // The longest question, also with the line on a corrected word, and from far down the page.
        for (typed, from) in [("similar", 0), ("simmilar", 0), ("similar", 700)] {
            page.script(&format!("scrollTo(0, {from})"), &[]).await?;
            page.type_search(typed).await?;
            page.lists(&QUESTIONS[2..3]).await?;
            in_sight(page, "summary", QUESTIONS[2], ABOVE_KEYBOARD).await?;
            let [top, bottom] = span(page, &search).await?;
            ensure!((0.0..20.0).contains(&top), "the search box is at {top}");
            let heading = page.find("heading", "Search results").await?;
            let heading = span(page, &heading).await?;
            ensure!(
                heading[0] >= bottom && heading[0] < bottom + 60.0,
                "the heading is at {heading:?}"
            );
            page.type_search(&Key::Escape.to_string()).await?;
            page.lists(&QUESTIONS).await?;
        }
        Ok(())
    })
    .await
}

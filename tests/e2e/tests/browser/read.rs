//! Reading: the list, opening and closing, addresses of questions, copying them.

use crate::QUESTIONS;
use anyhow::{Result, ensure};
use e2e::{Page, journey};
use fantoccini::key::Key;
use serde_json::json;

#[tokio::test]
async fn the_first_visit_shows_all_questions_closed() -> Result<()> {
    journey(async |page: &Page| {
        page.lists(&QUESTIONS).await?;
        page.shows("5 questions").await?;
        page.shows("What would you like to know?").await?;
        page.shows("What you type and save stays on this device.").await?;
        for question in QUESTIONS {
            ensure!(!page.is_open(question).await?, "“{question}” is open at first");
            page.find("heading", question).await?;
        }
        ensure!(page.fragment().await?.is_empty());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_answers_are_the_published_words() -> Result<()> {
    let published = include_str!("../../../../crates/faq-site/tests/published.txt");
    journey(async |page: &Page| {
        let script = "return [...document.querySelectorAll('main details')].flatMap(details => \
            [details.querySelector('h3').textContent, \
             ...[...details.querySelectorAll('.answer > *')].map(block => block.textContent)]).join(' ')";
        let shown = page.script(script, &[]).await?;
        let shown: Vec<&str> = shown.as_str().unwrap_or_default().split_whitespace().collect();
        let introduction = page.text().await?;
        let expected: Vec<&str> = published.split_whitespace().collect();
        let first = expected
            .iter()
            .position(|word| *word == "What")
            .unwrap_or_default();
        // The stray last line of the source asks the first question again: seven words.
        let questions = &expected[first..expected.len() - 7];
        ensure!(shown == questions, "shown: {shown:?}");
        ensure!(introduction.contains(&expected[..first].join(" ")));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn questions_open_and_close_by_hand_one_by_one_and_all_at_once() -> Result<()> {
    journey(async |page: &Page| {
        page.press_question(QUESTIONS[3]).await?;
        page.shows("is an umbrella term").await?;
        ensure!(
            page.fragment().await?.is_empty(),
            "opening by hand rewrote the address"
        );
        page.press("Open all").await?;
        page.shows("strength-based approach").await?;
        page.shows("showcase gallery").await?;
        page.press("Close all").await?;
        page.hides("is an umbrella term").await?;
        page.press_question(QUESTIONS[0]).await?;
        page.shows("strength-based approach").await?;
        page.press_question(QUESTIONS[0]).await?;
        page.hides("strength-based approach").await?;
        page.find("button", "Open all").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_question_has_an_address_that_opens_it() -> Result<()> {
    journey(async |page: &Page| {
        page.open("#job-title").await?;
        page.focuses(QUESTIONS[3]).await?;
        ensure!(page.is_open(QUESTIONS[3]).await?);
        let clear = "const box = arguments[0].getBoundingClientRect(); \
            return box.top >= document.querySelector('.search-row').getBoundingClientRect().bottom - 1 \
                && box.bottom <= innerHeight";
        page.until("the question stands clear of the search", async || {
            let summary = page.find("summary", QUESTIONS[3]).await?;
            Ok(page.script(clear, &[serde_json::to_value(&summary)?]).await? == json!(true))
        })
        .await
    })
    .await
}

#[tokio::test]
async fn an_address_lifts_the_search_that_hides_its_question() -> Result<()> {
    journey(async |page: &Page| {
        page.type_search("occupational").await?;
        page.lists(&QUESTIONS[2..3]).await?;
        page.script("location.hash = '#examples'", &[]).await?;
        page.lists(&QUESTIONS).await?;
        page.focuses(QUESTIONS[4]).await?;
        ensure!(page.search_box().await?.prop("value").await?.as_deref() == Some(""));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_unknown_address_says_so_and_shows_everything() -> Result<()> {
    journey(async |page: &Page| {
        page.open("#no-such-thing").await?;
        page.shows(
            "This link asks for a question that is not here: “no-such-thing”. Try the search instead.",
        )
        .await?;
        page.lists(&QUESTIONS).await?;
        page.open("#%3Cb%3Ebold%3C/b%3E").await?;
        page.shows("“<b>bold</b>”").await?;
        page.press("Close message").await?;
        page.hides("Try the search instead").await
    })
    .await
}

#[tokio::test]
async fn a_copied_link_opens_its_question_in_a_new_window() -> Result<()> {
    journey(async |page: &Page| {
        page.press_question(QUESTIONS[3]).await?;
        page.press(&format!("Copy link: {}", QUESTIONS[3])).await?;
        page.announces("Link copied. You can paste it into a message.")
            .await?;
        // Pasted where a person can paste it.
        let paste = format!("{}v{}", Key::Control, Key::Null);
        page.type_search(&paste).await?;
        let copied = format!("{}#job-title", page.address());
        page.until("the copied link is pasted", async || {
            let pasted = page.search_box().await?.prop("value").await?;
            ensure!(pasted.as_deref() == Some(copied.as_str()), "pasted: {pasted:?}");
            Ok(true)
        })
        .await?;
        let window = page.client.new_window(false).await?;
        page.client.switch_to_window(window.handle).await?;
        page.client.goto(&copied).await?;
        page.focuses(QUESTIONS[3]).await?;
        ensure!(page.is_open(QUESTIONS[3]).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_refused_clipboard_shows_the_link_to_copy_by_hand() -> Result<()> {
    journey(async |page: &Page| {
        page.script(
            "navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))",
            &[],
        )
        .await?;
        page.press_question(QUESTIONS[3]).await?;
        page.press(&format!("Copy link: {}", QUESTIONS[3])).await?;
        page.shows(&format!("Copy this link: {}#job-title", page.address()))
            .await
    })
    .await
}

#[tokio::test]
async fn find_in_page_reaches_closed_answers() -> Result<()> {
    journey(async |page: &Page| {
        let script = "return [...document.querySelectorAll('details:not([open]) > .answer')].length";
        ensure!(
            page.script(script, &[]).await? == json!(5),
            "closed answers left the document"
        );
        Ok(())
    })
    .await
}

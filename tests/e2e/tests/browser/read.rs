//! Reading: the list, opening and closing, links to questions and copying them.

use anyhow::{Result, ensure};
use e2e::fixture::{QUESTIONS, sources};
use e2e::{Options, Page, visit, visit_with};
use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::json;

#[tokio::test]
async fn first_visit_shows_all_questions_closed() -> Result<()> {
    visit(async |page: &Page| {
        page.lists(&QUESTIONS).await?;
        page.shows("5 questions").await?;
        page.shows("What would you like to know?").await?;
        page.shows("We cannot see what you search for or save. Other people who use this browser can.")
            .await?;
        for question in QUESTIONS {
            ensure!(!page.is_open(question).await?, "“{question}” is open");
            page.find("heading", question).await?;
        }
        ensure!(page.fragment().await?.is_empty());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn answers_are_the_published_words() -> Result<()> {
    let published = std::fs::read_to_string(sources("link-workers").join("published.txt"))?;
    visit(async |page: &Page| {
        let script = "return [...document.querySelectorAll('main details')].flatMap(details => \
            [details.querySelector('h3').textContent, \
             ...[...details.querySelectorAll(':scope > :not(summary) > *')].map(block => block.textContent)]).join(' ')";
        let shown = page.script(script, &[]).await?;
        let shown: Vec<&str> = shown.as_str().unwrap_or_default().split_whitespace().collect();
        let introduction = page.text().await?;
        let expected: Vec<&str> = published.split_whitespace().collect();
        let first = expected
            .iter()
            .position(|word| *word == "What")
            .unwrap_or_default();
        // The last line of the source repeats the first question: seven words.
        let questions = &expected[first..expected.len() - 7];
        ensure!(shown == questions, "shown: {shown:?}");
        ensure!(introduction.contains(&expected[..first].join(" ")));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn questions_open_and_close_singly_and_all_at_once() -> Result<()> {
    visit(async |page: &Page| {
        page.toggle(QUESTIONS[3]).await?;
        page.shows("is an umbrella term").await?;
        ensure!(
            page.fragment().await?.is_empty(),
            "opening a question changed the address"
        );
        page.press("Open all").await?;
        page.shows("strength-based approach").await?;
        page.shows("showcase gallery").await?;
        page.press("Close all").await?;
        page.hides("is an umbrella term").await?;
        page.toggle(QUESTIONS[0]).await?;
        page.shows("strength-based approach").await?;
        page.toggle(QUESTIONS[0]).await?;
        page.hides("strength-based approach").await?;
        page.find("button", "Open all").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn link_to_a_question_opens_it() -> Result<()> {
    visit(async |page: &Page| {
        page.open("#job-title").await?;
        page.focuses(QUESTIONS[3]).await?;
        ensure!(page.is_open(QUESTIONS[3]).await?);
        let uncovered = "const { left, right, top, bottom } = arguments[0].getBoundingClientRect(); \
            const seen = document.elementFromPoint((left + right) / 2, top + 1); \
            return bottom <= innerHeight && arguments[0].contains(seen)";
        page.until("the sticky search does not cover the question", async || {
            let summary = page.find("summary", QUESTIONS[3]).await?;
            Ok(page.script_on(&summary, uncovered).await? == json!(true))
        })
        .await
    })
    .await
}

#[tokio::test]
async fn link_to_a_filtered_question_clears_the_search() -> Result<()> {
    visit(async |page: &Page| {
        page.type_search("occupational").await?;
        page.lists(&QUESTIONS[2..3]).await?;
        page.script("location.hash = '#examples'", &[]).await?;
        page.lists(&QUESTIONS).await?;
        page.focuses(QUESTIONS[4]).await?;
        ensure!(page.search_text().await? == "");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn unknown_link_shows_a_notice_and_all_questions() -> Result<()> {
    visit(async |page: &Page| {
        page.open("#no-such-thing").await?;
        page.shows("This link no longer works: “no-such-thing” is not here. Try searching.")
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
async fn copied_link_opens_its_question_in_a_new_window() -> Result<()> {
    visit(async |page: &Page| {
        page.toggle(QUESTIONS[3]).await?;
        page.press(&format!("Copy link: {}", QUESTIONS[3])).await?;
        page.announces("Link copied. You can paste it into a message.")
            .await?;
        // The search box follows a pasted link.
        let message = "const field = document.createElement('textarea'); field.id = 'message'; document.body.append(field)";
        page.script(message, &[]).await?;
        let message = page.client.find(Locator::Id("message")).await?;
        message
            .send_keys(&format!("{}v{}", Key::Control, Key::Null))
            .await?;
        let copied = format!("{}#job-title", page.address());
        page.until("the copied link is pasted", async || {
            Ok(message.prop("value").await?.as_deref() == Some(&copied))
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
async fn link_is_shown_when_the_clipboard_is_denied() -> Result<()> {
    // Firefox reports that the test's own promise was refused.
    let reported = Options::failing_network();
    visit_with(reported, async |page: &Page| {
        page.open("").await?;
        page.script(
            "navigator.clipboard.writeText = () => Promise.reject('refused')",
            &[],
        )
        .await?;
        page.toggle(QUESTIONS[3]).await?;
        page.press(&format!("Copy link: {}", QUESTIONS[3])).await?;
        page.shows(&format!("Copy this link: {}#job-title", page.address()))
            .await
    })
    .await
}

#[tokio::test]
async fn find_in_page_reaches_closed_answers() -> Result<()> {
    visit(async |page: &Page| {
        let script =
            "return [...document.querySelectorAll('main details:not([open]) > :not(summary)')].length";
        ensure!(
            page.script(script, &[]).await? == json!(5),
            "closed answers are not in the document"
        );
        Ok(())
    })
    .await
}

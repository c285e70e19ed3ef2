//! Ten thousand questions, made up by the test run: what works with five works with them.

use anyhow::{Context, Result, ensure};
use e2e::{Ability, Options, Page, Release, Site, cannot, handed, visit};
use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::json;
use std::collections::HashSet;
use std::fs;
use std::path::Path;

const READY: &str = "This page is ready to work without the internet.";
const UPDATE: &str = "There is a new version of this page.";
const MORE: &str = "Show more questions";
const EARLIER: &str = "Show the questions before these";
const COUNT: usize = 10_000;
/// Whether more of the list is still to follow by itself.
const FOLLOWS: &str = "return document.querySelector('.questions').ariaBusy === 'true'";

async fn site() -> Result<Site> {
    Site::of(&handed("E2E_LARGE")?).await
}

/// Opens the large site in a fresh browser, and waits for the app.
async fn large(fragment: &str, steps: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    visit(&site().await?, Options::default(), async |page: &Page| {
        page.open(fragment).await?;
        steps(page).await
    })
    .await
}

/// The question with this number.
fn question(number: usize) -> Result<String> {
    let question = xtask::scale::made_up_question(number);
    Ok(question.context("no such question")?.question)
}

/// Waits until the list is drawn with this question first.
async fn begins_with(page: &Page, question: &str) -> Result<()> {
    page.until(&format!("the list begins with “{question}”"), async || {
        Ok(drawn(page).await?.first().is_some_and(|first| first == question))
    })
    .await
}

/// The questions that are drawn, in order: asked for at once, where [`Page::questions`] asks for each.
async fn drawn(page: &Page) -> Result<Vec<String>> {
    let script = "return [...document.querySelectorAll('details h3')].map(heading => heading.textContent)";
    Ok(serde_json::from_value(page.script(script, &[]).await?)?)
}

#[tokio::test]
async fn the_search_knows_all_questions() -> Result<()> {
    large("", async |page: &Page| {
        let last = question(COUNT)?;
        page.shows("10000 questions").await?;
        let before = drawn(page).await?;
        page.type_search(&last).await?;
        begins_with(page, &last).await?;
        page.type_search(&Key::Escape.to_string()).await?;
        // The first at once, the others bit by bit.
        page.until("the list is as it was", async || {
            Ok(drawn(page).await?.starts_with(&before))
        })
        .await
    })
    .await
}

#[tokio::test]
async fn what_is_pressed_while_the_app_takes_the_page_over_is_pressed_once() -> Result<()> {
    if cannot(Ability::Looks)? {
        return Ok(());
    }
    // In every pause the app makes for the reader, who presses a button.
    let presses = "const wait = setTimeout; \
        window.setTimeout = (run, time) => wait(() => { \
            if (document.documentElement.dataset.app === 'starting') \
                document.querySelector('[aria-label^=\"Save: \"]').click(); \
            run(); \
        }, time);";
    visit(&site().await?, Options::default(), async |page: &Page| {
        page.run_before(presses).await?;
        page.open("").await?;
        page.find("link", "Saved (1)").await?;
        ensure!(page.is_pressed(&format!("Save: {}", question(1)?)).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_to_the_last_question_opens_it_and_the_list_goes_on_from_there() -> Result<()> {
    large("#question-10000", async |page: &Page| {
        let last = question(COUNT)?;
        page.focuses(&last).await?;
        ensure!(page.is_open(&last).await?);
        ensure!(
            page.look_for("button", MORE).await?.is_none(),
            "nothing comes after the last"
        );
        let before = drawn(page).await?.len();
        page.press(EARLIER).await?;
        page.until("the questions before are drawn", async || {
            Ok(drawn(page).await?.len() > before)
        })
        .await?;
        ensure!(drawn(page).await?.last() == Some(&last));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_list_grows_as_the_reader_goes_on() -> Result<()> {
    large("", async |page: &Page| {
        let before = drawn(page).await?.len();
        ensure!(before < 100, "{before} questions are drawn at once");
        page.script("scrollTo(0, document.body.scrollHeight)", &[])
            .await?;
        page.until("more is drawn", async || Ok(drawn(page).await?.len() > before))
            .await?;
        // By keyboard from one question to the next, over the end of what was drawn at first.
        let summary = page.find("summary", &question(before)?).await?;
        page.script("arguments[0].focus()", &[serde_json::to_value(&summary)?])
            .await?;
        summary.send_keys(&Key::Down.to_string()).await?;
        page.focuses(&question(before + 1)?).await?;
        let at = page.client.active_element().await?;
        at.send_keys(&Key::End.to_string()).await?;
        page.focuses(&question(COUNT)?).await?;
        let at = page.client.active_element().await?;
        at.send_keys(&Key::Up.to_string()).await?;
        page.focuses(&question(COUNT - 1)?).await
    })
    .await
}

#[tokio::test]
async fn where_the_page_holds_forty_a_result_fills_a_screen_and_grows_too() -> Result<()> {
    let all = 40;
    visit(
        &Site::start_many().await?,
        Options::default(),
        async |page: &Page| {
            page.open("").await?;
            ensure!(drawn(page).await?.len() == all);
            page.type_search("what is number").await?;
            page.shows("40 questions found for “what is number”").await?;
            page.until("a screen is filled", async || {
                Ok(page.script(FOLLOWS, &[]).await? == json!(false) && drawn(page).await?.len() == 12)
            })
            .await?;
            page.until("the end is reached", async || {
                page.script("scrollTo(0, document.body.scrollHeight)", &[])
                    .await?;
                Ok(drawn(page).await?.len() == all)
            })
            .await?;
            page.type_search(&Key::Escape.to_string()).await?;
            page.shows("40 questions").await?;
            page.until(
                "all are drawn again",
                async || Ok(drawn(page).await?.len() == all),
            )
            .await?;
            // Blanks ask for nothing.
            page.type_search("  ").await?;
            ensure!(drawn(page).await?.len() == all);
            Ok(())
        },
    )
    .await
}

#[tokio::test]
async fn answers_of_the_whole_list_are_saved_and_shared() -> Result<()> {
    large("#question-9999", async |page: &Page| {
        let far = question(9_999)?;
        page.focuses(&far).await?;
        page.press(&format!("Save: {far}")).await?;
        page.find("link", "Saved (1)").await?;
        page.reload().await?;
        page.follow("Saved (1)").await?;
        page.lists(&[&far]).await?;
        // Where the clipboard is refused the link is shown to be copied by hand.
        let refuse = "Object.defineProperty(navigator, 'clipboard', { value: undefined })";
        page.script(refuse, &[]).await?;
        page.press(&format!("Copy link: {far}")).await?;
        page.shows(&format!("{}#question-9999", page.address())).await
    })
    .await
}

#[tokio::test]
async fn everything_is_there_without_a_network_after_one_visit() -> Result<()> {
    let options = Options {
        failing_network: true,
        ..Options::default()
    };
    let site = site().await?;
    visit(&site, options, async |page: &Page| {
        page.open("").await?;
        page.shows(READY).await?;
        site.stop().await;
        page.new_tab().await?;
        page.open("#question-10000").await?;
        page.focuses(&question(COUNT)?).await?;
        page.open("#q=number+5000").await?;
        begins_with(page, &question(5_000)?).await
    })
    .await
}

#[tokio::test]
async fn a_new_version_brings_its_questions() -> Result<()> {
    let site = site().await?;
    let (from, to) = ("number 10000?", "number ten thousand?");
    let next = Release::next(&site.folder, from, to)?;
    visit(&site, Options::default(), async |page: &Page| {
        page.open("#question-10000").await?;
        page.shows(READY).await?;
        page.shows(from).await?;
        next.deploy(&site.folder)?;
        page.open("#question-10000").await?;
        page.shows(UPDATE).await?;
        page.shows(from).await?;
        page.press("Reload now").await?;
        page.shows(to).await
    })
    .await
}

#[tokio::test]
async fn a_narrowed_list_is_printed_to_its_end() -> Result<()> {
    if cannot(Ability::Printing)? {
        return Ok(());
    }
    large("", async |page: &Page| {
        page.type_search("number 77").await?;
        // 77, 770 to 779 and 7700 to 7799.
        page.shows("111 questions found").await?;
        let before = drawn(page).await?.len();
        ensure!(before < 111, "all are drawn before it is printed");
        // Firefox's driver prints without telling the page, which Firefox does.
        page.script("dispatchEvent(new Event('beforeprint'))", &[])
            .await?;
        page.until("the rest is drawn", async || Ok(drawn(page).await?.len() == 111))
            .await?;
        let text = page.printed().await?;
        ensure!(text.matches("number77").count() >= 111, "not all are printed");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_scripts_every_answer_is_within_reach() -> Result<()> {
    let options = Options {
        scripts_denied: true,
        ..Options::default()
    };
    let site = site().await?;
    let mut pages = 0;
    visit(&site, options, async |page: &Page| {
        page.go("").await?;
        let list = page.find("navigation", "More questions and answers").await?;
        let links = list.find_all(Locator::Css("a")).await?;
        pages = links.len();
        let last = links.last().context("no further pages")?;
        last.clone().click().await?;
        page.shows(&question(COUNT)?).await?;
        page.follow("Questions before these").await?;
        page.shows(&question(COUNT - 100)?).await?;
        page.follow("Search all questions").await?;
        page.shows(&question(1)?).await?;
        Ok(())
    })
    .await?;
    every_question_is_printed(&site.folder, pages)
}

fn every_question_is_printed(folder: &Path, pages: usize) -> Result<()> {
    let mut text = fs::read_to_string(folder.join("index.html"))?;
    for number in 1..=pages {
        text.push_str(&fs::read_to_string(
            folder.join(format!("questions-{number}.html")),
        )?);
    }
    let ids = text.split(" id=").skip(1);
    let ids = ids.filter_map(|rest| rest.trim_start_matches('"').split(['"', ' ', '>']).next());
    let ids: HashSet<&str> = ids.collect();
    for number in 1..=COUNT {
        let id = format!("question-{number}");
        ensure!(ids.contains(id.as_str()), "{id} stands nowhere");
    }
    Ok(())
}

#[tokio::test]
async fn where_the_app_does_not_start_a_link_still_leads_to_its_question() -> Result<()> {
    let site = site().await?;
    let options = Options {
        failing_network: true,
        ..Options::default()
    };
    for entry in fs::read_dir(&site.folder)? {
        let path = entry?.path();
        if path.to_string_lossy().contains(".wasm") {
            fs::remove_file(path)?;
        }
    }
    visit(&site, options, async |page: &Page| {
        page.go("#question-9990").await?;
        page.shows(&question(9_990)?).await?;
        page.until("the address names the question", async || {
            Ok(page.script("return location.hash", &[]).await? == json!("#question-9990"))
        })
        .await
    })
    .await
}

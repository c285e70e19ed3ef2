//! A site of ten thousand questions, and the window on its list.

use anyhow::{Context, Result, ensure};
use e2e::fixture::{FREQUENT_WORD, READY, TEN_THOUSAND};
use e2e::{Ability, Fixture, Options, Page, Release, Site, cannot, visit_site};
use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::json;
use std::collections::HashSet;
use std::fs;
use std::path::Path;

const MORE: &str = "Show more questions";
const EARLIER: &str = "Show the questions before these";

async fn site() -> Result<Site> {
    Site::start(Fixture::TenThousand).await
}

/// Opens the large site in a fresh browser, and waits for the app.
async fn large(fragment: &str, steps: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    visit_site(&site().await?, Options::default(), async |page: &Page| {
        page.open(fragment).await?;
        steps(page).await
    })
    .await
}

/// Returns the question with this number.
fn question(number: usize) -> Result<String> {
    let question = xtask::made_up::question(number);
    Ok(question.context("no such question")?.question)
}

/// Waits until this question is the first of the list.
async fn begins_with(page: &Page, question: &str) -> Result<()> {
    page.until(&format!("the list begins with “{question}”"), async || {
        Ok(rendered(page)
            .await?
            .first()
            .is_some_and(|first| first == question))
    })
    .await
}

/// Returns the rendered questions, in order, with one command: [`Page::questions`] needs one for each.
async fn rendered(page: &Page) -> Result<Vec<String>> {
    let script = "return [...document.querySelectorAll('details h3')] \
        .filter(heading => heading.checkVisibility()).map(heading => heading.textContent)";
    Ok(serde_json::from_value(page.script(script, &[]).await?)?)
}

#[tokio::test]
async fn search_covers_all_questions() -> Result<()> {
    large("", async |page: &Page| {
        let last = question(TEN_THOUSAND)?;
        page.shows("10000 questions").await?;
        let before = rendered(page).await?;
        page.type_search(&last).await?;
        begins_with(page, &last).await?;
        page.type_search(&Key::Escape.to_string()).await?;
        page.until("the list is as it was", async || {
            Ok(rendered(page).await?.starts_with(&before))
        })
        .await
    })
    .await
}

#[tokio::test]
async fn click_during_hydration_counts_once() -> Result<()> {
    if cannot(Ability::Emulation)? {
        return Ok(());
    }
    // The reader presses a button in every pause of the app.
    let presses = "const wait = setTimeout; \
        window.setTimeout = (run, time) => wait(() => { \
            if (document.documentElement.dataset.app === 'starting') \
                document.querySelector('[aria-label^=\"Save: \"]').click(); \
            run(); \
        }, time);";
    visit_site(&site().await?, Options::default(), async |page: &Page| {
        page.run_before(presses).await?;
        page.open("").await?;
        page.find("link", "Saved (1)").await?;
        page.find("button", &format!("Saved: {}", question(1)?)).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn link_to_the_last_question_renders_the_list_around_it() -> Result<()> {
    large("#question-10000", async |page: &Page| {
        let last = question(TEN_THOUSAND)?;
        page.focuses(&last).await?;
        ensure!(page.is_open(&last).await?);
        ensure!(
            page.look_for("button", MORE).await?.is_none(),
            "there are more questions after the last"
        );
        let before = rendered(page).await?.len();
        page.press(EARLIER).await?;
        page.until("the questions before are rendered", async || {
            Ok(rendered(page).await?.len() > before)
        })
        .await?;
        ensure!(rendered(page).await?.last() == Some(&last));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn list_grows_on_scroll_and_by_arrow_keys() -> Result<()> {
    large("", async |page: &Page| {
        let before = rendered(page).await?.len();
        ensure!(before < 100, "{before} questions are rendered at once");
        page.script("scrollTo(0, document.body.scrollHeight)", &[])
            .await?;
        page.until("more is rendered", async || {
            Ok(rendered(page).await?.len() > before)
        })
        .await?;
        // By keyboard past the end of the first part.
        let summary = page.find("summary", &question(before)?).await?;
        page.script_on(&summary, "arguments[0].focus()").await?;
        summary.send_keys(&Key::Down.to_string()).await?;
        page.focuses(&question(before + 1)?).await?;
        let focused = page.client.active_element().await?;
        focused.send_keys(&Key::End.to_string()).await?;
        page.focuses(&question(TEN_THOUSAND)?).await?;
        let focused = page.client.active_element().await?;
        focused.send_keys(&Key::Up.to_string()).await?;
        page.focuses(&question(TEN_THOUSAND - 1)?).await
    })
    .await
}

#[tokio::test]
async fn results_among_forty_fill_a_screen_and_grow() -> Result<()> {
    let all = 40;
    visit_site(
        &Site::start(Fixture::Forty).await?,
        Options::default(),
        async |page: &Page| {
            page.open("").await?;
            ensure!(rendered(page).await?.len() == all);
            page.type_search("what is number").await?;
            page.shows("40 questions found for “what is number”").await?;
            page.until("a screen is filled", async || {
                Ok(rendered(page).await?.len() == 12)
            })
            .await?;
            page.until("the end is reached", async || {
                page.script("scrollTo(0, document.body.scrollHeight)", &[])
                    .await?;
                Ok(rendered(page).await?.len() == all)
            })
            .await?;
            page.type_search(&Key::Escape.to_string()).await?;
            page.shows("40 questions").await?;
            page.until("all are rendered again", async || {
                Ok(rendered(page).await?.len() == all)
            })
            .await?;
            // White space is no search.
            page.type_search("  ").await?;
            ensure!(rendered(page).await?.len() == all);
            Ok(())
        },
    )
    .await
}

#[tokio::test]
async fn any_answer_can_be_saved_and_its_link_copied() -> Result<()> {
    large("#question-9999", async |page: &Page| {
        let far = question(9_999)?;
        page.focuses(&far).await?;
        page.press(&format!("Save: {far}")).await?;
        page.find("link", "Saved (1)").await?;
        page.reload().await?;
        page.follow("Saved (1)").await?;
        page.lists(&[&far]).await?;
        // Without a clipboard the link is shown.
        let refuse = "Object.defineProperty(navigator, 'clipboard', { value: undefined })";
        page.script(refuse, &[]).await?;
        page.press(&format!("Copy link: {far}")).await?;
        page.shows(&format!("{}#question-9999", page.address())).await
    })
    .await
}

#[tokio::test]
async fn all_questions_work_offline_after_one_visit() -> Result<()> {
    let options = Options::failing_network();
    let site = site().await?;
    visit_site(&site, options, async |page: &Page| {
        page.open("").await?;
        page.shows(READY).await?;
        site.stop().await;
        page.open_beside("#question-10000").await?;
        page.focuses(&question(TEN_THOUSAND)?).await?;
        page.open("#q=number+5000").await?;
        begins_with(page, &question(5_000)?).await
    })
    .await
}

#[tokio::test]
async fn new_version_brings_its_questions() -> Result<()> {
    let site = site().await?;
    let (from, to) = ("number 10000?", "number ten thousand?");
    let next = Release::next(&site.folder, from, to)?;
    visit_site(&site, Options::default(), async |page: &Page| {
        page.open("#question-10000").await?;
        page.shows(READY).await?;
        page.shows(from).await?;
        next.deploy(&site.folder)?;
        page.open_beside("#question-10000").await?;
        page.offers_update().await?;
        page.shows(from).await?;
        page.press("Reload now").await?;
        page.shows(to).await
    })
    .await
}

#[tokio::test]
async fn prints_all_search_results() -> Result<()> {
    if cannot(Ability::Printing)? {
        return Ok(());
    }
    large("", async |page: &Page| {
        let (word, count) = FREQUENT_WORD;
        page.type_search(word).await?;
        page.shows(&format!("{count} questions found")).await?;
        let before = rendered(page).await?.len();
        ensure!(before < count, "all are rendered before printing");
        // Firefox's driver does not dispatch the event; Firefox does.
        page.script("dispatchEvent(new Event('beforeprint'))", &[])
            .await?;
        page.until("all are rendered", async || {
            Ok(rendered(page).await?.len() == count)
        })
        .await?;
        let text = page.printed_text().await?;
        ensure!(text.matches("number").count() >= count, "not all are printed");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn further_pages_reach_every_answer_without_scripts() -> Result<()> {
    let options = Options {
        scripts_denied: true,
        ..Options::default()
    };
    let site = site().await?;
    let mut pages = 0;
    visit_site(&site, options, async |page: &Page| {
        page.go("").await?;
        let list = page.find("navigation", "More questions and answers").await?;
        let links = list.find_all(Locator::Css("a")).await?;
        pages = links.len();
        let last = links.last().context("no further pages")?;
        last.clone().click().await?;
        page.shows(&question(TEN_THOUSAND)?).await?;
        page.follow("Questions before these").await?;
        page.shows(&question(TEN_THOUSAND - 100)?).await?;
        page.follow("Search all questions").await?;
        page.shows(&question(1)?).await?;
        Ok(())
    })
    .await?;
    every_question_is_in_the_pages(&site.folder, pages)
}

fn every_question_is_in_the_pages(folder: &Path, pages: usize) -> Result<()> {
    let mut text = fs::read_to_string(folder.join("index.html"))?;
    for number in 1..=pages {
        text.push_str(&fs::read_to_string(
            folder.join(format!("questions-{number}.html")),
        )?);
    }
    let ids = text.split(" id=").skip(1);
    let ids = ids.filter_map(|rest| rest.trim_start_matches('"').split(['"', ' ', '>']).next());
    let ids: HashSet<&str> = ids.collect();
    for number in 1..=TEN_THOUSAND {
        let id = format!("question-{number}");
        ensure!(ids.contains(id.as_str()), "{id} is on no page");
    }
    Ok(())
}

#[tokio::test]
async fn link_leads_to_its_question_without_the_app() -> Result<()> {
    let site = site().await?;
    let options = Options::failing_network();
    for entry in fs::read_dir(&site.folder)? {
        let path = entry?.path();
        if path.to_string_lossy().contains(".wasm") {
            fs::remove_file(path)?;
        }
    }
    visit_site(&site, options, async |page: &Page| {
        page.go("#question-9990").await?;
        page.shows(&question(9_990)?).await?;
        page.until("the address names the question", async || {
            Ok(page.script("return location.hash", &[]).await? == json!("#question-9990"))
        })
        .await
    })
    .await
}

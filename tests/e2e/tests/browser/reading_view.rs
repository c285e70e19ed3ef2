//! The reading views of browsers, made by the program of Firefox's own (Readability), and the page without its styles:
//! each has every answer and no sentence that is not true.

use anyhow::{Context, Result, ensure};
use e2e::fixture::QUESTIONS;
use e2e::{Fixture, Options, Page, Site, env_path, visit_site};
use serde_json::json;
use std::fs;
use std::process::Stdio;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;

/// Reads a page from the standard input and prints the text of its reading view.
const READ: &str = "
    const { JSDOM } = require('jsdom');
    const { Readability } = require('@mozilla/readability');
    const page = require('fs').readFileSync(0, 'utf8');
    const { document } = new JSDOM(page, { url: 'https://example.org/' }).window;
    process.stdout.write(new Readability(document).parse()?.textContent ?? '');
";

const OFF: &str = "Search and saving do not work here just now.";
const BROKEN: &str = "Sorry, something went wrong";
const OFFLINE: &str = "You are offline.";
const DENIED: &str = "Your browser blocks saving.";
/// The beginnings of sentences that are true in some states only.
const SENTENCES: [&str; 9] = [
    OFF,
    BROKEN,
    OFFLINE,
    DENIED,
    "There is a new version of this page.",
    "This page is ready to work without the internet.",
    "You have not saved any answers yet",
    "They came with the link you opened.",
    "No longer in this FAQ",
];

async fn reading_view(page: &str) -> Result<String> {
    let mut node = Command::new(env_path("NODE")?);
    node.args(["-e", READ])
        .env("NODE_PATH", env_path("READABILITY")?)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut node = node.spawn()?;
    let mut input = node.stdin.take().context("node has no input")?;
    input.write_all(page.as_bytes()).await?;
    drop(input);
    Ok(String::from_utf8(node.wait_with_output().await?.stdout)?)
}

/// Checks a reading view of the page, for which these of the [`SENTENCES`] are true.
async fn is_right(html: &str, state: &str, allowed: &[&str]) -> Result<()> {
    let words = |text: &str| text.split_whitespace().collect::<String>();
    let text = reading_view(html).await?;
    let read = words(&text);
    let data = html.split("application/ld+json\">").nth(1).context("no data")?;
    let data = data.split("</script>").next().unwrap_or_default();
    let data: serde_json::Value = serde_json::from_str(data)?;
    let questions = data["mainEntity"].as_array().context("no questions")?;
    ensure!(questions.len() == QUESTIONS.len());
    for question in questions {
        for part in [&question["name"], &question["acceptedAnswer"]["text"]] {
            let part = part.as_str().context("no text")?;
            ensure!(
                read.contains(&words(part)),
                "{state}: “{part}” is missing in:\n{text}"
            );
        }
    }
    is_true(&text, state, allowed)
}

fn is_true(text: &str, state: &str, allowed: &[&str]) -> Result<()> {
    for sentence in SENTENCES {
        ensure!(
            allowed.contains(&sentence) || !text.contains(sentence),
            "{state}: “{sentence}” is not true, and is in:\n{text}"
        );
    }
    Ok(())
}

/// Checks the reading view of the page as it is now, and then the page without its styles.
async fn is_right_now(page: &Page, state: &str, allowed: &[&str]) -> Result<()> {
    let html = page
        .script("return document.documentElement.outerHTML", &[])
        .await?;
    is_right(html.as_str().unwrap_or_default(), state, allowed).await?;
    let unstyled =
        "for (const sheet of document.styleSheets) sheet.disabled = true; return document.body.innerText";
    let text = page.script(unstyled, &[]).await?;
    let in_the_footer = "This page is ready to work without the internet.";
    is_true(
        text.as_str().unwrap_or_default(),
        state,
        &[allowed, &[in_the_footer]].concat(),
    )
}

#[tokio::test]
async fn reading_view_of_the_served_page_has_every_answer() -> Result<()> {
    for fixture in [Fixture::LinkWorkers, Fixture::BelowPath] {
        let site = Site::start(fixture).await?;
        is_right(
            &fs::read_to_string(site.folder.join("index.html"))?,
            "as served",
            &[],
        )
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn reading_view_has_every_answer_in_every_state() -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    let nothing_saved = "You have not saved any answers yet";
    let sent = "They came with the link you opened.";
    let states: [(&str, &[&str]); 8] = [
        ("", &[]),
        ("#q=umbrella", &[]),
        ("#q=zzzz", &[]),
        ("#job-title", &[]),
        ("#no-such-question", &[]),
        ("#saved", &[nothing_saved]),
        ("#saved&q=umbrella", &[nothing_saved]),
        ("#list=job-title,examples", &[sent]),
    ];
    visit_site(&site, Options::default(), async |page: &Page| {
        for (fragment, allowed) in states {
            page.open(fragment).await?;
            is_right_now(page, fragment, allowed).await?;
        }
        page.open("").await?;
        page.toggle(QUESTIONS[1]).await?;
        page.press(&format!("Save: {}", QUESTIONS[1])).await?;
        page.press(&format!("Copy link: {}", QUESTIONS[1])).await?;
        page.shows("Link copied.").await?;
        is_right_now(page, "a message", &[]).await?;
        page.open("#saved").await?;
        is_right_now(page, "an answer saved", &[]).await?;
        page.open("").await?;
        page.crash().await?;
        is_right_now(page, "the app has crashed", &[BROKEN]).await?;
        page.console_errors().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn reading_view_has_every_answer_when_the_app_is_off() -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    site.serve("location ~ wasm$ { return 404; }").await?;
    let options = Options::failing_network();
    visit_site(&site, options, async |page: &Page| {
        page.go("").await?;
        page.shows(OFF).await?;
        is_right_now(page, "the app is off", &[OFF]).await?;
        page.go("").await?;
        page.shows(OFF).await?;
        let lost = "Object.defineProperty(navigator, 'onLine', { get: () => false }); dispatchEvent(new Event('offline'))";
        page.script(lost, &[]).await?;
        page.shows(OFFLINE).await?;
        is_right_now(page, "offline, the app off", &[OFF, OFFLINE]).await
    })
    .await
}

#[tokio::test]
async fn reading_view_has_every_answer_when_storage_is_denied() -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    let options = Options {
        storage_denied: true,
        ..Options::default()
    };
    visit_site(&site, options, async |page: &Page| {
        page.open("").await?;
        page.shows(DENIED).await?;
        is_right_now(page, "storage denied", &[DENIED]).await
    })
    .await
}

#[tokio::test]
async fn page_without_scripts_says_only_what_is_true() -> Result<()> {
    let options = Options {
        scripts_denied: true,
        ..Options::default()
    };
    let site = Site::start(Fixture::LinkWorkers).await?;
    visit_site(&site, options, async |page: &Page| {
        page.go("").await?;
        page.shows(OFF).await?;
        let text = page.text().await?;
        is_true(&text, "without scripts", &[OFF])?;
        ensure!(text.matches(OFF).count() == 1, "{text}");
        // The driver's own scripts run nevertheless.
        let state = page
            .script("return document.documentElement.dataset.app ?? null", &[])
            .await?;
        ensure!(state == json!(null));
        is_right_now(page, "without scripts", &[OFF]).await
    })
    .await
}

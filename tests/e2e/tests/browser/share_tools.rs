//! The tools above the saved answers: text, share sheet, QR code, long links, links without trackers, and the program
//! that they need.

use crate::storage::stores;
use anyhow::{Context, Result, ensure};
use e2e::fixture::QUESTIONS;
use e2e::{Fixture, Options, Page, Site, visit, visit_site};
use serde_json::json;

/// Keeps what is shared and copied, in place of the share sheet and the clipboard.
pub const CATCH: &str = "navigator.share = async data => { window.shared = data }; \
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: \
        { writeText: async text => { window.copied = text } } })";

/// Parameters that others add to the address of a page.
const TRACKERS: &str =
    "?utm_source=newsletter&utm_medium=email&fbclid=a&gclid=b&msclkid=c&mc_eid=d&igshid=e&_hsenc=f&yclid=g";

/// Saves two answers and lists them.
async fn list_two(page: &Page) -> Result<()> {
    page.press(&format!("Save: {}", QUESTIONS[3])).await?;
    page.press(&format!("Save: {}", QUESTIONS[0])).await?;
    page.follow("Saved (2)").await?;
    page.lists(&[QUESTIONS[3], QUESTIONS[0]]).await
}

/// Waits for a text that was caught, and returns it.
pub async fn caught(page: &Page, expression: &str) -> Result<String> {
    let mut text = String::new();
    page.until(&format!("there is {expression}"), async || {
        let found = page.script(&format!("return {expression}"), &[]).await?;
        text = found.as_str().unwrap_or_default().to_owned();
        Ok(!text.is_empty())
    })
    .await?;
    Ok(text)
}

/// Checks that a text has these parts in this order.
fn in_order(text: &str, parts: &[&str]) -> Result<()> {
    let mut from = 0;
    for part in parts {
        let at = text[from..].find(part);
        from += at.with_context(|| format!("“{part}” is missing or out of order:\n{text}"))?;
    }
    Ok(())
}

#[tokio::test]
async fn answers_are_copied_as_text() -> Result<()> {
    visit(async |page: &Page| {
        list_two(page).await?;
        page.script(CATCH, &[]).await?;
        let title = page.find("textbox", "Title (optional)").await?;
        title.send_keys("For the carers").await?;
        page.press("Copy as text").await?;
        page.announces("Answers copied. You can paste them into a message.")
            .await?;
        let text = caught(page, "window.copied").await?;
        let link = format!(
            "{}#list=2,job-title,what-is-a-link-worker&title=For+the+carers",
            page.address()
        );
        let parts = [
            "For the carers\n\n",
            QUESTIONS[3],
            "is an umbrella term",
            QUESTIONS[0],
            "National Association of Link Workers\nhttps://www.nalw.org.uk/",
            "\nFind these answers again at:\n",
            &link,
        ];
        in_order(&text, &parts)?;
        ensure!(text.ends_with(&link) && !text.contains(QUESTIONS[1]), "{text}");
        // Without a clipboard it is shown, selected.
        page.script("Object.defineProperty(navigator, 'clipboard', { value: undefined })", &[])
            .await?;
        page.press("Copy as text").await?;
        page.focuses("Copy this text").await?;
        let selected = "return document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)";
        ensure!(page.script(selected, &[]).await? == json!(text));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn share_sheet_gets_title_text_and_link() -> Result<()> {
    visit(async |page: &Page| {
        list_two(page).await?;
        page.script(CATCH, &[]).await?;
        let title = page.find("textbox", "Title (optional)").await?;
        title.send_keys("For you").await?;
        page.press("Share").await?;
        let url = caught(page, "window.shared?.url").await?;
        ensure!(
            url == format!(
                "{}#list=2,job-title,what-is-a-link-worker&title=For+you",
                page.address()
            )
        );
        ensure!(caught(page, "window.shared.title").await? == "For you");
        let text = caught(page, "window.shared.text").await?;
        in_order(
            &text,
            &[
                "For you",
                QUESTIONS[3],
                "is an umbrella term",
                QUESTIONS[0],
                "https://www.nalw.org.uk/",
            ],
        )?;
        // Apps put text and link one after the other: it is there once.
        ensure!(!text.contains("#list="), "{text}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn copied_and_shared_links_have_no_trackers() -> Result<()> {
    visit(async |page: &Page| {
        for fragment in ["#job-title", "#q=umbrella", "#list=1,job-title&end"] {
            page.open(&format!("{TRACKERS}{fragment}")).await?;
            if !page.is_open(QUESTIONS[3]).await? {
                page.toggle(QUESTIONS[3]).await?;
            }
            page.script(CATCH, &[]).await?;
            page.press(&format!("Copy link: {}", QUESTIONS[3])).await?;
            page.shows("Link copied.").await?;
            let link = caught(page, "window.copied").await?;
            ensure!(link == format!("{}#job-title", page.address()), "{link}");
        }
        page.open(&format!("{TRACKERS}#q=")).await?;
        list_two(page).await?;
        page.script(CATCH, &[]).await?;
        let link = format!("{}#list=2,job-title,what-is-a-link-worker&end", page.address());
        page.press("Copy link").await?;
        page.announces("Link copied. You can paste it into a message.")
            .await?;
        ensure!(caught(page, "window.copied").await? == link);
        page.press("Share").await?;
        ensure!(caught(page, "window.shared?.url").await? == link);
        page.press("QR code").await?;
        ensure!(crate::shared::code_on_screen(page).await? == link);
        page.press("Copy as text").await?;
        page.announces("Answers copied. You can paste them into a message.")
            .await?;
        let text = caught(page, "window.copied").await?;
        for tracker in ["utm_", "clid", "mc_eid", "igshid", "_hsenc"] {
            ensure!(!text.contains(tracker), "{text}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn qr_code_button_says_whether_the_code_is_there() -> Result<()> {
    visit(async |page: &Page| {
        list_two(page).await?;
        let button = page.find("button", "QR code").await?;
        let is = async |expanded: &str| {
            page.until(&format!("it is expanded: {expanded}"), async || {
                Ok(button.attr("aria-expanded").await?.as_deref() == Some(expanded))
            })
            .await
        };
        is("false").await?;
        page.press("QR code").await?;
        is("true").await?;
        page.announces("The QR code is below. Point the camera of another phone or tablet at it.")
            .await?;
        page.press("QR code").await?;
        is("false").await?;
        page.hides("Point the camera").await?;
        page.press("QR code").await?;
        is("true").await?;
        // Other answers are another code.
        page.press(&format!("Remove: {}", QUESTIONS[0])).await?;
        is("false").await?;
        page.hides("Point the camera").await
    })
    .await
}

#[tokio::test]
async fn long_link_is_reported_with_a_file_in_its_place() -> Result<()> {
    const LONG: &str = "The link to these answers has more than 2,000 characters.";
    visit_site(
        &Site::start(Fixture::TenThousand).await?,
        Options::default(),
        async |page: &Page| {
            page.open("").await?;
            // A link of 15 characters an answer.
            let save = "const ids = Array.from({ length: arguments[0] }, (_, at) => `#question-${1000 + at}`); \
                const texts = ['2', ...ids.flatMap(id => [id, '@1', '?', '~0'])]; \
                localStorage.setItem(document.documentElement.dataset.site + '.saved', JSON.stringify(texts))";
            page.script(save, &[json!(120)]).await?;
            page.open("#saved").await?;
            page.find("button", "Copy link").await?;
            page.find("link", "Saved (120)").await?;
            ensure!(!page.text().await?.contains(LONG), "the link is short");
            page.script(save, &[json!(160)]).await?;
            page.open("#saved").await?;
            page.shows(LONG).await?;
            page.shows("Send a file instead, or remove some answers.").await?;
            let catch = "const create = URL.createObjectURL.bind(URL); \
                URL.createObjectURL = blob => { blob.text().then(text => { window.caught = text }); return create(blob) }";
            page.script(catch, &[]).await?;
            page.press("Save a copy as a file").await?;
            page.shows("Look for the file in your downloads.").await?;
            ensure!(caught(page, "window.caught").await?.contains("question-1159"));
            // The text has all answers, also those that are not in the document yet.
            page.script(CATCH, &[]).await?;
            page.press("Copy as text").await?;
            let text = caught(page, "window.copied").await?;
            let [first, last] = [1000, 1159].map(xtask::made_up::question);
            for question in [first, last] {
                let question = question.context("no such question")?;
                in_order(&text, &[&question.question])?;
            }
            Ok(())
        },
    )
    .await
}

/// Returns whether the share program has been fetched.
async fn has_program(page: &Page) -> Result<bool> {
    let fetched =
        "return performance.getEntriesByType('resource').some(({ name }) => /share[^/]*wasm$/.test(name))";
    Ok(page.script(fetched, &[]).await? == json!(true))
}

#[tokio::test]
async fn program_is_fetched_when_the_saved_answers_are_shown() -> Result<()> {
    visit(async |page: &Page| {
        page.press(&format!("Save: {}", QUESTIONS[3])).await?;
        stores(page, 1).await?;
        page.type_search("umbrella").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        ensure!(
            !has_program(page).await?,
            "fetched before the saved answers are shown"
        );
        page.follow("Saved (1)").await?;
        page.until("the program is fetched", async || has_program(page).await)
            .await?;
        // Pressed before it is there, a button works once.
        page.open("#saved").await?;
        page.press("QR code").await?;
        page.shows("Point the camera").await
    })
    .await
}

#[tokio::test]
async fn crashed_app_leaves_no_share_button() -> Result<()> {
    visit(async |page: &Page| {
        list_two(page).await?;
        page.press("QR code").await?;
        page.shows("Point the camera").await?;
        page.follow("All questions").await?;
        page.lists(&QUESTIONS).await?;
        page.press(&format!("Save: {}", QUESTIONS[1])).await?;
        page.crash().await?;
        page.lists(&QUESTIONS).await?;
        for button in [
            "Share",
            "Copy link",
            "Copy as text",
            "QR code",
            "Print",
            "Save a copy as a file",
        ] {
            ensure!(
                page.look_for("button", button).await?.is_none(),
                "“{button}” is shown"
            );
        }
        page.hides("Point the camera").await?;
        ensure!(
            page.look_for("summary", "Keep a copy, or open one")
                .await?
                .is_none()
        );
        page.console_errors().await?;
        Ok(())
    })
    .await
}

//! Faults made on purpose: storage that is off, full or holds nonsense, and an app that dies.

use crate::QUESTIONS;
use crate::kept::{KEY, kept, parts};
use anyhow::{Result, ensure};
use e2e::{Ability, Options, Page, Site, cannot, journey_with, visit};
use serde_json::json;

const NO_ROOM: &str = "We could not read the answers saved here before, and there is no room to put them aside, so we left them alone.";

at_the_root_and_below!(
    a_page_whose_files_are_gone_is_loaded_once_more_and_then_left_readable,
    without_scripts_every_answer_can_be_read,
);

/// Opens the page over what storage holds, saves an answer, and looks at what storage holds then.
async fn opens_over(kept: &str, says: &str) -> Result<()> {
    journey_with(Options::default(), async |page: &Page| {
        page.open("").await?;
        let key = json!(KEY);
        page.script("localStorage.setItem(...arguments)", &[key.clone(), json!(kept)])
            .await?;
        page.open("").await?;
        page.lists(&QUESTIONS).await?;
        page.shows(says).await?;
        page.press(&format!("Save: {}", QUESTIONS[1])).await?;
        page.find("link", "Saved (1)").await?;
        page.follow("Saved (1)").await?;
        page.lists(&QUESTIONS[1..2]).await?;
        let now = page
            .script("return localStorage.getItem(arguments[0])", &[key])
            .await?;
        ensure!(now == json!(kept), "what could not be read was changed");
        ensure!(page.script("return localStorage.length", &[]).await? == json!(1));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_future_version_is_left_alone() -> Result<()> {
    opens_over(
        r#"[3,{"answers":[]}]"#,
        "A newer version of this page saved answers here, so we left them alone.",
    )
    .await
}

#[tokio::test]
async fn five_megabytes_of_text_are_left_alone() -> Result<()> {
    opens_over(&"five megabytes of text ".repeat(217_000), NO_ROOM).await
}

#[tokio::test]
async fn denied_storage_is_said_and_the_page_works() -> Result<()> {
    journey_with(
        Options {
            storage_denied: true,
            ..Options::default()
        },
        async |page: &Page| {
            page.open("").await?;
            // One engine throws, another has nothing there.
            let denied = "try { return localStorage === null } catch { return true }";
            ensure!(
                page.script(denied, &[]).await? == json!(true),
                "this browser did not deny storage"
            );
            page.lists(&QUESTIONS).await?;
            page.shows("This browser does not let the page keep anything.")
                .await?;
            page.press(&format!("Save: {}", QUESTIONS[1])).await?;
            page.find("link", "Saved (1)").await?;
            Ok(())
        },
    )
    .await
}

#[tokio::test]
async fn full_storage_is_said_and_tried_again() -> Result<()> {
    journey_with(Options::default(), async |page: &Page| {
        page.open("").await?;
        let fill = "let part = 'x'.repeat(1 << 20), n = 0; \
            while (part.length) { try { localStorage.setItem('filler' + n++, part) } catch { part = part.slice(0, part.length >> 1) } }";
        page.script(fill, &[]).await?;
        page.press(&format!("Save: {}", QUESTIONS[1])).await?;
        page.shows("There is no room left to keep what you save.").await?;
        page.find("link", "Saved (1)").await?;
        page.script("localStorage.clear()", &[]).await?;
        page.press(&format!("Save: {}", QUESTIONS[2])).await?;
        page.hides("There is no room left").await?;
        let kept = kept(page).await?;
        ensure!(parts(&kept, '#') == ["who-can-be-one", "other-roles"], "kept: {kept}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_app_that_dies_leaves_the_printed_answers_and_an_apology() -> Result<()> {
    let journey = journey_with(Options::default(), async |page: &Page| {
        page.open("").await?;
        page.press_question(QUESTIONS[1]).await?;
        page.shows("come from a variety of backgrounds").await?;
        // What a browser does that has run out of memory: it makes no more elements, and the app panics.
        let fail = "Node.prototype.cloneNode = Document.prototype.createElement = \
            () => { throw new Error('no memory') }";
        page.script(fail, &[]).await?;
        page.type_search("u").await?;
        page.shows("Sorry, something went wrong").await?;
        page.lists(&QUESTIONS).await?;
        page.shows("come from a variety of backgrounds").await?;
        ensure!(
            page.look_for("button", "Open all").await?.is_none(),
            "a dead button is shown"
        );
        page.press_question(QUESTIONS[3]).await?;
        page.shows("is an umbrella term").await?;
        page.console_errors().await?;
        page.follow("Reload the page").await?;
        page.ready().await?;
        page.lists(&QUESTIONS).await
    });
    journey.await
}

#[tokio::test]
async fn where_the_browser_tells_nothing_of_painting_the_app_starts_all_the_same() -> Result<()> {
    if cannot(Ability::Looks)? {
        return Ok(());
    }
    let silent = "window.PerformanceObserver = class { observe() {} };";
    let without = "window.PerformanceObserver = undefined;";
    journey_with(Options::default(), async |page: &Page| {
        for script in [silent, without] {
            page.run_before(script).await?;
            page.open("").await?;
            page.type_search("umbrella").await?;
            page.lists(&QUESTIONS[3..4]).await?;
        }
        Ok(())
    })
    .await
}

async fn a_page_whose_files_are_gone_is_loaded_once_more_and_then_left_readable(site: Site) -> Result<()> {
    let options = Options {
        failing_network: true,
        ..Options::default()
    };
    visit(&site, options, async |page: &Page| {
        page.open("").await?;
        page.shows("ready to work without the internet").await?;
        // The page of a version whose files went with it.
        let stale = "const done = arguments[0]; (async () => { \
            const cache = await caches.open((await caches.keys())[0]); \
            const kept = await cache.match('./'); \
            const { headers } = kept; \
            const page = (await kept.text()).replace(/app-\\w+\\.js/, 'app-gone.js'); \
            await cache.put('./', new Response(page, { headers })); \
        })().then(() => done('stale'), error => done(String(error)))";
        let stale = page.client.execute_async(stale, vec![]).await?;
        ensure!(stale == json!("stale"), "{stale}");
        page.go("").await?;
        page.shows("Search and saving do not work here just now.").await?;
        let how = "return performance.getEntriesByType('navigation')[0].type";
        ensure!(
            page.script(how, &[]).await? == json!("reload"),
            "it was not tried again"
        );
        page.lists(&QUESTIONS).await
    })
    .await
}

async fn without_scripts_every_answer_can_be_read(site: Site) -> Result<()> {
    visit(
        &site,
        Options {
            scripts_denied: true,
            ..Options::default()
        },
        async |page: &Page| {
            page.go("").await?;
            page.lists(&QUESTIONS).await?;
            page.shows("Search and saving do not work here just now.").await?;
            page.press_question(QUESTIONS[3]).await?;
            page.shows("is an umbrella term").await?;
            for name in ["Open all", "Save: Which job title is best to use?"] {
                ensure!(
                    page.look_for("button", name).await?.is_none(),
                    "“{name}” is shown and cannot work"
                );
            }
            ensure!(
                page.look_for("searchbox", "What would you like to know?")
                    .await?
                    .is_none()
            );
            Ok(())
        },
    )
    .await
}

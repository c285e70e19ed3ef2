//! The limits of the engines: each test fails once an engine gains an ability, or loses one.

use anyhow::{Result, ensure};
use e2e::{Ability, Browser, Fixture, LIMITS, Options, Page, Site, Viewport, engine, limit, visit};
use serde_json::json;

/// Compares what the engine did with its entry in [`LIMITS`].
fn compare(ability: Ability, did: bool) -> Result<()> {
    let engine = engine()?;
    match limit(engine, ability) {
        Some(limit) => ensure!(
            !did,
            "{engine} has a new ability (before: {}): remove it from LIMITS and docs/testing.md",
            limit.reason
        ),
        None => ensure!(did, "{engine} has lost an ability: {ability}"),
    }
    Ok(())
}

#[tokio::test]
async fn console_matches_the_limits() -> Result<()> {
    let test = visit(async |page: &Page| {
        let write = "console.error('written'); setTimeout(() => { throw new Error('thrown') })";
        page.script(write, &[]).await?;
        let mut read = Vec::new();
        if page.can(Ability::Console) {
            page.until("both errors are read", async || {
                read.extend(page.console_errors().await?);
                let holds = |word: &str| read.iter().any(|error| error.contains(word));
                Ok(holds("written") && holds("thrown"))
            })
            .await?;
        }
        Ok(())
    });
    test.await?;
    // An engine with WebDriver BiDi can be asked for its console.
    let bidi = Browser::start(Options {
        bidi: true,
        ..Options::default()
    });
    let bidi = match bidi.await {
        Ok(browser) => {
            browser.close().await;
            true
        }
        Err(_) => false,
    };
    compare(Ability::Console, bidi)
}

#[tokio::test]
async fn installability_matches_the_limits() -> Result<()> {
    visit(async |page: &Page| {
        let errors = page.devtools("Page.getInstallabilityErrors", json!({})).await;
        compare(Ability::Installing, errors.is_ok())
    })
    .await
}

#[tokio::test]
async fn layout_shifts_match_the_limits() -> Result<()> {
    visit(async |page: &Page| {
        let script = "return PerformanceObserver.supportedEntryTypes.includes('layout-shift')";
        let supported = page.script(script, &[]).await?;
        compare(Ability::LayoutShift, supported == json!(true))
    })
    .await
}

#[tokio::test]
async fn emulation_matches_the_limits() -> Result<()> {
    visit(async |page: &Page| {
        let emulated = page.emulate(Viewport::dark(400, 600)).await.is_ok();
        if emulated {
            let script = "return [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]";
            ensure!(page.script(script, &[]).await? == json!([400, true]));
        }
        compare(Ability::Emulation, emulated)
    })
    .await
}

#[tokio::test]
async fn printing_matches_the_limits() -> Result<()> {
    visit(async |page: &Page| compare(Ability::Printing, page.printed_text().await.is_ok())).await
}

#[tokio::test]
async fn persistent_profile_matches_the_limits() -> Result<()> {
    let profile = tempfile::tempdir()?;
    let options = Options {
        profile: Some(profile.path().to_owned()),
        ..Options::default()
    };
    let site = Site::start(Fixture::LinkWorkers).await?;
    e2e::visit_site(&site, options.clone(), async |page: &Page| {
        page.open("").await?;
        page.script("localStorage.setItem('a', 'stored')", &[]).await?;
        Ok(())
    })
    .await?;
    e2e::visit_site(&site, options, async |page: &Page| {
        page.open("").await?;
        let stored = page.script("return localStorage.getItem('a')", &[]).await?;
        compare(Ability::PersistentProfile, stored == json!("stored"))
    })
    .await
}

#[test]
fn docs_list_every_limit_and_no_other() -> Result<()> {
    let docs = std::fs::read_to_string(xtask::root().join("docs/testing.md"))?;
    let rows = docs
        .lines()
        .skip_while(|line| *line != "| Engine | Not tested | Reason |");
    let rows: Vec<&str> = rows.skip(2).take_while(|line| line.starts_with('|')).collect();
    let limits = LIMITS.map(|limit| format!("| {} | {} | {} |", limit.engine, limit.ability, limit.reason));
    ensure!(
        rows == limits,
        "The table in docs/testing.md should be:\n{}",
        limits.join("\n")
    );
    Ok(())
}

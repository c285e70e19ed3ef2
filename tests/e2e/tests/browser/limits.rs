//! What an engine cannot do, tried: each test fails when an engine learns it, and when one forgets it.

use anyhow::{Result, ensure};
use e2e::{Ability, Browser, LIMITS, Look, Options, Page, Site, engine, journey, limit};
use serde_json::json;

/// Holds what an engine did against what is written down of it.
fn as_written_down(ability: Ability, did: bool) -> Result<()> {
    let engine = engine()?;
    match limit(engine, ability) {
        Some(limit) => ensure!(
            !did,
            "{engine} has learned something ({}): take it off the LIMITS and out of the README",
            limit.reason
        ),
        None => ensure!(did, "{engine} has forgotten something: {ability}"),
    }
    Ok(())
}

#[tokio::test]
async fn reading_the_console() -> Result<()> {
    let journey = journey(async |page: &Page| {
        let write = "console.error('written'); setTimeout(() => { throw new Error('thrown') })";
        page.script(write, &[]).await?;
        let mut read = Vec::new();
        if page.can(Ability::Console) {
            page.until("what was written and thrown is read", async || {
                read.extend(page.console_errors().await?);
                let holds = |word: &str| read.iter().any(|error| error.contains(word));
                Ok(holds("written") && holds("thrown"))
            })
            .await?;
        }
        Ok(())
    });
    journey.await?;
    // An engine that speaks by itself can be asked for its console.
    let speaks = Browser::start(Options {
        two_way: true,
        ..Options::default()
    });
    let speaks = match speaks.await {
        Ok(browser) => {
            browser.close().await;
            true
        }
        Err(_) => false,
    };
    as_written_down(Ability::Console, speaks)
}

#[tokio::test]
async fn a_verdict_on_installing() -> Result<()> {
    journey(async |page: &Page| {
        let verdict = page.devtools("Page.getInstallabilityErrors", json!({})).await;
        as_written_down(Ability::Installing, verdict.is_ok())
    })
    .await
}

#[tokio::test]
async fn layout_shifts() -> Result<()> {
    journey(async |page: &Page| {
        let script = "return PerformanceObserver.supportedEntryTypes.includes('layout-shift')";
        let counts = page.script(script, &[]).await?;
        as_written_down(Ability::LayoutShift, counts == json!(true))
    })
    .await
}

#[tokio::test]
async fn another_look() -> Result<()> {
    journey(async |page: &Page| {
        let looks = page.look(Look::dark(400, 600)).await.is_ok();
        if looks {
            let script = "return [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]";
            ensure!(page.script(script, &[]).await? == json!([400, true]));
        }
        as_written_down(Ability::Looks, looks)
    })
    .await
}

#[tokio::test]
async fn printing() -> Result<()> {
    journey(async |page: &Page| as_written_down(Ability::Printing, page.printed().await.is_ok())).await
}

#[tokio::test]
async fn a_profile_that_is_kept() -> Result<()> {
    let profile = tempfile::tempdir()?;
    let options = Options {
        profile: Some(profile.path().to_owned()),
        ..Options::default()
    };
    let site = Site::start().await?;
    e2e::visit(&site, options.clone(), async |page: &Page| {
        page.open("").await?;
        page.script("localStorage.setItem('a', 'kept')", &[]).await?;
        Ok(())
    })
    .await?;
    e2e::visit(&site, options, async |page: &Page| {
        page.open("").await?;
        let kept = page.script("return localStorage.getItem('a')", &[]).await?;
        as_written_down(Ability::KeptProfile, kept == json!("kept"))
    })
    .await
}

#[test]
fn the_readme_holds_every_limit_and_no_other() -> Result<()> {
    let readme = std::fs::read_to_string(xtask::root().join("README.md"))?;
    let rows = readme
        .lines()
        .skip_while(|line| *line != "| Engine | Left out | Because |");
    let rows: Vec<&str> = rows.skip(2).take_while(|line| line.starts_with('|')).collect();
    let limits = LIMITS.map(|limit| format!("| {} | {} | {} |", limit.engine, limit.ability, limit.reason));
    ensure!(
        rows == limits,
        "The README’s table should be:\n{}",
        limits.join("\n")
    );
    Ok(())
}

//! The focused element is in sight and nothing covers it, at 400 % zoom and with text of twice the size (WCAG 2.4.11).

use anyhow::{Context, Result, ensure};
use e2e::fixture::QUESTIONS;
use e2e::{Ability, Fixture, Options, Page, Release, Site, Viewport, cannot, visit_site};
use fantoccini::key::Key;
use serde_json::json;

/// Returns what is wrong with the focused element: it is out of sight, or another element is in front of one of nine
/// points of its part in the window. Empty when nothing is wrong.
const COVERED: &str = "
    const element = document.activeElement;
    if (element === document.body) return 'end';
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [x0, x1] = [Math.max(left, 0), Math.min(right, innerWidth)];
    const [y0, y1] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
    const name = element.outerHTML.slice(0, 80);
    if (x1 - x0 < 3 || y1 - y0 < 3) return `${name} is out of sight: ${top} to ${bottom} of ${innerHeight}`;
    for (const x of [0.1, 0.5, 0.9]) {
      for (const y of [0.1, 0.5, 0.9]) {
        const seen = document.elementFromPoint(x0 + (x1 - x0) * x, y0 + (y1 - y0) * y);
        // A round corner shows what is behind the element. The buttons of a row are in the padding of its question.
        if (seen && (element.contains(seen) || seen.contains(element) || element.closest('.question')?.contains(seen))) continue;
        if (element.labels && [...element.labels].some((label) => label.contains(seen))) continue;
        return `${name} is behind ${seen?.outerHTML.slice(0, 80)}`;
      }
    }
    return '';
";

/// The elements that stay in the window while the page scrolls, other than the skip link, which is in the window only
/// while it has the focus.
const FIXED: &str = "
    return [...document.querySelectorAll('body *:not(.skip-link)')]
      .filter((element) => getComputedStyle(element).position === 'fixed')
      .map((element) => element.outerHTML.slice(0, 80));
";

/// Goes through the whole page with Tab.
async fn tab_through(page: &Page, state: &str) -> Result<()> {
    ensure!(page.script(FIXED, &[]).await? == json!([]), "{state}");
    // Tab goes on where the focus was last: from the beginning.
    let start = "document.querySelector('a').focus(); document.activeElement.blur(); \
        scrollTo({ top: 0, behavior: 'instant' })";
    page.script(start, &[]).await?;
    let mut stops = Vec::new();
    loop {
        let focused = page.client.active_element().await?;
        focused.send_keys(&Key::Tab.to_string()).await?;
        // A browser may scroll to the focus a frame later.
        let mut found = json!(null);
        let seen = page.until("the focused element is in sight", async || {
            found = page.script(COVERED, &[]).await?;
            Ok(found == json!("") || found == json!("end"))
        });
        seen.await.with_context(|| format!("{state}: {found}"))?;
        if found == json!("end") {
            ensure!(stops.len() > 5, "{state}: Tab stops only at {stops:?}");
            return Ok(());
        }
        stops.push(page.focused().await?);
        ensure!(stops.len() < 120, "{state}: there is no end");
    }
}

/// Goes through the page in these states.
async fn every_state(page: &Page, site: &Site) -> Result<()> {
    let states = [
        ("", "5 questions"),
        ("#q=umbrella", "1 question found"),
        ("#q=zzzz", "No answers for “zzzz”."),
        ("#job-title", "an umbrella term"),
        ("#no-such-question", "This link no longer works"),
        ("#list=job-title,examples&title=For+you", "For you"),
    ];
    for (fragment, shown) in states {
        page.open(fragment).await?;
        page.shows(shown).await?;
        tab_through(page, fragment).await?;
    }
    page.open("").await?;
    page.toggle(QUESTIONS[1]).await?;
    page.press(&format!("Copy link: {}", QUESTIONS[1])).await?;
    page.shows("Link copied.").await?;
    tab_through(page, "a message").await?;
    for question in &QUESTIONS[2..4] {
        page.toggle(question).await?;
        page.press(&format!("Save: {question}")).await?;
    }
    page.open("#saved").await?;
    page.lists(&QUESTIONS[2..4]).await?;
    tab_through(page, "saved").await?;
    page.press(&format!("Remove: {}", QUESTIONS[2])).await?;
    page.shows("Removed from saved").await?;
    tab_through(page, "removed").await?;
    let lost = "Object.defineProperty(navigator, 'onLine', { get: () => false }); dispatchEvent(new Event('offline'))";
    page.script(lost, &[]).await?;
    page.shows("You are offline.").await?;
    tab_through(page, "offline").await?;
    page.shows("ready to work without the internet").await?;
    Release::next(&site.folder, "an umbrella term", "a catch-all term")?.deploy(&site.folder)?;
    page.open("").await?;
    page.offers_update().await?;
    tab_through(page, "a new version").await
}

/// Goes through the page in a window of this size, with the largest text of the reading settings where the browser's
/// own text has a size.
async fn in_a_window(width: u32, height: u32, text_size: Option<u32>) -> Result<()> {
    if cannot(Ability::Emulation)? {
        return Ok(());
    }
    let site = Site::start(Fixture::LinkWorkers).await?;
    let options = Options {
        text_size,
        ..Options::default()
    };
    visit_site(&site, options, async |page: &Page| {
        page.emulate(Viewport::light(width, height)).await?;
        page.open("").await?;
        if let Some(text_size) = text_size {
            page.toggle("Reading settings").await?;
            page.choose("Very large").await?;
            let size = "return parseFloat(getComputedStyle(document.documentElement).fontSize)";
            let size = page.script(size, &[]).await?;
            ensure!(
                size.as_f64() == Some(f64::from(text_size) * 1.4375),
                "the text has {size} pixels"
            );
        }
        every_state(page, &site).await
    })
    .await
}

#[tokio::test]
async fn focus_is_in_sight_at_400_percent() -> Result<()> {
    // A window of 1280 by 1024 pixels.
    in_a_window(320, 256, None).await
}

#[tokio::test]
async fn focus_is_in_sight_with_large_text_on_a_computer() -> Result<()> {
    in_a_window(1280, 900, Some(32)).await
}

#[tokio::test]
async fn focus_is_in_sight_with_large_text_on_a_phone() -> Result<()> {
    // Together with the setting, twice the usual size.
    in_a_window(390, 844, Some(22)).await
}

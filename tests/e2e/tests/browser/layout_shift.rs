//! Layout shifts, a phone's window with its keyboard, and text fragments.

use anyhow::{Result, ensure};
use e2e::fixture::QUESTIONS;
use e2e::{Ability, Fixture, Options, Page, Site, Viewport, cannot, visit, visit_site};
use fantoccini::key::Key;
use serde_json::json;

/// Returns the sum of all layout shifts without recent input (<https://web.dev/articles/cls>).
const SHIFTS: &str = "
    const done = arguments[0];
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => setTimeout(() => done(sum)));
";

/// Removes the page's nodes from last to first and returns those that each removal moved, by three pixels or more at
/// their start: in a slow load the same nodes move (<https://wicg.github.io/layout-instability/>).
const MOVED: &str = "
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const fromRight = getComputedStyle(document.body).direction === 'rtl';
    const begins = (node) => {
      const isText = node.nodeType === Node.TEXT_NODE;
      const range = document.createRange();
      range.selectNode(node);
      const { left, right, top, bottom } = (isText ? range : node).getBoundingClientRect();
      const seen = left < right && top < bottom && bottom > 0 && top < innerHeight;
      return seen && (isText ? node.parentElement : node).checkVisibility() ? [fromRight ? right : left, top] : null;
    };
    const whole = new Map(nodes.map((node) => [node, begins(node)]));
    const named = (node) => node.outerHTML ?? node.data;
    const moved = [];
    let compared = 0;
    while (nodes.length > 0) {
      const last = nodes.pop();
      const name = named(last);
      last.remove();
      if (whole.get(last) === null) continue;
      for (const node of nodes) {
        const [then, now] = [whole.get(node), begins(node)];
        if (then === null || now === null) continue;
        compared += 1;
        if (then.some((start, axis) => Math.abs(start - now[axis]) >= 3)) moved.push(`${name} moves ${named(node)}`);
      }
    }
    return [compared, moved];
";

/// A browser may paint a page that has loaded in part.
#[tokio::test]
async fn page_loads_without_layout_shift() -> Result<()> {
    for site in [
        Site::start(Fixture::LinkWorkers).await?,
        Site::start(Fixture::Clinic).await?,
    ] {
        visit_site(&site, Options::default(), async |page: &Page| {
            let viewports = [Viewport::light(1200, 800), Viewport::light(390, 844)];
            let viewports = if page.can(Ability::Emulation) {
                viewports.map(Some)
            } else {
                [None; 2]
            };
            for viewport in viewports {
                if let Some(viewport) = viewport {
                    page.emulate(viewport).await?;
                }
                page.open("").await?;
                let found = page.script(MOVED, &[]).await?;
                ensure!(found[0].as_u64() > Some(100), "{found}");
                ensure!(found[1] == json!([]), "{viewport:?}: {}", found[1]);
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn reader_journey_causes_no_layout_shift() -> Result<()> {
    if cannot(Ability::LayoutShift)? {
        return Ok(());
    }
    visit(async |page: &Page| {
        page.type_search("umbrella").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.type_search(&Key::Escape.to_string()).await?;
        page.lists(&QUESTIONS).await?;
        page.toggle(QUESTIONS[0]).await?;
        let save = format!("Save: {}", QUESTIONS[0]);
        page.press(&save).await?;
        page.follow("Saved (1)").await?;
        page.lists(&QUESTIONS[..1]).await?;
        page.press(&format!("Remove: {}", QUESTIONS[0])).await?;
        page.press("Undo").await?;
        page.lists(&QUESTIONS[..1]).await?;
        page.announces("Your saved answers are as they were.").await?;
        let shifts = page.client.execute_async(SHIFTS, Vec::new()).await?;
        ensure!(shifts.as_f64() == Some(0.0), "the layout shifted by {shifts}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn first_result_is_above_a_phone_keyboard() -> Result<()> {
    if cannot(Ability::Emulation)? {
        return Ok(());
    }
    visit(async |page: &Page| {
        page.emulate(Viewport::light(390, 844)).await?;
        page.open("").await?;
        let size = "return parseFloat(getComputedStyle(arguments[0]).fontSize)";
        let size = page.script_on(&page.search_box().await?, size).await?;
        ensure!(size.as_f64() >= Some(16.0), "a phone zooms into text of {size} px");
        page.type_search("umbrella").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        // A phone's keyboard leaves about half of its window.
        let tops = "return ['input[type=search]', 'main summary h3'].map((selector) => \
            [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect().top).find((top) => top > 0))";
        page.until("the box and the first result are in the upper half", async || {
            let tops: Vec<Option<f64>> = serde_json::from_value(page.script(tops, &[]).await?)?;
            Ok(tops.iter().all(|top| top.is_some_and(|top| (0.0..422.0).contains(&top))))
        })
        .await?;
        page.type_search(&Key::Escape.to_string()).await?;
        page.lists(&QUESTIONS).await
    })
    .await
}

#[tokio::test]
async fn text_fragment_opens_its_answer() -> Result<()> {
    if cannot(Ability::Emulation)? {
        return Ok(());
    }
    visit(async |page: &Page| {
        // A text fragment opens a closed answer, as the browser's find in page does.
        page.go("#:~:text=catch-all%20nothing").await?;
        page.ready().await?;
        ensure!(!page.is_open(QUESTIONS[3]).await?);
        page.go("#:~:text=umbrella%20term").await?;
        page.ready().await?;
        page.until("the answer with these words is open", async || {
            page.is_open(QUESTIONS[3]).await
        })
        .await?;
        ensure!(page.script("return location.hash", &[]).await? == json!(""));
        Ok(())
    })
    .await
}

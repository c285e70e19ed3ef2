//! Nothing jumps, nothing is cut off, and a phone's small window with its keyboard is enough.

use crate::QUESTIONS;
use anyhow::{Result, ensure};
use e2e::{Ability, Look, Options, Page, Site, cannot, journey, visit};
use fantoccini::key::Key;
use serde_json::json;

/// The sum of all layout shifts that the reader did not cause (<https://web.dev/articles/cls>).
const SHIFTS: &str = "
    const done = arguments[0];
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => setTimeout(() => done(sum)));
";

/// Takes the page away again, the last that came first, and gives what would have moved when it came: by three
/// pixels or more, from where it begins (<https://wicg.github.io/layout-instability/>).
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
    let looked = 0;
    while (nodes.length > 0) {
      const last = nodes.pop();
      const name = named(last);
      last.remove();
      if (whole.get(last) === null) continue;
      for (const node of nodes) {
        const [then, now] = [whole.get(node), begins(node)];
        if (then === null || now === null) continue;
        looked += 1;
        if (then.some((place, axis) => Math.abs(place - now[axis]) >= 3)) moved.push(`${name} moves ${named(node)}`);
      }
    }
    return [looked, moved];
";

/// A slow line or a busy device shows what has come of the page before the rest is there.
#[tokio::test]
async fn nothing_moves_while_the_page_comes_in() -> Result<()> {
    for site in [Site::start().await?, Site::start_clinic().await?] {
        visit(&site, Options::default(), async |page: &Page| {
            let looks = [Look::light(1200, 800), Look::light(390, 844)];
            let looks = if page.can(Ability::Looks) {
                looks.map(Some)
            } else {
                [None; 2]
            };
            for look in looks {
                if let Some(look) = look {
                    page.look(look).await?;
                }
                page.open("").await?;
                let found = page.script(MOVED, &[]).await?;
                ensure!(found[0].as_u64() > Some(100), "{found}");
                ensure!(found[1] == json!([]), "{look:?}: {}", found[1]);
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn nothing_jumps_on_a_whole_journey() -> Result<()> {
    if cannot(Ability::LayoutShift)? {
        return Ok(());
    }
    journey(async |page: &Page| {
        page.type_search("umbrella").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.type_search(&Key::Escape.to_string()).await?;
        page.lists(&QUESTIONS).await?;
        page.press_question(QUESTIONS[0]).await?;
        let save = format!("Save: {}", QUESTIONS[0]);
        page.press(&save).await?;
        page.follow("Saved (1)").await?;
        page.lists(&QUESTIONS[..1]).await?;
        page.press(&save).await?;
        page.press("Undo").await?;
        page.lists(&QUESTIONS[..1]).await?;
        page.announces("Saved again.").await?;
        let shifts = page.client.execute_async(SHIFTS, Vec::new()).await?;
        ensure!(shifts.as_f64() == Some(0.0), "the page jumped by {shifts}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_a_phone_finds_is_seen_above_its_keyboard() -> Result<()> {
    if cannot(Ability::Looks)? {
        return Ok(());
    }
    journey(async |page: &Page| {
        page.look(Look::light(390, 844)).await?;
        page.open("").await?;
        let size = "return parseFloat(getComputedStyle(document.getElementById('faq_search')).fontSize)";
        let size = page.script(size, &[]).await?;
        ensure!(size.as_f64() >= Some(16.0), "a phone would zoom into text of {size} px");
        page.type_search("umbrella").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        // A phone's keyboard leaves about half of its window.
        let places = "return ['#faq_search', 'summary h3'].map((selector) => \
            [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect().top).find((top) => top > 0))";
        page.until("the box and the first result are in the upper half", async || {
            let places: Vec<f64> = serde_json::from_value(page.script(places, &[]).await?)?;
            Ok(places.iter().all(|top| (0.0..422.0).contains(top)))
        })
        .await?;
        page.type_search(&Key::Escape.to_string()).await?;
        page.lists(&QUESTIONS).await
    })
    .await
}

#[tokio::test]
async fn a_word_looked_for_in_the_page_opens_its_answer() -> Result<()> {
    if cannot(Ability::Looks)? {
        return Ok(());
    }
    journey(async |page: &Page| {
        // As the browser's own search does, an address that names words goes to them.
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

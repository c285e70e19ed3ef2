//! The page under a finger, on a phone.

use crate::QUESTIONS;
use anyhow::{Result, ensure};
use e2e::{Ability, Look, Page, cannot, journey};
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, PointerAction, TouchActions};
use serde_json::json;
use std::time::Duration;

fn finger() -> TouchActions {
    TouchActions::new("finger".to_owned())
}

fn at(x: f64, y: f64, milliseconds: u64) -> PointerAction {
    PointerAction::MoveTo {
        duration: Some(Duration::from_millis(milliseconds)),
        x,
        y,
    }
}

const DOWN: PointerAction = PointerAction::Down {
    button: MOUSE_BUTTON_LEFT,
};
const UP: PointerAction = PointerAction::Up {
    button: MOUSE_BUTTON_LEFT,
};

async fn number(page: &Page, script: &str) -> Result<f64> {
    Ok(page.script(script, &[]).await?.as_f64().unwrap_or_default())
}

async fn tap(page: &Page, selector: &str) -> Result<()> {
    let middle = "const box = document.querySelector(arguments[0]).getBoundingClientRect(); \
        return [box.x + box.width / 2, box.y + box.height / 2]";
    let middle = page.script(middle, &[json!(selector)]).await?;
    let [x, y] = [0, 1].map(|at: usize| middle[at].as_f64().unwrap_or_default());
    let tapped = finger().then(at(x, y, 0)).then(DOWN).then(UP);
    Ok(page.client.perform_actions(tapped).await?)
}

#[tokio::test]
async fn a_phone_is_swiped_tapped_and_typed_on() -> Result<()> {
    if cannot(Ability::Looks)? {
        return Ok(());
    }
    journey(async |page: &Page| {
        page.look(Look::light(390, 844)).await?;
        page.open("").await?;
        let swiped = finger()
            .then(at(195.0, 700.0, 0))
            .then(DOWN)
            .then(at(195.0, 250.0, 200))
            .then(UP);
        page.client.perform_actions(swiped).await?;
        page.until("the page has scrolled", async || {
            Ok(number(page, "return scrollY").await? > 200.0)
        })
        .await?;
        ensure!(
            !page.is_open(QUESTIONS[0]).await?,
            "a swipe over a question opened it"
        );
        // The box stays at hand. iOS zooms into text that is smaller than 16 pixels.
        tap(page, "#faq_search").await?;
        page.focuses("What would you like to know?").await?;
        let size = "return parseFloat(getComputedStyle(document.getElementById('faq_search')).fontSize)";
        ensure!(number(page, size).await? >= 16.0, "the text is too small");
        // The keyboard takes the lower half of the window; that the first result is above it is `steady`'s to see.
        page.look(Look::light(390, 420)).await?;
        page.client.active_element().await?.send_keys("umbrella").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.look(Look::light(390, 844)).await?;
        tap(page, ".question summary").await?;
        page.until("a tap closes what the search opened", async || {
            Ok(!page.is_open(QUESTIONS[3]).await?)
        })
        .await
    })
    .await
}

//! The page by touch, on a phone.

use anyhow::{Result, ensure};
use e2e::fixture::QUESTIONS;
use e2e::{Ability, Page, Viewport, cannot, visit};
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, PointerAction, TouchActions};
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

#[tokio::test]
async fn swiping_tapping_and_typing_work_on_a_phone() -> Result<()> {
    if cannot(Ability::Emulation)? {
        return Ok(());
    }
    visit(async |page: &Page| {
        page.emulate(Viewport::light(390, 844)).await?;
        page.open("").await?;
        let swiped = finger()
            .then(at(195.0, 700.0, 0))
            .then(DOWN)
            .then(at(195.0, 250.0, 200))
            .then(UP);
        page.client.perform_actions(swiped).await?;
        page.until("the page has scrolled", async || {
            Ok(page.script("return scrollY", &[]).await?.as_f64() > Some(200.0))
        })
        .await?;
        ensure!(
            !page.is_open(QUESTIONS[0]).await?,
            "a swipe over a question opened it"
        );
        // The sticky search box is still in the window. iOS zooms into text that is smaller than 16 pixels.
        let search = page.search_box().await?;
        page.tap(&search).await?;
        page.focuses("What would you like to know?").await?;
        let size = "return parseFloat(getComputedStyle(arguments[0]).fontSize)";
        let size = page.script_on(&search, size).await?;
        ensure!(size.as_f64() >= Some(16.0), "the text is too small: {size}");
        // The keyboard takes the lower half of the window. `layout_shift.rs` tests that the first result is above it.
        page.emulate(Viewport::light(390, 420)).await?;
        page.client.active_element().await?.send_keys("umbrella").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.emulate(Viewport::light(390, 844)).await?;
        let summary = page.find("summary", QUESTIONS[3]).await?;
        page.tap(&summary).await?;
        page.until("a tap closes the answer", async || {
            Ok(!page.is_open(QUESTIONS[3]).await?)
        })
        .await
    })
    .await
}

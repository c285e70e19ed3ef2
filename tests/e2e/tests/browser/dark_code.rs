//! The QR code in pages that something else has darkened: it stays black on white, as cameras need it.

use crate::shared::{code_on_screen, link_to_two};
use anyhow::{Result, ensure};
use e2e::{Ability, Page, cannot, visit};
use serde_json::json;

/// Checks that a screenshot of the QR code can be read.
async fn can_be_read(page: &Page, link: &str, how: &str) -> Result<()> {
    page.press("QR code").await?;
    let code = code_on_screen(page).await?;
    ensure!(code == link, "{how}: {code}");
    page.press("QR code").await?;
    page.hides("Point the camera").await
}

#[tokio::test]
async fn code_is_readable_in_dark_pages_and_forced_colours() -> Result<()> {
    if cannot(Ability::Emulation)? {
        return Ok(());
    }
    visit(async |page: &Page| {
        let link = link_to_two(page).await?;
        page.devtools("Emulation.setAutoDarkModeOverride", json!({ "enabled": true }))
            .await?;
        can_be_read(page, &link, "auto-dark").await?;
        page.devtools("Emulation.setAutoDarkModeOverride", json!({ "enabled": false }))
            .await?;
        for (scheme, colours) in [("dark", "active"), ("light", "active"), ("dark", "none")] {
            let features = json!({ "features": [
                { "name": "prefers-color-scheme", "value": scheme },
                { "name": "forced-colors", "value": colours },
            ] });
            page.devtools("Emulation.setEmulatedMedia", features).await?;
            can_be_read(page, &link, &format!("{scheme}, forced colours {colours}")).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn code_is_readable_in_an_inverted_page() -> Result<()> {
    visit(async |page: &Page| {
        let link = link_to_two(page).await?;
        // As extensions do it: the colours of elements are replaced, or the whole page is inverted.
        let recolour = "const sheet = new CSSStyleSheet(); document.adoptedStyleSheets = [sheet]; \
            sheet.replaceSync('* { background-color: #181a1b !important; fill: #e8e6e3 !important; color: #e8e6e3 !important }'); \
            window.sheet = sheet";
        page.script(recolour, &[]).await?;
        can_be_read(page, &link, "recoloured").await?;
        let invert = "window.sheet.replaceSync('html { filter: invert(1) hue-rotate(180deg) !important; background: #fff }')";
        page.script(invert, &[]).await?;
        can_be_read(page, &link, "inverted").await
    })
    .await
}

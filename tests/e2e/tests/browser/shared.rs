//! Shared answers: as a link, as a QR code, and as a printed handout.

use crate::storage::{stored, stores};
use anyhow::{Context, Result, ensure};
use e2e::fixture::{QUESTIONS, READY};
use e2e::{Ability, Fixture, Options, Page, Site, cannot, visit, visit_site, visit_with};
use serde_json::json;

const QR_CODE: &str = "QR code of the link to these answers";
const TITLE: &str = "For the <b>carers’</b> group & friends";

/// Saves two answers, enters a title and returns the link from the field that is shown without a clipboard.
pub async fn link_to_two(page: &Page) -> Result<String> {
    page.open("").await?;
    page.press(&format!("Save: {}", QUESTIONS[3])).await?;
    page.press(&format!("Save: {}", QUESTIONS[0])).await?;
    page.follow("Saved (2)").await?;
    let refuse = "for (const name of ['share', 'clipboard']) Object.defineProperty(navigator, name, { value: undefined, configurable: true })";
    page.script(refuse, &[]).await?;
    let title = page.find("textbox", "Title (optional)").await?;
    title.send_keys(TITLE).await?;
    page.press("Copy link").await?;
    let field = page.find("textbox", "Copy this link").await?;
    page.focuses("Copy this link").await?;
    field.prop("value").await?.context("the field is empty")
}

/// Returns the text of the QR code on the screen.
pub async fn code_on_screen(page: &Page) -> Result<String> {
    let code = page.find("picture", QR_CODE).await?;
    // WebKit's screenshot may be of the frame before, and messages above the code may still come and go.
    let mut text = String::new();
    page.until("a QR code is on the screen", async || {
        page.centre(&code).await?;
        text = decoded(&page.client.screenshot().await?).unwrap_or_default();
        Ok(!text.is_empty())
    })
    .await?;
    Ok(text)
}

/// Returns the text of the QR code in a picture.
fn decoded(png: &[u8]) -> Result<String> {
    let mut reader = png::Decoder::new(png).read_info()?;
    let mut pixels = vec![0; reader.output_buffer_size()];
    let info = reader.next_frame(&mut pixels)?;
    let (width, samples) = (info.width as usize, info.color_type.samples());
    let grey = |x: usize, y: usize| pixels[(y * width + x) * samples];
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, info.height as usize, grey);
    let grids = image.detect_grids();
    let (_, text) = grids
        .first()
        .context("there is no QR code in the picture")?
        .decode()?;
    Ok(text)
}

#[tokio::test]
async fn shared_link_shows_its_answers_and_changes_nothing() -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    let mut link = String::new();
    visit_site(&site, Options::default(), async |page: &Page| {
        link = link_to_two(page).await?;
        Ok(())
    })
    .await?;
    ensure!(
        link.contains("#list=2,job-title,what-is-a-link-worker&title=For+the+"),
        "{link}"
    );
    visit_site(&site, Options::default(), async |page: &Page| {
        page.open("").await?;
        page.press(&format!("Save: {}", QUESTIONS[1])).await?;
        page.find("link", "Saved (1)").await?;
        let before = stores(page, 1).await?;
        page.client.goto("about:blank").await?;
        page.client.goto(&link).await?;
        page.ready().await?;
        page.find("heading", &format!("“{TITLE}”")).await?;
        page.lists(&[QUESTIONS[3], QUESTIONS[0]]).await?;
        page.shows("Someone sent you these answers.").await?;
        page.find("link", "Saved (1)").await?;
        ensure!(
            stored(page).await? == before,
            "opening a link changed the saved answers"
        );
        page.press("Save all").await?;
        page.announces("2 answers saved.").await?;
        page.find("link", "Saved (3)").await?;
        page.press("Undo").await?;
        page.find("link", "Saved (1)").await?;
        page.press("Save all").await?;
        page.find("link", "Saved (3)").await?;
        page.press("See all questions").await?;
        page.lists(&QUESTIONS).await?;
        page.follow("Saved (3)").await?;
        page.lists(&[QUESTIONS[1], QUESTIONS[3], QUESTIONS[0]]).await
    })
    .await
}

/// Checks the questions and texts that a hostile link shows, and that it stores nothing and adds no markup.
async fn opens(fragment: &str, listed: &[&str], texts: &[&str]) -> Result<()> {
    visit(async |page: &Page| {
        page.open(fragment).await?;
        page.lists(listed).await?;
        for text in texts {
            page.shows(text).await?;
        }
        ensure!(page.script("return localStorage.length", &[]).await? == json!(0));
        ensure!(
            page.script("return document.querySelectorAll('main b, main img').length", &[])
                .await?
                == json!(0)
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn shared_link_reports_unknown_ids() -> Result<()> {
    let texts = ["2 answers of this link are not in this FAQ, the first of them “no-such”."];
    opens("#list=no-such,job-title,nor-this", &QUESTIONS[3..4], &texts).await
}

#[tokio::test]
async fn shared_link_of_ten_thousand_ids_is_bounded() -> Result<()> {
    let ids: Vec<_> = (0..9_999).map(|number| format!("q{number}")).collect();
    let fragment = format!("#list=job-title,{}", ids.join(","));
    let texts = [
        "999 answers of this link are not in this FAQ",
        "9000 parts of this link could not be read and are left out.",
    ];
    opens(&fragment, &QUESTIONS[3..4], &texts).await
}

#[tokio::test]
async fn shared_link_in_invalid_encoding_is_read_in_part() -> Result<()> {
    let texts = [
        "“caf”",
        "2 parts of this link could not be read and are left out.",
    ];
    opens("#list=job-title,%FF%E9&title=caf%E9", &QUESTIONS[3..4], &texts).await
}

#[tokio::test]
async fn markup_in_a_title_is_text() -> Result<()> {
    let title = "“<img src=x onerror=alert(1)><b>”";
    opens(
        "#list=job-title&title=%3Cimg%20src=x%20onerror%3Dalert(1)%3E%3Cb%3E",
        &QUESTIONS[3..4],
        &[title],
    )
    .await
}

#[tokio::test]
async fn empty_shared_link_is_reported() -> Result<()> {
    opens("#list=", &[], &["There is no answer in this link."]).await
}

#[tokio::test]
async fn shared_link_of_two_megabytes_is_bounded() -> Result<()> {
    visit_with(Options::default(), async |page: &Page| {
        page.open("").await?;
        // Browsers accept so long an address only from a script, and Firefox none of more than a megabyte.
        let script = "for (const size of [2 << 20, 1 << 19]) { \
            try { location.hash = 'list=job-title,' + 'x'.repeat(size); break } catch {} }";
        page.script(script, &[]).await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.shows("2 parts of this link could not be read and are left out.")
            .await
    })
    .await
}

#[tokio::test]
async fn qr_code_encodes_the_link() -> Result<()> {
    visit(async |page: &Page| {
        let link = link_to_two(page).await?;
        page.press("QR code").await?;
        ensure!(code_on_screen(page).await? == link);
        // A changed title changes the link, so the code is hidden.
        let title = page.find("textbox", "Title (optional)").await?;
        title.send_keys("!").await?;
        page.hides("Point the camera").await
    })
    .await
}

#[tokio::test]
async fn qr_code_works_offline() -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    let options = Options::failing_network();
    visit_site(&site, options, async |page: &Page| {
        page.open("").await?;
        page.shows(READY).await?;
        site.stop().await;
        let link = link_to_two(page).await?;
        page.press("QR code").await?;
        ensure!(code_on_screen(page).await? == link);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn handout_has_title_answers_source_and_code() -> Result<()> {
    if cannot(Ability::Emulation)? {
        return Ok(());
    }
    visit(async |page: &Page| {
        let link = link_to_two(page).await?;
        // Without the print dialogue, the handout stays in the page until `afterprint`.
        page.script(
            "window.print = () => dispatchEvent(new Event('beforeprint'))",
            &[],
        )
        .await?;
        page.press("Print").await?;
        page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))
            .await?;
        let code = page.find("picture", QR_CODE).await?;
        let text = page.text().await?;
        let parts = [
            TITLE,
            QUESTIONS[3],
            "is an umbrella term",
            QUESTIONS[0],
            &link,
            "National Association of Link Workers",
        ];
        let mut from = 0;
        for part in parts {
            let at = text[from..]
                .find(part)
                .with_context(|| format!("“{part}” is missing or out of order:\n{text}"))?;
            from += at;
        }
        ensure!(
            !text.contains("Save") && !text.contains(QUESTIONS[1]),
            "printed, but not part of the handout:\n{text}"
        );
        ensure!(decoded(&code.screenshot().await?)? == link);
        page.script("dispatchEvent(new Event('afterprint'))", &[]).await?;
        page.until("the handout's code is hidden", async || {
            Ok(page.look_for("picture", QR_CODE).await?.is_none())
        })
        .await?;
        page.hides(TITLE).await?;
        page.hides(&link).await
    })
    .await
}

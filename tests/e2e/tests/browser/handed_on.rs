//! Answers handed on: as a link, as a QR code, on paper.

use crate::QUESTIONS;
use crate::kept::{keeps, kept};
use anyhow::{Context, Result, ensure};
use e2e::{Ability, Options, Page, Site, cannot, journey, journey_with, visit};
use fantoccini::Locator;
use serde_json::json;

const TITLE: &str = "For the <b>carers’</b> group & friends";

/// Saves two answers, gives them a title, and takes the link from the field to copy by hand.
async fn link_to_two(page: &Page) -> Result<String> {
    page.open("").await?;
    page.press(&format!("Save: {}", QUESTIONS[3])).await?;
    page.press(&format!("Save: {}", QUESTIONS[0])).await?;
    page.follow("Saved (2)").await?;
    page.press_question("Hand on these answers").await?;
    let refuse = "for (const name of ['share', 'clipboard']) Object.defineProperty(navigator, name, { value: undefined })";
    page.script(refuse, &[]).await?;
    let title = page.find("textbox", "A title for them, if you like").await?;
    title.send_keys(TITLE).await?;
    page.press("Share these answers").await?;
    let field = page.find("textbox", "Copy this link").await?;
    page.focuses("Copy this link").await?;
    field.prop("value").await?.context("the field is empty")
}

/// What the QR code on the screen says.
async fn code_on_screen(page: &Page) -> Result<String> {
    let code = page
        .find("picture", "QR code of the link to these answers")
        .await?;
    page.centre(&code).await?;
    // WebKit's picture may be of a moment ago.
    let mut said = String::new();
    page.until("a QR code is in the picture", async || {
        said = decoded(&page.client.screenshot().await?).unwrap_or_default();
        Ok(!said.is_empty())
    })
    .await?;
    Ok(said)
}

/// What a QR code in a picture says.
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
async fn a_shared_link_shows_the_same_answers_elsewhere_and_changes_nothing() -> Result<()> {
    let site = Site::start().await?;
    let mut link = String::new();
    visit(&site, Options::default(), async |page: &Page| {
        link = link_to_two(page).await?;
        Ok(())
    })
    .await?;
    ensure!(
        link.contains("#list=job-title,what-is-a-link-worker&title=For+the+"),
        "{link}"
    );
    visit(&site, Options::default(), async |page: &Page| {
        page.open("").await?;
        page.press(&format!("Save: {}", QUESTIONS[1])).await?;
        page.find("link", "Saved (1)").await?;
        let before = keeps(page, 1).await?;
        page.client.goto("about:blank").await?;
        page.client.goto(&link).await?;
        page.ready().await?;
        page.find("heading", "Answers someone sent you").await?;
        page.lists(&[QUESTIONS[3], QUESTIONS[0]]).await?;
        page.shows(&format!("“{TITLE}”")).await?;
        page.find("link", "Saved (1)").await?;
        ensure!(
            kept(page).await? == before,
            "opening a link changed what was saved"
        );
        page.type_search("umbrella").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.press("Clear search").await?;
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

/// Opens a hostile link: it shows this, says that, and leaves storage empty.
async fn opens(fragment: &str, listed: &[&str], says: &[&str]) -> Result<()> {
    journey(async |page: &Page| {
        page.open(fragment).await?;
        page.lists(listed).await?;
        for words in says {
            page.shows(words).await?;
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
async fn a_link_with_unknown_ids_shows_what_is_there() -> Result<()> {
    let says = ["2 answers of this link are not in this FAQ, the first of them “no-such”."];
    opens("#list=no-such,job-title,nor-this", &QUESTIONS[3..4], &says).await
}

#[tokio::test]
async fn a_link_with_ten_thousand_ids_is_bounded() -> Result<()> {
    let ids: Vec<_> = (0..9_999).map(|number| format!("q{number}")).collect();
    let fragment = format!("#list=job-title,{}", ids.join(","));
    let says = [
        "999 answers of this link are not in this FAQ",
        "9000 parts of this link could not be read and are left out.",
    ];
    opens(&fragment, &QUESTIONS[3..4], &says).await
}

#[tokio::test]
async fn a_link_in_a_wrong_encoding_shows_what_can_be_read() -> Result<()> {
    let says = [
        "“caf”",
        "2 parts of this link could not be read and are left out.",
    ];
    opens("#list=job-title,%FF%E9&title=caf%E9", &QUESTIONS[3..4], &says).await
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
async fn a_link_with_nothing_in_it_says_so() -> Result<()> {
    opens("#list=", &[], &["There is no answer in this link."]).await
}

#[tokio::test]
async fn a_link_of_two_megabytes_is_bounded() -> Result<()> {
    journey_with(Options::default(), async |page: &Page| {
        page.open("").await?;
        // An address this long is made within the page; the browser would not take it from outside. Firefox takes
        // none of more than a megabyte.
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
async fn a_qr_code_says_the_link() -> Result<()> {
    journey(async |page: &Page| {
        let link = link_to_two(page).await?;
        page.press("Show a QR code").await?;
        ensure!(code_on_screen(page).await? == link);
        // Another title is another link: the old code is gone.
        let title = page.find("textbox", "A title for them, if you like").await?;
        title.send_keys("!").await?;
        page.hides("Point the camera").await
    })
    .await
}

#[tokio::test]
async fn a_qr_code_is_drawn_without_a_network() -> Result<()> {
    let site = Site::start().await?;
    let options = Options {
        failing_network: true,
        ..Options::default()
    };
    visit(&site, options, async |page: &Page| {
        page.open("").await?;
        page.shows("This page is ready to work without the internet.")
            .await?;
        site.stop().await;
        let link = link_to_two(page).await?;
        page.press("Show a QR code").await?;
        ensure!(code_on_screen(page).await? == link);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_handout_has_title_answers_source_and_code() -> Result<()> {
    if cannot(Ability::Looks)? {
        return Ok(());
    }
    journey(async |page: &Page| {
        let link = link_to_two(page).await?;
        // The dialogue cannot be driven; what would be printed stays in the page until it is closed.
        page.script("window.print = () => {}", &[]).await?;
        page.press("Print a handout").await?;
        let there = "return document.querySelector('.handout-foot:not([hidden]) .qr') !== null";
        page.until("the handout is there", async || {
            Ok(page.script(there, &[]).await? == json!(true))
        })
        .await?;
        page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))
            .await?;
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
                .with_context(|| format!("“{part}” is not in its place on:\n{text}"))?;
            from += at;
        }
        ensure!(
            !text.contains("Save") && !text.contains(QUESTIONS[1]),
            "too much is printed:\n{text}"
        );
        let code = page.client.find(Locator::Css(".handout-foot .qr")).await?;
        ensure!(decoded(&code.screenshot().await?)? == link);
        page.devtools("Emulation.setEmulatedMedia", json!({ "media": "" }))
            .await?;
        page.script("dispatchEvent(new Event('afterprint'))", &[]).await?;
        let gone = "return document.querySelector('.handout:not([hidden])') === null";
        page.until("the handout is gone", async || {
            Ok(page.script(gone, &[]).await? == json!(true))
        })
        .await
    })
    .await
}

//! `faq serve`: the page follows the files, and keeps what its author was looking at.

use anyhow::{Context, Result, ensure};
use e2e::{Options, Page, fixture, visit_with};
use faq_site::assemble::AppFiles;
use faq_site::serve::{self, Preview, Version};
use faq_site::sources::Sources;
use serde_json::json;
use std::fs;
use std::path::PathBuf;
use std::thread;
use tempfile::TempDir;

/// A page of mistakes has the status of a server's error, which Chromium logs.
const MISTAKES: Options = Options {
    profile: None,
    storage_denied: false,
    scripts_denied: false,
    text_size: None,
    bidi: false,
    failing_network: true,
};

/// A FAQ of forty questions that is served while a test edits it.
struct Edited {
    folder: TempDir,
    address: String,
}

impl Edited {
    fn serve() -> Result<Self> {
        let folder = TempDir::new()?;
        for name in ["faq.md", "site.toml"] {
            fs::copy(fixture::sources("forty").join(name), folder.path().join(name))?;
        }
        let preview = Preview {
            port: 0,
            open: false,
            host: false,
        };
        let listener = serve::listen(preview)?;
        let address = format!("http://localhost:{}/", listener.local_addr()?.port());
        let (app, sources) = (AppFiles::embedded()?, Sources::in_folder(folder.path())?);
        let build = move |sources: &Sources| Version::build(&app, sources);
        thread::spawn(move || serve::serve(listener, build, sources, preview));
        Ok(Self { folder, address })
    }

    fn content(&self) -> PathBuf {
        self.folder.path().join("faq.md")
    }

    fn replace(&self, from: &str, to: &str) -> Result<()> {
        let text = fs::read_to_string(self.content())?;
        ensure!(text.contains(from), "{from} is not in the content");
        Ok(fs::write(self.content(), text.replace(from, to))?)
    }
}

/// Opens an answer far down the list and returns the scroll position.
async fn look_around(page: &Page, faq: &Edited) -> Result<f64> {
    page.client.goto(&faq.address).await?;
    page.ready().await?;
    page.toggle("What is number 9?").await?;
    page.shows("This is number 9.").await?;
    let summary = page.find("summary", "What is number 9?").await?;
    page.centre(&summary).await?;
    let top = scroll_position(page).await?;
    ensure!(top > 0.0, "the page is not scrolled");
    Ok(top)
}

async fn scroll_position(page: &Page) -> Result<f64> {
    let top = page.script("return scrollY", &[]).await?;
    top.as_f64().context("no scroll position")
}

/// Waits until the page is as [`look_around`] left it.
async fn is_as_before(page: &Page, top: f64) -> Result<()> {
    page.ready().await?;
    page.until("open answer and scroll position are as before", async || {
        Ok(page.is_open("What is number 9?").await? && (scroll_position(page).await? - top).abs() < 2.0)
    })
    .await
}

#[tokio::test]
async fn a_change_shows_and_open_answers_and_scroll_position_stay() -> Result<()> {
    let faq = Edited::serve()?;
    visit_with(MISTAKES, async |page: &Page| {
        let top = look_around(page, &faq).await?;
        faq.replace("This is number 9.", "This is the ninth.")?;
        page.shows("This is the ninth.").await?;
        is_as_before(page, top).await
    })
    .await
}

#[tokio::test]
async fn a_mistake_shows_with_its_line_and_goes_when_it_is_fixed() -> Result<()> {
    let faq = Edited::serve()?;
    visit_with(MISTAKES, async |page: &Page| {
        let top = look_around(page, &faq).await?;
        faq.replace("{#number-2}", "{#number-1}")?;
        page.shows(&format!("--> {}:5:", faq.content().display())).await?;
        page.shows("The id {#number-1} is taken by the question in line 1.")
            .await?;
        let script = "return document.querySelector('pre').scrollWidth > 0 && document.styleSheets.length";
        ensure!(
            page.script(script, &[]).await? == json!(1),
            "the policy refuses the styles"
        );
        faq.replace(
            "## What is number 2? {#number-1}",
            "## What is number 2? {#number-2}",
        )?;
        page.hides("is taken by").await?;
        is_as_before(page, top).await
    })
    .await
}

#[tokio::test]
async fn a_change_shows_among_the_results_of_a_search() -> Result<()> {
    let faq = Edited::serve()?;
    visit_with(MISTAKES, async |page: &Page| {
        page.client.goto(&faq.address).await?;
        page.ready().await?;
        page.type_search("9?").await?;
        page.has_fragment("#q=9%3F").await?;
        let listed = page.questions().await?;
        ensure!(listed.len() < 40, "the search finds every question");
        faq.replace("This is number 9.", "This is the ninth.")?;
        page.shows("This is the ninth.").await?;
        page.ready().await?;
        let listed: Vec<&str> = listed.iter().map(String::as_str).collect();
        page.lists(&listed).await?;
        ensure!(page.search_text().await? == "9?", "the search box is empty");
        Ok(())
    })
    .await
}

//! A site in several languages: the main ways in Welsh and Arabic, and the way from one language to another.

use crate::accessibility::accessibility_flaws;
use crate::share_tools::{CATCH, caught};
use anyhow::{Result, ensure};
use e2e::fixture::READY;
use e2e::{Ability, Edition, Fixture, Options, Page, Release, Site, visit_site};
use serde_json::json;

/// The note before an answer in Welsh whose original has changed.
const OUT_OF_DATE: &str = "Mae’r ateb gwreiddiol wedi newid ers i hwn gael ei gyfieithu.";

async fn library(steps: impl AsyncFnOnce(&Page, &Site) -> Result<()>) -> Result<()> {
    let site = Site::start(Fixture::Library).await?;
    visit_site(&site, Options::failing_network(), async |page: &Page| {
        steps(page, &site).await
    })
    .await
}

/// Types the first question of the edition, and waits until it is found.
async fn search(page: &Page, edition: &Edition) -> Result<()> {
    let [(_, question), ..] = edition.questions;
    let search_box = page.find("searchbox", edition.words.search_label()).await?;
    search_box.send_keys(question).await?;
    page.find("heading", edition.words.app().search_results()).await?;
    page.find("summary", question).await.map(drop)
}

/// Follows the link to the page in another language, and waits for this heading of its list.
async fn switch(page: &Page, language: &str, heading: &str) -> Result<()> {
    page.follow(language).await?;
    page.find("heading", heading).await?;
    page.ready().await
}

async fn is_accessible(page: &Page, state: &str) -> Result<()> {
    let flaws = accessibility_flaws(page).await?;
    ensure!(flaws.is_empty(), "{state}: {}", flaws.join("\n"));
    Ok(())
}

/// Searches, saves, copies and prints, by the names that a reader of the language sees.
async fn main_ways(edition: &Edition) -> Result<()> {
    library(async |page: &Page, _: &Site| {
        let Edition { folder, words, .. } = edition;
        let [(_, renew), ..] = edition.questions;
        let app = words.app();
        page.open(folder).await?;
        page.find("heading", &app.questions(40)).await?;
        page.toggle(words.settings()).await?;
        page.find("radio", words.text_largest()).await?;
        search(page, edition).await?;
        page.press(&app.button_of(app.save(), renew)).await?;
        page.shows(app.saved_where()).await?;
        page.follow(&app.show_saved(&app.number(1))).await?;
        page.find("heading", app.saved_answers()).await?;
        page.lists(&[renew]).await?;
        page.script(CATCH, &[]).await?;
        page.press(words.copy_text()).await?;
        let text = caught(page, "window.copied").await?;
        ensure!(text.contains(renew) && text.contains(app.words_by()), "{text}");
        ensure!(text.contains(app.come_back()), "{text}");
        page.find("button", words.print()).await?;
        page.press(words.qr_code()).await?;
        page.find("picture", words.qr_name()).await?;
        page.press(&app.button_of(app.remove(), renew)).await?;
        page.announces(&app.removed(renew)).await?;
        page.press(words.undo()).await?;
        page.lists(&[renew]).await?;
        page.open(&format!("{folder}#q=zzzz")).await?;
        page.shows(words.check_spelling()).await?;
        if page.can(Ability::Printing) {
            let printed = page.printed_text().await?;
            // The letters of Arabic are joined in a PDF: they cannot be read back.
            let source: String = app.words_by().split_whitespace().collect();
            ensure!(*folder != "cy/" || printed.contains(&source), "{printed}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn main_ways_are_in_welsh() -> Result<()> {
    main_ways(&Edition::welsh()?).await
}

#[tokio::test]
async fn main_ways_are_in_arabic() -> Result<()> {
    main_ways(&Edition::arabic()?).await
}

#[tokio::test]
async fn another_language_shows_the_same_search_and_the_same_saved_answers() -> Result<()> {
    library(async |page: &Page, _: &Site| {
        let welsh = Edition::welsh()?;
        let [(_, renew), ..] = welsh.questions;
        page.open("#renew").await?;
        page.press("Save: How do I renew a book?").await?;
        page.type_search("renew").await?;
        page.has_fragment("#q=renew").await?;
        switch(page, "Cymraeg", welsh.words.app().search_results()).await?;
        page.has_fragment("#q=renew").await?;
        page.follow(&welsh.words.app().show_saved("1")).await?;
        page.lists(&[renew]).await?;
        // The words differ because the language does.
        page.hides(welsh.words.app().changed()).await?;
        switch(page, "English", "Saved answers").await?;
        page.has_fragment("#saved").await?;
        page.lists(&["How do I renew a book?"]).await?;
        page.hides("The words of this answer have changed").await?;
        page.open("cy/#home-delivery").await?;
        page.focuses("A allwch chi ddod â llyfrau i’m cartref?").await
    })
    .await
}

#[tokio::test]
async fn questions_without_a_translation_are_in_the_first_language() -> Result<()> {
    library(async |page: &Page, _: &Site| {
        page.open("cy/#photocopier-prices").await?;
        page.focuses("How much is a photocopy?").await?;
        let language = "return [...document.querySelectorAll('main details[lang=\"en-GB\"][dir=auto] h4')]\
            .map((heading) => heading.textContent)";
        let foreign = page.script(language, &[]).await?;
        ensure!(foreign.as_array().map(Vec::len) == Some(3), "{foreign}");
        // The topic is named as other questions of it name it.
        page.find("heading", "Ymweld").await?;
        ensure!(page.look_for("heading", "Visiting").await?.is_none());
        is_accessible(page, "a question in the first language").await?;
        page.open("ar/#loan-history").await?;
        page.focuses("Can anyone else see what I borrow?").await?;
        is_accessible(page, "a question from left to right in a page from right to left").await?;
        // The original of one answer has changed since it was translated into Welsh.
        page.open("cy/#home-delivery").await?;
        page.shows(OUT_OF_DATE).await?;
        is_accessible(page, "an older translation").await?;
        page.open("cy/#renew").await?;
        page.focuses(Edition::welsh()?.questions[0].1).await?;
        page.hides(OUT_OF_DATE).await
    })
    .await
}

/// Opens the page in English and then in the other language, without a network from then on.
async fn works_offline(edition: &Edition) -> Result<()> {
    library(async |page: &Page, site: &Site| {
        let Edition { folder, words, .. } = edition;
        let [(_, renew), ..] = edition.questions;
        let app = words.app();
        page.open("").await?;
        page.shows(READY).await?;
        page.open(folder).await?;
        page.shows(words.works_offline()).await?;
        site.stop().await;
        search(page, edition).await?;
        page.press(&app.button_of(app.save(), renew)).await?;
        switch(page, "English", "Search results").await?;
        page.follow("Saved (1)").await?;
        page.lists(&["How do I renew a book?"]).await?;
        switch(page, edition.name, app.saved_answers()).await?;
        page.lists(&[renew]).await
    })
    .await
}

#[tokio::test]
async fn page_works_offline_in_welsh() -> Result<()> {
    works_offline(&Edition::welsh()?).await
}

#[tokio::test]
async fn page_works_offline_in_arabic() -> Result<()> {
    works_offline(&Edition::arabic()?).await
}

/// Publishes a new version of one language, beside the page in English.
async fn updates_alone(edition: &Edition) -> Result<()> {
    library(async |page: &Page, site: &Site| {
        let Edition {
            folder,
            words,
            answer,
            ..
        } = edition;
        let [(id, _), ..] = edition.questions;
        let link = format!("{folder}#{id}");
        let files = site.folder.join(folder);
        let next = Release::next(&files, answer.0, answer.1)?;
        page.open("").await?;
        page.shows(READY).await?;
        page.open(folder).await?;
        page.shows(words.works_offline()).await?;
        page.new_tab().await?;
        next.deploy(&files)?;
        page.open(&link).await?;
        page.shows(answer.0).await?;
        page.offers_update_as(words.updated()).await?;
        page.press(words.reload_now()).await?;
        page.shows(answer.1).await?;
        page.ready().await?;
        site.stop().await;
        page.open("").await?;
        page.find("summary", "How do I renew a book?").await?;
        page.open(&link).await?;
        page.shows(answer.1).await?;
        let names = page
            .client
            .execute_async("caches.keys().then(arguments[0])", vec![])
            .await?;
        ensure!(names.as_array().map(Vec::len) == Some(2), "{names}");
        ensure!(page.script("return localStorage.length", &[]).await? == json!(0));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn new_version_in_welsh_keeps_the_english_page() -> Result<()> {
    updates_alone(&Edition::welsh()?).await
}

#[tokio::test]
async fn new_version_in_arabic_keeps_the_english_page() -> Result<()> {
    updates_alone(&Edition::arabic()?).await
}

#[tokio::test]
async fn language_that_has_the_words_is_offered() -> Result<()> {
    library(async |page: &Page, _: &Site| {
        let welsh = Edition::welsh()?;
        let [(_, renew), ..] = welsh.questions;
        page.open("").await?;
        page.type_search("adnewyddu").await?;
        page.shows("This page has these words in:").await?;
        ensure!(
            !page.text().await?.contains("العربية ("),
            "Arabic has none of these words"
        );
        is_accessible(page, "another language is offered").await?;
        page.type_search("zzzz").await?;
        page.hides("This page has these words in:").await?;
        page.open("#q=adnewyddu").await?;
        page.shows("Cymraeg (2)").await?;
        let links =
            "[...document.querySelectorAll('a')].filter((a) => a.textContent === 'Cymraeg').at(-1).click()";
        page.script(links, &[]).await?;
        page.find("summary", renew).await?;
        page.has_fragment("#q=adnewyddu").await
    })
    .await
}

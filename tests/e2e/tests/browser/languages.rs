//! A site in several languages: the main ways in Welsh and Arabic, and the way from one language to another.

use crate::accessibility::accessibility_flaws;
use crate::share_tools::{CATCH, caught};
use anyhow::{Context, Result, ensure};
use e2e::fixture::READY;
use e2e::{Ability, Fixture, Options, Page, Release, Site, visit_site};
use faq_core::wording::PageWords;
use faq_site::catalogues::page_words;
use serde_json::json;

/// The note before an answer in Welsh whose original has changed.
const OUT_OF_DATE: &str = "Mae’r ateb gwreiddiol wedi newid ers i hwn gael ei gyfieithu.";

/// The page in one language, with one of its questions.
struct Language {
    folder: &'static str,
    words: PageWords,
    /// The question `#renew`.
    renew: &'static str,
    /// Words that find it.
    search: &'static str,
}

fn words(tag: &str) -> Result<PageWords> {
    let catalogue = faq_words::shipped(tag).with_context(|| format!("there is no catalogue of {tag}"))?;
    Ok(page_words(&catalogue))
}

fn welsh() -> Result<Language> {
    Ok(Language {
        folder: "cy/",
        words: words("cy")?,
        renew: "Sut mae adnewyddu llyfr?",
        search: "adnewyddu llyfr",
    })
}

fn arabic() -> Result<Language> {
    Ok(Language {
        folder: "ar/",
        words: words("ar")?,
        renew: "كيف أجدّد استعارة كتاب؟",
        search: "أجدّد استعارة",
    })
}

async fn library(steps: impl AsyncFnOnce(&Page, &Site) -> Result<()>) -> Result<()> {
    let site = Site::start(Fixture::Library).await?;
    visit_site(&site, Options::failing_network(), async |page: &Page| {
        steps(page, &site).await
    })
    .await
}

async fn search(page: &Page, language: &Language) -> Result<()> {
    let search_box = page.find("searchbox", language.words.search_label()).await?;
    Ok(search_box.send_keys(language.search).await?)
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
async fn main_ways(language: Language) -> Result<()> {
    library(async |page: &Page, _: &Site| {
        let Language {
            folder, words, renew, ..
        } = language;
        let app = words.app();
        page.open(folder).await?;
        page.find("heading", &app.questions(40)).await?;
        is_accessible(page, "first").await?;
        page.toggle(words.settings()).await?;
        page.find("radio", words.text_largest()).await?;
        search(page, &language).await?;
        page.find("heading", app.search_results()).await?;
        page.find("summary", renew).await?;
        is_accessible(page, "found").await?;
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
        is_accessible(page, "saved").await?;
        page.press(&app.button_of(app.remove(), renew)).await?;
        page.announces(&app.removed(renew)).await?;
        page.press(words.undo()).await?;
        page.lists(&[renew]).await?;
        page.open(&format!("{folder}#q=zzzz")).await?;
        page.shows(words.check_spelling()).await?;
        is_accessible(page, "nothing found").await?;
        if page.can(Ability::Printing) {
            let printed = page.printed_text().await?;
            // The letters of Arabic are joined in a PDF: they cannot be read back.
            let source: String = app.words_by().split_whitespace().collect();
            ensure!(folder != "cy/" || printed.contains(&source), "{printed}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn main_ways_are_in_welsh() -> Result<()> {
    main_ways(welsh()?).await
}

#[tokio::test]
async fn main_ways_are_in_arabic() -> Result<()> {
    main_ways(arabic()?).await
}

#[tokio::test]
async fn another_language_shows_the_same_search_and_the_same_saved_answers() -> Result<()> {
    library(async |page: &Page, _: &Site| {
        let welsh = welsh()?;
        page.open("#renew").await?;
        page.press("Save: How do I renew a book?").await?;
        page.type_search("renew").await?;
        page.has_fragment("#q=renew").await?;
        switch(page, "Cymraeg", welsh.words.app().search_results()).await?;
        page.has_fragment("#q=renew").await?;
        page.follow(&welsh.words.app().show_saved("1")).await?;
        page.lists(&[welsh.renew]).await?;
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
        // The original of one answer has changed since it was translated into Welsh.
        page.open("cy/#home-delivery").await?;
        page.shows(OUT_OF_DATE).await?;
        page.open("cy/#renew").await?;
        page.focuses(welsh()?.renew).await?;
        page.hides(OUT_OF_DATE).await
    })
    .await
}

#[tokio::test]
async fn each_language_works_offline() -> Result<()> {
    library(async |page: &Page, site: &Site| {
        let welsh = welsh()?;
        page.open("").await?;
        page.shows(READY).await?;
        switch(page, "Cymraeg", &welsh.words.app().questions(40)).await?;
        page.shows(welsh.words.works_offline()).await?;
        site.stop().await;
        search(page, &welsh).await?;
        page.find("summary", welsh.renew).await?;
        page.press(&welsh.words.app().button_of(welsh.words.app().save(), welsh.renew))
            .await?;
        switch(page, "English", "Search results").await?;
        page.follow("Saved (1)").await?;
        page.lists(&["How do I renew a book?"]).await?;
        switch(page, "Cymraeg", welsh.words.app().saved_answers()).await?;
        page.lists(&[welsh.renew]).await
    })
    .await
}

#[tokio::test]
async fn new_version_of_one_language_keeps_the_other() -> Result<()> {
    library(async |page: &Page, site: &Site| {
        let welsh = welsh()?;
        let folder = site.folder.join("cy");
        let next = Release::next(&folder, welsh.renew, "Sut mae adnewyddu llyfr llyfrgell?")?;
        page.open("").await?;
        page.shows(READY).await?;
        page.open("cy/").await?;
        page.shows(welsh.words.works_offline()).await?;
        page.new_tab().await?;
        next.deploy(&folder)?;
        page.open("cy/").await?;
        page.offers_update_as(welsh.words.updated()).await?;
        page.press(welsh.words.reload_now()).await?;
        page.find("summary", "Sut mae adnewyddu llyfr llyfrgell?").await?;
        page.ready().await?;
        site.stop().await;
        page.open("").await?;
        page.find("summary", "How do I renew a book?").await?;
        page.open("cy/").await?;
        page.find("summary", "Sut mae adnewyddu llyfr llyfrgell?").await?;
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
async fn language_that_has_the_words_is_offered() -> Result<()> {
    library(async |page: &Page, _: &Site| {
        let welsh = welsh()?;
        page.open("").await?;
        page.type_search("adnewyddu").await?;
        page.shows("This page has these words in:").await?;
        ensure!(
            !page.text().await?.contains("العربية ("),
            "Arabic has none of these words"
        );
        page.type_search("zzzz").await?;
        page.hides("This page has these words in:").await?;
        page.open("#q=adnewyddu").await?;
        page.shows("Cymraeg (2)").await?;
        let links =
            "[...document.querySelectorAll('a')].filter((a) => a.textContent === 'Cymraeg').at(-1).click()";
        page.script(links, &[]).await?;
        page.find("summary", welsh.renew).await?;
        page.has_fragment("#q=adnewyddu").await
    })
    .await
}

//! Why a question is listed: what counts as found, and what the page says where nothing is.

use anyhow::{Result, ensure};
use e2e::fixture::QUESTIONS;
use e2e::{Fixture, Options, Page, Site, visit, visit_site};
use fantoccini::Locator;

/// Types each text and waits until the page says that it has no answer.
async fn answers_none_of(page: &Page, texts: &[&str]) -> Result<()> {
    for typed in texts {
        page.type_search(typed).await?;
        page.find("heading", &format!("No answers for “{typed}”."))
            .await?;
        page.lists(&QUESTIONS).await?;
        for question in QUESTIONS {
            ensure!(!page.is_open(question).await?, "{typed}: “{question}” is open");
        }
        ensure!(page.marked().await?.is_empty(), "{typed}: something is marked");
        page.press("Clear search").await?;
    }
    Ok(())
}

#[tokio::test]
async fn search_without_results_lists_the_questions_and_whom_to_ask() -> Result<()> {
    visit(async |page: &Page| {
        page.type_search("is it free").await?;
        page.find("heading", "Search results").await?;
        let heading = page.find("heading", "No answers for “is it free”.").await?;
        page.shows("This page answers 5 questions.").await?;
        page.announces("No answers for “is it free”. This page answers 5 questions.")
            .await?;
        page.lists(&QUESTIONS).await?;
        page.shows("Check the spelling, or try another word for the same thing.")
            .await?;
        page.hides("found for").await?;
        page.hides("closest").await?;
        let contact = heading.find(Locator::XPath("following-sibling::p/a")).await?;
        ensure!(page.name(&contact).await? == "Ask us");
        ensure!(contact.attr("href").await?.as_deref() == Some("https://www.nalw.org.uk/"));
        // Another button of the same name is in the search box.
        let button = heading.find(Locator::XPath("following-sibling::button")).await?;
        ensure!(page.name(&button).await? == "Clear search");
        button.click().await?;
        page.lists(&QUESTIONS).await?;
        page.find("heading", "5 questions").await?;
        page.hides("No answers").await?;
        page.focuses("What would you like to know?").await
    })
    .await
}

/// The Arabic site has fourteen questions.
#[tokio::test]
async fn search_without_results_names_the_topics_of_a_long_faq() -> Result<()> {
    visit_site(
        &Site::start(Fixture::Clinic).await?,
        Options::default(),
        async |page: &Page| {
            page.open("").await?;
            page.type_search("zzzz").await?;
            let heading = page.find("heading", "No answers for “zzzz”.").await?;
            page.shows("This page answers 14 questions on these topics:")
                .await?;
            page.lists(&[]).await?;
            let contact = heading.find(Locator::XPath("following-sibling::p/a")).await?;
            ensure!(page.name(&contact).await? == "Write to clinic@example.org");
            page.follow("الأدوية (4)").await?;
            page.find("heading", "الأدوية").await?;
            page.hides("No answers").await
        },
    )
    .await
}

#[tokio::test]
async fn search_without_results_says_how_long_a_faq_without_topics_is() -> Result<()> {
    visit_site(
        &Site::start(Fixture::Forty).await?,
        Options::default(),
        async |page: &Page| {
            page.open("").await?;
            page.type_search("zzzz").await?;
            page.announces("No answers for “zzzz”. This page answers 40 questions.")
                .await?;
            page.lists(&[]).await
        },
    )
    .await
}

#[tokio::test]
async fn common_words_alone_are_no_result() -> Result<()> {
    visit(async |page: &Page| {
        answers_none_of(page, &["do I have to go", "where is it", "who are you"]).await?;
        page.type_search("who are you").await?;
        page.find("heading", "No answers for “who are you”.").await?;
        page.hides("Check the spelling").await
    })
    .await
}

/// "Who is the link worker my GP told me about?" is another wording of a question.
#[tokio::test]
async fn words_of_another_wording_are_no_answer_to_another_question() -> Result<()> {
    visit(async |page: &Page| {
        let texts = [
            "will they tell my gp",
            "does my gp know",
            "will my doctor be told",
            "i need surgery",
            "are they doctors",
        ];
        answers_none_of(page, &texts).await
    })
    .await
}

#[tokio::test]
async fn another_wording_that_was_found_is_shown_and_marked() -> Result<()> {
    visit(async |page: &Page| {
        page.type_search("recruit").await?;
        page.lists(&QUESTIONS[1..2]).await?;
        page.shows("Also asked as: Can I apply for the job? Who should we recruit?")
            .await?;
        page.until("the word is marked", async || {
            Ok(page.marked().await? == ["recruit"])
        })
        .await?;
        page.press("Clear search").await?;
        page.hides("Also asked as").await?;
        // The question has the words itself.
        page.type_search("job title").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.hides("Also asked as").await
    })
    .await
}

#[tokio::test]
async fn search_opens_two_answers_at_most() -> Result<()> {
    visit(async |page: &Page| {
        page.type_search("link worker").await?;
        page.shows("5 questions found for “link worker”").await?;
        page.find("heading", "Search results").await?;
        page.until("two answers are open", async || {
            let mut open = 0;
            for question in QUESTIONS {
                open += usize::from(page.is_open(question).await?);
            }
            Ok(open == 2)
        })
        .await
    })
    .await
}

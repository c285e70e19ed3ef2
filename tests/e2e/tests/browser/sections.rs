//! Topics: sections in the list, links to a topic, and topics with a search or the saved view, on a right-to-left
//! site.

use anyhow::{Result, ensure};
use e2e::fixture::CLINIC_QUESTIONS as QUESTIONS;
use e2e::{Ability, Fixture, Options, Page, Site, cannot, visit_site};
use serde_json::json;

const VISITS: &str = "المواعيد";
const MEDICINES: &str = "الأدوية";
const COMING: &str = "الوصول إلى العيادة";

/// A question of two topics.
const COMPANION: &str = QUESTIONS[3];

async fn clinic(steps: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    visit_site(
        &Site::start(Fixture::Clinic).await?,
        Options::default(),
        async |page: &Page| {
            page.open("").await?;
            steps(page).await
        },
    )
    .await
}

/// Opens the topics and follows the link to one.
async fn choose(page: &Page, topic: &str) -> Result<()> {
    if page.look_for("link", topic).await?.is_none() {
        page.toggle("Topics").await?;
    }
    page.follow(topic).await
}

/// Waits until this link alone, or none, is marked as the current topic.
async fn marks(page: &Page, topic: Option<&str>) -> Result<()> {
    let script = "return [...document.querySelectorAll('nav[aria-label=\"Which topic to show\"] a')]\
        .filter((link) => link.getAttribute('aria-current') === 'true')\
        .map((link) => link.textContent)";
    let marked: Vec<&str> = topic.into_iter().collect();
    page.until(&format!("{marked:?} is marked"), async || {
        Ok(page.script(script, &[]).await? == json!(marked))
    })
    .await
}

/// Returns the levels and texts of the visible headings, as a screen reader lists them.
async fn outline(page: &Page) -> Result<Vec<(String, String)>> {
    let script = "return [...document.querySelectorAll('main :is(h2, h3, h4)')]\
        .filter((heading) => heading.checkVisibility())\
        .map((heading) => [heading.ariaLevel ?? heading.localName[1], heading.textContent])";
    Ok(serde_json::from_value(page.script(script, &[]).await?)?)
}

#[tokio::test]
async fn list_has_a_heading_for_each_topic() -> Result<()> {
    clinic(async |page: &Page| {
        page.lists(&QUESTIONS).await?;
        page.shows("14 questions").await?;
        let sections = [
            (VISITS, 0..5),
            (MEDICINES, 5..9),
            (COMING, 9..13),
            ("More questions", 13..14),
        ];
        let mut expected = vec![("2".to_owned(), "14 questions".to_owned())];
        for (topic, questions) in sections {
            expected.push(("3".to_owned(), topic.to_owned()));
            expected.extend(
                QUESTIONS[questions]
                    .iter()
                    .map(|question| ("4".to_owned(), (*question).to_owned())),
            );
        }
        let outline = outline(page).await?;
        ensure!(outline == expected, "{outline:?}");
        ensure!(page.look_for("button", "Show all topics").await?.is_none());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn topic_shows_its_questions_and_has_an_address() -> Result<()> {
    clinic(async |page: &Page| {
        ensure!(
            page.look_for("navigation", "Which topic to show")
                .await?
                .is_none(),
            "the topics are open"
        );
        choose(page, &format!("{COMING} (5)")).await?;
        let mut found = vec![COMPANION];
        found.extend(&QUESTIONS[9..13]);
        page.lists(&found).await?;
        page.focuses(COMING).await?;
        let link = format!("{COMING} (5)");
        marks(page, Some(&link)).await?;
        let count = format!("5 questions in “{COMING}”");
        page.shows(&count).await?;
        page.announces(&count).await?;
        let outline = outline(page).await?;
        ensure!(
            outline[1] == ("3".to_owned(), COMPANION.to_owned()),
            "{outline:?}"
        );
        let fragment = page.fragment().await?;
        ensure!(fragment.starts_with("#topic=%D8"), "{fragment}");
        page.open(&fragment).await?;
        page.lists(&found).await?;
        marks(page, Some(&link)).await?;
        page.press("Show all topics").await?;
        page.lists(&QUESTIONS).await?;
        marks(page, None).await?;
        page.focuses("14 questions").await?;
        ensure!(page.fragment().await?.is_empty());
        page.client.back().await?;
        page.lists(&found).await?;
        marks(page, Some(&link)).await
    })
    .await
}

#[tokio::test]
async fn questions_without_a_topic_have_a_section() -> Result<()> {
    clinic(async |page: &Page| {
        choose(page, "More questions (1)").await?;
        page.lists(&QUESTIONS[13..]).await?;
        page.shows("1 question in “More questions”").await?;
        marks(page, Some("More questions (1)")).await
    })
    .await
}

/// The fragment of the saved answers in a topic, as older versions wrote it.
const SAVED_MEDICINES: &str = "#saved&topic=%D8%A7%D9%84%D8%A3%D8%AF%D9%88%D9%8A%D8%A9";

#[tokio::test]
async fn topic_combines_with_search_and_ends_at_the_saved_answers() -> Result<()> {
    clinic(async |page: &Page| {
        page.press(&format!("Save: {COMPANION}")).await?;
        page.press(&format!("Save: {}", QUESTIONS[6])).await?;
        page.type_search("الطبيب").await?;
        page.shows("found for “الطبيب”").await?;
        ensure!(
            page.look_for("heading", VISITS).await?.is_none(),
            "a search shows sections"
        );
        page.press("Clear search").await?;
        choose(page, &format!("{MEDICINES} (4)")).await?;
        page.lists(&QUESTIONS[5..9]).await?;
        page.type_search("الوصفة").await?;
        page.lists(&QUESTIONS[6..7]).await?;
        page.shows(&format!("1 question found for “الوصفة” in “{MEDICINES}”"))
            .await?;
        // The saved answers are all of them, and what narrows the list leaves them.
        page.follow("Saved (2)").await?;
        page.lists(&[COMPANION, QUESTIONS[6]]).await?;
        page.has_fragment("#saved").await?;
        marks(page, None).await?;
        choose(page, &format!("{COMING} (5)")).await?;
        page.shows(&format!("5 questions in “{COMING}”")).await?;
        marks(page, Some(&format!("{COMING} (5)"))).await?;
        page.client.back().await?;
        page.lists(&[COMPANION, QUESTIONS[6]]).await?;
        // A link of an older version, to a search of the saved answers in a topic.
        page.open(&format!(
            "{}&q=%D8%A7%D9%84%D9%88%D8%B5%D9%81%D8%A9",
            SAVED_MEDICINES
        ))
        .await?;
        page.shows(&format!("1 question found for “الوصفة” in “{MEDICINES}”"))
            .await?;
        page.open(SAVED_MEDICINES).await?;
        page.lists(&QUESTIONS[5..9]).await
    })
    .await
}

#[tokio::test]
async fn topic_keeps_a_search_not_yet_in_the_address() -> Result<()> {
    clinic(async |page: &Page| {
        // The browser is never idle, so the search is not put into the address.
        let busy = "window.requestIdleCallback = () => {}";
        page.script(busy, &[]).await?;
        page.type_search("الوصفة + &").await?;
        page.shows("found for “الوصفة + &”").await?;
        ensure!(page.fragment().await?.is_empty(), "the search is in the address");
        choose(page, &format!("{MEDICINES} (4)")).await?;
        page.shows(&format!("found for “الوصفة + &” in “{MEDICINES}”"))
            .await?;
        page.press("Clear search").await?;
        page.lists(&QUESTIONS[5..9]).await?;
        choose(page, &format!("{COMING} (5)")).await?;
        page.shows(&format!("5 questions in “{COMING}”")).await
    })
    .await
}

#[tokio::test]
async fn link_to_a_question_outside_the_topic_shows_all() -> Result<()> {
    clinic(async |page: &Page| {
        choose(page, &format!("{MEDICINES} (4)")).await?;
        page.lists(&QUESTIONS[5..9]).await?;
        page.script("location.hash = '#run-out'", &[]).await?;
        page.focuses(QUESTIONS[7]).await?;
        page.lists(&QUESTIONS[5..9]).await?;
        marks(page, Some(&format!("{MEDICINES} (4)"))).await?;
        page.script("location.hash = '#where'", &[]).await?;
        page.lists(&QUESTIONS).await?;
        marks(page, None).await?;
        page.focuses(QUESTIONS[9]).await?;
        ensure!(page.is_open(QUESTIONS[9]).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn unknown_topic_shows_a_notice_and_all_questions() -> Result<()> {
    clinic(async |page: &Page| {
        page.open("#topic=Money").await?;
        page.shows("The topic “Money” is not here.").await?;
        page.lists(&QUESTIONS).await?;
        marks(page, None).await
    })
    .await
}

#[tokio::test]
async fn crashed_app_shows_all_topics() -> Result<()> {
    clinic(async |page: &Page| {
        choose(page, &format!("{MEDICINES} (4)")).await?;
        page.lists(&QUESTIONS[5..9]).await?;
        page.press(&format!("Save: {}", QUESTIONS[5])).await?;
        page.crash().await?;
        page.lists(&QUESTIONS).await?;
        marks(page, None).await?;
        page.console_errors().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn link_with_a_former_id_opens_its_question() -> Result<()> {
    clinic(async |page: &Page| {
        page.open("#duration").await?;
        page.focuses(QUESTIONS[2]).await?;
        ensure!(page.is_open(QUESTIONS[2]).await?);
        page.lists(&QUESTIONS).await
    })
    .await
}

/// Visits the site without scripts.
async fn without_scripts(steps: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let site = Site::start(Fixture::Clinic).await?;
    site.serve("location ~ js$ { return 404; }").await?;
    let options = Options::failing_network();
    visit_site(&site, options, steps).await
}

#[tokio::test]
async fn topic_link_leads_to_its_heading_without_scripts() -> Result<()> {
    without_scripts(async |page: &Page| {
        page.go("").await?;
        page.lists(&QUESTIONS).await?;
        choose(page, &format!("{COMING} (5)")).await?;
        let heading = page.find("heading", COMING).await?;
        let top =
            "const { top } = arguments[0].getBoundingClientRect(); return top >= 0 && top < innerHeight / 2";
        page.until("the page has scrolled to the heading", async || {
            Ok(page.script_on(&heading, top).await? == json!(true))
        })
        .await?;
        page.lists(&QUESTIONS).await
    })
    .await
}

#[tokio::test]
async fn former_id_opens_its_question_without_scripts() -> Result<()> {
    without_scripts(async |page: &Page| {
        for id in ["how-long", "duration", "visit-length"] {
            page.go(&format!("#{id}")).await?;
            page.shows("تستغرق الزيارة عادةً عشر دقائق").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn prints_sections_with_their_headings() -> Result<()> {
    if cannot(Ability::Printing)? {
        return Ok(());
    }
    clinic(async |page: &Page| {
        let text = page.printed_text().await?;
        ensure!(text.contains("Morequestions"), "{text}");
        ensure!(
            !text.contains("Topics") && !text.contains("Showalltopics"),
            "{text}"
        );
        Ok(())
    })
    .await
}

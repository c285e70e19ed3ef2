//! What an accessibility auditor checks, in every state, colour and size: axe-core's rules, the size of what is
//! pressed, and that nothing is cut off.

use anyhow::{Context, Result, ensure};
use e2e::{Ability, Look, Options, Page, Site, State, cannot, handed, visit};
use serde_json::json;

/// What axe-core cannot decide by itself, by its rule and a part of what it says. In Firefox it scrolls parts of a
/// long page under the search box that stays at hand. The words there stand on what they stand on in shorter
/// states, where it knows; and what is pressed is measured below.
const EXPLAINED: [(&str, &str); 2] = [
    (
        "color-contrast",
        "background color could not be determined because it is overlapped by another element",
    ),
    ("target-size", "because it is partially obscured"),
];

/// Elements smaller than a finger, and whether the page is wider than its window. Links within a sentence
/// may be as high as their line (WCAG 2.5.8).
const MEASURE: &str = "
    const wrong = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) wrong.push(`the page is ${root.scrollWidth} wide in ${root.clientWidth}`);
    for (const element of document.querySelectorAll('button, summary, input, label, a[href]')) {
      const { width, height } = element.getBoundingClientRect();
      const within = element.matches('p a, .answer a') || element.matches('label input') || element.matches('.search label');
      if (width === 0 || within || element.matches('.skip-link:not(:focus)')) continue;
      if (width < 43.9 || height < 43.9) wrong.push(`${element.outerHTML.slice(0, 80)} is ${width} by ${height}`);
    }
    return wrong;
";

/// What readers make larger: the space, as a style sheet of their own sets it (WCAG 1.4.12), or all that the
/// page's settings offer. The settings that the page had come back with nothing larger.
const ENLARGE: &str = "
    const { dataset } = document.documentElement;
    window.had ??= { text: dataset.text, spacing: dataset.spacing };
    Object.assign(dataset, arguments[0] === 'text' ? { text: 'largest', spacing: 'wide' } : window.had);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets = arguments[0] === 'space' ? [sheet] : [];
";

const AXE: &str = "
    const done = arguments[arguments.length - 1];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    // Forced colours are the system's: axe-core reads ours, which nobody sees then.
    const forced = matchMedia('(forced-colors: active)').matches;
    const rules = { 'color-contrast': { enabled: !forced } };
    axe.run(document, { runOnly: { type: 'tag', values: tags }, rules }).then(
      ({ violations, incomplete }) => done([...violations, ...incomplete].flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => [id, `${target}: ${failureSummary}`]))),
      (error) => done([['axe itself', String(error)]]));
";

/// What is wrong with the page as it is now.
async fn flaws(page: &Page, axe: &str) -> Result<Vec<String>> {
    // From the top, where the search box covers nothing, once whatever still scrolls has come to rest.
    page.until("the page rests at its top", async || {
        let before = "const before = scrollY; scrollTo({ top: 0, behavior: 'instant' }); return before";
        Ok(page.script(before, &[]).await?.as_f64() == Some(0.0))
    })
    .await?;
    page.script(axe, &[]).await?;
    let found = page.client.execute_async(AXE, Vec::new()).await?;
    let mut flaws: Vec<String> = serde_json::from_value::<Vec<(String, String)>>(found)?
        .into_iter()
        .filter(|(rule, what)| {
            let explained = |(of, part): &(&str, &str)| rule == of && what.contains(part);
            !EXPLAINED.iter().any(explained)
        })
        .map(|(rule, what)| format!("{rule}: {what}"))
        .collect();
    for larger in ["text", "space", "nothing"] {
        page.script(ENLARGE, &[json!(larger)]).await?;
        let wrong: Vec<String> = serde_json::from_value(page.script(MEASURE, &[]).await?)?;
        flaws.extend(wrong.iter().map(|flaw| format!("{flaw}, {larger} larger")));
    }
    Ok(flaws)
}

/// Goes through all states and collects what is wrong in each.
async fn every_state(look: Option<Look>) -> Result<()> {
    if look.is_some() && cannot(Ability::Looks)? {
        return Ok(());
    }
    let axe = std::fs::read_to_string(handed("AXE")?).context("axe-core cannot be read")?;
    let site = Site::start().await?;
    visit(&site, Options::default(), async |page: &Page| {
        if let Some(look) = look {
            page.look(look).await?;
        }
        let mut wrong = Vec::new();
        for state in State::ALL {
            state.enter(page, &site).await?;
            let flaws = flaws(page, &axe).await?;
            wrong.extend(flaws.into_iter().map(|flaw| format!("{state:?}: {flaw}")));
        }
        ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_state_is_accessible() -> Result<()> {
    every_state(None).await
}

/// The states of a page with sections, written from right to left: the address, what it shows, and whether the
/// topics are open.
const SECTIONS: [(&str, &str, bool); 6] = [
    ("", "More questions", false),
    ("", "Reading settings", true),
    (MEDICINES, "4 questions in", false),
    ("#topic=", "1 question in", true),
    (FOUND, "found for", false),
    (SAVED, "1 saved question in", false),
];
const MEDICINES: &str = "#topic=%D8%A7%D9%84%D8%A3%D8%AF%D9%88%D9%8A%D8%A9";
const FOUND: &str =
    "#topic=%D8%A7%D9%84%D8%A3%D8%AF%D9%88%D9%8A%D8%A9&q=%D8%A7%D9%84%D9%88%D8%B5%D9%81%D8%A9";
const SAVED: &str = "#saved&topic=%D8%A7%D9%84%D8%A3%D8%AF%D9%88%D9%8A%D8%A9";

/// Goes through the states of a page with sections and collects what is wrong in each.
async fn sections(look: Option<Look>) -> Result<()> {
    if look.is_some() && cannot(Ability::Looks)? {
        return Ok(());
    }
    let axe = std::fs::read_to_string(handed("AXE")?).context("axe-core cannot be read")?;
    visit(
        &Site::start_clinic().await?,
        Options::default(),
        async |page: &Page| {
            if let Some(look) = look {
                page.look(look).await?;
            }
            let mut wrong = Vec::new();
            for (address, shown, open) in SECTIONS {
                if address == SAVED {
                    page.open("#run-out").await?;
                    page.press("Save: ماذا أفعل إذا نفد دوائي؟").await?;
                }
                page.open(address).await?;
                page.shows(shown).await?;
                if open {
                    page.press_question("Topics").await?;
                    page.find("navigation", "Which topic to show").await?;
                }
                let flaws = flaws(page, &axe).await?;
                wrong.extend(flaws.into_iter().map(|flaw| format!("“{shown}”: {flaw}")));
            }
            ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
            Ok(())
        },
    )
    .await
}

#[tokio::test]
async fn sections_are_accessible() -> Result<()> {
    sections(None).await
}

#[tokio::test]
async fn sections_are_accessible_on_a_phone_in_light() -> Result<()> {
    sections(Some(Look::light(320, 640))).await
}

#[tokio::test]
async fn sections_are_accessible_on_a_phone_in_dark() -> Result<()> {
    sections(Some(Look::dark(320, 640))).await
}

#[tokio::test]
async fn sections_are_accessible_on_a_computer_in_forced_colours() -> Result<()> {
    sections(Some(Look::forced(1440, 900))).await
}

macro_rules! looks {
    ($($name:ident: $look:expr;)*) => {$(
        #[tokio::test]
        async fn $name() -> Result<()> {
            every_state(Some($look)).await
        }
    )*};
}

looks! {
    accessible_on_a_phone_in_light: Look::light(320, 640);
    accessible_on_a_phone_in_dark: Look::dark(320, 640);
    accessible_on_a_phone_in_forced_colours: Look::forced(320, 640);
    accessible_on_a_tablet_in_light: Look::light(768, 1024);
    accessible_on_a_tablet_in_dark: Look::dark(768, 1024);
    accessible_on_a_tablet_in_forced_colours: Look::forced(768, 1024);
    accessible_on_a_computer_in_light: Look::light(1440, 900);
    accessible_on_a_computer_in_dark: Look::dark(1440, 900);
    accessible_on_a_computer_in_forced_colours: Look::forced(1440, 900);
}

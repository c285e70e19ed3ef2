//! Accessibility in every state, colour and size: axe-core's rules, the size of controls, and no horizontal
//! scrolling.

use anyhow::{Context, Result, ensure};
use e2e::{Ability, Edition, Fixture, Options, Page, Site, State, Viewport, cannot, env_path, visit_site};
use serde_json::json;

/// Results that axe-core leaves undecided, by its rule and a part of its message. In Firefox it scrolls parts of a long
/// page under the sticky search box. The colours there are those of shorter states, where it decides, and [`MEASURE`]
/// measures the controls.
const UNDECIDED: [(&str, &str); 2] = [
    (
        "color-contrast",
        "background color could not be determined because it is overlapped by another element",
    ),
    ("target-size", "because it is partially obscured"),
];

/// Returns controls smaller than 44 pixels, buttons that cover words of a question, and whether the page is wider than its
/// window. Links within a sentence may be as high as their line (WCAG 2.5.8).
const MEASURE: &str = "
    const wrong = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) wrong.push(`the page is ${root.scrollWidth} wide in ${root.clientWidth}`);
    for (const element of document.querySelectorAll('button, summary, input, label, a[href]')) {
      const { width, height } = element.getBoundingClientRect();
      const within = element.matches('p a, main details a') || element.matches('label input') || element.matches('[role=search] label');
      const skips = element.textContent === 'Skip to the questions' && !element.matches(':focus');
      if (width === 0 || within || skips) continue;
      if (width < 43.9 || height < 43.9) wrong.push(`${element.outerHTML.slice(0, 80)} is ${width} by ${height}`);
    }
    for (const heading of document.querySelectorAll('li summary :is(h3, h4)')) {
      const words = document.createRange();
      words.selectNodeContents(heading);
      for (const line of words.getClientRects()) for (const button of heading.closest('li').querySelectorAll('button')) {
        const box = button.getBoundingClientRect();
        const beside = box.right <= line.left || line.right <= box.left || box.bottom <= line.top || line.bottom <= box.top;
        if (box.width > 0 && !beside) wrong.push(`“${button.textContent}” covers “${heading.textContent}”`);
      }
    }
    return wrong;
";

/// Enlarges the text and its spacing: with the page's settings, or with a style sheet of the reader's own
/// (WCAG 1.4.12). With neither, it restores the settings that the page had.
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
    // axe-core reads our colours, and with forced colours the system's are shown.
    const forced = matchMedia('(forced-colors: active)').matches;
    const rules = { 'color-contrast': { enabled: !forced } };
    axe.run(document, { runOnly: { type: 'tag', values: tags }, rules }).then(
      ({ violations, incomplete }) => done([...violations, ...incomplete].flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => [id, `${target}: ${failureSummary}`]))),
      (error) => done([['axe itself', String(error)]]));
";

/// Returns the flaws of the page in its present state.
async fn flaws(page: &Page, axe: &str) -> Result<Vec<String>> {
    // At the top the search box covers nothing.
    page.until("the page has scrolled to its top", async || {
        let before = "const before = scrollY; scrollTo({ top: 0, behavior: 'instant' }); return before";
        Ok(page.script(before, &[]).await?.as_f64() == Some(0.0))
    })
    .await?;
    page.script(axe, &[]).await?;
    let found = page.client.execute_async(AXE, Vec::new()).await?;
    let mut flaws: Vec<String> = serde_json::from_value::<Vec<(String, String)>>(found)?
        .into_iter()
        .filter(|(rule, what)| {
            let undecided = |(of, part): &(&str, &str)| rule == of && what.contains(part);
            !UNDECIDED.iter().any(undecided)
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

/// Returns the flaws of the page in its present state, by the rules of axe-core and our own.
pub async fn accessibility_flaws(page: &Page) -> Result<Vec<String>> {
    let axe = std::fs::read_to_string(env_path("AXE")?).context("axe-core cannot be read")?;
    flaws(page, &axe).await
}

/// Collects the flaws of all states of an edition.
async fn every_state(edition: &Edition, viewport: Option<Viewport>) -> Result<()> {
    if viewport.is_some() && cannot(Ability::Emulation)? {
        return Ok(());
    }
    let axe = std::fs::read_to_string(env_path("AXE")?).context("axe-core cannot be read")?;
    let site = Site::start(edition.fixture).await?;
    visit_site(&site, Options::default(), async |page: &Page| {
        if let Some(viewport) = viewport {
            page.emulate(viewport).await?;
        }
        let mut wrong = Vec::new();
        for state in State::ALL {
            state.enter(page, &site, edition).await?;
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
    every_state(&Edition::english()?, None).await
}

#[tokio::test]
async fn every_state_is_accessible_in_welsh() -> Result<()> {
    every_state(&Edition::welsh()?, None).await
}

#[tokio::test]
async fn every_state_is_accessible_from_right_to_left() -> Result<()> {
    every_state(&Edition::arabic()?, None).await
}

#[tokio::test]
async fn every_state_is_accessible_from_right_to_left_on_a_phone() -> Result<()> {
    every_state(&Edition::arabic()?, Some(Viewport::dark(320, 640))).await
}

/// The states of a right-to-left page with sections: the fragment, a text that it shows, and whether the topics are
/// open.
const SECTIONS: [(&str, &str, bool); 6] = [
    ("", "More questions", false),
    ("", "Reading settings", true),
    (MEDICINES, "4 questions in", false),
    ("#topic=", "1 question in", true),
    (FOUND, "found for", false),
    ("#saved", "Saved (1)", false),
];
const MEDICINES: &str = "#topic=%D8%A7%D9%84%D8%A3%D8%AF%D9%88%D9%8A%D8%A9";
const FOUND: &str =
    "#topic=%D8%A7%D9%84%D8%A3%D8%AF%D9%88%D9%8A%D8%A9&q=%D8%A7%D9%84%D9%88%D8%B5%D9%81%D8%A9";

/// Collects the flaws of the states of a page with sections.
async fn sections(viewport: Option<Viewport>) -> Result<()> {
    if viewport.is_some() && cannot(Ability::Emulation)? {
        return Ok(());
    }
    let axe = std::fs::read_to_string(env_path("AXE")?).context("axe-core cannot be read")?;
    visit_site(
        &Site::start(Fixture::Clinic).await?,
        Options::default(),
        async |page: &Page| {
            if let Some(viewport) = viewport {
                page.emulate(viewport).await?;
            }
            let mut wrong = Vec::new();
            for (address, shown, open) in SECTIONS {
                if address == "#saved" {
                    page.open("#run-out").await?;
                    page.press("Save: ماذا أفعل إذا نفد دوائي؟").await?;
                }
                page.open(address).await?;
                page.shows(shown).await?;
                if open {
                    page.toggle("Topics").await?;
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
    sections(Some(Viewport::light(320, 640))).await
}

#[tokio::test]
async fn sections_are_accessible_on_a_phone_in_dark() -> Result<()> {
    sections(Some(Viewport::dark(320, 640))).await
}

#[tokio::test]
async fn sections_are_accessible_on_a_computer_in_forced_colours() -> Result<()> {
    sections(Some(Viewport::forced(1440, 900))).await
}

macro_rules! viewports {
    ($($name:ident: $viewport:expr;)*) => {$(
        #[tokio::test]
        async fn $name() -> Result<()> {
            every_state(&Edition::english()?, Some($viewport)).await
        }
    )*};
}

viewports! {
    accessible_on_a_phone_in_light: Viewport::light(320, 640);
    accessible_on_a_phone_in_dark: Viewport::dark(320, 640);
    accessible_on_a_phone_in_forced_colours: Viewport::forced(320, 640);
    accessible_on_a_tablet_in_light: Viewport::light(768, 1024);
    accessible_on_a_tablet_in_dark: Viewport::dark(768, 1024);
    accessible_on_a_tablet_in_forced_colours: Viewport::forced(768, 1024);
    accessible_on_a_computer_in_light: Viewport::light(1440, 900);
    accessible_on_a_computer_in_dark: Viewport::dark(1440, 900);
    accessible_on_a_computer_in_forced_colours: Viewport::forced(1440, 900);
}

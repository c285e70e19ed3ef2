//! Translators, extensions and proxies that change the page's nodes, before and after hydration.

use crate::hosting::hold_back_app;
use anyhow::{Context, Result, ensure};
use e2e::fixture::QUESTIONS;
use e2e::{Ability, Fixture, Options, Page, Site, cannot, visit, visit_site};
use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::fs;

/// A translator as browsers have it: it replaces every text node by elements, and again after every change.
const TRANSLATOR: &str = r#"
    window.translate = () => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        for (const text of texts) {
            if (!text.data.trim() || text.parentElement.closest('font, script, style, textarea, [translate=no]')) continue;
            const font = document.createElement('font');
            font.append(document.createElement('font'));
            font.firstChild.textContent = `~${text.data}~`;
            text.replaceWith(font);
        }
        document.documentElement.lang = 'fr';
        document.documentElement.classList.add('translated-ltr');
    };
    window.keepTranslating = () => {
        let timer;
        const again = () => { clearTimeout(timer); timer = setTimeout(translate, 50); };
        new MutationObserver(again).observe(document.body, { childList: true, characterData: true, subtree: true });
        translate();
    };
"#;

/// Returns the words of all questions and answers, without the translator's signs.
const WORDS: &str = "return [...document.querySelectorAll('.question details')].map((details) => \
    [...details.querySelectorAll('h3, .answer')].map(({ textContent }) => textContent).join('').replaceAll('~', '')).sort()";

/// Returns the words that all questions and answers have.
async fn words(page: &Page) -> Result<Value> {
    page.script(WORDS, &[]).await
}

/// Types into the search box, whose name a translator changes.
async fn type_search(page: &Page, keys: &str) -> Result<()> {
    let search = page.client.find(Locator::Id("faq_search")).await?;
    Ok(search.send_keys(keys).await?)
}

/// Opens the page, changes it by a script before the app is there, and waits for the app.
async fn changed_before_hydration(script: &str, steps: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    let gate = hold_back_app(&site).await?;
    visit_site(&site, Options::default(), async |page: &Page| {
        page.go("").await?;
        page.script(TRANSLATOR, &[]).await?;
        page.script(script, &[]).await?;
        // By selectors: a translator changes the names.
        let search = "document.querySelector('.question summary').click(); document.getElementById('faq_search').focus()";
        page.script(search, &[]).await?;
        page.client.active_element().await?.send_keys("term").await?;
        gate.open();
        page.ready().await?;
        steps(page).await
    })
    .await
}

#[tokio::test]
async fn translated_answer_keeps_its_words_when_the_search_is_cleared() -> Result<()> {
    visit(async |page: &Page| {
        let whole = words(page).await?;
        page.open("#q=strength-based").await?;
        page.lists(&QUESTIONS[..1]).await?;
        page.until("the match is marked", async || {
            Ok(!page.marked().await?.is_empty())
        })
        .await?;
        page.script(&format!("{TRANSLATOR} translate()"), &[]).await?;
        ensure!(
            page.marked().await?.is_empty(),
            "words of the translator are marked"
        );
        type_search(page, &Key::Escape.to_string()).await?;
        page.shows("5 questions").await?;
        ensure!(words(page).await? == whole);
        let open = "document.querySelector('.question summary').click()";
        page.script(open, &[]).await?;
        page.shows("~A Social Prescribing Link Worker is someone who uses strength-based approach")
            .await
    })
    .await
}

#[tokio::test]
async fn translated_answer_keeps_its_words_while_a_search_is_deleted() -> Result<()> {
    visit(async |page: &Page| {
        let whole = words(page).await?;
        page.script(&format!("{TRANSLATOR} keepTranslating()"), &[])
            .await?;
        type_search(page, "the term link worker is an umbrella").await?;
        for _ in 0..35 {
            type_search(page, &Key::Backspace.to_string()).await?;
            ensure!(words(page).await? == whole);
        }
        page.shows("~5 questions~").await
    })
    .await
}

#[tokio::test]
async fn texts_of_the_state_follow_it_on_a_translated_page() -> Result<()> {
    visit(async |page: &Page| {
        page.script(&format!("{TRANSLATOR} keepTranslating()"), &[])
            .await?;
        page.shows("~Saved (0)~").await?;
        type_search(page, "umbrella").await?;
        page.shows("~1 question found for “umbrella”~").await?;
        page.shows("~Close all~").await?;
        page.press(&format!("Save: {}", QUESTIONS[3])).await?;
        page.shows("~Saved (1)~").await?;
        type_search(page, &Key::Escape.to_string()).await?;
        page.follow("~Saved (1)~").await?;
        page.shows("~Saved answers~").await?;
        page.shows("~Remove~").await?;
        page.press(&format!("Remove: {}", QUESTIONS[3])).await?;
        page.shows("~Saved (0)~").await?;
        page.shows("~You have not saved any answers yet~").await?;
        page.press("~Undo~").await?;
        page.shows("~Saved (1)~").await?;
        type_search(page, "zzzz").await?;
        page.shows("~No answers for “zzzz”.~").await
    })
    .await
}

#[tokio::test]
async fn unchanged_page_is_hydrated() -> Result<()> {
    changed_before_hydration(
        "window.row = document.querySelector('.question')",
        async |page: &Page| {
            let kept = "return window.row.isConnected";
            ensure!(
                page.script(kept, &[]).await? == json!(true),
                "the app built the page anew"
            );
            page.shows("1 question found for “term”").await
        },
    )
    .await
}

#[tokio::test]
async fn app_starts_on_a_changed_page_and_keeps_what_was_done() -> Result<()> {
    let answer = "const text = document.querySelectorAll('.answer p span')[3].firstChild;";
    let wrapped = format!(
        "{answer} const range = new Range(); range.setStart(text, 4); range.setEnd(text, 8); \
        const link = document.createElement('a'); link.href = 'tel:123'; range.surroundContents(link)"
    );
    for (what, script) in [
        ("a translator", "keepTranslating()"),
        ("a telephone link", &wrapped),
        (
            "an icon beside the search box",
            "document.getElementById('faq_search').after(document.createElement('div'))",
        ),
        (
            "a proxy that drops comments",
            "const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT); const comments = []; \
            while (walker.nextNode()) comments.push(walker.currentNode); \
            for (const comment of comments) comment.remove()",
        ),
        (
            "a dark theme",
            "for (const element of document.querySelectorAll('main *')) element.setAttribute('data-darkreader', ''); \
            document.body.append(document.createElement('grammarly-extension'))",
        ),
    ] {
        changed_before_hydration(script, async |page: &Page| {
            page.shows("1 question found for “term”").await?;
            let typed = "return document.activeElement === document.getElementById('faq_search') && document.activeElement.value";
            ensure!(page.script(typed, &[]).await? == json!("term"));
            type_search(page, &Key::Escape.to_string()).await?;
            page.shows("5 questions").await?;
            let open = "return [...document.querySelectorAll('.question details')].map(({ open }) => open)";
            let open = page.script(open, &[]).await?;
            ensure!(open == json!([true, false, false, false, false]), "open: {open}");
            page.press(&format!("Save: {}", QUESTIONS[1])).await?;
            page.shows("Saved (1)").await
        })
        .await
        .with_context(|| what.to_owned())?;
    }
    Ok(())
}

#[tokio::test]
async fn app_starts_where_addresses_are_obfuscated() -> Result<()> {
    let decoder =
        "for (const link of document.querySelectorAll('.__cf_email__')) link.replaceWith('umbrella');";
    let options = || Options {
        // The worker refuses a page that a proxy has changed.
        failing_network: true,
        ..Options::default()
    };
    for decodes in [false, true] {
        let site = Site::start(Fixture::LinkWorkers).await?;
        let file = site.folder.join("index.html");
        let page = fs::read_to_string(&file)?;
        let (shown, data) = page
            .split_once("<script type=\"application/ld+json\"")
            .context("no data")?;
        let link = "<a href=\"/cdn-cgi/l/email-protection\" class=\"__cf_email__\" data-cfemail=\"1\">[email&#160;protected]</a>";
        let changed = shown.replace("umbrella", link);
        ensure!(changed != shown, "no word to change");
        let script = if decodes {
            "<script src=\"decode.js\"></script>"
        } else {
            ""
        };
        fs::write(
            &file,
            format!("{changed}{script}<script type=\"application/ld+json\"{data}"),
        )?;
        fs::write(site.folder.join("decode.js"), decoder)?;
        for stale in ["index.html.br", "index.html.gz"] {
            fs::remove_file(site.folder.join(stale))?;
        }
        visit_site(&site, options(), async |page: &Page| {
            page.open("#job-title").await?;
            page.shows("is an umbrella term").await?;
            page.type_search("umbrella").await?;
            page.shows("1 question found for “umbrella”").await?;
            page.until("the word is marked", async || {
                Ok(page.marked().await? == ["umbrella"])
            })
            .await
        })
        .await?;
    }
    Ok(())
}

/// Opens the page at this fragment and takes steps before the app is there, and others once it is.
async fn early(
    fragment: &str,
    before: impl AsyncFnOnce(&Page) -> Result<()>,
    after: impl AsyncFnOnce(&Page) -> Result<()>,
) -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    let gate = hold_back_app(&site).await?;
    visit_site(&site, Options::default(), async |page: &Page| {
        page.go(fragment).await?;
        before(page).await?;
        gate.open();
        page.ready().await?;
        after(page).await
    })
    .await
}

#[tokio::test]
async fn early_save_survives_what_is_pressed_next() -> Result<()> {
    let save = format!("Save: {}", QUESTIONS[3]);
    early(
        "",
        async |page: &Page| {
            page.press(&save).await?;
            page.follow("Saved (0)").await
        },
        async |page: &Page| {
            page.shows("Saved (1)").await?;
            page.lists(&QUESTIONS[3..4]).await
        },
    )
    .await?;
    early(
        "",
        async |page: &Page| {
            page.press(&save).await?;
            page.type_search("peoples confidence").await
        },
        async |page: &Page| {
            page.lists(&QUESTIONS[..1]).await?;
            page.find("link", "Saved (1)").await.map(|_| ())
        },
    )
    .await
}

#[tokio::test]
async fn early_words_are_searched_at_every_address() -> Result<()> {
    early(
        "#job-title",
        async |page: &Page| page.type_search("occupational").await,
        async |page: &Page| {
            page.lists(&QUESTIONS[2..3]).await?;
            page.focuses("What would you like to know?").await?;
            page.has_fragment("#q=occupational").await
        },
    )
    .await?;
    early(
        "#saved",
        async |page: &Page| {
            page.press(&format!("Save: {}", QUESTIONS[3])).await?;
            page.type_search("umbrella").await
        },
        async |page: &Page| {
            page.shows("1 question found for “umbrella”").await?;
            page.find("link", "Saved (1)").await?;
            page.lists(&QUESTIONS[3..4]).await?;
            ensure!(page.search_text().await? == "umbrella");
            page.has_fragment("#q=umbrella").await
        },
    )
    .await
}

/// Searches, saves, opens and translates at random, by a seed, and returns the mistakes that it finds at rest.
const RANDOM_READER: &str = r#"
    const [seed, words] = arguments;
    const done = arguments[2];
    let state = seed;
    const random = (below) => {
        state = (state + 0x6D2B79F5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
    };
    const one = (selector) => {
        const shown = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
        return shown[random(shown.length)];
    };
    const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
    const vocabulary = words.join(' ').split(/\s+/);
    const actions = [
        () => {
            const box = document.getElementById('faq_search');
            const from = random(vocabulary.length);
            const phrase = vocabulary.slice(from, from + 1 + random(4)).join(' ');
            box.value = phrase.slice(0, 1 + random(phrase.length));
            box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        },
        () => {
            const box = document.getElementById('faq_search');
            box.value = box.value.slice(0, -1);
            box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        },
        () => one('.save')?.click(),
        () => one('.question summary')?.click(),
        () => one('.view-switch a')?.click(),
        () => one('.list-tools button')?.click(),
        () => translate(),
    ];
    (async () => {
        const length = 4 + random(12);
        const start = random(length);
        for (let step = 0; step < length; step += 1) {
            if (step === start) keepTranslating();
            actions[random(actions.length)]();
            if (random(2) === 0) await pause(random(60));
        }
        while (document.documentElement.dataset.app === 'starting') await pause(20);
        await pause(120);
        const texts = [...document.querySelectorAll('.question details')].map((details) =>
            [...details.querySelectorAll('h3, .answer')].map(({ textContent }) => textContent).join('').replaceAll('~', ''));
        const wrong = texts.filter((text) => !words.includes(text));
        const marks = [...(CSS.highlights.get('faq_search') ?? [])].filter(({ startContainer: { isConnected, data } }) =>
            isConnected && (data === undefined || data.includes('~')));
        const count = document.querySelectorAll('.save[data-marked=true]').length;
        const saved = Number(/\d+/.exec(document.querySelectorAll('.view-switch a')[1].textContent)[0]);
        const app = document.documentElement.dataset.app;
        const right = wrong.length === 0 && marks.length === 0 && app === 'ready' && count <= saved;
        return right ? null : JSON.stringify({ seed, app, wrong, marks: marks.length, count, saved });
    })().then(done, (error) => done(`${seed}: ${error.stack}`));
"#;

/// The number of random sequences on each site, unless `E2E_SEQUENCES` has another.
const SEQUENCES: u32 = 20;

/// The translator begins before, during or after hydration.
#[tokio::test]
async fn random_readers_of_translated_pages_find_all_words() -> Result<()> {
    if cannot(Ability::Console)? {
        return Ok(());
    }
    let sequences = std::env::var("E2E_SEQUENCES");
    let sequences = sequences
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(SEQUENCES);
    for fixture in [Fixture::LinkWorkers, Fixture::Forty] {
        visit_site(
            &Site::start(fixture).await?,
            Options::default(),
            async |page: &Page| {
                page.open("").await?;
                let whole = words(page).await?;
                for seed in 0..sequences {
                    page.go("").await?;
                    if seed % 2 == 1 {
                        page.ready().await?;
                    }
                    page.script(TRANSLATOR, &[]).await?;
                    let arguments = vec![json!(seed), whole.clone()];
                    let mistakes = page.client.execute_async(RANDOM_READER, arguments).await?;
                    ensure!(mistakes.is_null(), "{fixture:?}: {mistakes}");
                }
                Ok(())
            },
        )
        .await?;
    }
    Ok(())
}

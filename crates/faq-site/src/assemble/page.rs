//! The pages of a site: the first one, the further ones of a large FAQ, and the one for addresses that do not exist.

use super::app_files::{AppFiles, Packed, When};
use super::asset::{Asset, Role, SiteFiles};
use super::hosting::Hosting;
use super::hosts::policy;
use super::scripts::minify;
use super::service_worker;
use super::structured_data::structured_data;
use crate::integrity::integrity;
use crate::site_config::Colours;
use anyhow::{Context, Result};
use faq_core::answer::is_rich;
use faq_core::faq::Faq;
use faq_core::wording::PageWords;
use faq_core::{pages, payload, sections};
use link_worker_faq::prerender::{self, LanguagePage, PageParts, PageScript, StyleElement, TextLanguages};
use rayon::prelude::*;

/// The policy of a page that Trunk's development server reloads: its script is inline and opens a WebSocket.
const DEVELOPMENT_POLICY: &str = "default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval' ws:";

/// What distinguishes the pages of one site.
pub struct Pages<'a> {
    /// The FAQ that the pages are rendered from.
    pub faq: &'static Faq,
    /// How the site will be served.
    pub hosting: Hosting<'a>,
    /// The prefix of the site's keys in the browser's storage.
    pub storage_prefix: String,
    /// Whether a native speaker has read the words of the interface.
    pub reviewed: bool,
    /// The page in all languages of the site.
    pub languages: &'a [LanguagePage],
    /// The languages of the site's texts that are in another one than its questions.
    pub text_languages: TextLanguages,
    /// The address of the published site.
    pub address: Option<&'a str>,
    /// The words of the interface.
    pub words: PageWords,
    /// Those that the page carries for the app.
    pub app_words: Vec<String>,
    /// Those of the share program.
    pub share_words: Vec<String>,
    /// The colours.
    pub colours: &'a Colours,
    /// The icon as inline SVG.
    pub icon: Option<String>,
}

/// Adds the pages with the scripts, programs and questions that they load to the files of a site, and returns the
/// styles of the pages.
///
/// # Errors
/// The page's scripts are not one script together.
pub fn add(site: &mut SiteFiles, pages: Pages<'_>, app: &AppFiles) -> Result<Vec<String>> {
    let Pages {
        faq, hosting, words, ..
    } = pages;
    let base = hosting.base;
    let first = pages::first(&faq.questions);
    let wanted = |when: When| match when {
        When::Always => true,
        When::Nastaliq => faq_words::primary(&faq.language) == "ur",
        When::Languages => !pages.languages.is_empty(),
        When::Topics => !sections::topics(&faq.questions).is_empty(),
        When::Rich => faq.questions.iter().any(|question| is_rich(&question.answer)),
        When::Growth => faq.questions.len() > pages::MAX_FIRST.min(first),
    };
    let styles = style_elements(app, pages.colours, wanted);
    let css: Vec<String> = styles.iter().map(|style| style.css.clone()).collect();
    let mut texts = payload::to_texts(&faq.questions, &faq.synonyms, &faq.urgent, &faq.urgent_help);
    let rules = faq_search::rules_of(&faq.language);
    texts.extend((!rules.is_empty()).then(|| payload::rules_text(rules)));
    let (payload, content, content_integrity) = if first < faq.questions.len() {
        let lines = payload::to_lines(&texts);
        let digest = integrity(&lines);
        let content = Asset::hashed("content", "txt", lines, Role::Content);
        (Vec::new(), Some(site.add(base, content)), Some(digest))
    } else {
        (texts, None, None)
    };
    let mut hashed = |stem: &str, extension: &str, file: &Packed, role| {
        let asset = Asset::hashed(stem, extension, file.bytes.as_slice(), role);
        site.add(base, asset.with_copies(file.copies.clone()))
    };
    let app_js = hashed("app", "js", &app.app.js, Role::Script);
    let app_wasm = hashed("app", "wasm", &app.app.wasm, Role::Wasm);
    let share_wasm = hashed("share", "wasm", &app.share.wasm, Role::ShareWasm);
    let share_js = share_script(&app.share.js, &pages.share_words)?;
    let share_js = Asset::hashed("share", "js", share_js, Role::ShareScript);
    let share_js = site.add(base, share_js);
    let page_js = Asset::hashed("page", "js", page_script(app, wanted)?, Role::Script);
    let script = PageScript {
        src: site.add(base, page_js),
        app_js,
        share_js,
        app_wasm,
        share_wasm,
        content,
        content_integrity,
        service_worker: hosting
            .service_worker
            .then(|| format!("{base}{}", service_worker::NAME)),
    };
    let parts = PageParts {
        base: base.to_owned(),
        storage_prefix: pages.storage_prefix,
        policy: page_policy(&css, app),
        styles,
        icon: pages.icon,
        script,
        address: pages.address.map(str::to_owned),
        reviewed: pages.reviewed,
        languages: pages.languages.to_vec(),
        text_languages: pages.text_languages,
        backgrounds: Colours::BACKGROUNDS,
        structured_data: structured_data(faq, &faq.questions[..first], pages.address)?,
        words: serde_json::to_string(&pages.app_words)?,
        payload: serde_json::to_string(&payload)?,
        reload_script: app.reload_script.clone(),
    };
    site.add(
        base,
        Asset::new("index.html", prerender::page(faq, words, &parts), Role::Page),
    );
    let ranges = pages::pages(faq.questions.len(), first);
    let further = ranges.par_iter().enumerate().map(|(index, range)| {
        let parts = PageParts {
            structured_data: structured_data(faq, &faq.questions[range.clone()], None)?,
            ..parts.clone()
        };
        let page = prerender::further_page(faq, words, &parts, &ranges, index + 1);
        anyhow::Ok(Asset::new(pages::page_name(index + 1), page, Role::FurtherPage))
    });
    site.0.extend(further.collect::<Result<Vec<_>>>()?);
    let script = Asset::new("404.js", minify(&app.not_found)?, Role::NotFound);
    let script = site.add(base, script);
    let not_found = prerender::not_found(words, &faq.short_name, base, script);
    site.add(base, Asset::new("404.html", not_found, Role::NotFound));
    Ok(css)
}

/// Returns the policy of pages with these styles.
pub fn page_policy(styles: &[String], app: &AppFiles) -> String {
    match app.is_release() {
        true => policy(styles.iter().map(String::as_str)),
        false => DEVELOPMENT_POLICY.to_owned(),
    }
}

/// Joins the scripts of the page into one: each request before the first paint competes with it. What one of them
/// throws does not end the others.
fn page_script(app: &AppFiles, wanted: impl Fn(When) -> bool) -> Result<String> {
    let scripts = app.scripts.iter().filter(|script| wanted(script.when));
    let script: String = scripts
        .map(|script| {
            format!(
                "try {{\n{}}} catch (error) {{\n  console.warn(error);\n}}\n",
                script.source
            )
        })
        .collect();
    if app.is_release() {
        minify(&script).context("the page's scripts are not one script together")
    } else {
        Ok(script)
    }
}

/// Adds the words of the share program to its script, with which it is fetched.
fn share_script(script: &Packed, words: &[String]) -> Result<String> {
    let script = String::from_utf8_lossy(&script.bytes);
    let words = serde_json::to_string(words)?;
    Ok(format!("{script}\nexport const words={words};\n"))
}

/// Makes one element of the sheets without a medium and one of each other: styles block the first paint, so they are
/// part of the page. The site's own colours come first in each.
fn style_elements(app: &AppFiles, colours: &Colours, wanted: impl Fn(When) -> bool) -> Vec<StyleElement> {
    let [light, dark] = colours.tokens();
    let mut common = StyleElement {
        css: light,
        ..StyleElement::default()
    };
    let mut others = Vec::new();
    for sheet in app.styles.iter().filter(|sheet| wanted(sheet.when)) {
        if sheet.media.is_none() {
            common.css.push_str(&sheet.css);
            continue;
        }
        let own = if sheet.scheme.as_deref() == Some("dark") {
            &*dark
        } else {
            ""
        };
        others.push(StyleElement {
            css: format!("{own}{}", sheet.css),
            media: sheet.media.clone(),
            scheme: sheet.scheme.clone(),
        });
    }
    std::iter::once(common).chain(others).collect()
}

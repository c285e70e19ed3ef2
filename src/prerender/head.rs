//! The head of a page.

use super::parts::{PageParts, PageScript, StyleElement};
use faq_core::faq::Faq;
use leptos::html::meta;
use leptos::prelude::*;

/// The part of the head that every page has. The policy comes first because it holds for what follows it.
pub fn head(parts: &PageParts, title: String) -> impl IntoView + use<> {
    let styles = parts
        .styles
        .iter()
        .cloned()
        .map(|StyleElement { css, media, scheme }| {
            view! { <style media=media data-scheme=scheme inner_html=css /> }
        });
    view! {
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content=parts.policy.clone() />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <title>{title}</title>
        {styles.collect_view()}
        <link rel="icon" href=format!("{}icon.svg", parts.base) type="image/svg+xml" />
    }
}

/// What browsers, stores and link previews read of the first page.
pub fn described(faq: &'static Faq, parts: &PageParts) -> impl IntoView + use<> {
    let PageParts {
        base,
        address,
        backgrounds: [light, dark],
        ..
    } = parts;
    let image = format!("{}preview.png", address.as_ref().unwrap_or(base));
    let alternates = parts.languages.iter().map(|page| {
        view! { <link rel="alternate" hreflang=page.tag.clone() href=page.address.clone() /> }
    });
    let published = address.clone().map(|address| {
        view! {
            <link rel="canonical" href=address.clone() />
            {open_graph("og:url", address)}
        }
    });
    view! {
        <link rel="apple-touch-icon" href=format!("{base}apple-touch-icon.png") />
        // Some sites are behind a login: without it, the manifest alone would be fetched without credentials.
        <link rel="manifest" href=format!("{base}manifest.webmanifest") crossorigin="use-credentials" />
        <meta name="description" content=faq.description.as_str() />
        {theme_color(light, "light")}
        {theme_color(dark, "dark")}
        {published}
        {alternates.collect_view()}
        {open_graph("og:type", "website".to_owned())}
        {open_graph("og:title", faq.name.clone())}
        {open_graph("og:description", faq.description.clone())}
        {open_graph("og:image", image)}
    }
}

/// The colour of the browser's own bars under a colour scheme.
fn theme_color(colour: &'static str, scheme: &'static str) -> impl IntoView {
    meta()
        .attr("name", "theme-color")
        .attr("content", colour)
        .attr("media", format!("(prefers-color-scheme: {scheme})"))
        .attr("data-scheme", scheme)
}

/// A property for link previews (<https://ogp.me/>).
fn open_graph(property: &'static str, content: String) -> impl IntoView {
    meta().attr("property", property).content(content)
}

/// The page's script, which finds in its data what it loads.
pub fn script(script: &PageScript) -> impl IntoView + use<> {
    let script = script.clone();
    view! {
        <script
            defer
            src=script.src
            data-js=script.app_js
            data-wasm=script.app_wasm
            data-share-js=script.share_js
            data-share-wasm=script.share_wasm
            data-content=script.content
            data-integrity=script.content_integrity
            data-sw=script.service_worker
        />
    }
}

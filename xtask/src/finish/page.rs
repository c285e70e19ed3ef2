//! Prints the page: the app's own HTML, the questions as data, the styles, and what search engines read.

use super::Staged;
use super::headers;
use crate::{root, site};
use anyhow::{Context, Result, bail};
use link_worker_faq::domain::data;
use link_worker_faq::domain::faq::{Faq, answer_text};
use serde_json::json;
use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

/// Fills `index.html`, and gives the styles it holds, one for each element.
pub fn finish(site: &Staged, faq: &Faq) -> Result<Vec<String>> {
    let (page, styles) = inline_styles(&site.read("index.html")?, site)?;
    let places = [
        ("{{ policy }}", headers::policy(&styles)),
        ("{{ language }}", escape(&faq.language)),
        ("{{ title }}", escape(&faq.title)),
        ("{{ short_title }}", escape(&faq.short_title)),
        ("{{ introduction }}", escape(&faq.introduction)),
        ("{{ structured }}", within_script(&structured(faq)?)),
        (
            "{{ data }}",
            within_script(&serde_json::to_string(&data::to_texts(
                &faq.questions,
                &faq.synonyms,
            ))?),
        ),
        ("{{ app }}", prerender(&serde_json::to_string(faq)?)?),
    ];
    site.write("index.html", fill(page, &places, "index.html")?)?;
    let manifest = site.read("manifest.webmanifest")?;
    let names = [
        ("title", &faq.title),
        ("short_title", &faq.short_title),
        ("introduction", &faq.introduction),
    ];
    let names = names.map(|(name, text)| (format!("\"{{{{ {name} }}}}\""), json!(text).to_string()));
    let places: Vec<(&str, String)> = names
        .iter()
        .map(|(place, text)| (place.as_str(), text.clone()))
        .collect();
    site.write(
        "manifest.webmanifest",
        fill(manifest, &places, "manifest.webmanifest")?,
    )?;
    Ok(styles)
}

fn fill(mut template: String, places: &[(&str, String)], name: &str) -> Result<String> {
    for (place, text) in places {
        if !template.contains(place) {
            bail!("{name} has no place for {place}. Put it back.");
        }
        template = template.replace(place, text);
    }
    Ok(template)
}

/// Runs the app's own printer on the build host.
fn prerender(json: &str) -> Result<String> {
    let mut printer = site::for_the_host(&mut Command::new("cargo"))
        .args([
            "run",
            "--quiet",
            "--package",
            "link-worker-faq",
            "--features",
            "ssr",
            "--bin",
            "prerender",
        ])
        .current_dir(root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("cargo could not be started to print the page")?;
    printer
        .stdin
        .take()
        .context("the printer takes no input")?
        .write_all(json.as_bytes())?;
    let output = printer.wait_with_output()?;
    if !output.status.success() {
        bail!("The page could not be printed: see the message above.");
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// The questions for search engines: a FAQPage in JSON-LD (<https://schema.org/FAQPage>) of the same text.
fn structured(faq: &Faq) -> Result<String> {
    let questions = faq.questions.iter().map(|question| {
        let text = answer_text(&question.answer);
        let answer = json!({ "@type": "Answer", "text": text.trim_end() });
        json!({ "@type": "Question", "name": question.question, "acceptedAnswer": answer })
    });
    let page = json!({
        "@context": "https://schema.org",
        "@type": "FAQPage",
        "name": faq.title,
        "inLanguage": faq.language,
        "mainEntity": questions.collect::<Vec<_>>(),
    });
    Ok(serde_json::to_string(&page)?)
}

/// Moves the style sheets into the page: they block the first paint, and one round trip is all it gets. Those
/// without a medium become one element; each other one keeps its attributes. Gives the text of every element.
fn inline_styles(page: &str, site: &Staged) -> Result<(String, Vec<String>)> {
    let mut common = String::new();
    let mut special = Vec::new();
    let mut out = String::new();
    let mut rest = page;
    while let Some((before, tail)) = rest.split_once("<link ") {
        let (tag, after) = tail
            .split_once('>')
            .context("a <link> of index.html has no end")?;
        out.push_str(before);
        rest = after;
        if !tag.contains("stylesheet") {
            out.push_str(&format!("<link {tag}>"));
            continue;
        }
        let name = attribute(tag, "href").context("a style sheet of index.html has no href")?;
        let name = name.strip_prefix(&site.base).unwrap_or(name);
        match attribute(tag, "media") {
            None => common.push_str(&site.read(name)?),
            Some(media) => special.push((media, attribute(tag, "data-scheme"), site.read(name)?)),
        }
        fs::remove_file(site.path(name))?;
    }
    out.push_str(rest);
    if common.is_empty() {
        bail!("index.html links no style sheet. Put the links back.");
    }
    let mut elements = format!("<style>{common}</style>");
    for (media, scheme, styles) in &special {
        let scheme = scheme.map(|scheme| format!(" data-scheme=\"{scheme}\""));
        let scheme = scheme.unwrap_or_default();
        elements.push_str(&format!("<style media=\"{media}\"{scheme}>{styles}</style>"));
    }
    // The policy comes first: it holds for what follows it.
    let place = "<link rel=\"icon\"";
    let place = if out.contains(place) { place } else { "<title>" };
    let page = out.replacen(place, &format!("{elements}{place}"), 1);
    let special = special.into_iter().map(|(_, _, styles)| styles);
    Ok((page, std::iter::once(common).chain(special).collect()))
}

/// The value of an attribute of a tag that Trunk has written.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!("{name}="))?;
    match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => rest.split_whitespace().next(),
    }
}

/// Inside a script element only `<` could end it, and JSON has another way to write that.
fn within_script(json: &str) -> String {
    json.replace('<', "\\u003c")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

//! What Trunk's one hook does with the files it has staged: puts the printed page into `index.html`,
//! and the style sheets with it, minifies and names the scripts, and measures.

use crate::{content, root, sizes};
use anyhow::{Context, Result, bail};
use link_worker_faq::domain::data;
use link_worker_faq::domain::faq::Faq;
use oxc::allocator::Allocator;
use oxc::codegen::{Codegen, CodegenOptions};
use oxc::minifier::{Minifier, MinifierOptions};
use oxc::span::SourceType;
use sha2::{Digest, Sha256};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Finishes the folder that Trunk names in its environment.
///
/// # Errors
/// A mistake in the content, or files that Trunk should have staged and did not.
pub fn run() -> Result<()> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.context("This command is run by Trunk. To build the site: cargo xtask build")?;
    let base = std::env::var("TRUNK_PUBLIC_URL").unwrap_or_else(|_| "/".to_owned());
    let faq = content::read(&root().join(content::FILE))?;
    let index = staging.join("index.html");
    let page = fs::read_to_string(&index).with_context(|| format!("{} is missing", index.display()))?;
    let page = inline_styles(&page, &base, &staging)?;
    let page = finish_scripts(&page, &staging)?;
    let page = fill(&page, &faq, &base)?;
    fs::write(&index, page)?;
    println!("{}", sizes::measure(&staging)?);
    Ok(())
}

/// Puts the content into the template's places.
fn fill(page: &str, faq: &Faq, base: &str) -> Result<String> {
    let app = prerender(&serde_json::to_string(faq)?)?;
    let data = serde_json::to_string(&data::to_texts(&faq.questions, &faq.synonyms))?;
    let places = [
        ("{{ language }}", escape(&faq.language)),
        ("{{ short_title }}", escape(&faq.short_title)),
        ("{{ introduction }}", escape(&faq.introduction)),
        ("{{ base }}", escape(base)),
        // Inside a script element only `<` could end it, and JSON has another way to write that.
        ("{{ data }}", data.replace('<', "\\u003c")),
        ("{{ app }}", app),
    ];
    let mut page = page.to_owned();
    for (place, text) in places {
        if !page.contains(place) {
            bail!("index.html has no place for {place}. Put it back.");
        }
        page = page.replace(place, &text);
    }
    Ok(page)
}

/// Runs the app's own printer on the build host.
fn prerender(json: &str) -> Result<String> {
    let mut printer = Command::new("cargo")
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

/// Moves the style sheets into the page: they block the first paint, and one round trip is all it gets.
fn inline_styles(page: &str, base: &str, staging: &Path) -> Result<String> {
    let mut styles = String::new();
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
        let href = tag.split_whitespace().find_map(|part| part.strip_prefix("href="));
        let href = href
            .context("a style sheet of index.html has no href")?
            .trim_matches('"');
        let file = staging.join(href.strip_prefix(base).unwrap_or(href));
        styles
            .push_str(&fs::read_to_string(&file).with_context(|| format!("{} is missing", file.display()))?);
        fs::remove_file(&file)?;
    }
    out.push_str(rest);
    if styles.is_empty() {
        bail!("index.html links no style sheet. Put the links back.");
    }
    Ok(out.replacen("</head>", &format!("<style>{styles}</style></head>"), 1))
}

/// Minifies the scripts and names them by their content, so that they may be cached for ever.
fn finish_scripts(page: &str, staging: &Path) -> Result<String> {
    let mut page = page.to_owned();
    for entry in fs::read_dir(staging)? {
        let path = entry?.path();
        let old = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        if path.extension().is_some_and(|extension| extension == "js") && page.contains(old) {
            let script =
                minify(&fs::read_to_string(&path)?).with_context(|| format!("{old} is not a script"))?;
            let digest: String = Sha256::digest(&script)
                .iter()
                .take(8)
                .map(|byte| format!("{byte:02x}"))
                .collect();
            let kind = if old == "boot.js" { "boot" } else { "app" };
            let name = format!("{kind}-{digest}.js");
            fs::write(staging.join(&name), script)?;
            fs::remove_file(&path)?;
            page = page.replace(old, &name);
        }
    }
    Ok(page)
}

fn minify(script: &str) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = oxc::parser::Parser::new(&allocator, script, SourceType::mjs()).parse();
    if let Some(error) = parsed.errors.first() {
        bail!("{error}");
    }
    let mut program = parsed.program;
    let scoping = Minifier::new(MinifierOptions::default())
        .minify(&allocator, &mut program)
        .scoping;
    let codegen = Codegen::new()
        .with_options(CodegenOptions::minify())
        .with_scoping(scoping);
    Ok(codegen.build(&program).code)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

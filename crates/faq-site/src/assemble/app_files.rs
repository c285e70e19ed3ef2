//! The app as Trunk stages it: what every site has in common.

use super::scripts::minify;
use super::slim;
use anyhow::{Context, Result};
use scraper::{ElementRef, Html, Selector};
use std::fs;
use std::path::{Path, PathBuf};

/// The page that Trunk stages. It is never served: it says which files the app consists of.
const INDEX: &str = "index.html";

/// The compiled app with its scripts, styles and drawings.
#[derive(Clone, Debug)]
pub struct AppFiles {
    /// The app.
    pub app: Program,
    /// The share program.
    pub share: Program,
    /// The style sheets, in their order.
    pub styles: Vec<StyleSheet>,
    /// The page's scripts, in their order.
    pub scripts: Vec<Script>,
    /// The source of the service worker, without its list.
    pub service_worker: String,
    /// The source of the worker that takes the service worker away again, without the site's name.
    pub kill_switch: String,
    /// The script of the page for addresses that do not exist.
    pub not_found: String,
    /// The icon of sites that have none, as a template with an `accent`.
    pub icon: String,
    /// What robots may read.
    pub robots: Vec<u8>,
    /// The script with which Trunk's development server reloads the page; a release has none.
    pub reload_script: Option<String>,
}

/// A WebAssembly with its JavaScript.
#[derive(Clone, Debug)]
pub struct Program {
    /// The module that instantiates it.
    pub js: String,
    /// The WebAssembly.
    pub wasm: Vec<u8>,
}

/// A style sheet.
#[derive(Clone, Debug)]
pub struct StyleSheet {
    /// The rules.
    pub css: String,
    /// The media query it applies under.
    pub media: Option<String>,
    /// The colour scheme it is for.
    pub scheme: Option<String>,
    /// The sites that have it.
    pub when: When,
}

/// A script of the page.
#[derive(Clone, Debug)]
pub struct Script {
    /// The source.
    pub source: String,
    /// The sites that have it.
    pub when: When,
}

/// The sites that a script or a style sheet is for: `data-when` in `index.html`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// All of them.
    Always,
    /// Those with topics (`data-when="topics"`).
    Topics,
    /// Those with more questions than the app renders at once (`data-when="growth"`).
    Growth,
}

impl AppFiles {
    /// Reads what Trunk has staged in `folder`.
    ///
    /// # Errors
    /// A file is missing or is not what `index.html` says.
    pub fn read(folder: &Path) -> Result<Self> {
        let staged = Staged(folder.to_owned());
        let index = Html::parse_document(&staged.text(INDEX)?);
        let boot = select(&index, "script[data-wasm]")?;
        let boot = boot.first().context("index.html names no WebAssembly")?;
        let reload_script = select(&index, "script:not([src])")?;
        let reload_script = reload_script
            .first()
            .map(|script| script.text().collect::<String>());
        let is_release = reload_script.is_none();
        let program = |js: &str, wasm: &str| {
            let program = Program {
                js: staged.text(js)?,
                wasm: staged.bytes(wasm)?,
            };
            if is_release { slim(program) } else { Ok(program) }
        };
        Ok(Self {
            app: program(attribute(boot, "data-js")?, attribute(boot, "data-wasm")?)?,
            share: program("faq-share.js", "faq-share_bg.wasm")?,
            styles: styles(&index, &staged)?,
            scripts: scripts(&index, &staged)?,
            service_worker: staged.text("sw.js")?,
            kill_switch: staged.text("kill-switch.js")?,
            not_found: staged.text("404.js")?,
            icon: staged.text("icon.svg")?,
            robots: staged.bytes("robots.txt")?,
            reload_script,
        })
    }

    /// Whether the files were built for release.
    pub fn is_release(&self) -> bool {
        self.reload_script.is_none()
    }
}

/// A folder that Trunk has staged.
struct Staged(PathBuf);

impl Staged {
    /// Reads the file of an address: sites are flat, so its last part names it.
    fn bytes(&self, address: &str) -> Result<Vec<u8>> {
        let name = address.rsplit('/').next().unwrap_or(address);
        fs::read(self.0.join(name)).with_context(|| format!("Trunk did not stage {name}. Check index.html."))
    }

    fn text(&self, address: &str) -> Result<String> {
        String::from_utf8(self.bytes(address)?).with_context(|| format!("{address} is not text"))
    }
}

fn slim(Program { js, wasm }: Program) -> Result<Program> {
    let (wasm, js) = slim::program(&wasm, &js)?;
    Ok(Program {
        js: minify(&js).context("the script of wasm-bindgen cannot be read")?,
        wasm,
    })
}

fn styles(index: &Html, staged: &Staged) -> Result<Vec<StyleSheet>> {
    let links = select(index, "link[rel=stylesheet]")?;
    let sheets = links.iter().map(|link| {
        Ok(StyleSheet {
            css: staged.text(attribute(link, "href")?)?,
            media: link.attr("media").map(str::to_owned),
            scheme: link.attr("data-scheme").map(str::to_owned),
            when: when(link)?,
        })
    });
    sheets.collect()
}

fn scripts(index: &Html, staged: &Staged) -> Result<Vec<Script>> {
    let elements = select(index, "script[src]")?;
    let scripts = elements.iter().map(|script| {
        Ok(Script {
            source: staged.text(attribute(script, "src")?)?,
            when: when(script)?,
        })
    });
    scripts.collect()
}

fn when(element: &ElementRef<'_>) -> Result<When> {
    match element.attr("data-when") {
        None => Ok(When::Always),
        Some("topics") => Ok(When::Topics),
        Some("growth") => Ok(When::Growth),
        Some(other) => anyhow::bail!("index.html has data-when=\"{other}\". Write topics or growth."),
    }
}

fn select<'a>(index: &'a Html, selector: &str) -> Result<Vec<ElementRef<'a>>> {
    let selector = Selector::parse(selector).map_err(|error| anyhow::anyhow!("{selector}: {error}"))?;
    Ok(index.select(&selector).collect())
}

fn attribute<'a>(element: &ElementRef<'a>, name: &str) -> Result<&'a str> {
    element
        .value()
        .attr(name)
        .with_context(|| format!("an element of index.html has no {name}"))
}

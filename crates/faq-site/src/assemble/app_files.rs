//! The app as Trunk stages it: what every site has in common.

use super::app_source::{AppSource, INDEX};
use super::copies::Copies;
use anyhow::{Context, Result};
use scraper::{ElementRef, Html, Selector};
use std::path::Path;

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
    pub js: Packed,
    /// The WebAssembly.
    pub wasm: Packed,
}

/// A file of a program.
#[derive(Clone, Debug)]
pub struct Packed {
    /// Its content.
    pub bytes: Vec<u8>,
    /// Its compressed copies; only a release has them.
    pub copies: Option<Copies>,
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
    /// Those in several languages (`data-when="languages"`).
    Languages,
    /// Those in Urdu (`data-when="nastaliq"`).
    Nastaliq,
    /// Those with answers of more than paragraphs and lists without lists (`data-when="rich"`).
    Rich,
}

impl AppFiles {
    /// Reads the app in a folder, as Trunk stages it.
    ///
    /// # Errors
    /// A file is missing or is not what `index.html` says.
    pub fn read(folder: &Path) -> Result<Self> {
        Self::from_source(AppSource::Folder(folder))
    }

    /// Reads the app that is part of the command.
    ///
    /// # Errors
    /// The app is not built yet; only a debug build of the command can lack it.
    pub fn embedded() -> Result<Self> {
        let app = Self::from_source(AppSource::Embedded)?;
        if !app.is_release() {
            anyhow::bail!("The app was built for development. Build it for sites: cargo xtask build");
        }
        Ok(app)
    }

    fn from_source(source: AppSource<'_>) -> Result<Self> {
        let index = Html::parse_document(&source.text(INDEX)?);
        let [app, share] = programs(&index)?;
        let reload_script = select(&index, "script:not([src])")?;
        let reload_script = reload_script.first();
        Ok(Self {
            app: program(source, app)?,
            share: program(source, share)?,
            styles: styles(&index, source)?,
            scripts: scripts(&index, source)?,
            service_worker: source.text("sw.js")?,
            kill_switch: source.text("kill-switch.js")?,
            not_found: source.text("404.js")?,
            icon: source.text("icon.svg")?,
            robots: source.bytes("robots.txt")?,
            reload_script: reload_script.map(|script| script.text().collect()),
        })
    }

    /// Whether the files were built for release.
    pub fn is_release(&self) -> bool {
        self.reload_script.is_none()
    }
}

/// Returns the addresses of the JavaScript and the WebAssembly of the app and of the share program.
pub fn programs(index: &Html) -> Result<[[String; 2]; 2]> {
    let boot = select(index, "script[data-wasm]")?;
    let boot = boot.first().context("index.html names no WebAssembly")?;
    let app = [attribute(boot, "data-js")?, attribute(boot, "data-wasm")?];
    let share = ["faq-share.js", "faq-share_bg.wasm"];
    Ok([app, share].map(|program| program.map(str::to_owned)))
}

fn program(source: AppSource<'_>, [js, wasm]: [String; 2]) -> Result<Program> {
    let packed = |address: &str| {
        let copy = |suffix: &str| source.find(&format!("{address}{suffix}"));
        let copies = copy(".br").zip(copy(".gz"));
        anyhow::Ok(Packed {
            bytes: source.bytes(address)?,
            copies: copies.map(|(brotli, gzip)| Copies {
                brotli: brotli.into_owned(),
                gzip: gzip.into_owned(),
            }),
        })
    };
    Ok(Program {
        js: packed(&js)?,
        wasm: packed(&wasm)?,
    })
}

fn styles(index: &Html, source: AppSource<'_>) -> Result<Vec<StyleSheet>> {
    let links = select(index, "link[rel=stylesheet]")?;
    let sheets = links.iter().map(|link| {
        Ok(StyleSheet {
            css: source.text(attribute(link, "href")?)?,
            media: link.attr("media").map(str::to_owned),
            scheme: link.attr("data-scheme").map(str::to_owned),
            when: when(link)?,
        })
    });
    sheets.collect()
}

fn scripts(index: &Html, source: AppSource<'_>) -> Result<Vec<Script>> {
    let elements = select(index, "script[src]")?;
    let scripts = elements.iter().map(|script| {
        Ok(Script {
            source: source.text(attribute(script, "src")?)?,
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
        Some("languages") => Ok(When::Languages),
        Some("nastaliq") => Ok(When::Nastaliq),
        Some("rich") => Ok(When::Rich),
        Some(other) => {
            anyhow::bail!(
                "index.html has data-when=\"{other}\". Write topics, growth, languages, nastaliq or rich."
            )
        }
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

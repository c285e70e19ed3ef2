//! One version of a FAQ that is served: the site, or a page that shows the mistakes.

use crate::assemble::{AppFiles, Assembled, Hosting, assemble, short_digest};
use crate::check::{self, Purpose};
use crate::integrity::integrity;
use crate::progress::step;
use crate::report::Findings;
use crate::sources::Sources;
use anyhow::Result;
use std::collections::HashMap;
use std::io::{IsTerminal, stderr};

const STYLE: &str = include_str!("mistakes.css");

/// What is served until a file changes.
#[derive(Debug, PartialEq, Eq)]
pub struct Version {
    /// The digest of its content.
    pub id: String,
    /// The files by their names.
    pub files: HashMap<String, Vec<u8>>,
    /// The mistakes of a FAQ that no site can be made of, as the terminal shows them.
    pub mistakes: Option<String>,
}

impl Version {
    /// Builds the site in memory; a FAQ with mistakes becomes a page that shows them.
    pub fn build(app: &AppFiles, sources: &Sources) -> Self {
        match site(app, sources) {
            Ok(files) => Self::new(files, None),
            Err(error) => Self::of_error(&error),
        }
    }

    /// Shows an error in the place of the site.
    pub fn of_error(error: &anyhow::Error) -> Self {
        let page = mistakes_page(error).into_bytes();
        let mistakes = describe(error, stderr().is_terminal());
        Self::new(vec![("index.html".to_owned(), page)], Some(mistakes))
    }

    fn new(files: Vec<(String, Vec<u8>)>, mistakes: Option<String>) -> Self {
        let digests: String = files
            .iter()
            .map(|(name, bytes)| name.clone() + &short_digest(bytes))
            .collect();
        Self {
            id: short_digest(digests),
            files: files.into_iter().collect(),
            mistakes,
        }
    }

    /// Prints the mistakes, and returns whether there are any.
    pub fn report(&self) -> bool {
        if let Some(mistakes) = &self.mistakes {
            eprintln!("{mistakes}\n{ADVICE}");
        }
        self.mistakes.is_some()
    }
}

const ADVICE: &str = "Change the files and save them: the site comes back when it has no mistakes.";

/// Makes the files of a site for its author.
fn site(app: &AppFiles, sources: &Sources) -> Result<Vec<(String, Vec<u8>)>> {
    let hosting = Hosting {
        base: "/",
        service_worker: false,
    };
    let faq = step("Checking the questions", || {
        check::load(sources, Purpose::Preview)
    })?;
    let Assembled { files, deploy } = step("Making the pages", || assemble(app, faq, sources, hosting))?;
    let files = files.into_iter().map(|asset| (asset.name, asset.bytes));
    // A service worker that another site left at this address would keep serving that.
    let kill_switch = deploy.into_iter().filter(|(name, _)| name == "kill-switch.js");
    let worker = kill_switch.map(|(_, script)| ("sw.js".to_owned(), script.into_bytes()));
    Ok(files.chain(worker).collect())
}

fn describe(error: &anyhow::Error, colour: bool) -> String {
    match error.downcast_ref::<Findings>() {
        Some(findings) => findings.list(colour),
        None => format!("{error:#}"),
    }
}

/// Renders a page that shows the mistakes as the terminal does.
fn mistakes_page(error: &anyhow::Error) -> String {
    let findings = describe(error, false);
    let text = html_escape::encode_text(&findings);
    let policy = format!(
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src '{}'",
        integrity(STYLE)
    );
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\">\
         <title>Mistakes in the FAQ</title><style>{STYLE}</style></head>\
         <body><h1>Mistakes in the FAQ</h1><p>{ADVICE}</p><pre>{text}</pre></body></html>"
    )
}

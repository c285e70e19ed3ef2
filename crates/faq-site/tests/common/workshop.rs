//! A folder with a small stand-in for the app, a FAQ, and the site of both.

use faq_site::assemble::AppFiles;
use faq_site::check::Purpose;
use faq_site::site::{self, Built};
use faq_site::sources::Sources;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

/// The smallest WebAssembly module: its magic number and version.
const WASM: &[u8] = b"\0asm\x01\0\0\0";
/// The page that Trunk stages.
pub const INDEX: &str = r#"<!doctype html><html><head>
<link rel="stylesheet" href="/base.css"><link rel="stylesheet" href="/topics.css" data-when="topics">
<link rel="stylesheet" href="/dark.css" media="(prefers-color-scheme: dark)" data-scheme="dark">
<script src="pwa.js"></script><script src="grow.js" data-when="growth"></script>
<script src="boot.js" data-js="app-1.js" data-wasm="app-1_bg.wasm"></script></head><body></body></html>"#;
/// A site file.
pub const SITE: &str = "name = \"Carers: answers\"\nshort_name = \"Carers’ FAQ\"\ndescription = \"What carers ask.\"\n\
                    language = \"en-GB\"\naccent = \"#0b5a55\"\npublisher = \"The Carers’ Centre\"\n";

/// A folder with the app as Trunk stages it, a FAQ, and the site that is built of both.
pub struct Workshop {
    folder: TempDir,
}

impl Workshop {
    /// Makes the folder.
    pub fn new(questions: &str, site: &str) -> Self {
        let workshop = Self {
            folder: tempfile::tempdir().expect("a folder"),
        };
        let staged = [
            ("index.html", INDEX.as_bytes()),
            ("base.css", b"body{color:red}"),
            ("topics.css", b".topics{color:blue}"),
            ("dark.css", b"body{color:white}"),
            ("pwa.js", b"console.log(\"pwa\");\n"),
            ("grow.js", b"console.log(\"grow\");\n"),
            ("boot.js", b"console.log(\"boot\");\n"),
            ("app-1.js", b"export default 1;"),
            ("app-1_bg.wasm", WASM),
            ("faq-share.js", b"export default 2;"),
            ("faq-share_bg.wasm", WASM),
            ("sw.js", b"caches.open(SITE + VERSION).then((cache) => cache.addAll(FILES));"),
            ("kill-switch.js", b"caches.delete(SITE);"),
            ("404.js", b"location.replace(1);"),
            ("icon.svg", b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><path d='M0 0h8v8z' fill='{{ accent }}'/></svg>"),
            ("robots.txt", b"User-agent: *"),
        ];
        for (name, bytes) in staged {
            workshop.put(&format!("staged/{name}"), bytes);
        }
        workshop.put("faq/faq.md", questions.as_bytes());
        workshop.put("faq/site.toml", site.as_bytes());
        workshop
    }

    /// Returns the path of a file in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file.
    pub fn put(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }

    /// Builds the site into the folder `site`.
    pub fn build(&self, base: &str) -> anyhow::Result<Built> {
        site::build(
            &self.app()?,
            &self.sources(),
            Purpose::Preview,
            &self.path("site"),
            base,
        )
    }

    /// Reads the app.
    pub fn app(&self) -> anyhow::Result<AppFiles> {
        AppFiles::read(&self.path("staged"))
    }

    /// Returns the files of the FAQ.
    pub fn sources(&self) -> Sources {
        Sources::new(self.path("faq/faq.md"), None)
    }

    /// Returns the text of a file of the site.
    pub fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path("site").join(name)).expect(name)
    }

    /// Returns the files of the site, without their compressed copies.
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let entries = fs::read_dir(self.path("site")).expect("a site");
        let names = entries.map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned());
        let plain = names.filter(|name| !name.ends_with(".br") && !name.ends_with(".gz"));
        plain
            .map(|name| {
                let bytes = fs::read(self.path("site").join(&name)).expect("a file");
                (name, bytes)
            })
            .collect()
    }
}

/// Returns a content file with so many questions.
pub fn numbered(count: usize) -> String {
    (1..=count)
        .map(|number| {
            format!("## What is number {number}? {{#number-{number}}}\n\nThis is number {number}.\n\n")
        })
        .collect()
}

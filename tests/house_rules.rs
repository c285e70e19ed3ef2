//! The rules of the house, held against the sources: who may depend on whom, how long a file may be, and
//! what is never written. Each rule is a function of one source, tried on made-up offenders below.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

#[path = "house_rules/rust_code.rs"]
mod rust_code;

use rust_code::{named, tokens};
use std::fs;
use std::path::Path;

/// A file of the project.
struct Source {
    /// Its path from the project's folder, with `/`.
    path: String,
    text: String,
}

/// What one layer may use.
struct Layer {
    /// The beginning of the paths of its files.
    files: &'static str,
    /// The modules of ours it may name.
    ours: &'static [&'static str],
    /// The beginnings of the crates it may not name.
    not: &'static [&'static str],
}

const BROWSER: [&str; 4] = ["web_sys", "js_sys", "wasm_bindgen", "gloo"];
const LAYERS: [Layer; 6] = [
    Layer {
        files: "src/domain/",
        ours: &["domain"],
        not: &["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo"],
    },
    Layer {
        files: "src/platform/",
        ours: &["domain", "platform"],
        not: &[],
    },
    Layer {
        files: "src/state/",
        ours: &["domain", "platform", "state"],
        not: &BROWSER,
    },
    Layer {
        files: "src/components/",
        ours: &["domain", "state", "components"],
        not: &BROWSER,
    },
    Layer {
        files: "src/hand_on/",
        ours: &["domain", "platform", "hand_on"],
        not: &["leptos", "web_sys", "js_sys", "gloo"],
    },
    Layer {
        files: "src/main.rs",
        ours: &["app"],
        not: &BROWSER,
    },
];

fn wrong_dependencies(source: &Source) -> Vec<String> {
    let Source { path, text } = source;
    let tokens = tokens(text);
    let mut wrong = Vec::new();
    for layer in LAYERS.iter().filter(|layer| path.starts_with(layer.files)) {
        for (line, name) in named(path, &tokens) {
            if !layer.ours.contains(&name.as_str()) {
                let may = layer.ours.join(", ");
                wrong.push(format!(
                    "{path}:{line}: {} uses {name}; of ours it may use {may}",
                    layer.files
                ));
            }
        }
        for (line, word) in &tokens {
            if layer.not.iter().any(|not| word.starts_with(not)) {
                wrong.push(format!("{path}:{line}: {} names {word}", layer.files));
            }
        }
    }
    if path.starts_with("src/") && path != "src/platform/storage.rs" {
        for (line, _) in tokens.iter().filter(|(_, word)| word == "gloo_storage") {
            wrong.push(format!(
                "{path}:{line}: only src/platform/storage.rs names gloo_storage"
            ));
        }
    }
    wrong
}

fn too_long(Source { path, text }: &Source) -> Vec<String> {
    let is_test = path.split('/').any(|part| part == "tests" || part == "tests.rs");
    let most = if is_test { 400 } else { 250 };
    let lines = text.lines().count();
    let of_ours = [".rs", ".css", ".js"].iter().any(|end| path.ends_with(end));
    let long = (of_ours && lines > most).then(|| format!("{path}:{lines}: longer than {most} lines"));
    long.into_iter().collect()
}

fn writes_html(Source { path, text }: &Source) -> Vec<String> {
    let ways = ["innerhtml", "outerhtml", "insertadjacenthtml"];
    if !path.starts_with("src/") && !path.starts_with("public/") {
        return Vec::new();
    }
    let lines = text.lines().enumerate().filter(|(_, line)| {
        let line = line.to_lowercase().replace('_', "");
        ways.iter().any(|way| line.contains(way))
    });
    lines
        .map(|(at, _)| format!("{path}:{}: writes HTML", at + 1))
        .collect()
}

fn may_panic(Source { path, text }: &Source) -> Vec<String> {
    if !path.starts_with("src/platform/") {
        return Vec::new();
    }
    let tokens = tokens(text);
    let panics = tokens.windows(3).filter(|three| {
        let words = [0, 1, 2].map(|at: usize| three[at].1.as_str());
        matches!(
            words,
            [".", "unwrap" | "expect", "("] | ["panic" | "todo" | "unreachable" | "unimplemented", "!", _]
        )
    });
    panics
        .map(|three| format!("{path}:{}: platform returns errors and never panics", three[1].0))
        .collect()
}

/// Every file of ours that these rules are about.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of ours") {
            let path = entry.expect("a file of ours").path();
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if path.is_dir() {
                if !["target", "dist", ".git"].contains(&name.as_str()) {
                    folders.push(path);
                }
            } else if [".rs", ".css", ".js", ".html", ".svg"]
                .iter()
                .any(|end| name.ends_with(end))
            {
                let text = fs::read_to_string(&path).expect("text");
                let path = path
                    .strip_prefix(root)
                    .expect("below the root")
                    .to_string_lossy()
                    .replace('\\', "/");
                found.push(Source { path, text });
            }
        }
    }
    found
}

type Rule = fn(&Source) -> Vec<String>;

fn broken(rule: Rule) -> String {
    sources().iter().flat_map(rule).collect::<Vec<_>>().join("\n")
}

/// What a rule says of a made-up file.
fn told(rule: Rule, path: &str, text: &str) -> Vec<String> {
    let (path, text) = (path.to_owned(), text.to_owned());
    rule(&Source { path, text })
}

#[test]
fn nothing_points_back() {
    assert_eq!(broken(wrong_dependencies), "");
}

#[test]
fn no_file_is_too_long() {
    assert_eq!(broken(too_long), "");
}

#[test]
fn nothing_writes_html() {
    assert_eq!(broken(writes_html), "");
}

#[test]
fn the_platform_never_panics() {
    assert_eq!(broken(may_panic), "");
}

#[test]
fn the_rules_see_every_part_of_the_project() {
    let sources = sources();
    let parts = LAYERS.iter().map(|layer| layer.files).chain([
        "src/lib.rs",
        "public/boot.js",
        "style/base.css",
        "tests/house_rules.rs",
        "tests/e2e/src/",
        "xtask/src/content/",
    ]);
    for part in parts {
        assert!(
            sources.iter().any(|source| source.path.starts_with(part)),
            "{part}"
        );
    }
    assert!(!sources.iter().any(|source| source.path.contains("target/")));
}

#[test]
fn a_dependency_that_points_back_is_told_with_its_line() {
    let offenders = [
        ("src/domain/faq.rs", "\nuse crate::state::Store;", 2, "state"),
        (
            "src/domain/faq.rs",
            "use super::super::platform::page;",
            1,
            "platform",
        ),
        (
            "src/domain/search/words.rs",
            "use super::super::super::{domain, app};",
            1,
            "app",
        ),
        (
            "src/domain/search/mod.rs",
            "fn f() { crate::app::start() }",
            1,
            "app",
        ),
        (
            "src/domain/faq.rs",
            "use link_worker_faq::components::*;",
            1,
            "components",
        ),
        ("src/domain/faq.rs", "use crate::*;", 1, "*"),
        (
            "src/platform/page.rs",
            "use crate::{\n    domain::{faq, state},\n    state::Store,\n};",
            3,
            "state",
        ),
        ("src/platform/mod.rs", "use super::state;", 1, "state"),
        (
            "src/state/mod.rs",
            "/* a /* b */\n */ use crate::components::App;",
            2,
            "components",
        ),
        (
            "src/state/finder.rs",
            "const A: &str = r#\"\n\"#; use crate::app;",
            2,
            "app",
        ),
        (
            "src/components/answer.rs",
            "use crate::platform::page;",
            1,
            "platform",
        ),
        (
            "src/main.rs",
            "fn main() { link_worker_faq::state::go(); }",
            1,
            "state",
        ),
    ];
    for (path, code, line, name) in offenders {
        let told = told(wrong_dependencies, path, code);
        assert_eq!(told.len(), 1, "{code}: {told:?}");
        assert!(told[0].starts_with(&format!("{path}:{line}: ")), "{told:?}");
        assert!(told[0].contains(&format!(" uses {name};")), "{told:?}");
    }
}

#[test]
fn a_crate_that_a_layer_may_not_name_is_told_with_its_line() {
    let offenders = [
        ("src/domain/faq.rs", "use leptos::prelude::*;"),
        ("src/domain/faq.rs", "use leptos_router::x;"),
        ("src/domain/search/mod.rs", "type A = web_sys::Element;"),
        ("src/domain/faq.rs", "use js_sys::JsString;"),
        ("src/domain/faq.rs", "use wasm_bindgen::JsCast;"),
        ("src/domain/faq.rs", "use gloo_timers::x;"),
        ("src/state/mod.rs", "use wasm_bindgen_futures::spawn_local;"),
        ("src/components/mod.rs", "use leptos::web_sys::Element;"),
        ("src/app.rs", "use gloo_storage::LocalStorage;"),
        (
            "src/platform/page.rs",
            "let c = '\"'; use gloo_storage::LocalStorage;",
        ),
    ];
    for (path, code) in offenders {
        let told = told(wrong_dependencies, path, &format!("//! x\n{code}\n"));
        assert_eq!(told.len(), 1, "{code}: {told:?}");
        assert!(told[0].starts_with(&format!("{path}:2: ")), "{told:?}");
    }
}

#[test]
fn what_is_allowed_is_not_told() {
    let allowed = [
        (
            "src/domain/faq.rs",
            "use super::search::Span; use super::super::domain::link; // crate::state, leptos",
        ),
        (
            "src/domain/faq.rs",
            "/// See [`crate::state`].\nfn f<'a>(a: &'a str) { g(\"crate::state \\\" leptos\", '\\'') }",
        ),
        (
            "src/platform/storage.rs",
            "use gloo_storage::LocalStorage; use crate::{domain::saved, platform};",
        ),
        (
            "src/state/mod.rs",
            "mod ids { pub use crate::platform::page::ID; } use super::domain; pub(crate) fn r#if() {}",
        ),
        (
            "src/components/answer.rs",
            "use crate::state::Store; use crate::domain::faq; use super::press; use leptos::*;",
        ),
        ("src/main.rs", "fn main() { link_worker_faq::app::start(); }"),
        ("src/app.rs", "use crate::{components, domain, platform, state};"),
    ];
    for (path, code) in allowed {
        assert_eq!(told(wrong_dependencies, path, code), [""; 0], "{code}");
    }
}

#[test]
fn the_other_rules_tell_offenders_too() {
    let lines = |count| "x\n".repeat(count);
    for path in ["src/a.rs", "style/a.css", "public/a.js", "xtask/src/a.rs"] {
        assert_eq!(
            told(too_long, path, &lines(251)),
            [format!("{path}:251: longer than 250 lines")]
        );
        assert_eq!(told(too_long, path, &lines(250)), [""; 0]);
    }
    assert_eq!(told(too_long, "xtask/tests/a.rs", &lines(400)), [""; 0]);
    assert_eq!(
        told(too_long, "tests/a.rs", &lines(401)),
        ["tests/a.rs:401: longer than 400 lines"]
    );

    for way in [
        "a.innerHTML = b",
        "inner_html=b",
        "a.set_inner_html(b)",
        "a.insertAdjacentHTML(b)",
    ] {
        assert_eq!(
            told(writes_html, "public/a.js", &format!("\n{way}")),
            ["public/a.js:2: writes HTML"]
        );
        assert_eq!(told(writes_html, "src/a.rs", way).len(), 1);
    }

    for way in ["a.unwrap();", "a\n.expect(b);", "\npanic!(a);", "a. unwrap ();"] {
        assert_eq!(told(may_panic, "src/platform/a.rs", way).len(), 1, "{way}");
    }
    for fine in [
        "a.unwrap_or_default();",
        "// a.unwrap()",
        "\"a.unwrap()\";",
        "fn expect() {}",
    ] {
        assert_eq!(told(may_panic, "src/platform/a.rs", fine), [""; 0], "{fine}");
    }
}

//! Assembling a site of a small stand-in for the app.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

mod common;

use common::workshop::{INDEX, SITE, Workshop, numbered};
use faq_site::assemble::pack;
use faq_site::check::{self, Purpose};
use faq_site::sources::Sources;
use faq_site::{import, integrity, site};
use scraper::{Html, Selector};
use std::fs;
use std::path::Path;

fn texts(html: &str, selector: &str) -> Vec<String> {
    let page = Html::parse_document(html);
    let selector = Selector::parse(selector).expect("a selector");
    page.select(&selector)
        .map(|element| element.text().collect())
        .collect()
}

fn attributes(html: &str, selector: &str, name: &str) -> Vec<String> {
    let page = Html::parse_document(html);
    let selector = Selector::parse(selector).expect("a selector");
    let values = page
        .select(&selector)
        .filter_map(|element| element.attr(name).map(str::to_owned));
    values.collect()
}

#[test]
fn allows_exactly_the_styles_of_the_page() {
    let workshop = Workshop::new(&numbered(2), SITE);
    let built = workshop.build("/").expect("a site");
    let page = workshop.text("index.html");
    let styles = texts(&page, "style");
    assert_eq!(styles.len(), 2, "one for each medium");
    assert!(styles[0].contains("--accent:#0b5a55") && styles[0].ends_with("body{color:red}"));
    let digests: Vec<String> = styles.iter().map(|css| format!("'{}'", integrity(css))).collect();
    let expected = format!("style-src {};", digests.join(" "));
    let policies = attributes(&page, "meta[http-equiv]", "content");
    assert!(policies[0].contains(&expected), "{policies:?}");
    assert!(!policies[0].contains("unsafe-inline"));
    for (name, text) in &built.deploy {
        assert!(
            name == "kill-switch.js" || text.contains(&expected),
            "{name}: {text}"
        );
    }
}

#[test]
fn caches_files_with_a_hash_in_their_name_and_nothing_else() {
    let workshop = Workshop::new(&numbered(2), SITE);
    let built = workshop.build("/faq/").expect("a site");
    let hashed: Vec<String> = workshop
        .files()
        .into_keys()
        .filter(|name| name.contains('-'))
        .collect();
    let hashed: Vec<&String> = hashed
        .iter()
        .filter(|name| name.ends_with(".js") || name.ends_with(".wasm"))
        .collect();
    assert_eq!(hashed.len(), 5, "page, app and share: {hashed:?}");
    let headers = workshop.text("_headers");
    let immutable = headers.matches("immutable").count();
    assert_eq!(immutable, hashed.len(), "{headers}");
    for (name, text) in built.deploy.iter().filter(|(name, _)| name != "kill-switch.js") {
        for file in &hashed {
            assert!(
                text.contains(&format!("/faq/{file}")),
                "{name} does not name {file}"
            );
        }
        assert!(!text.contains("{{") && !text.contains("{%"), "{name}: {text}");
        assert!(!text.contains("/faq/sw.js"), "{name}");
    }
}

#[test]
fn precaches_what_the_app_needs_with_its_digests() {
    let workshop = Workshop::new(&numbered(2), SITE);
    workshop.build("/").expect("a site");
    let worker = workshop.text("sw.js");
    for (name, bytes) in workshop.files() {
        let listed = worker.contains(&integrity(&bytes));
        let wanted = name == "index.html"
            || ["icon.svg", "icon-192.png", "manifest.webmanifest"].contains(&name.as_str())
            || name.ends_with(".wasm")
            || name.ends_with(".js") && !["sw.js", "404.js"].contains(&name.as_str());
        assert_eq!(listed, wanted, "{name}");
    }
    assert!(worker.contains("carers-faq"), "{worker}");
}

#[test]
fn makes_a_kill_switch_for_each_site() {
    let workshop = Workshop::new(&numbered(2), &SITE.replace("Carers’ FAQ", "Clinic"));
    let built = workshop.build("/").expect("a site");
    let (_, text) = built
        .deploy
        .iter()
        .find(|(name, _)| name == "kill-switch.js")
        .expect("a kill switch");
    assert_eq!(text, "const SITE = \"clinic\";\ncaches.delete(SITE);");
}

#[test]
fn names_the_published_address_only_where_it_is_known() {
    let workshop = Workshop::new(&numbered(2), SITE);
    workshop.build("/").expect("a site");
    let page = workshop.text("index.html");
    assert!(!page.contains("canonical") && !page.contains("og:url"), "{page}");
    let address = "https://faq.example.org/";
    let workshop = Workshop::new(&numbered(2), &format!("{SITE}address = \"{address}\"\n"));
    workshop.build("/").expect("a site");
    let page = workshop.text("index.html");
    assert_eq!(attributes(&page, "link[rel=canonical]", "href"), [address]);
    let image = attributes(&page, "meta[property='og:image']", "content");
    assert_eq!(image, [format!("{address}preview.png")]);
}

#[test]
fn keeps_markup_in_words_from_ending_an_element() {
    let questions =
        "## Does \\</script>\\<b> end it & \"this\"? {#end}\n\nNo: \\</style> \\</script> is text.\n";
    let site = SITE.replace("What carers ask.", "A < B & \\\"C\\\" </title>");
    let workshop = Workshop::new(questions, &site);
    workshop.build("/").expect("a site");
    let page = workshop.text("index.html");
    let data = texts(&page, "#faq_data");
    let data: Vec<String> = serde_json::from_str(&data[0]).expect("JSON");
    assert!(
        data.iter().any(|text| text.contains("</script> is text.")),
        "{data:?}"
    );
    assert_eq!(
        attributes(&page, "meta[name=description]", "content"),
        ["A < B & \"C\" </title>"]
    );
    assert!(texts(&page, "b").is_empty());
}

#[test]
fn gives_a_site_only_the_scripts_and_styles_that_it_uses() {
    let script = |workshop: &Workshop| {
        let files = workshop.files();
        let page = files.iter().find(|(name, _)| name.starts_with("page-"));
        String::from_utf8_lossy(page.expect("the page's script").1).into_owned()
    };
    let few = Workshop::new(&numbered(2), SITE);
    few.build("/").expect("a site");
    assert!(script(&few).contains("boot") && !script(&few).contains("grow"));
    assert!(!few.text("index.html").contains(".topics{"));
    let many = numbered(40).replace("#number-1}\n", "#number-1}\nTopics: money\n");
    let many = Workshop::new(&many, SITE);
    many.build("/").expect("a site");
    assert!(script(&many).contains("grow"));
    assert!(many.text("index.html").contains(".topics{"));
}

#[test]
fn puts_every_question_of_a_large_faq_on_one_page() {
    let long = "word ".repeat(600);
    let questions: String = (1..=130)
        .map(|number| format!("## What is number {number}? {{#number-{number}}}\n\n{long} {number}.\n\n"))
        .collect();
    let questions = questions.replace("word  1.", "word, see [the last](#number-130).");
    let workshop = Workshop::new(&questions, SITE);
    workshop.build("/faq/").expect("a site");
    let mut ids = attributes(&workshop.text("index.html"), ".question .answer", "id");
    for number in 1..=2 {
        let page = workshop.text(&format!("questions-{number}.html"));
        ids.extend(attributes(&page, "article", "id"));
        let links = attributes(&page, "header a", "href");
        assert_eq!(links[0], "/faq/");
        assert_eq!(links.len(), 2, "{links:?}");
    }
    let expected: Vec<String> = (1..=130).map(|number| format!("number-{number}")).collect();
    assert_eq!(ids, expected);
    let names: Vec<String> = workshop.files().into_keys().collect();
    assert!(
        names
            .iter()
            .any(|name| name.starts_with("content-") && name.ends_with(".txt"))
    );
}

#[test]
fn serves_development_without_a_worker_and_with_trunks_script() {
    let workshop = Workshop::new(&numbered(2), SITE);
    let index = INDEX.replace(
        "<body>",
        "<body><script>const address = '{{__TRUNK_ADDRESS__}}';</script>",
    );
    workshop.put("staged/index.html", index.as_bytes());
    workshop.build("/").expect("a site");
    let names: Vec<String> = workshop.files().into_keys().collect();
    assert!(!names.contains(&"sw.js".to_owned()), "{names:?}");
    let page = workshop.text("index.html");
    assert!(
        texts(&page, "script")
            .iter()
            .any(|script| script.contains("{{__TRUNK_ADDRESS__}}"))
    );
    assert!(attributes(&page, "script[data-js]", "data-sw").is_empty());
    assert!(!workshop.path("site/index.html.br").exists());
}

#[test]
fn a_packed_app_makes_the_same_site_of_smaller_programs() {
    let workshop = Workshop::new(&numbered(2), SITE);
    let plain = fs::read(workshop.path("staged/app-1_bg.wasm")).expect("a program");
    workshop.build("/").expect("a site");
    let expected = workshop.files();
    // A custom section: its id, its size, and the length of its name with the name.
    let named = [&plain, &b"\0\x05\x04name"[..]].concat();
    workshop.put("staged/app-1_bg.wasm", &named);
    workshop.put("staged/app-1.js", b"// A comment.\nexport default 1;\n");
    pack(&workshop.path("staged")).expect("an app");
    assert_eq!(
        fs::read(workshop.path("staged/app-1_bg.wasm")).expect("a program"),
        plain
    );
    workshop.build("/").expect("a site");
    assert_eq!(workshop.files(), expected);
    let copy = |path: &str| fs::read(workshop.path(path)).expect("a compressed copy");
    let name = expected
        .keys()
        .find(|name| name.starts_with("app-") && name.ends_with(".js"));
    let name = name.expect("the app's script");
    for suffix in ["br", "gz"] {
        assert_eq!(
            copy(&format!("site/{name}.{suffix}")),
            copy(&format!("staged/app-1.js.{suffix}"))
        );
    }
}

#[test]
fn reports_what_trunk_did_not_stage() {
    let workshop = Workshop::new(&numbered(2), SITE);
    fs::remove_file(workshop.path("staged/pwa.js")).expect("a file");
    let error = workshop.build("/").expect_err("a script is missing");
    assert_eq!(error.to_string(), "Trunk did not stage pwa.js. Check index.html.");
    workshop.put(
        "staged/index.html",
        INDEX.replace("\"growth\"", "\"often\"").as_bytes(),
    );
    workshop.put("staged/pwa.js", b"");
    let error = workshop.build("/").expect_err("an unknown condition");
    assert_eq!(
        error.to_string(),
        "index.html has data-when=\"often\". Write topics, growth, languages, nastaliq or rich."
    );
}

#[test]
fn an_imported_page_becomes_a_site() {
    let workshop = Workshop::new(&numbered(1), SITE);
    let old = "<!doctype html><html lang=fr><title>Questions | La Maison</title><h1>Vos questions</h1>\
        <h2>Est-ce ouvert ?</h2><p>Oui.</p><h2>Est-ce gratuit ?</h2><p>Non.</p>";
    workshop.put("old.html", old.as_bytes());
    let project = workshop.path("imported");
    let options = import::Options {
        out: project.clone(),
        ..import::Options::default()
    };
    let said = import::run(&workshop.path("old.html"), &options).expect("imported");
    assert!(said.contains("2 questions imported."), "{said}");
    let build = format!("faq build {} --out site", project.display());
    assert!(said.contains(&build), "{said}");
    check::run(&project, None, true).expect("recorded");

    let app = workshop.app().expect("an app");
    let sources = Sources::in_folder(&project).expect("a project");
    site::build(&app, &sources, Purpose::Publish, &workshop.path("site"), "/").expect("a site");
    let page = workshop.text("index.html");
    for part in [
        ">Vos questions</h1>",
        "<html lang=\"fr\"",
        ">Est-ce ouvert ?</h3>",
        ">La Maison<",
    ] {
        assert!(page.contains(part), "{part}");
    }
}

#[test]
fn replaces_a_site_and_never_other_files() {
    let workshop = Workshop::new(&numbered(2), SITE);
    let keep = |path: &Path| path.exists();
    workshop.put("site/photos.zip", b"mine");
    let error = workshop.build("/").expect_err("foreign files");
    assert!(
        error
            .to_string()
            .contains("site holds photos.zip, which is not part of a site"),
        "{error}"
    );
    assert!(keep(&workshop.path("site/photos.zip")));
    fs::remove_file(workshop.path("site/photos.zip")).expect("a file");
    workshop.build("/").expect("a site");
    workshop.put("faq/faq.md", b"## No answer? {#no-answer}\n");
    workshop.build("/").expect_err("a mistake in the content");
    assert!(
        workshop.text("index.html").contains("What is number 1?"),
        "the old site stays"
    );
    workshop.put("faq/faq.md", b"## New? {#new}\n\nYes.\n");
    workshop.build("/").expect("a site");
    assert!(workshop.text("index.html").contains("New?"));
    assert!(!workshop.path(".site.new").exists());
}

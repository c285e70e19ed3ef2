//! The site of a FAQ in several languages.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

mod common;

use common::workshop::{SITE, Workshop};

const ENGLISH: &str = "## Is it free? {#costs}\n\nYes.\n\n## Where? {#where}\n\nIn town.\n";
const ARABIC: &str = "## هل هو مجاني؟ {#costs}\n\nنعم.\n";

fn workshop(address: &str) -> Workshop {
    let site = format!("{SITE}translations = [\"ar\"]\n{address}");
    let workshop = Workshop::new(ENGLISH, &site);
    workshop.put("faq/faq.ar.md", ARABIC.as_bytes());
    workshop
}

#[test]
fn each_other_language_has_a_folder_with_a_worker_of_its_own() {
    let workshop = workshop("");
    workshop.build("/faq/").expect("a site");
    let (english, arabic) = (workshop.text("index.html"), workshop.text("ar/index.html"));
    assert!(english.contains("lang=\"en-GB\"") && arabic.contains("lang=\"ar\" dir=\"rtl\""));
    for (page, link) in [
        (&english, "<a href=\"/faq/ar/\" hreflang=\"ar\">العربية</a>"),
        (&arabic, "<a href=\"/faq/\" hreflang=\"en-GB\">English</a>"),
        (
            &english,
            "<link rel=\"alternate\" hreflang=\"ar\" href=\"/faq/ar/\">",
        ),
        (
            &arabic,
            "<link rel=\"alternate\" hreflang=\"en-GB\" href=\"/faq/\">",
        ),
        (&arabic, "data-sw=\"/faq/ar/sw.js\""),
        // The question that is not translated.
        (&arabic, "<details lang=\"en-GB\" dir=\"auto\""),
        (&arabic, "كل الأسئلة"),
    ] {
        assert!(page.contains(link), "{link}\n{page}");
    }
    // Saved answers are the same in all languages.
    let key = "data-site=\"carers-faq\"";
    assert!(english.contains(key) && arabic.contains(key));
    assert!(
        workshop
            .text("ar/manifest.webmanifest")
            .contains("\"الإجابات المحفوظة\"")
    );
    // What a host has once is in the first folder only.
    assert!(
        !workshop.path("site").join("ar/_headers").exists()
            && !workshop.path("site").join("ar/404.html").exists()
    );
    assert!(workshop.text("_headers").contains("/faq/ar/app-"));
    assert!(
        !workshop.path("site").join("sitemap.xml").exists(),
        "there is no address to list"
    );
}

#[test]
fn published_languages_are_in_a_sitemap() {
    let workshop = workshop("address = \"https://faq.example.org/\"\n");
    workshop.build("/").expect("a site");
    let map = workshop.text("sitemap.xml");
    for address in ["https://faq.example.org/", "https://faq.example.org/ar/"] {
        assert!(map.contains(&format!("<loc>{address}</loc>")), "{map}");
    }
    let alternate = "<link rel=\"alternate\" hreflang=\"ar\" href=\"https://faq.example.org/ar/\">";
    assert!(workshop.text("index.html").contains(alternate));
    assert!(
        workshop
            .text("ar/index.html")
            .contains("<link rel=\"canonical\" href=\"https://faq.example.org/ar/\">")
    );
}

#[test]
fn a_site_in_several_languages_is_replaced_and_other_folders_are_not() {
    let workshop = workshop("");
    workshop.build("/").expect("a site");
    workshop.build("/").expect("the same again");
    workshop.put("site/ar/notes.txt", b"mine");
    let error = workshop.build("/").expect_err("a foreign file");
    assert!(error.to_string().contains("ar/notes.txt"), "{error}");
}

#[test]
fn a_site_in_one_language_has_nothing_of_this() {
    let workshop = Workshop::new(ENGLISH, SITE);
    workshop.build("/").expect("a site");
    let page = workshop.text("index.html");
    assert!(
        !page.contains("hreflang") && !page.contains("faq_languages"),
        "{page}"
    );
}

//! Pictures in answers: read beside the content file, and files of the site.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

mod common;

use common::png;
use common::workshop::{SITE, Workshop};
use faq_site::import::{Format, Options, import};

const QUESTION: &str = "## Where is the door? {#door}\n\nHere:\n\n![A door & a ramp](<The door.png>)\n\n\
    - So:\n\n  ![Map](map.jpg)\n\n![The same door](<The door.png>)\n";

/// Returns a workshop with these pictures.
fn workshop(pictures: &[(&str, Vec<u8>)]) -> Workshop {
    let workshop = Workshop::new(QUESTION, SITE);
    for (name, bytes) in pictures {
        workshop.put(&format!("faq/{name}"), bytes);
    }
    workshop
}

/// A JPEG file up to its size, 3 by 2 pixels.
const JPEG: &[u8] = b"\xFF\xD8\xFF\xC0\x00\x0B\x08\x00\x02\x00\x03\x01\x01\x11\x00\xFF\xD9";

#[test]
fn pictures_are_files_of_the_site_with_their_size_on_the_page() {
    let workshop = workshop(&[("The door.png", png(40, 30)), ("map.jpg", JPEG.to_vec())]);
    workshop.build("/faq/").expect("a site");
    let page = workshop.text("index.html");
    let files = workshop.files();
    let name = |extension: &str| {
        let is_it = |name: &&String| name.starts_with("picture-") && name.ends_with(extension);
        let mut names = files.keys().filter(is_it);
        let name = names.next().expect(extension).clone();
        assert_eq!(names.next(), None, "once");
        name
    };
    let (door, map) = (name(".png"), name(".jpg"));
    for element in [
        format!(r#"<img src="{door}" alt="A door &amp; a ramp" width="40" height="30" loading="lazy">"#),
        format!(r#"<img src="{map}" alt="Map" width="3" height="2" loading="lazy">"#),
        format!(r#"<img src="{door}" alt="The same door" width="40" height="30" loading="lazy">"#),
    ] {
        assert!(page.contains(&element), "{element}\n{page}");
    }
    let worker = workshop.text("sw.js");
    assert!(worker.contains(&door) && worker.contains(&map), "{worker}");
    assert!(workshop.text("_headers").contains(&door), "cached for a year");
    // The site may be replaced by another.
    workshop.build("/faq/").expect("the site again");
    // The page is imported with its pictures.
    let imported = import(page.as_bytes(), Format::Html, &Options::default()).expect("a question");
    let text = faq_site::content::write(&imported.questions);
    assert!(text.contains(&format!("![Map]({map})")), "{text}");
    assert!(
        imported.skipped[0].sentence.contains("Put the picture"),
        "{:?}",
        imported.skipped
    );
}

#[test]
fn pictures_that_are_missing_or_broken_are_mistakes() {
    for (pictures, sentence) in [
        (vec![("map.jpg", JPEG.to_vec())], "“The door.png” is not there"),
        (
            vec![
                ("The door.png", b"no picture".to_vec()),
                ("map.jpg", JPEG.to_vec()),
            ],
            "“The door.png” is not a picture that can be read",
        ),
        (
            vec![("The door.png", png(1, 1)), ("map.jpg", JPEG[..8].to_vec())],
            "“map.jpg” is not a picture that can be read",
        ),
    ] {
        let error = workshop(&pictures).build("/").expect_err("a mistake").to_string();
        assert!(error.contains(sentence) && error.contains("faq.md:"), "{error}");
    }
}

#[test]
fn pictures_beyond_the_budget_are_not_kept_offline() {
    let heavy = [png(40, 30), vec![0; 1_000_000]].concat();
    let workshop = workshop(&[("The door.png", heavy), ("map.jpg", JPEG.to_vec())]);
    let built = workshop.build("/").expect("a site");
    assert_eq!(
        built.warnings, 2,
        "the picture, and the question without a record"
    );
    let files = workshop.files();
    let worker = workshop.text("sw.js");
    let door = files
        .keys()
        .find(|name| name.starts_with("picture-") && name.ends_with(".png"));
    assert!(!worker.contains(door.expect("the door")), "{worker}");
    assert!(worker.contains("picture-") && worker.contains(".jpg"), "{worker}");
}

//! Importing pages that were saved with their pictures: by Google Docs in a zip, by a browser beside the page.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

mod common;

use common::office::{docx, zip};
use common::png;
use faq_site::content::write;
use faq_site::import::{Format, Imported, Options, import, run};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const STYLES: &str = "<style>.c1{font-style:normal;vertical-align:baseline}.c2{font-weight:700}.c3{font-style:italic}.c4{vertical-align:super}.c5{vertical-align:sub}.c6{text-decoration:line-through}</style>";

/// Imports a page that Google Docs made, with two pictures.
fn google(body: &str) -> Imported {
    let page = format!("<html><head>{STYLES}</head><body class=\"c9 doc-content\">{body}</body></html>");
    let file = zip(&[
        ("images/image1.png", &png(3, 2)),
        ("images/image2.png", &png(2, 2)),
        ("OurFAQ.html", page.as_bytes()),
    ]);
    let imported = import(&file, Format::Zip, &Options::default()).expect("questions");
    assert_eq!(common::questions(&write(&imported.questions)), imported.questions);
    imported
}

/// Imports an answer in Google Docs. Returns it and the sentences about it.
fn answer(html: &str) -> (String, Vec<String>) {
    let imported = google(&format!(
        "<h2 class=\"c1\" id=\"h.a1\"><span>Is it so?</span></h2>{html}"
    ));
    let text = write(&imported.questions);
    let answer = text
        .strip_prefix("## Is it so? {#is-it-so}\n\n")
        .expect("one question");
    let about = imported.skipped.into_iter().filter(|one| one.question.is_some());
    (answer.to_owned(), about.map(|one| one.sentence).collect())
}

#[test]
fn lists_of_google_docs_are_nested() {
    let list = |tag: &str, name: &str, level: usize, start: &str, items: &[&str]| {
        let items: String = items
            .iter()
            .map(|item| format!("<li><span>{item}</span></li>"))
            .collect();
        format!("<{tag} class=\"c7 lst-kix_{name}-{level}{start}\">{items}</{tag}>")
    };
    let html = [
        list("ul", "a", 0, " start", &["one", "two"]),
        list("ul", "a", 1, " start", &["two and a bit"]),
        list("ul", "a", 2, " start", &["a bit of it"]),
        list("ul", "a", 1, "", &["two and a half"]),
        list("ul", "a", 0, "", &["three"]),
        "<p>Then:</p>".to_owned(),
        list("ol", "b", 0, " start", &["first"]),
        list("ul", "c", 1, " start", &["of two"]),
        list("ol", "b", 0, "\" start=\"2", &["second"]),
        list("ul", "d", 0, " start", &["another"]),
    ];
    let (text, sentences) = answer(&html.concat());
    assert_eq!(
        text,
        "- one\n- two\n  - two and a bit\n    - a bit of it\n  - two and a half\n- three\n\nThen:\n\n1. first\n   - of two\n2. second\n\n- another\n"
    );
    assert_eq!(sentences, Vec::<String>::new());
}

#[test]
fn classes_have_the_looks_of_words() {
    let (text, sentences) = answer(
        "<p><span class=\"c1\">Drink H</span><span class=\"c5\">2</span><span class=\"c1\">O in 20 m</span><span class=\"c4\">2</span><span class=\"c1\">, </span><span class=\"c3\">nearly</span><span class=\"c1\"> free: </span><span class=\"c6\">£10</span> <span style=\"text-decoration: line-through;\">£11</span><span class=\"c1\">£12.</span></p>",
    );
    assert_eq!(text, "Drink H₂O in 20 m², *nearly* free: £12.\n");
    assert_eq!(
        sentences,
        [
            "Struck-out words were left out: “£10”.",
            "Struck-out words were left out: “£11”."
        ]
    );
}

#[test]
fn footnotes_of_google_docs_and_word_are_in_the_text() {
    for (reference, note) in [
        (
            "<sup><a href=\"#ftnt1\" id=\"ftnt_ref1\">[1]</a></sup>",
            "<hr><div><p><a href=\"#ftnt_ref1\" id=\"ftnt1\">[1]</a><span>&nbsp;More in May.</span></p></div>",
        ),
        (
            "<a href=\"#_ftn1\" name=\"_ftnref1\" title=\"\"><span class=MsoFootnoteReference>[1]</span></a>",
            "<div><hr><div id=ftn1><p class=MsoFootnoteText><a href=\"#_ftnref1\" name=\"_ftn1\">[1]</a> More in May.</p></div></div>",
        ),
    ] {
        let (text, sentences) = answer(&format!("<p>Two{reference} a week.</p>{note}"));
        assert_eq!(text, "Two (More in May) a week.\n");
        assert_eq!(
            sentences,
            ["A footnote was put into the text, in brackets (“More in May.”)."]
        );
    }
}

#[test]
fn a_footnote_without_an_element_of_its_own_stays_where_it_is() {
    let reference = "<a href=\"#_ftn1\" name=\"_ftnref1\">[1]</a>";
    let note = "<p><a href=\"#_ftnref1\" name=\"_ftn1\">[1]</a> More in May.</p>";
    let (text, _) = answer(&format!("<div><p>Two{reference} a week.</p>{note}</div>"));
    assert_eq!(text, "Two\\[1\\] a week.\n\n\\[1\\] More in May.\n");
}

#[test]
fn a_mark_beside_a_word_stays_a_mark() {
    let (text, _) = answer("<p>Size 312<sup>*</sup> of Acme<sup>™</sup>, 10<sup>-3</sup></p>");
    assert_eq!(text, "Size 312\\* of Acme™, 10⁻³\n");
}

#[test]
fn short_rows_without_names_are_lines_and_long_ones_paragraphs() {
    let table = "<table><tr><td><p>Need</p></td><td><p><br></p><p>Do not need</p></td></tr><tr><td><p>soap</p></td><td><p>pasta</p></td></tr></table>";
    assert_eq!(answer(table).0, "Need, Do not need\n\nsoap, pasta\n");
    let table = "<table><tr><td><p>One.</p><p>Two.</p></td><td><p>Three.</p></td></tr></table>";
    assert_eq!(answer(table).0, "One.\n\nTwo.\n\nThree.\n");
}

#[test]
fn pictures_of_google_docs_are_kept_if_they_have_alt_text() {
    let imported = google(
        "<h2>Where?</h2><p><img alt=\"The door\" src=\"images/image1.png\" title=\"\"></p><p><img alt=\"\" src=\"images/image2.png\"></p><table><tr><th>A</th><th>B</th></tr><tr><td><img alt=\"A map\" src=\"images/image2.png\"></td><td>b</td></tr></table>",
    );
    assert_eq!(
        write(&imported.questions),
        "## Where? {#where}\n\n![The door](image1.png)\n\n| A | B |\n| --- | --- |\n|  | b |\n"
    );
    let names: Vec<&str> = imported.pictures.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["image1.png"]);
    let said: Vec<&str> = imported.skipped.iter().map(|one| one.sentence.as_str()).collect();
    assert!(
        said.iter()
            .any(|one| one.starts_with("A picture has no alt text"))
            && said
                .iter()
                .any(|one| one.contains("write ![A map](its-name.png)")),
        "{said:?}"
    );
}

/// Writes a page with a folder of its files, as browsers save it. Returns the page's path.
fn saved(folder: &Path, images: &str) -> std::path::PathBuf {
    let files = folder.join("Our FAQ_files");
    fs::create_dir_all(&files).expect("a folder");
    fs::write(files.join("door (1).png"), png(3, 2)).expect("written");
    fs::write(files.join("map.jpg"), png(2, 2)).expect("written");
    fs::write(files.join("no-picture.png"), "no picture").expect("written");
    fs::write(folder.join("secret.png"), png(9, 9)).expect("written");
    let page = folder.join("Our FAQ.html");
    fs::write(
        &page,
        format!("<h2>Where?</h2><p>Here.</p>{images}<h2>When?</h2><p>Now.</p>"),
    )
    .expect("written");
    page
}

fn into(out: &Path) -> Options {
    Options {
        out: out.to_owned(),
        ..Options::default()
    }
}

#[test]
fn pictures_beside_a_page_are_written_beside_the_questions() {
    let folder = TempDir::new().expect("a folder");
    let page = saved(
        folder.path(),
        "<img alt=\"The door\" src=\"./Our FAQ_files/door (1).png\"><img alt=\"The door again\" src=\"Our%20FAQ_files/door%20(1).png\"><img alt=\"A map\" src=\"./Our FAQ_files/map.jpg?ver=2\">",
    );
    let out = folder.path().join("mine");
    let said = run(&page, &into(&out)).expect("imported");
    // The second is a PNG, whatever its name.
    assert!(
        said.contains("\nWritten beside it: 2 pictures (door-1.png, map.png)."),
        "{said}"
    );
    let text = fs::read_to_string(out.join("faq.md")).expect("written");
    assert!(
        text.contains("![The door](door-1.png)\n\n![The door again](door-1.png)\n\n![A map](map.png)"),
        "{text}"
    );
    assert_eq!(fs::read(out.join("door-1.png")).expect("written"), png(3, 2));
    assert_eq!(fs::read(out.join("map.png")).expect("written"), png(2, 2));
    faq_site::check::run(&out, None, true).expect("no mistakes");
}

#[test]
fn pictures_are_never_overwritten() {
    let folder = TempDir::new().expect("a folder");
    let page = saved(
        folder.path(),
        "<img alt=\"The door\" src=\"Our FAQ_files/door (1).png\">",
    );
    let out = folder.path().join("mine");
    fs::create_dir(&out).expect("a folder");
    fs::write(out.join("door-1.png"), "mine").expect("written");
    for replace in [false, true] {
        let options = Options {
            replace,
            ..into(&out)
        };
        let said = run(&page, &options).expect("imported");
        assert!(said.contains("1 picture (door-1-2.png)"), "{said}");
        let text = fs::read_to_string(out.join("faq.md")).expect("written");
        assert!(text.contains("![The door](door-1-2.png)"), "{text}");
        assert_eq!(fs::read(out.join("door-1.png")).expect("there"), b"mine");
        assert_eq!(fs::read(out.join("door-1-2.png")).expect("written"), png(3, 2));
    }
}

#[test]
fn only_pictures_below_the_folder_of_the_page_are_read() {
    let folder = TempDir::new().expect("a folder");
    let inner = folder.path().join("inner");
    fs::write(folder.path().join("secret.png"), png(9, 9)).expect("written");
    fs::create_dir(&inner).expect("a folder");
    let absolute = folder.path().join("secret.png");
    for src in [
        "../secret.png".to_owned(),
        "%2E%2E/secret.png".to_owned(),
        "Our FAQ_files/../../secret.png".to_owned(),
        absolute.display().to_string(),
        format!("file://{}", absolute.display()),
        "Our FAQ_files/no-picture.png".to_owned(),
        "Our FAQ_files/missing.png".to_owned(),
        "https://example.org/a.png".to_owned(),
    ] {
        let page = saved(&inner, &format!("<img alt=\"A secret\" src=\"{src}\">"));
        let out = folder.path().join("mine");
        let said = run(&page, &into(&out)).expect("imported");
        assert!(!said.contains("picture"), "{src}: {said}");
        let pictures = fs::read_dir(&out).expect("a folder").flatten();
        assert_eq!(
            pictures
                .filter(|file| file.path().extension() == Some("png".as_ref()))
                .count(),
            0
        );
        fs::remove_dir_all(&out).expect("removed");
    }
}

#[test]
fn pictures_of_a_document_are_written_too() {
    let folder = TempDir::new().expect("a folder");
    let body = [
        common::office::asked("Where?"),
        "<w:p><w:r><w:drawing><wp:docPr id=\"1\" descr=\"The door\"/><a:blip r:embed=\"rId2\"/></w:drawing></w:r></w:p>".to_owned(),
    ];
    let relations = br#"<Relationships><Relationship Id="rId2" Target="media/image1.jpeg"/></Relationships>"#;
    let file = docx(
        &body.concat(),
        &[
            ("word/_rels/document.xml.rels", relations),
            ("word/media/image1.jpeg", &png(3, 2)),
        ],
    );
    let path = folder.path().join("faq.docx");
    fs::write(&path, file).expect("written");
    let out = folder.path().join("mine");
    run(&path, &into(&out)).expect("imported");
    assert_eq!(fs::read(out.join("image1.png")).expect("written"), png(3, 2));
}

#[test]
fn a_bold_line_that_ends_an_answer_is_reported_as_a_heading() {
    let bold = |words: &str| format!("<p><span class=\"c2\">{words}</span></p>");
    let body = [
        bold("FOOD BANK FAQ"),
        bold("Q1. Is it free?"),
        "<p>Yes.</p>".to_owned(),
        "<p><b>Tea and money</b></p>".to_owned(),
        bold("Q2. Is it far?"),
        "<p>Call:</p><p><b>Ring 999</b></p>".to_owned(),
        bold("Q3. I am a vegan"),
        "<p>Tell us.</p>".to_owned(),
    ];
    let imported = google(&body.concat());
    assert_eq!(
        write(&imported.questions),
        "## Is it free? {#is-it-free}\n\nYes.\n\n**Tea and money**\n\n## Is it far? {#is-it-far}\n\nCall:\n\n**Ring 999**\n\n## I am a vegan {#i-am-a-vegan}\n\nTell us.\n"
    );
    let said: Vec<&str> = imported.skipped.iter().map(|one| one.sentence.as_str()).collect();
    assert_eq!(
        said,
        [
            "The file OurFAQ.html in the zip was read: the lines are those of that file.",
            "“Tea and money” at its end looks like a heading of the next questions: take it out, or make it their topic.",
            "“I am a vegan” has no question mark: it was imported; write it as a question.",
        ]
    );
}

#[test]
fn the_title_of_a_document_of_google_docs_is_the_name() {
    let imported = google(
        "<p class=\"c8 title\"><span>Our <span>questions</span></span></p><h1>Before you come</h1><h2>Is it far?</h2><p>No.</p><h1>Later</h1><h2>Is it free?</h2><p>Yes.</p>",
    );
    assert_eq!(
        imported.site.get("name").map(String::as_str),
        Some("Our questions")
    );
    let topics: Vec<&str> = imported
        .questions
        .iter()
        .flat_map(|one| &one.topics)
        .map(String::as_str)
        .collect();
    assert_eq!(topics, ["Before you come", "Later"]);
}

//! Importing documents of Word: what its files hold beside words and headings.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

mod common;

use common::office::{asked, docx, item, run, said, styled};
use faq_site::content::write;
use faq_site::import::{Format, Imported, Options, import};

fn read(body: &str, files: &[(&str, &[u8])]) -> Imported {
    let imported = import(&docx(body, files), Format::Docx, &Options::default()).expect("questions");
    assert_eq!(common::questions(&write(&imported.questions)), imported.questions);
    imported
}

/// Returns the content file of a document about which nothing is reported.
fn content(body: &str, files: &[(&str, &[u8])]) -> String {
    let imported = read(body, files);
    assert_eq!(imported.skipped, []);
    write(&imported.questions)
}

/// Returns the answer of the only question of a document, and the sentences about it.
fn answer(body: &str, files: &[(&str, &[u8])]) -> (String, Vec<String>) {
    let imported = read(&format!("{}{body}", asked("Is it so?")), files);
    let text = write(&imported.questions);
    let answer = text
        .strip_prefix("## Is it so? {#is-it-so}\n\n")
        .expect("one question");
    let sentences = imported.skipped.into_iter().map(|skipped| skipped.sentence);
    (answer.to_owned(), sentences.collect())
}

const RELATIONS: (&str, &[u8]) = (
    "word/_rels/document.xml.rels",
    br#"<Relationships><Relationship Id="rId1" Target="https://example.org/a?b=1&amp;c=2"/><Relationship Id="rId2" Target="media/image1.png"/></Relationships>"#,
);

#[test]
fn links_are_relations_or_fields() {
    let field = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let body = format!(
        "<w:p><w:hyperlink r:id=\"rId1\">{}</w:hyperlink>{}{}<w:r><w:instrText> HYPERLINK </w:instrText></w:r><w:r><w:instrText>\"https://example.org/d?e=1&amp;f=2\" \\o \"Our page\" </w:instrText></w:r>{}{}{}{}<w:fldSimple w:instr=\" HYPERLINK &quot;https://example.org/g&quot; \\l &quot;h&quot; \">{}</w:fldSimple>{}{}<w:r><w:instrText> PAGE </w:instrText></w:r>{}{}{}</w:p>",
        run("one", ""),
        run(" or ", ""),
        field("begin"),
        field("separate"),
        run("two", ""),
        field("end"),
        run(" or ", ""),
        run("three", ""),
        run(" on page ", ""),
        field("begin"),
        field("separate"),
        run("4", ""),
        field("end"),
    );
    let (text, sentences) = answer(&body, &[RELATIONS]);
    assert_eq!(
        text,
        "[one](https://example.org/a?b=1\\&c=2) or [two](https://example.org/d?e=1\\&f=2) or [three](https://example.org/g#h) on page 4\n"
    );
    assert_eq!(sentences, Vec::<String>::new());
}

#[test]
fn tracked_changes_are_accepted() {
    let body = [
        "<w:p><w:pPr><w:pStyle w:val=\"Pennawd2\"/><w:pPrChange w:id=\"1\"><w:pPr><w:pStyle w:val=\"Normal\"/><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:pPrChange></w:pPr>",
        &run(
            "Who runs it?",
            "<w:rPrChange w:id=\"2\"><w:rPr><w:strike/></w:rPr></w:rPrChange>",
        ),
        "</w:p>",
        &format!(
            "<w:p>{}<w:ins w:id=\"3\">{}</w:ins><w:del w:id=\"4\"><w:r><w:delText>six</w:delText></w:r></w:del>{}</w:p>",
            run("We have ", ""),
            run("seven", ""),
            run(" staff.", "")
        ),
        &format!(
            "<w:p><w:moveFrom w:id=\"5\">{}</w:moveFrom></w:p>",
            run("Moved.", "")
        ),
        &format!("<w:p><w:moveTo w:id=\"6\">{}</w:moveTo></w:p>", run("Moved.", "")),
    ];
    assert_eq!(
        content(&body.concat(), &[]),
        "## Who runs it? {#who-runs-it}\n\nWe have seven staff.\n\nMoved.\n"
    );
}

#[test]
fn hidden_words_are_left_out_and_reported() {
    let hidden = run("Ask finance.", "<w:vanish/>");
    let (text, sentences) = answer(&format!("<w:p>{}{hidden}</w:p>", run("Yes. ", "")), &[]);
    assert_eq!(text, "Yes.\n");
    assert_eq!(sentences, ["Hidden text was left out (“Ask finance.”)."]);
}

#[test]
fn words_of_a_text_box_come_once() {
    let words = said("Bring your glasses.");
    let body = format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:docPr id=\"2\" name=\"Text Box 2\"/><w:txbxContent>{words}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{words}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>{}</w:p>",
        run("Come at two.", "")
    );
    let (text, sentences) = answer(&body, &[]);
    assert_eq!(text, "Bring your glasses.\n\nCome at two.\n");
    assert_eq!(sentences, Vec::<String>::new());
}

#[test]
fn lists_count_as_the_document_shows_them() {
    let body = [
        item(2, 0, "Ring us."),
        item(2, 0, "Choose:"),
        item(2, 1, "a day"),
        item(2, 1, "a time"),
        said("Then wait."),
        item(2, 0, "Come."),
        item(3, 0, "Sit down."),
        item(4, 0, "tea"),
        item(4, 0, "coffee"),
        styled("Bwled", &run("milk", "")),
        styled("Bwled", &run("sugar", "")),
    ];
    let (text, sentences) = answer(&body.concat(), &[]);
    assert_eq!(
        text,
        "1. Ring us.\n2. Choose:\n\n   a. a day\n\n   b. a time\n\nThen wait.\n\n3. Come.\n\n4) Sit down.\n\na. tea\n\nb. coffee\n\n- milk\n- sugar\n"
    );
    assert_eq!(sentences, Vec::<String>::new());
}

#[test]
fn styles_make_questions_quotations_and_bold_words() {
    let body = [
        styled("TOC2", &run("Is it free? 1", "")),
        styled("Cwestiwn", &run("Is it free?", "")),
        format!(
            "<w:p>{}{}</w:p>",
            run("Call ", ""),
            run("999", "<w:rStyle w:val=\"Cryf\"/>")
        ),
        styled("Cwestiwn2", &run("Is it far?", "")),
        styled("Dyfyniad", &run("It is near.", "")),
        styled("Dyfyniad", &run("Very near.", "")),
    ];
    assert_eq!(
        content(&body.concat(), &[]),
        "## Is it free? {#is-it-free}\n\nCall **999**\n\n## Is it far? {#is-it-far}\n\n> It is near.\n>\n> Very near.\n"
    );
}

#[test]
fn headings_of_the_first_level_are_topics_where_there_are_several() {
    let title = |words| styled("Pennawd1", &run(words, ""));
    let of_two = [
        title("Visits"),
        asked("Is it far?"),
        said("No."),
        title("Costs"),
        asked("Is it free?"),
        said("Yes."),
    ];
    assert_eq!(
        content(&of_two.concat(), &[]),
        "## Is it far? {#is-it-far}\nTopics: Visits\n\nNo.\n\n## Is it free? {#is-it-free}\nTopics: Costs\n\nYes.\n"
    );
    let of_one = [title("Our questions"), asked("Is it far?"), said("No.")];
    assert_eq!(
        content(&of_one.concat(), &[]),
        "## Is it far? {#is-it-far}\n\nNo.\n"
    );
}

#[test]
fn footnotes_are_in_the_text() {
    let notes = br#"<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Or a friend &amp; neighbour.</w:t></w:r></w:p></w:footnote></w:footnotes>"#;
    let body = format!(
        "<w:p>{}<w:r><w:footnoteReference w:id=\"1\"/></w:r>{}</w:p>",
        run("Bring your family", ""),
        run(" to it.", "")
    );
    let (text, sentences) = answer(&body, &[("word/footnotes.xml", notes)]);
    assert_eq!(text, "Bring your family (Or a friend & neighbour) to it.\n");
    assert_eq!(
        sentences,
        ["A footnote was put into the text, in brackets (“Or a friend & neighbour.”)."]
    );
}

#[test]
fn signs_and_fixed_hyphens_are_letters() {
    let body = format!(
        "<w:p>{}<w:r><w:noBreakHyphen/></w:r>{}<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/></w:r></w:p>",
        run("A co", ""),
        run("ordinator ", "")
    );
    assert_eq!(answer(&body, &[]).0, "A co-ordinator →\n");
}

#[test]
fn the_language_is_that_of_the_document() {
    let imported = read(&format!("{}{}", asked("Ydy o?"), said("Ydy.")), &[]);
    assert_eq!(imported.site.get("language").map(String::as_str), Some("cy-GB"));
}

#[test]
fn pictures_with_alt_text_are_kept() {
    let png = common::png(3, 2);
    let picture = |alt: &str| {
        format!(
            "<w:p><w:r><w:drawing><wp:docPr id=\"1\" name=\"Picture 1\"{alt}/><a:blip r:embed=\"rId2\"/></w:drawing></w:r></w:p>"
        )
    };
    let files: &[(&str, &[u8])] = &[RELATIONS, ("word/media/image1.png", &png)];
    let body = format!(
        "{}{}",
        asked("Where?"),
        picture(" descr=\"The &quot;door&quot;\"")
    );
    let imported = read(&body, files);
    assert_eq!(imported.skipped, []);
    assert_eq!(
        write(&imported.questions),
        "## Where? {#where}\n\n![The \"door\"](image1.png)\n"
    );
    assert_eq!(imported.pictures.len(), 1);
    assert_eq!(imported.pictures[0].bytes, png);
    let body = format!("{}{}{}", asked("Where?"), said("Here."), picture(""));
    let imported = read(&body, files);
    assert_eq!(imported.pictures, []);
    assert!(
        imported.skipped[0]
            .sentence
            .starts_with("A picture has no alt text, so it was left out."),
        "{:?}",
        imported.skipped
    );
}

#[test]
fn rows_of_a_table_without_names_are_lines() {
    let cell = |words: &str| format!("<w:tc>{}</w:tc>", said(words));
    let table = |style: &str| {
        format!(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/><w:tblLook w:firstRow=\"1\"/></w:tblPr><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>",
            cell("Group"),
            cell("Day"),
            cell("Choir"),
            cell("Friday")
        )
    };
    let (text, sentences) = answer(&table("TableGrid"), &[]);
    assert_eq!(text, "Group, Day\n\nChoir, Friday\n");
    assert_eq!(sentences.len(), 1);
    // The style shows the first row as names.
    let (text, _) = answer(&table("GridTable4"), &[]);
    assert_eq!(text, "| Group | Day |\n| --- | --- |\n| Choir | Friday |\n");
}

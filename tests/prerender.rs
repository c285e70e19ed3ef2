//! The prerendered pages: what browsers without the app need.
#![cfg(feature = "ssr")]

use faq_core::faq::{Direction, Faq};
use faq_core::pages;
use faq_core::payload::from_texts;
use faq_core::wording::{PageWords, Words};
use link_worker_faq::prerender::{PageParts, TextLanguages, further_page, page};

/// A FAQ of questions with aliases and an answer with a link, leaked as the generator does.
fn faq(questions: usize) -> &'static Faq {
    let mut texts = Vec::new();
    for number in 0..questions {
        texts.extend([
            format!("#q-{number}"),
            format!("^old-{number}"),
            format!("^older-{number}"),
            "?Why & how?".to_owned(),
            "p".to_owned(),
            "-".to_owned(),
            format!(".{} ", "word ".repeat(500)),
            "*see <this>".to_owned(),
            ">#q-0".to_owned(),
            "u".to_owned(),
            "-".to_owned(),
            "!one".to_owned(),
            ">https://example.org/?a&b".to_owned(),
        ]);
    }
    let urgent = ["%fire,gas", "|gas bill", "p", "-", ".Call ", ".999", ">tel:999"];
    texts.extend(urgent.map(str::to_owned));
    let data = from_texts(&texts);
    Box::leak(Box::new(Faq {
        name: "Name".to_owned(),
        short_name: "Short".to_owned(),
        description: "About".to_owned(),
        publisher: "Publisher".to_owned(),
        source: None,
        contact: None,
        language: "en".to_owned(),
        direction: Direction::Ltr,
        synonyms: data.synonyms,
        urgent: data.urgent,
        urgent_help: data.urgent_help,
        questions: data.questions,
    }))
}

fn without_words() -> PageWords {
    let app = Words::new(Vec::new(), |_, _| String::new());
    PageWords::new(Vec::new(), app)
}

fn parts(icon: Option<&str>) -> PageParts {
    PageParts {
        base: "/faq/".to_owned(),
        icon: icon.map(str::to_owned),
        ..PageParts::default()
    }
}

#[test]
fn aliases_are_the_last_elements_of_their_question() {
    let html = page(faq(2), without_words(), &parts(None));
    for number in 0..2 {
        let answer = html.find(&format!("id=\"q-{number}\""));
        let (_, after) = html.split_at(answer.unwrap_or_default());
        let (question, _) = after.split_once("</details>").unwrap_or_default();
        let aliases =
            format!("</div><span id=\"old-{number}\"></span><span id=\"older-{number}\"></span><!>");
        assert!(question.ends_with(&aliases), "{question}");
    }
}

#[test]
fn texts_in_another_language_are_marked_with_it() {
    let marked = PageParts {
        text_languages: TextLanguages {
            publisher: Some("cy".to_owned()),
            ..TextLanguages::default()
        },
        ..parts(None)
    };
    let html = page(faq(1), without_words(), &marked);
    for part in ["lang=\"cy\" dir=\"auto\">Publisher<", "<h1 lang=\"en\">Name<"] {
        assert!(html.contains(part), "{part} is missing");
    }
}

#[test]
fn urgent_help_is_hidden_until_a_search_is_for_it() {
    let html = page(faq(1), without_words(), &parts(None));
    let (_, help) = html.split_once("id=\"faq_urgent_help\"").unwrap_or_default();
    assert!(help.starts_with(" hidden"), "{help:.80}");
    assert!(help.contains("<a href=\"tel:999\">999</a>"), "{help:.200}");
}

#[test]
fn the_icon_is_part_of_the_page_where_it_is_given() {
    let svg = "<svg aria-hidden=\"true\"><path d=\"M0 0h8v8z\"/></svg>";
    let html = page(faq(1), without_words(), &parts(Some(svg)));
    assert!(html.contains(svg) && !html.contains("<img"));
    let html = page(faq(1), without_words(), &parts(None));
    assert!(html.contains("<img src=\"icon.svg\""));
}

#[test]
fn links_of_a_further_page_lead_to_the_first_page() {
    let faq = faq(40);
    let further = pages::pages(faq.questions.len(), pages::first(&faq.questions));
    let html = further_page(faq, without_words(), &parts(None), &further, 1);
    assert!(
        html.contains("<a href=\"/faq/#q-0\">see &lt;this&gt;</a>"),
        "{html}"
    );
    assert!(html.contains("<ul><li><a href=\"https://example.org/?a&amp;b\">one</a>"));
    assert!(html.contains("<h2>Why &amp; how?</h2>"));
}

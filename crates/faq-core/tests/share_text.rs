//! Answers as plain text: lists, links, right-to-left.

#[path = "common/english.rs"]
mod english;

use english::english;
use faq_core::faq::Question;
use faq_core::payload::from_texts;
use faq_core::route::Route;
use faq_core::share_text::{Source, share_text, with_link};

/// Decodes questions from the texts of the payload.
fn questions(texts: &[&str]) -> Vec<Question> {
    let texts: Vec<_> = texts.iter().map(|text| (*text).to_owned()).collect();
    from_texts(&texts).questions
}

/// Returns the text of these questions up to the line about their source.
fn text(texts: &[&str]) -> String {
    let text = share_text("", &questions(texts), &Source::default(), english());
    let (answers, _source) = text.rsplit_once("\n\n").unwrap_or_default();
    answers.to_owned()
}

#[test]
fn has_title_answers_source_and_link_in_this_order() {
    let two = questions(&[
        "#a", "?One?", "p", "-", ".First.", "#b", "?Two?", "p", "-", ".Second.",
    ]);
    let source = Source {
        publisher: "the clinic".to_owned(),
        address: "https://clinic.example/".to_owned(),
    };
    let by = format!("{} the clinic", english().words_by());
    let shared = share_text("For you", &two, &source, english());
    assert_eq!(
        shared,
        format!("For you\n\nOne?\nFirst.\n\nTwo?\nSecond.\n\n{by}\nhttps://clinic.example/")
    );
    assert_eq!(
        with_link(&shared, "https://faq.example/#list=2,a,b&end", english()),
        format!("{shared}\n\nFind these answers again at:\nhttps://faq.example/#list=2,a,b&end")
    );
    let without = Source {
        address: String::new(),
        ..source
    };
    assert!(share_text("", &two, &without, english()).ends_with(&format!("Second.\n\n{by}")));
}

#[test]
fn pasted_text_leads_to_the_answers_of_its_link() {
    let one = questions(&["#a", "?Is it free?", "p", "-", ".Yes, see www.a.example."]);
    let text = share_text("For you", &one, &Source::default(), english());
    let link = "https://faq.example/#list=1,a&title=For+you";
    let route = Route::parse("list=1,a&title=For+you");
    let whole = with_link(&text, link, english());
    // A search box has no lines; some apps put the link behind the text.
    for pasted in [
        whole.clone(),
        whole.replace('\n', ""),
        whole.replace('\n', " "),
        format!("{text} {link}"),
    ] {
        assert_eq!(Route::find_in(&pasted), Some(route.clone()), "{pasted}");
    }
}

#[test]
fn lists_have_bullets_and_numbers() {
    let lists = [
        "#a",
        "?What to bring?",
        "p",
        "-",
        ".Bring:",
        "u",
        "-",
        ".a pen",
        "-",
        ".",
        "!your",
        ". letter",
        "o",
        "-",
        ".Knock",
        "-",
        ".Wait",
        "o",
        "-",
        ".Knock again",
    ];
    assert_eq!(
        text(&lists),
        "What to bring?\nBring:\n- a pen\n- your letter\n1. Knock\n2. Wait\n1. Knock again"
    );
}

#[test]
fn nested_lists_tables_and_powers_keep_their_form() {
    let answer = [
        "#a",
        "?How?",
        "h0 3",
        ".First",
        "o0 3",
        "-",
        ".Sit",
        "p2",
        "-2",
        ".Rest",
        "u2",
        "-2",
        ".10",
        "'3",
        "- ",
        ".Count",
        "/ ",
        ".twice",
        ">https://a.example/",
        "q",
        "p1",
        "-1",
        ".Slowly",
        "t",
        "-",
        "-1",
        ".Day",
        "-1",
        ".Open",
        "-",
        "-1",
        ".Mon",
        ">#b",
        "-1",
    ];
    assert_eq!(
        text(&answer),
        "How?\nFirst\n3. Sit\n  Rest\n  - 10^3\n4. Count\n  twice\nhttps://a.example/\n> Slowly\nDay | Open\nMon | "
    );
}

#[test]
fn addresses_are_on_lines_of_their_own() {
    for (runs, lines) in [
        (
            &[".See ", ".our site", ">https://a.example/x?y=1", "."][..],
            "See our site\nhttps://a.example/x?y=1",
        ),
        (
            &[
                ".One",
                ">https://a.example/",
                ". and ",
                "*two",
                ">https://b.example/",
            ],
            "One and two\nhttps://a.example/\nhttps://b.example/",
        ),
        (
            &[".Write to us", ">mailto:us@a.example"],
            "Write to us\nus@a.example",
        ),
        (&[".Call us", ">tel:+441234567"], "Call us\n+441234567"),
        // An address that is among the words already is not repeated.
        (
            &[".Write to us@a.example", ">mailto:us@a.example"],
            "Write to us@a.example",
        ),
        (
            &[".https://a.example/", ">https://a.example/", ". is ours"],
            "https://a.example/ is ours",
        ),
        // A link to another question leads nowhere in a message.
        (&[".See ", ".this answer", ">#b"], "See this answer"),
    ] {
        let question = [&["#a", "?Q?", "p", "-"], runs].concat();
        assert_eq!(text(&question), format!("Q?\n{lines}"), "{runs:?}");
    }
}

#[test]
fn an_address_is_below_words_from_right_to_left() {
    let arabic = [
        "#a",
        "?أين تقع العيادة؟",
        "p",
        "-",
        ".انظر ",
        ".الخريطة",
        ">https://clinic.example/map/",
        ". من فضلك.",
        "o",
        "-",
        ".اتصل بنا",
        ">tel:0123",
    ];
    assert_eq!(
        text(&arabic),
        "أين تقع العيادة؟\nانظر الخريطة من فضلك.\nhttps://clinic.example/map/\n1. اتصل بنا\n0123"
    );
    // No invisible character decides the direction: messengers show some of them as boxes, and take others for a part of
    // an address.
    let marks = [
        '\u{200E}', '\u{200F}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}',
    ];
    assert!(!text(&arabic).contains(marks));
}

//! Which matches are results: common words, other wordings, words that an answer has by chance.

use faq_search::{Document, Language, SearchIndex, SearchResults, Synonym};

const CLINIC: [(&str, &[&str], &str); 5] = [
    (
        "What does the practice nurse do?",
        &[
            "Who is the nurse my GP told me about?",
            "Can someone help me to look after a wound?",
        ],
        "She dresses wounds and takes blood. You do not need a letter.",
    ),
    (
        "How do I change my address?",
        &["I am moving house", "Do you need to know where I live?"],
        "Tell us at the desk.",
    ),
    (
        "When is the clinic open?",
        &["What are the opening hours?"],
        "Every weekday. Most people come in the morning.",
    ),
    (
        "Where do I get my test results?",
        &[],
        "They are sent to your phone.",
    ),
    (
        "Is there a lift?",
        &["Is the building accessible for wheelchairs?"],
        "Yes, beside the stairs.",
    ),
];

fn search(text: &str) -> SearchResults {
    let doctor = ["GP", "doctor"].map(str::to_owned).to_vec();
    let synonyms: [Synonym; 1] = [(doctor.clone(), doctor)];
    let wordings =
        CLINIC.map(|(_, wordings, _)| wordings.iter().map(ToString::to_string).collect::<Vec<_>>());
    let documents = CLINIC
        .iter()
        .zip(&wordings)
        .map(|((question, _, answer), also_asked_as)| Document {
            question,
            also_asked_as,
            answer: (*answer).into(),
        });
    SearchIndex::build(documents, &synonyms, Language::english(str::to_lowercase)).search(text, false)
}

/// Returns the first hit, if it has all words.
fn found(text: &str) -> Option<usize> {
    let results = search(text);
    results
        .hits
        .first()
        .filter(|hit| hit.all_words)
        .map(|hit| hit.document)
}

/// Returns the wording that the first hit is shown with, and its marked words.
fn wording(text: &str) -> Option<(&'static str, Vec<&'static str>)> {
    let results = search(text);
    let hit = results.hits.first()?;
    let (index, spans) = hit.wording.as_ref()?;
    let wording = CLINIC[hit.document].1[*index];
    Some((wording, spans.iter().map(|span| &wording[span.clone()]).collect()))
}

#[test]
fn common_words_alone_find_nothing_but_the_question_itself() {
    for text in [
        "who are you",
        "where is it",
        "what do they do",
        "do I have to go",
        "how do I",
        "need",
        "do you know",
    ] {
        let results = search(text);
        assert!(results.hits.is_empty(), "{text}: {results:?}");
        assert!(results.missing.is_empty(), "{text}: no word is unknown");
    }
    let faq = ["Who are we?", "What is this?", "Where can I park?"];
    let documents = faq.map(|question| Document {
        question,
        also_asked_as: &[],
        answer: "".into(),
    });
    let index = SearchIndex::build(documents, &[], Language::english(str::to_lowercase));
    for (text, expected) in [("who are we", 0), ("What is this", 1), ("what is thi", 1)] {
        let documents: Vec<usize> = index
            .search(text, false)
            .hits
            .iter()
            .map(|hit| hit.document)
            .collect();
        assert_eq!(documents, [expected], "{text}");
    }
    assert!(index.search("who are you", false).hits.is_empty());
}

#[test]
fn a_keyword_or_a_sentence_that_another_wording_completes_finds_it() {
    for (text, expected) in [
        ("wheelchair", 4),
        ("is it accessible", 4),
        ("moving", 1),
        ("opening hours", 2),
        ("my gp told me", 0),
        ("doctor", 0),
        ("who is the nurse my doctor told me about", 0),
        ("help with a wound", 0),
    ] {
        assert_eq!(found(text), Some(expected), "{text}: {:?}", search(text));
    }
}

/// The wording is about something else: it has the word, not the question.
#[test]
fn a_sentence_is_not_found_by_one_word_of_another_wording() {
    for text in [
        "will they tell my gp",
        "does my gp know",
        "are they doctors",
        "I need a doctor",
        "will my doctor be told",
        "is my house warm",
        "can you help with debt",
        "do I need a wheelchair taxi",
        // Only "look" is of a wording.
        "will the practice nurse take blood and look at me",
    ] {
        assert_eq!(found(text), None, "{text}: {:?}", search(text));
    }
}

#[test]
fn shows_the_wording_that_has_what_the_question_and_the_answer_lack() {
    assert_eq!(
        wording("wheelchair"),
        Some(("Is the building accessible for wheelchairs?", vec!["wheelchairs"]))
    );
    assert_eq!(
        wording("my gp told me").map(|(_, marked)| marked),
        Some(vec!["my", "GP", "told", "me"])
    );
    // The question and the answer have these words themselves.
    for text in ["lift", "stairs", "nurse", "practice nurse wounds"] {
        assert_eq!(wording(text), None, "{text}");
    }
}

/// Verbs such as "know" and "tell" ask for something, except where they ask for an answer.
#[test]
fn a_verb_with_a_meaning_must_be_there_unless_it_asks_for_an_answer() {
    let missing = |text: &str| search(text).missing.join(" ");
    assert_eq!(missing("does the nurse know"), "");
    assert_eq!(found("does the nurse know"), None, "no nurse knows anything here");
    for text in [
        "tell me about the nurse",
        "can you tell me about the nurse",
        "I want to know about the nurse",
        "please tell us about the nurse",
    ] {
        assert_eq!(found(text), Some(0), "{text}: {:?}", search(text));
        assert_eq!(missing(text), "", "{text}");
    }
    assert_eq!(missing("I want a nurse"), "want");
    assert_eq!(found("how do I get a lift"), None, "the lift of the building");
    assert_eq!(found("how do I get my test results"), Some(3));
}

/// An answer without such a word may have no place or time; it is shown as the closest.
#[test]
fn a_question_for_a_place_or_a_time_needs_one_that_asks_for_it() {
    for (text, closest) in [
        ("where is the nurse", 0),
        ("where is the lift", 4),
        ("when are wounds dressed", 0),
        ("when does the desk open", 2),
        ("where is the clinic", 2),
    ] {
        let SearchResults { hits, missing, .. } = search(text);
        assert!(missing.is_empty(), "{text}: {missing:?}");
        let first = hits.first().map(|hit| (hit.document, hit.all_words));
        assert_eq!(first, Some((closest, false)), "{text}");
    }
    for (text, expected) in [
        ("when is the clinic open", 2),
        ("where do I get my results", 3),
        ("is there a lift where you are", 4),
    ] {
        assert_eq!(found(text), Some(expected), "{text}: {:?}", search(text));
    }
}

/// Of a short FAQ one word says little about a sentence, unless it is what a question is about.
#[test]
fn a_word_of_an_answer_by_chance_is_not_the_closest() {
    for text in [
        "can my mum come",
        "how many people are on the staff",
        "can I see blood banks",
    ] {
        assert!(search(text).hits.is_empty(), "{text}: {:?}", search(text));
    }
    for (text, expected) in [("is the nurse friendly", 0), ("broken lift", 4), ("test fees", 3)] {
        let results = search(text);
        let first = results.hits.first().map(|hit| (hit.document, hit.all_words));
        assert_eq!(first, Some((expected, false)), "{text}: {results:?}");
    }
}

/// While it is typed, a word is what it begins; a word of the content is itself.
#[test]
fn a_word_of_the_content_is_not_the_beginning_of_another() {
    let faq = ["Do they work at night?", "Who is a worker?"];
    let documents = faq.map(|question| Document {
        question,
        also_asked_as: &[],
        answer: "".into(),
    });
    let index = SearchIndex::build(documents, &[], Language::english(str::to_lowercase));
    let documents = |text| -> Vec<usize> {
        let results = index.search(text, false);
        results
            .hits
            .iter()
            .filter(|hit| hit.all_words)
            .map(|hit| hit.document)
            .collect()
    };
    assert_eq!(documents("work"), [0]);
    assert_eq!(documents("worke")[0], 1);
    assert_eq!(documents("wor").len(), 2);
}

#[test]
fn another_form_of_a_word_that_every_document_has_tells_nothing_about_a_sentence() {
    let questions = [
        "What does the walking group do?",
        "When does the walking group meet?",
        "Does the walking group cost anything?",
    ];
    let documents = questions.map(|question| Document {
        question,
        also_asked_as: &[],
        answer: "Come and see.".into(),
    });
    let index = SearchIndex::build(documents, &[], Language::english(str::to_lowercase));
    let count = |text| index.search(text, false).hits.len();
    for text in ["can they walk", "what do they walk", "will we be walked"] {
        assert_eq!(count(text), 0, "{text}");
    }
    // The word itself, and what is typed without a sentence around it, mean the group.
    for text in ["are they walking", "walk", "walks"] {
        assert_eq!(count(text), 3, "{text}");
    }
}

//! What the list shows for every kind of query.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

#[path = "common/english.rs"]
mod english;

use english::english;
use faq_core::answer_set::AnswerSet;
use faq_core::faq::{Block, BlockKind, Question, QuestionId, Run, answer_text};
use faq_core::list::{ListQuery, ListResult};
use faq_core::route::{Route, View};
use faq_search::{Document, Language, MatchQuality, SearchIndex, Span};

fn question(id: &str, words: &str, topics: &[&str], answer: &str) -> Question {
    let run = Run {
        text: answer.to_owned(),
        ..Run::default()
    };
    Question {
        id: QuestionId::parse(id).expect(id),
        aliases: Vec::new(),
        question: words.to_owned(),
        also_asked_as: Vec::new(),
        topics: topics.iter().map(ToString::to_string).collect(),
        answer: vec![Block::of_runs(BlockKind::Paragraph, vec![run])],
        translation: None,
    }
}

fn faq() -> Vec<Question> {
    vec![
        question(
            "bus",
            "How do I pay the bus fare?",
            &["Travel", "Money"],
            "With a card.",
        ),
        question(
            "rent",
            "Who helps with the rent?",
            &["Money"],
            "The council helps.",
        ),
        question(
            "train",
            "When does the train leave?",
            &["Travel"],
            "Every hour, like the bus.",
        ),
        question("hours", "When are you open?", &[], "Every weekday."),
    ]
}

/// Computes the list as the app does: searched by an index when there is something to search for.
fn list(saved: &[usize], query: &ListQuery) -> ListResult {
    list_of(&faq(), saved, query)
}

fn list_of(questions: &[Question], saved: &[usize], query: &ListQuery) -> ListResult {
    let documents = questions.iter().map(|question| Document {
        question: &question.question,
        also_asked_as: &question.also_asked_as,
        answer: answer_text(&question.answer).into(),
    });
    let index = SearchIndex::build(documents, &[], Language::english(|word| word.to_lowercase()));
    let results = query.is_search().then(|| index.search(&query.text, query.exact));
    ListResult::compute(questions, saved, query, results, english())
}

/// Returns the matched parts of a text.
fn marked<'a>(text: &'a str, spans: &[Span]) -> Vec<&'a str> {
    spans.iter().map(|span| &text[span.clone()]).collect()
}

fn search(text: &str) -> ListQuery {
    ListQuery {
        text: text.to_owned(),
        ..ListQuery::default()
    }
}

#[test]
fn lists_all_questions_in_order_without_a_search() {
    for text in ["", "  ", "?!"] {
        let result = list(&[2], &search(text));
        assert_eq!(result.order, [0, 1, 2, 3]);
        assert!(!result.searching && !result.waiting, "{text:?}");
        assert_eq!(result.note, "");
        assert_eq!(result.quality, MatchQuality::Full);
        assert!(result.question_spans(0).is_empty() && result.answer_spans(0).is_empty());
    }
}

#[test]
fn lists_what_the_search_found_best_first() {
    let questions = faq();
    let result = list(&[], &search("bus"));
    assert_eq!(result.order, [0, 2], "in the question before in the answer");
    assert!(result.searching && !result.waiting);
    assert_eq!(marked(&questions[0].question, result.question_spans(0)), ["bus"]);
    let answer = answer_text(&questions[2].answer);
    assert_eq!(marked(&answer, result.answer_spans(2)), ["bus"]);
    assert!(result.question_spans(1).is_empty(), "it was not found");
    assert!(result.question_spans(99).is_empty(), "there is no such question");
    assert_eq!(result.index_of(2), Some(1));
    assert_eq!(result.index_of(3), None);
}

#[test]
fn lists_nothing_where_nothing_was_found() {
    let query = ListQuery {
        view: View::Saved,
        ..search("zebra")
    };
    let result = list(&[0], &query);
    assert!(result.order.is_empty() && result.searching && result.nothing_found);
}

#[test]
fn lists_a_short_faq_where_nothing_was_found_and_opens_none_of_it() {
    for (text, unknown) in [("zebra", true), ("where is it", false), ("who are you", false)] {
        let result = list(&[], &search(text));
        assert_eq!(result.order, [0, 1, 2, 3], "{text}");
        assert!(result.searching && result.nothing_found, "{text}");
        assert_eq!(result.unknown_word, unknown, "{text}");
        assert!((0..4).all(|position| !result.opens(position) && result.question_spans(position).is_empty()));
    }
    let elsewhere = ListQuery {
        topic: Some("Travel"),
        ..search("zebra")
    };
    assert!(list(&[], &elsewhere).order.is_empty());
}

#[test]
fn opens_every_answer_that_somebody_sent_and_no_other() {
    let questions = faq();
    let set = AnswerSet::parse(&format!("{},{}", questions[2].id, questions[0].id));
    let query = ListQuery {
        view: View::Set,
        set,
        ..ListQuery::default()
    };
    let result = ListResult::compute(&questions, &[], &query, None, english());
    let opened: Vec<bool> = (0..4).map(|position| result.opens(position)).collect();
    assert_eq!(opened, [true, false, true, false]);
    let all = ListResult::compute(&questions, &[], &ListQuery::default(), None, english());
    assert!((0..4).all(|position| !all.opens(position)));
}

#[test]
fn opens_at_most_the_first_two_answers() {
    let questions: Vec<Question> = (0..4)
        .map(|number| {
            question(
                &format!("bus-{number}"),
                "When does it leave?",
                &[],
                "The bus leaves at ten.",
            )
        })
        .collect();
    let result = list_of(&questions, &[], &search("bus"));
    assert_eq!(result.order.len(), 4);
    let opened: Vec<bool> = (0..4).map(|position| result.opens(position)).collect();
    assert_eq!(opened, [true, true, false, false]);
    // An answer without all of the words is left to the reader.
    let closest = list(&[], &search("bus zebra"));
    assert_eq!(closest.quality, MatchQuality::Close);
    assert!((0..4).all(|position| !closest.opens(position)));
}

#[test]
fn names_the_other_wording_that_was_found() {
    let mut questions = faq();
    questions[3].also_asked_as = vec![
        "Is it shut on Sunday?".to_owned(),
        "May I visit today?".to_owned(),
    ];
    let wording = |text| {
        let result = list_of(&questions, &[], &search(text));
        let position = *result.order.first()?;
        let (index, spans) = result.wording(position)?;
        Some((
            index,
            marked(&questions[position].also_asked_as[index], spans).join(" "),
        ))
    };
    assert_eq!(wording("visit"), Some((1, "visit".to_owned())));
    assert_eq!(wording("sunday"), Some((0, "Sunday".to_owned())));
    // The question has the word itself.
    assert_eq!(wording("open"), None);
}

#[test]
fn waits_for_the_index_with_the_whole_list() {
    let questions = faq();
    let result = ListResult::compute(&questions, &[], &search("bus"), None, english());
    assert!(result.waiting && !result.searching);
    assert_eq!(result.order, [0, 1, 2, 3]);
    assert_eq!(result.note, "Getting ready to search. This takes a moment.");
}

#[test]
fn lists_saved_questions_in_the_readers_order() {
    let saved = ListQuery {
        view: View::Saved,
        ..ListQuery::default()
    };
    assert_eq!(list(&[3, 0], &saved).order, [3, 0]);
    assert!(list(&[], &saved).order.is_empty());
}

#[test]
fn words_above_the_saved_answers_begin_a_search_of_all_questions() {
    let saved = ListQuery {
        view: View::Saved,
        ..ListQuery::default()
    };
    let searched = saved.clone().searching("bus".to_owned());
    assert_eq!(searched, search("bus"));
    assert_eq!(list(&[3], &searched).order, [0, 2]);
    // Spaces are no words.
    assert_eq!(saved.clone().searching("  ".to_owned()).view, View::Saved);
    assert_eq!(saved.clone().searching(String::new()), saved);
    // So do words below a shared set.
    let set = ListQuery {
        view: View::Set,
        set: AnswerSet::parse("bus"),
        topic: None,
        exact: true,
        ..search("card")
    };
    let searched = set.searching("fare".to_owned());
    assert!(searched.view == View::All && !searched.exact);
    assert_eq!(searched.text, "fare");
}

#[test]
fn the_saved_answers_are_listed_whole() {
    let narrowed = ListQuery {
        topic: Some("Money"),
        ..search("bus")
    };
    let saved = narrowed.clone().showing(View::Saved);
    assert_eq!(list(&[3, 1], &saved).order, [3, 1]);
    assert_eq!(saved.route().to_string(), "saved");
    // The other way round, a search of a set goes on among all questions.
    let set = ListQuery {
        view: View::Set,
        ..search("bus")
    };
    assert_eq!(set.showing(View::All), search("bus"));
}

#[test]
fn lists_a_shared_set_in_its_order_each_question_once() {
    let query = ListQuery {
        view: View::Set,
        set: AnswerSet::parse("hours,unknown,bus,hours"),
        ..ListQuery::default()
    };
    assert_eq!(list(&[1], &query).order, [3, 0]);
    let searched = ListQuery {
        text: "bus".to_owned(),
        ..query
    };
    assert_eq!(list(&[1], &searched).order, [0]);
}

#[test]
fn narrows_the_list_to_a_topic() {
    let topic = |topic, query| ListQuery {
        topic: Some(topic),
        ..query
    };
    assert_eq!(list(&[], &topic("Money", ListQuery::default())).order, [0, 1]);
    assert_eq!(
        list(&[], &topic("", ListQuery::default())).order,
        [3],
        "those without a topic"
    );
    assert_eq!(list(&[], &topic("Travel", search("helps"))).order, [0; 0]);
}

#[test]
fn offers_to_search_for_the_typed_word_after_a_correction() {
    let result = list(&[], &search("trian"));
    assert_eq!(result.order, [2]);
    assert_eq!(result.corrected, ["trian"]);
    assert_eq!(result.note, "Showing results for “train”.");
    let exact = ListQuery {
        exact: true,
        ..search("trian")
    };
    assert!(list(&[], &exact).corrected.is_empty());
}

#[test]
fn clears_corrections_where_nothing_is_listed() {
    let query = ListQuery {
        view: View::Set,
        set: AnswerSet::parse("bus"),
        ..search("trian")
    };
    let result = list(&[], &query);
    assert!(result.order.is_empty() && result.corrected.is_empty());
    assert_eq!(result.note, "");
}

#[test]
fn judges_the_match_of_the_listed_questions_alone() {
    let query = search("bus card hour");
    let all = list(&[], &query);
    assert_eq!(all.quality, MatchQuality::Close);
    assert!(
        all.note.starts_with("No answer has all of these words."),
        "{}",
        all.note
    );
    let full = search("bus card");
    assert_eq!(list(&[], &full).order[0], 0);
    let set = ListQuery {
        view: View::Set,
        set: AnswerSet::parse("bus"),
        ..full
    };
    assert_eq!(list(&[], &set).quality, MatchQuality::Full);
}

#[test]
fn the_route_of_a_query_leads_to_the_same_list() {
    let set = AnswerSet::parse("bus,rent&title=For+you");
    for (query, fragment) in [
        (ListQuery::default(), ""),
        (search("bus fare"), "q=bus+fare"),
        (
            ListQuery {
                topic: Some("Money"),
                ..search("bus")
            },
            "topic=Money&q=bus",
        ),
        (ListQuery::default().showing(View::Saved), "saved"),
        (
            ListQuery {
                view: View::Set,
                set,
                ..ListQuery::default()
            },
            "list=2,bus,rent&title=For+you",
        ),
    ] {
        assert_eq!(query.clone().route().to_string(), fragment);
        assert_eq!(Route::parse(fragment), query.route());
    }
}

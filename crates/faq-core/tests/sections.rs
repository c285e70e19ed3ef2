//! Sections and topics.

use faq_core::faq::{Question, QuestionId};
use faq_core::sections::{MIN_QUESTIONS, Section, about, arrange, section_of, sections, topics};
use proptest::prelude::*;

/// Questions with these topics, separated by commas.
fn questions(topics: &[&str]) -> Vec<Question> {
    let questions = topics.iter().enumerate().map(|(at, topics)| Question {
        id: QuestionId::parse(&format!("q{at}")).unwrap_or_else(|bad| unreachable!("{bad}")),
        aliases: Vec::new(),
        question: format!("{at}?"),
        also_asked_as: Vec::new(),
        topics: topics
            .split(',')
            .filter(|topic| !topic.is_empty())
            .map(str::to_owned)
            .collect(),
        answer: Vec::new(),
        translation: None,
    });
    questions.collect()
}

fn listed<'a>(sections: &[Section<'a>]) -> Vec<(&'a str, Vec<usize>)> {
    let listed = sections
        .iter()
        .map(|section| (section.topic, section.questions.clone()));
    listed.collect()
}

const TWELVE: [&str; 12] = ["", "b", "a,b", "b,c", "a", "", "b", "a", "a,a", "c,a", "b", ""];

#[test]
fn orders_sections_by_first_question_with_no_topic_last() {
    let sections = sections(&questions(&TWELVE))
        .iter()
        .map(|section| (section.topic.to_owned(), section.questions.clone()))
        .collect::<Vec<_>>();
    let expected = [
        ("b", vec![1, 3, 6, 10]),
        ("a", vec![2, 4, 7, 8]),
        ("c", vec![9]),
        ("", vec![0, 5, 11]),
    ];
    assert_eq!(sections, expected.map(|(topic, at)| (topic.to_owned(), at)));
}

#[test]
fn lists_a_question_once_under_each_of_its_topics() {
    let questions = questions(&TWELVE);
    let expected = [
        ("b", vec![1, 3, 6, 10, 2]),
        ("a", vec![2, 4, 7, 8, 9]),
        ("c", vec![9, 3]),
        ("", vec![0, 5, 11]),
    ];
    assert_eq!(listed(&topics(&questions)), expected);
}

#[test]
fn lists_other_topics_after_the_sections() {
    let mut list = vec!["a,z"; 6];
    list.extend(["b,y"; 6]);
    let questions = questions(&list);
    let names: Vec<&str> = topics(&questions).iter().map(|topic| topic.topic).collect();
    assert_eq!(names, ["a", "b", "z", "y"]);
    assert_eq!(sections(&questions).len(), 2);
}

#[test]
fn a_short_list_or_a_single_topic_has_no_sections() {
    for few in [&TWELVE[1..], &["a"; 40], &[""; 40], &[]] {
        let questions = questions(few);
        assert!(
            sections(&questions).is_empty() && topics(&questions).is_empty(),
            "{few:?}"
        );
        assert_eq!(arrange(questions.clone()), questions);
    }
}

#[test]
fn groups_the_questions_of_a_section() {
    let arranged = arrange(questions(&TWELVE));
    let shown: Vec<(&str, &str)> = arranged
        .iter()
        .map(|question| (section_of(question), question.question.as_str()))
        .collect();
    let expected = [
        ("b", "1?"),
        ("b", "3?"),
        ("b", "6?"),
        ("b", "10?"),
        ("a", "2?"),
        ("a", "4?"),
        ("a", "7?"),
        ("a", "8?"),
        ("c", "9?"),
        ("", "0?"),
        ("", "5?"),
        ("", "11?"),
    ];
    assert_eq!(shown, expected);
}

proptest! {
    #[test]
    fn arranging_keeps_every_question_and_is_idempotent(list in prop::collection::vec("([a-d](,[a-f]){0,2})?", 0..40)) {
        let list: Vec<&str> = list.iter().map(String::as_str).collect();
        let before = questions(&list);
        let after = arrange(before.clone());
        prop_assert_eq!(&arrange(after.clone()), &after);
        let mut sorted = [before.clone(), after.clone()];
        sorted.iter_mut().for_each(|list| list.sort_by(|a, b| a.id.cmp(&b.id)));
        prop_assert_eq!(&sorted[0], &sorted[1]);
        // Every section is one run of the list, in the order of the file.
        let places: Vec<usize> = sections(&after).into_iter().flat_map(|section| section.questions).collect();
        prop_assert!(places.is_empty() || places == (0..after.len()).collect::<Vec<_>>());
        prop_assert_eq!(places.is_empty(), sections(&before).is_empty());
        prop_assert!(places.is_empty() || after.len() >= MIN_QUESTIONS);
    }

    #[test]
    fn a_topic_lists_exactly_its_questions(list in prop::collection::vec("([a-d](,[a-f]){0,2})?", 12..40)) {
        let list: Vec<&str> = list.iter().map(String::as_str).collect();
        let questions = questions(&list);
        for Section { topic, questions: mut found } in topics(&questions) {
            let expected: Vec<usize> = (0..questions.len()).filter(|&at| about(&questions[at], topic) == Some(topic)).collect();
            prop_assert!(!found.is_empty());
            found.sort_unstable();
            prop_assert_eq!(found, expected);
        }
    }
}

//! Topics as sections: where a FAQ is so long that headings help, the questions of a topic stand together.
//!
//! A question's first topic is its section; the filter finds it by each of its topics. A question without a
//! topic belongs to the topic of the empty name, which comes last, so that nothing stands between the list's
//! heading and the first section's.

use super::faq::Question;

/// The fewest questions that are put into sections: fewer are seen at a glance.
pub const MIN_QUESTIONS: usize = 12;
/// The fewest sections: one would only repeat the heading of the list.
pub const MIN_SECTIONS: usize = 2;

/// A topic with its questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section<'a> {
    /// The topic as its heading; empty for questions without one.
    pub topic: &'a str,
    /// The places of its questions, in their order.
    pub questions: Vec<usize>,
}

/// The topic under whose heading a question stands.
pub fn section_of(question: &Question) -> &str {
    question.topics.first().map_or("", String::as_str)
}

/// The topic of this name, if the question belongs to it.
pub fn about<'a>(question: &'a Question, topic: &str) -> Option<&'a str> {
    if topic.is_empty() {
        return Some("").filter(|_| question.topics.is_empty());
    }
    let own = question.topics.iter().find(|own| *own == topic);
    own.map(String::as_str)
}

/// The sections in the order in which they first appear; none where they would not help.
pub fn sections(questions: &[Question]) -> Vec<Section<'_>> {
    let mut sections = Vec::new();
    for (position, question) in questions.iter().enumerate() {
        put(&mut sections, section_of(question), position);
    }
    if questions.len() < MIN_QUESTIONS || sections.len() < MIN_SECTIONS {
        return Vec::new();
    }
    if let Some(at) = sections.iter().position(|section| section.topic.is_empty()) {
        let last = sections.remove(at);
        sections.push(last);
    }
    sections
}

/// What the filter offers: the sections, then the topics that are no question's first, each with every
/// question that belongs to it, first those under its heading.
pub fn topics(questions: &[Question]) -> Vec<Section<'_>> {
    let mut topics = sections(questions);
    if !topics.is_empty() {
        for (position, question) in questions.iter().enumerate() {
            for topic in &question.topics {
                put(&mut topics, topic, position);
            }
        }
    }
    topics
}

fn put<'a>(sections: &mut Vec<Section<'a>>, topic: &'a str, position: usize) {
    match sections.iter_mut().find(|section| section.topic == topic) {
        Some(section) if section.questions.contains(&position) => {}
        Some(section) => section.questions.push(position),
        None => sections.push(Section {
            topic,
            questions: vec![position],
        }),
    }
}

/// The questions with those of a section together, as the page shows them; in the order they had where there
/// are no sections.
pub fn arrange(questions: Vec<Question>) -> Vec<Question> {
    let order: Vec<usize> = sections(&questions)
        .into_iter()
        .flat_map(|section| section.questions)
        .collect();
    if order.is_empty() {
        return questions;
    }
    let mut questions: Vec<Option<Question>> = questions.into_iter().map(Some).collect();
    let take = |position: usize| questions.get_mut(position)?.take();
    order.into_iter().filter_map(take).collect()
}

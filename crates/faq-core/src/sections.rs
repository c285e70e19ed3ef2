//! Topics as sections: a long FAQ has a heading above the questions of each topic.
//!
//! A question's first topic is its section; the filter finds it by each of its topics. Questions without a
//! topic belong to the topic with the empty name, which comes last.

use super::faq::Question;

/// The fewest questions that are grouped in sections: fewer are seen at a glance.
pub const MIN_QUESTIONS: usize = 12;
/// The most questions that are all listed where a search finds none.
const MAX_AT_A_GLANCE: usize = 12;
/// The fewest sections: one would only repeat the heading of the list.
pub const MIN_SECTIONS: usize = 2;

/// A topic with its questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section<'a> {
    /// The topic; empty for questions without one.
    pub topic: &'a str,
    /// The positions of its questions, in order.
    pub questions: Vec<usize>,
}

/// Returns whether this many questions are seen at a glance.
pub fn is_at_a_glance(count: usize) -> bool {
    count <= MAX_AT_A_GLANCE
}

/// Returns the topic of a question's section.
pub fn section_of(question: &Question) -> &str {
    question.topics.first().map_or("", String::as_str)
}

/// Returns the question's own topic of this name, if it has it.
pub fn about<'a>(question: &'a Question, topic: &str) -> Option<&'a str> {
    if topic.is_empty() {
        return Some("").filter(|_| question.topics.is_empty());
    }
    let own = question.topics.iter().find(|own| *own == topic);
    own.map(String::as_str)
}

/// Returns the topic of the section that begins with the question at this position of arranged questions.
pub fn begins_at(questions: &[Question], position: usize) -> Option<&str> {
    let topic = |position: usize| questions.get(position).map(section_of);
    let before = position.checked_sub(1).and_then(topic);
    topic(position).filter(|own| before != Some(*own))
}

/// Returns the sections in the order of their first questions; none where they would not help.
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

/// Returns the topics that the filter offers, each with all its questions: the sections, then the topics that
/// are no question's first. The questions of its own section come first in each.
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

/// Returns the questions grouped by section, as the page shows them; in their own order where there are no
/// sections.
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

//! The words of topics.

/// The summary of the links to the topics.
pub const TOPICS: &str = "Topics";
/// The accessible name of the links to the topics.
pub const TOPIC_SWITCH: &str = "Which topic to show";
/// The button that shows the questions of every topic again.
pub const ALL_TOPICS: &str = "Show all topics";
/// The name of the topic of questions without one, where other questions have topics.
pub const NO_TOPIC: &str = "More questions";

/// Returns the text of a topic's link, with the number of its questions.
pub fn topic_link(topic: &str, count: usize) -> String {
    format!("{} ({count})", topic_name(topic))
}

/// Returns the name of a topic as readers see it.
pub fn topic_name(topic: &str) -> &str {
    if topic.is_empty() { NO_TOPIC } else { topic }
}

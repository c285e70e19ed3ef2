//! The words of topics.

use super::Words;

impl Words {
    /// Returns the name of a topic as readers see it.
    pub fn topic_name(self, topic: &str) -> &str {
        if topic.is_empty() { self.no_topic() } else { topic }
    }
}

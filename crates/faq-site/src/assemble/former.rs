//! Old addresses of questions, for browsers without the app: an element with each former id in the question it
//! now means, which a browser that is asked for it opens (<https://html.spec.whatwg.org/multipage/interaction.html#interaction-with-details-and-hidden=until-found>).

use faq_core::faq::Question;

/// Puts the former ids into the printed page. They are the last in their question, where the app, which takes
/// the page over as far as it knows it, does not look; it finds them by itself.
pub fn put(mut page: String, questions: &[Question]) -> String {
    for question in questions.iter().filter(|question| !question.aliases.is_empty()) {
        let spans: String = question
            .formerly
            .iter()
            .map(|id| format!("<span id=\"{id}\"></span>"))
            .collect();
        let answer = page.find(&format!("id=\"{}\"", question.id));
        let end = answer.and_then(|at| Some(at + page[at..].find("</details>")?));
        if let Some(end) = end {
            page.insert_str(end, &spans);
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use super::put;
    use faq_core::faq::{Question, QuestionId};

    #[test]
    fn former_ids_stand_last_in_their_question() {
        let id = |id: &str| QuestionId::parse(id).unwrap_or_else(|bad| unreachable!("{bad}"));
        let question = |own: &str, formerly: &[&str]| Question {
            id: id(own),
            formerly: formerly.iter().map(|old| id(old)).collect(),
            question: String::new(),
            also_asked_as: Vec::new(),
            topics: Vec::new(),
            answer: Vec::new(),
        };
        let item = |id: &str, more: &str| {
            format!("<details><summary id=\"{id}_question\"></summary><p id=\"{id}\">a</p>{more}</details>")
        };
        let page = item("a", "") + &item("b", "");
        let expected = item("a", "") + &item("b", "<span id=\"old\"></span><span id=\"older\"></span>");
        assert_eq!(
            put(page, &[question("a", &[]), question("b", &["old", "older"])]),
            expected
        );
    }
}

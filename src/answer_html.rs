//! Answers as HTML of the prerendered pages.

use faq_core::answer_elements::{Elements, Place, write_answer};
use faq_core::faq::Block;
use html_escape::{encode_double_quoted_attribute, encode_text};

/// Returns the HTML of an answer.
pub fn answer_html(blocks: &[Block], place: Place<'_>) -> String {
    let mut html = Html(String::new());
    write_answer(blocks, place, &mut html);
    html.0
}

struct Html(String);

impl Elements for Html {
    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(name);
        for (key, value) in attributes {
            self.0
                .push_str(&format!(" {key}=\"{}\"", encode_double_quoted_attribute(value)));
        }
        self.0.push('>');
    }

    fn text(&mut self, text: &str) {
        self.0.push_str(&encode_text(text));
    }

    fn close(&mut self, name: &str) {
        if !["br", "img"].contains(&name) {
            self.0.push_str(&format!("</{name}>"));
        }
    }
}

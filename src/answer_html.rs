//! Answers as HTML of the prerendered pages.

use faq_core::answer_elements::{Elements, Place, write_answer};
use faq_core::faq::Block;

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
            self.0.push_str(&format!(" {key}=\"{}\"", escape(value)));
        }
        self.0.push('>');
    }

    fn text(&mut self, text: &str) {
        self.0.push_str(&escape(text));
    }

    fn close(&mut self, name: &str) {
        if !["br", "img"].contains(&name) {
            self.0.push_str(&format!("</{name}>"));
        }
    }
}

/// Escapes text for content and for attributes in double quotes.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

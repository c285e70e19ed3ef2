//! A digest of the nodes of prerendered HTML, by which `public/boot.js` notices that a translator, an extension or a
//! proxy has changed the nodes that the app is about to hydrate.

/// The types of nodes as the DOM numbers them (<https://dom.spec.whatwg.org/#dom-node-nodetype>).
const ELEMENT: u32 = 1;
const TEXT: u32 = 3;
const COMMENT: u32 = 8;

/// Returns the digest of the nodes of HTML in which `<` and `>` are escaped in texts and attributes.
pub fn node_digest(html: &str) -> u32 {
    let mut digest = 0;
    let mut add = |node_type| digest = (digest * 31 + node_type) % 65_521;
    for part in html.split('<').skip(1) {
        match part.chars().next() {
            Some('/') => {}
            Some('!') => add(COMMENT),
            _ => add(ELEMENT),
        }
        if part.split_once('>').is_some_and(|(_, text)| !text.is_empty()) {
            add(TEXT);
        }
    }
    digest
}

#[cfg(test)]
mod tests {
    use super::node_digest;

    #[test]
    fn changes_with_the_nodes() {
        let whole = node_digest("<p>Call <b>now</b>.</p><!>");
        for changed in [
            "<p>Call <b>now</b>.</p>",
            "<p>Call now.</p><!>",
            "<p>Call <b><font>now</font></b>.</p><!>",
            "<p>Call <b>now</b></p><!>",
            "<p>Call <b>now</b>.</p> <!>",
        ] {
            assert_ne!(node_digest(changed), whole, "{changed}");
        }
    }

    #[test]
    fn is_independent_of_words_and_attributes() {
        assert_eq!(node_digest(r#"<p class="a">One</p>"#), node_digest("<p>Two</p>"));
    }
}

//! Fields of a document of Word: an instruction and the words that it gave.

/// A field that is open: its instruction, until the words begin.
#[derive(Default)]
struct Field {
    instruction: String,
    has_words: bool,
    is_link: bool,
}

/// The fields that are open, the innermost last.
#[derive(Default)]
pub struct Fields(Vec<Field>);

impl Fields {
    /// Takes note of where a field begins, where its words begin, or where it ends (`fldChar`). Returns the tag of the
    /// link that begins or ends there.
    pub fn mark(&mut self, kind: &str) -> Option<String> {
        match kind {
            "begin" => {
                self.0.push(Field::default());
                None
            }
            "separate" => {
                let field = self.0.last_mut()?;
                field.has_words = true;
                let tag = link(&field.instruction)?;
                field.is_link = true;
                Some(tag)
            }
            _ => self.0.pop()?.is_link.then(|| "</a>".to_owned()),
        }
    }

    /// Begins a field whose instruction is an attribute (`fldSimple`). Returns the tag of its link.
    pub fn begin(&mut self, instruction: &str) -> Option<String> {
        let tag = link(instruction);
        self.0.push(Field {
            has_words: true,
            is_link: tag.is_some(),
            ..Field::default()
        });
        tag
    }

    /// Adds to the instruction of the innermost field.
    pub fn instruct(&mut self, text: &str) {
        if let Some(field) = self.0.last_mut().filter(|field| !field.has_words) {
            field.instruction.push_str(text);
        }
    }
}

/// Returns the tag of a link that a field makes: HYPERLINK, an address in quotation marks, `\l` and a bookmark.
fn link(instruction: &str) -> Option<String> {
    let rest = instruction.trim().strip_prefix("HYPERLINK")?;
    let mut address = String::new();
    let mut switch = None;
    for (at, part) in rest.split('"').enumerate() {
        if at % 2 == 0 {
            switch = part.trim().rsplit_once('\\').map(|(_, switch)| switch.trim());
            // An address without quotation marks.
            if at == 0 && !part.trim().is_empty() && switch.is_none() {
                address = part.trim().to_owned();
            }
        } else if switch == Some("l") {
            address = format!("{address}#{part}");
        } else if switch.is_none() {
            address = part.to_owned();
        }
    }
    (!address.is_empty()).then(|| format!("<a href=\"{}\">", quick_xml::escape::escape(&address)))
}

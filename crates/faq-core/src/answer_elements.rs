//! An answer as elements of HTML. The generator writes them into the page, and the browser makes the same ones for
//! questions that the page does not hold.

use super::faq::{Block, BlockKind, Run, Style};

/// The elements that hold runs ([`super::faq::answer_runs`]), one for each, as a selector. No other element within an
/// answer has such a name.
pub const RUNS: &str = ":is(span, em, strong, sup, a, br, img)";

/// Receives the elements of an answer in document order.
pub trait Elements {
    /// Begins an element.
    fn open(&mut self, name: &str, attributes: &[(&str, &str)]);
    /// Adds text to the element that was begun last.
    fn text(&mut self, text: &str);
    /// Ends the element that was begun last.
    fn close(&mut self, name: &str);
}

/// Where an answer is.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The level of the heading of its question.
    pub level: usize,
    /// The page of links to other questions; empty where it is this one.
    pub page: &'a str,
}

/// Writes the elements of an answer.
pub fn write_answer(blocks: &[Block], place: Place<'_>, out: &mut dyn Elements) {
    for block in blocks {
        let name = match block.kind {
            BlockKind::Paragraph => "p",
            BlockKind::Bullets => "ul",
            BlockKind::Numbers(_) => "ol",
            BlockKind::Item => "li",
            BlockKind::Quote => "blockquote",
            BlockKind::Heading(level) => {
                let below = usize::from(level).saturating_sub(2);
                ["h3", "h4", "h5", "h6"][(place.level + below).clamp(3, 6) - 3]
            }
            BlockKind::Row => "tr",
            BlockKind::Cell => "td",
            BlockKind::Table => {
                table(&block.blocks, place, out);
                continue;
            }
            BlockKind::Picture { width, height } => {
                picture(&block.line, width, height, out);
                continue;
            }
        };
        match block.kind {
            BlockKind::Numbers(start) if start != 1 => out.open(name, &[("start", &start.to_string())]),
            _ => out.open(name, &[]),
        }
        content(block, place, out);
        out.close(name);
    }
}

fn content(block: &Block, place: Place<'_>, out: &mut dyn Elements) {
    for run in &block.line {
        write_run(run, place, out);
    }
    write_answer(&block.blocks, place, out);
}

fn write_run(run: &Run, place: Place<'_>, out: &mut dyn Elements) {
    let name = match (&run.href, run.style) {
        (_, Style::Break) => "br",
        (Some(_), _) => "a",
        (None, Style::Plain) => "span",
        (None, Style::Emphasis) => "em",
        (None, Style::Strong) => "strong",
        (None, Style::Superscript) => "sup",
    };
    match &run.href {
        Some(href) => {
            let page = if href.starts_with('#') { place.page } else { "" };
            out.open(name, &[("href", &format!("{page}{href}"))]);
        }
        None => out.open(name, &[]),
    }
    if name != "br" {
        out.text(&run.text);
    }
    out.close(name);
}

/// Writes a picture. Its size keeps its place while it loads.
fn picture(line: &[Run], width: u32, height: u32, out: &mut dyn Elements) {
    for run in line {
        let (width, height) = (width.to_string(), height.to_string());
        let attributes = [
            ("src", run.href.as_deref().unwrap_or_default()),
            ("alt", run.text.as_str()),
            ("width", &width),
            ("height", &height),
            ("loading", "lazy"),
        ];
        out.open("img", &attributes);
        out.close("img");
    }
}

/// Writes a table within an element that scrolls where the screen is narrow. A keyboard can scroll it because it takes
/// the focus; it is named after the columns.
fn table(rows: &[Block], place: Place<'_>, out: &mut dyn Elements) {
    let names = rows.first().map_or(&[][..], |row| &row.blocks);
    let words = |cell: &Block| cell.line.iter().map(|run| run.text.as_str()).collect::<String>();
    let names: Vec<String> = names.iter().map(words).filter(|name| !name.is_empty()).collect();
    let name = names.join(", ");
    let label = ("aria-label", name.as_str());
    out.open(
        "div",
        &[("class", "table"), ("role", "region"), ("tabindex", "0"), label],
    );
    out.open("table", &[label]);
    for (at, row) in rows.iter().enumerate() {
        match at {
            0 => out.open("thead", &[]),
            1 => out.open("tbody", &[]),
            _ => {}
        }
        out.open("tr", &[]);
        for cell in &row.blocks {
            // The first column may name the rows, and need no name itself.
            let name = if at == 0 && !cell.line.is_empty() {
                "th"
            } else {
                "td"
            };
            let scope = [("scope", "col")];
            out.open(name, if name == "th" { &scope } else { &[] });
            content(cell, place, out);
            out.close(name);
        }
        out.close("tr");
        if at == 0 {
            out.close("thead");
        }
    }
    if rows.len() > 1 {
        out.close("tbody");
    }
    out.close("table");
    out.close("div");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::payload::from_texts;

    /// The elements as HTML.
    struct Html(String);

    impl Elements for Html {
        fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
            let attributes = attributes.iter().map(|(key, value)| format!(" {key}={value}"));
            self.0
                .push_str(&format!("<{name}{}>", attributes.collect::<String>()));
        }

        fn text(&mut self, text: &str) {
            self.0.push_str(text);
        }

        fn close(&mut self, name: &str) {
            self.0.push_str(&format!("</{name}>"));
        }
    }

    fn html(texts: &[&str], place: Place<'_>) -> String {
        let texts: Vec<String> = ["#a"]
            .iter()
            .chain(texts)
            .map(|text| (*text).to_owned())
            .collect();
        let mut html = Html(String::new());
        write_answer(&from_texts(&texts).questions[0].answer, place, &mut html);
        html.0
    }

    const PLACE: Place<'static> = Place { level: 3, page: "" };

    #[test]
    fn nests_lists_in_items() {
        let texts = ["o0 3", "-", ".a", "u2", "-2", ".b", "-", ".c"];
        let nested = "<ul><li><span>b</span></li></ul>";
        assert_eq!(
            html(&texts, PLACE),
            format!("<ol start=3><li><span>a</span>{nested}</li><li><span>c</span></li></ol>")
        );
    }

    #[test]
    fn has_headings_below_that_of_the_question() {
        let texts = ["h0 3", ".a", "h0 4", ".b"];
        for (level, first, second) in [(2, "h3", "h4"), (3, "h4", "h5"), (4, "h5", "h6"), (6, "h6", "h6")] {
            let place = Place { level, page: "" };
            let expected = format!("<{first}><span>a</span></{first}><{second}><span>b</span></{second}>");
            assert_eq!(html(&texts, place), expected);
        }
    }

    #[test]
    fn names_tables_after_their_columns() {
        let texts = [
            "t", "-", "-1", "-1", ".Day", "-1", ".Open", "-", "-1", ".Mon", "-1", ".9", "'3", "-1",
        ];
        let rows = "<thead><tr><td></td><th scope=col><span>Day</span></th><th scope=col><span>Open</span></th></tr></thead>\
                    <tbody><tr><td><span>Mon</span></td><td><span>9</span><sup>3</sup></td><td></td></tr></tbody>";
        assert_eq!(
            html(&texts, PLACE),
            format!(
                "<div class=table role=region tabindex=0 aria-label=Day, Open><table aria-label=Day, Open>{rows}</table></div>"
            )
        );
    }

    #[test]
    fn pictures_have_their_size_and_description() {
        let texts = ["i0 640 480", ".A door", ">door.png"];
        assert_eq!(
            html(&texts, PLACE),
            "<img src=door.png alt=A door width=640 height=480 loading=lazy></img>"
        );
    }

    #[test]
    fn leads_to_the_page_with_the_other_questions() {
        let place = Place {
            level: 2,
            page: "../",
        };
        let texts = ["q", "p1", "-1", ".a", ">#b", "/ ", ".c", ">https://d.example/"];
        assert_eq!(
            html(&texts, place),
            "<blockquote><p><a href=../#b>a</a><br></br><a href=https://d.example/>c</a></p></blockquote>"
        );
    }
}

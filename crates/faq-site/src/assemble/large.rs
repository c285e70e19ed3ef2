//! What a large FAQ has besides its page: the questions as a file that the app fetches, and the further pages for
//! who reads without it.

use super::page::{escape, within_script};
use super::structured::structured;
use super::{Staged, headers, short_digest};
use anyhow::Result;
use faq_core::payload;
use faq_core::faq::{Block, BlockKind, Faq, Question, Run, Style};
use faq_core::pages::{page_name, pages};
use faq_core::wording::large;

/// How the page says what WebAssembly to fetch; what else is to be fetched stands before it.
const WASM: &str = "data-wasm=";

/// Whether this is the file with the questions.
pub fn is_content(name: &str) -> bool {
    name.starts_with("content-") && name.ends_with(".txt")
}

/// Gives the page and the data in it. Where it holds but the first questions, all are in a file of their own.
pub fn part(page: String, staged: &Staged, faq: &Faq, first: usize) -> Result<(String, Vec<String>)> {
    let texts = data::to_texts(&faq.questions, &faq.synonyms);
    if first < faq.questions.len() {
        let lines = data::to_lines(&texts);
        let name = format!("content-{}.txt", short_digest(&lines));
        staged.write(&name, lines)?;
        let place = format!("data-content=\"{}{name}\" {WASM}", staged.base);
        anyhow::ensure!(page.contains(WASM), "index.html names no WebAssembly");
        return Ok((page.replacen(WASM, &place, 1), Vec::new()));
    }
    Ok((page, texts))
}

/// Writes the pages with the questions that the first does not hold, in its style.
pub fn further_pages(staged: &Staged, faq: &Faq, first: usize, page: &str, styles: &[String]) -> Result<()> {
    for (at, places) in pages(faq.questions.len(), first).into_iter().enumerate() {
        let title = large::further(places.start + 1, places.end);
        let questions = &faq.questions[places];
        let answers: String = questions
            .iter()
            .map(|question| article(staged, question))
            .collect();
        let structured = within_script(&structured(faq, questions, None)?);
        let further = format!(
            "<!doctype html><html lang=\"{language}\" dir=\"{direction}\"><head><meta charset=\"utf-8\">\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <title>{title} - {short_name}</title>{style}\
             <link rel=\"icon\" href=\"{base}icon.svg\" type=\"image/svg+xml\">\
             <script type=\"application/ld+json\">{structured}</script></head>\
             <body><header class=\"page-header\"><h1>{name}</h1><p>{title}</p><p>{links}</p></header>\
             <main>{answers}</main><footer class=\"page-footer\"><p>{links}</p></footer></body></html>",
            language = escape(&faq.language),
            direction = faq.direction.as_str(),
            policy = headers::policy(styles),
            short_name = escape(&faq.short_name),
            style = style_elements(page),
            base = staged.base,
            name = escape(&faq.name),
            links = links(staged, at + 1, pages(faq.questions.len(), first).len()),
        );
        staged.write(&page_name(at + 1), further)?;
    }
    Ok(())
}

/// The styles of the first page, dark ones too.
fn style_elements(page: &str) -> &str {
    let elements = page.find("<style").zip(page.rfind("</style>"));
    elements.map_or("", |(start, end)| &page[start..end + "</style>".len()])
}

/// The links from a further page to the first one and to its neighbours.
fn links(staged: &Staged, number: usize, count: usize) -> String {
    let mut links = format!("<a href=\"{}\">{}</a>", staged.base, large::ALL);
    if number > 1 {
        links.push_str(&format!(
            " <a rel=\"prev\" href=\"{}\">{}</a>",
            page_name(number - 1),
            large::PREVIOUS
        ));
    }
    if number < count {
        links.push_str(&format!(
            " <a rel=\"next\" href=\"{}\">{}</a>",
            page_name(number + 1),
            large::NEXT
        ));
    }
    links
}

fn article(staged: &Staged, question: &Question) -> String {
    let blocks: String = question
        .answer
        .iter()
        .map(|block| self::block(staged, block))
        .collect();
    format!(
        "<article class=\"further-page\" id=\"{}\"><h2>{}</h2>{blocks}</article>",
        question.id,
        escape(&question.question)
    )
}

fn block(staged: &Staged, block: &Block) -> String {
    let line = |line: &Vec<Run>| line.iter().map(|run| self::run(staged, run)).collect::<String>();
    let items = || {
        block
            .lines
            .iter()
            .map(|item| format!("<li>{}</li>", line(item)))
            .collect::<String>()
    };
    match block.kind {
        BlockKind::Paragraph => {
            let lines: Vec<String> = block.lines.iter().map(line).collect();
            format!("<p>{}</p>", lines.join(" "))
        }
        BlockKind::Bullets => format!("<ul>{}</ul>", items()),
        BlockKind::Numbers => format!("<ol>{}</ol>", items()),
    }
}

/// A link to another question leads to the first page, where every question is.
fn run(staged: &Staged, run: &Run) -> String {
    let text = escape(&run.text);
    let text = match run.style {
        Style::Plain => text,
        Style::Emphasis => format!("<em>{text}</em>"),
        Style::Strong => format!("<strong>{text}</strong>"),
    };
    match &run.href {
        Some(href) => {
            let before = if href.starts_with('#') {
                staged.base.as_str()
            } else {
                ""
            };
            format!("<a href=\"{before}{}\">{text}</a>", escape(href))
        }
        None => text,
    }
}

//! Prints the page: the app's own HTML, the questions as data, the styles, and what search engines read.

use super::structured::structured;
use super::tags::{attribute, each_tag, is_printed};
use super::{PAGE, Staged};
use super::{former, headers, large, scripts};
use crate::site_config::{Colours, Site};
use crate::printer;
use anyhow::{Context, Result, bail};
use faq_core::faq::Question;
use faq_core::pages;
use faq_core::wording;
use std::fs;

const NOT_FOUND: &str = "404.html";
const ADDRESS: &str = "{{ address }}";
/// How the icon begins where it is printed.
const ICON: &str = "<img src=\"icon.svg\"";

/// Fills `index.html` and `404.html` for few or many questions, and gives the styles that the first holds, one for each
/// element. The icon takes the place of its file, where it is given.
pub fn finish(
    staged: &Staged,
    site: &Site,
    icon: Option<String>,
    questions: Vec<Question>,
    many: bool,
) -> Result<Vec<String>> {
    let faq = site.faq(questions);
    let app = printer::print(&serde_json::to_string(&faq)?, many)?;
    let app = match icon {
        Some(icon) => with_icon(&app, &icon)?,
        None => app,
    };
    let page = staged.read(PAGE)?.replace("{{ base }}", &staged.base);
    let page = scripts::join(&page, &app, staged)?;
    let (page, styles) = inline_styles(&page, &app, staged, site)?;
    let first = pages::first(&faq.questions);
    let (page, texts) = large::part(page, staged, &faq, first)?;
    let page = match &site.address {
        Some(address) => page.replace(ADDRESS, &escape(address)),
        None => without_address(page),
    };
    let image = format!("{}preview.png", site.address.as_ref().unwrap_or(&staged.base));
    // The words of the page are marked where the questions are of another language.
    let interface = match wording::other_language(&faq.language) {
        Some(_) => wording::LANGUAGE.to_owned(),
        None => escape(&faq.language),
    };
    let [light, dark] = Colours::GROUNDS.map(str::to_owned);
    let places = [
        ("{{ policy }}", headers::policy(&styles)),
        ("{{ language }}", escape(&faq.language)),
        ("{{ direction }}", faq.direction.as_str().to_owned()),
        ("{{ interface }}", interface),
        ("{{ site }}", site.key()),
        ("{{ name }}", escape(&faq.name)),
        ("{{ short_name }}", escape(&faq.short_name)),
        ("{{ description }}", escape(&faq.description)),
        ("{{ light }}", light),
        ("{{ dark }}", dark),
        ("{{ image }}", escape(&image)),
        (
            "{{ structured }}",
            within_script(&structured(
                &faq,
                &faq.questions[..first],
                site.address.as_deref(),
            )?),
        ),
        ("{{ data }}", within_script(&serde_json::to_string(&texts)?)),
        ("{{ app }}", former::put(app, &faq.questions)),
    ];
    let page = fill(&page, &places, PAGE)?;
    large::further_pages(staged, &faq, first, &page, &styles)?;
    staged.write(PAGE, page)?;
    let places = [
        ("{{ short_name }}", escape(&faq.short_name)),
        ("{{ base }}", staged.base.clone()),
    ];
    staged.write(NOT_FOUND, fill(&staged.read(NOT_FOUND)?, &places, NOT_FOUND)?)?;
    Ok(styles)
}

fn with_icon(app: &str, icon: &str) -> Result<String> {
    let (before, rest) = app.split_once(ICON).context("the printed page has no icon")?;
    let (_, after) = rest.split_once('>').context("the printed icon has no end")?;
    Ok(format!("{before}{icon}{after}"))
}

/// Takes out the elements that say where the site will be.
fn without_address(mut page: String) -> String {
    while let Some(at) = page.find(ADDRESS) {
        let start = page[..at].rfind('<').unwrap_or(at);
        let end = page[at..]
            .find('>')
            .map_or(at + ADDRESS.len(), |end| at + end + 1);
        page.replace_range(start..end, "");
    }
    page
}

/// Puts texts into their places. What a text holds is not looked at: it may speak of such places itself.
fn fill(template: &str, places: &[(&str, String)], name: &str) -> Result<String> {
    let mut out = String::new();
    let mut used = vec![false; places.len()];
    let mut rest = template;
    while let Some(at) = rest.find("{{ ") {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let Some(place) = places.iter().position(|(place, _)| rest.starts_with(place)) else {
            bail!(
                "{name} has a place that nothing belongs to. Take it out: {:.40}",
                rest
            );
        };
        out.push_str(&places[place].1);
        rest = &rest[places[place].0.len()..];
        used[place] = true;
    }
    if let Some(lost) = used.iter().position(|used| !used) {
        bail!("{name} has no place for {}. Put it back.", places[lost].0);
    }
    out.push_str(rest);
    Ok(out)
}

/// Moves the style sheets into the page: they block the first paint, and one round trip is all it gets. Those
/// without a medium become one element, that for dark colours another. The site's own colours come first in
/// each. A sheet that is `data-only` of a class is left out where nothing printed is of it. Gives the text of every
/// element.
fn inline_styles(page: &str, app: &str, staged: &Staged, site: &Site) -> Result<(String, Vec<String>)> {
    let mut common = String::new();
    let mut special = Vec::new();
    let out = each_tag(page, "link", |tag| {
        if !tag.contains("stylesheet") {
            return Ok(Some(tag.to_owned()));
        }
        let name = attribute(tag, "href").context("a style sheet of index.html has no href")?;
        let name = name.strip_prefix(&staged.base).unwrap_or(name);
        match attribute(tag, "media") {
            _ if attribute(tag, "data-only").is_some_and(|class| !is_printed(app, class)) => {}
            None => common.push_str(&staged.read(name)?),
            Some(media) => special.push((media, attribute(tag, "data-scheme"), staged.read(name)?)),
        }
        fs::remove_file(staged.path(name))?;
        Ok(None)
    })?;
    if common.is_empty() {
        bail!("index.html links no style sheet. Put the links back.");
    }
    let [light, dark] = site.colours.tokens();
    common.insert_str(0, &light);
    for (_, scheme, styles) in &mut special {
        if *scheme == Some("dark") {
            styles.insert_str(0, &dark);
        }
    }
    let mut elements = format!("<style>{common}</style>");
    for (media, scheme, styles) in &special {
        let scheme = scheme.map(|scheme| format!(" data-scheme=\"{scheme}\""));
        let scheme = scheme.unwrap_or_default();
        elements.push_str(&format!("<style media=\"{media}\"{scheme}>{styles}</style>"));
    }
    // The policy comes first: it holds for what follows it.
    let place = "<link rel=\"icon\"";
    let place = if out.contains(place) { place } else { "<title>" };
    let page = out.replacen(place, &format!("{elements}{place}"), 1);
    let special = special.into_iter().map(|(_, _, styles)| styles);
    Ok((page, std::iter::once(common).chain(special).collect()))
}

/// Inside a script element only `<` could end it, and JSON has another way to write that.
pub(super) fn within_script(json: &str) -> String {
    json.replace('<', "\\u003c")
}

pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{fill, without_address};

    #[test]
    fn a_text_that_speaks_of_a_place_is_not_filled() {
        let places = [("{{ a }}", "{{ b }}".to_owned()), ("{{ b }}", "2".to_owned())];
        let filled = fill("<{{ a }}|{{ b }}|{{ a }}>", &places, "page").ok();
        assert_eq!(filled.as_deref(), Some("<{{ b }}|2|{{ b }}>"));
    }

    #[test]
    fn places_that_are_lost_or_unknown_are_named() {
        let places = [("{{ a }}", String::new())];
        let told = |template| {
            fill(template, &places, "page")
                .err()
                .map(|error| error.to_string())
        };
        assert_eq!(
            told("<>").as_deref(),
            Some("page has no place for {{ a }}. Put it back.")
        );
        let unknown = "page has a place that nothing belongs to. Take it out: {{ c }}>";
        assert_eq!(told("<{{ a }}{{ c }}>").as_deref(), Some(unknown));
    }

    #[test]
    fn a_page_without_an_address_says_nothing_of_one() {
        let page = "<a><link href=\"{{ address }}\" rel=canonical><meta content=\"{{ address }}\"><b>";
        assert_eq!(without_address(page.to_owned()), "<a><b>");
    }
}

//! The icons, drawn from the one SVG.

use super::Staged;
use crate::site_config::{Colours, Site};
use crate::sources::Sources;
use anyhow::{Context, Result};
use palette::Srgb;
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Indent, Options, Tree, WriteOptions};
use std::fs;

const NAME: &str = "icon.svg";
/// The most bytes of a drawing that is part of the page.
const SMALL: usize = 1_500;

/// Name, width and height in pixels.
const PICTURES: [(&str, u32, u32); 4] = [
    ("icon-192.png", 192, 192),
    ("icon-512.png", 512, 512),
    ("apple-touch-icon.png", 180, 180),
    // For link previews: the icon in the middle of its own colour.
    ("preview.png", 1200, 630),
];

/// Draws the site's icon in every size: its own, or ours in its colour. Its edge is one colour all around, so
/// that it may be cut to any shape ("maskable") and set on a wider picture; an icon without a ground gets the
/// page's. Gives the icon as a part of the page, if it may be one.
pub fn draw(staged: &Staged, site: &Site, sources: &Sources) -> Result<Option<String>> {
    let svg = match &site.icon {
        Some((path, _)) => fs::read_to_string(sources.beside_site(path))
            .with_context(|| format!("{path} cannot be read as text"))?,
        None => staged
            .read(NAME)?
            .replace("{{ accent }}", &site.colours.light.accent),
    };
    let tree = Tree::from_str(&svg, &Options::default()).context("the icon is not an SVG")?;
    staged.write(NAME, svg)?;
    let [page, _] = Colours::GROUNDS.map(|ground| ground.parse::<Srgb<u8>>());
    let page = page.context("the page has no ground")?;
    for (name, width, height) in PICTURES {
        let mut picture = Pixmap::new(width, height).context("no room to draw an icon")?;
        let size = width.min(height) as f32;
        let scale = size / tree.size().width().max(tree.size().height());
        let (left, top) = ((width as f32 - size) / 2.0, (height as f32 - size) / 2.0);
        let place = Transform::from_row(scale, 0.0, 0.0, scale, left, top);
        resvg::render(&tree, place, &mut picture.as_mut());
        let edge = picture.pixel(left as u32 + 1, top as u32 + 1);
        let ground = match edge.filter(|edge| edge.alpha() == u8::MAX) {
            Some(edge) => Color::from_rgba8(edge.red(), edge.green(), edge.blue(), u8::MAX),
            None => Color::from_rgba8(page.red, page.green, page.blue, u8::MAX),
        };
        picture.fill(ground);
        resvg::render(&tree, place, &mut picture.as_mut());
        staged.write(name, picture.encode_png()?)?;
    }
    Ok(within_page(&tree))
}

/// An icon as an element of the page: as a file of its own it would be fetched before the first paint. What is large,
/// or has what the page's policy refuses (styles in attributes, pictures as data), stays a file.
fn within_page(tree: &Tree) -> Option<String> {
    let (width, height) = (tree.size().width(), tree.size().height());
    // Drawn at 28 pixels, where whole units of a fine grid are enough.
    let digits = if width.min(height) < 256.0 { 2 } else { 0 };
    let written = tree.to_string(&WriteOptions {
        id_prefix: Some("faq_icon_".to_owned()),
        coordinates_precision: digits,
        transforms_precision: 4,
        indent: Indent::None,
        ..WriteOptions::default()
    });
    let (_, drawing) = written.split_once('>')?;
    let refused = ["style=", "<image"];
    let fits = drawing.len() <= SMALL && !refused.iter().any(|part| drawing.contains(part));
    fits.then(|| format!("<svg aria-hidden=\"true\" viewBox=\"0 0 {width} {height}\">{drawing}"))
}

#[cfg(test)]
mod tests {
    use super::within_page;
    use base64::Engine;
    use base64::prelude::BASE64_STANDARD;
    use resvg::usvg::{Options, Tree};

    fn drawn(inner: &str) -> Option<String> {
        let svg = format!("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'>{inner}</svg>");
        within_page(&Tree::from_str(&svg, &Options::default()).ok()?)
    }

    #[test]
    fn a_small_icon_is_part_of_the_page_and_brings_no_script_along() {
        let drawing =
            drawn("<script>alert(1)</script><rect width='8' height='8' fill='red' onclick='alert(1)'/>");
        assert_eq!(
            drawing.as_deref(),
            Some(
                "<svg aria-hidden=\"true\" viewBox=\"0 0 8 8\"><defs/><path fill=\"#ff0000\" stroke=\"none\" d=\"M 0 0 L 8 0 L 8 8 L 0 8 Z\"/></svg>"
            )
        );
    }

    #[test]
    fn an_icon_that_is_large_or_has_what_the_policy_refuses_stays_a_file() {
        assert_eq!(drawn(&"<path d='M0 0h4v4z'/>".repeat(100)), None);
        let picture = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><path d='M0 0h4v4z'/></svg>";
        let picture = BASE64_STANDARD.encode(picture);
        let picture = format!("<image width='8' height='8' href='data:image/svg+xml;base64,{picture}'/>");
        assert_eq!(drawn(&picture), None);
        assert_eq!(
            drawn("<g style='mix-blend-mode:multiply'><path d='M0 0h4v4z'/></g>"),
            None
        );
    }
}

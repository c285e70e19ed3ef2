//! The icons, drawn from the one SVG.

use super::Staged;
use crate::identity::{Colours, Site};
use crate::sources::Sources;
use anyhow::{Context, Result};
use palette::Srgb;
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::fs;

const NAME: &str = "icon.svg";

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
/// page's.
pub fn draw(staged: &Staged, site: &Site, sources: &Sources) -> Result<()> {
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
    Ok(())
}

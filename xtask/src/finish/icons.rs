//! The icons, drawn from the one SVG.

use super::Staged;
use anyhow::{Context, Result};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// Name, width and height in pixels.
const PICTURES: [(&str, u32, u32); 4] = [
    ("icon-192.png", 192, 192),
    ("icon-512.png", 512, 512),
    ("apple-touch-icon.png", 180, 180),
    // For link previews: the icon in the middle of its own colour.
    ("preview.png", 1200, 630),
];

/// Draws `icon.svg` in every size. Its edge is one colour all around, so that it may be cut to any shape
/// ("maskable") and set on a wider picture.
pub fn draw(site: &Staged) -> Result<()> {
    let tree =
        Tree::from_str(&site.read("icon.svg")?, &Options::default()).context("icon.svg is not an SVG")?;
    for (name, width, height) in PICTURES {
        let mut picture = Pixmap::new(width, height).context("no room to draw an icon")?;
        let size = width.min(height) as f32;
        let scale = size / tree.size().width().max(tree.size().height());
        let (left, top) = ((width as f32 - size) / 2.0, (height as f32 - size) / 2.0);
        let place = Transform::from_row(scale, 0.0, 0.0, scale, left, top);
        resvg::render(&tree, place, &mut picture.as_mut());
        if let Some(edge) = picture.pixel(left as u32 + 1, top as u32 + 1) {
            let mut ground = Pixmap::new(width, height).context("no room to draw an icon")?;
            ground.fill(Color::from_rgba8(edge.red(), edge.green(), edge.blue(), 255));
            resvg::render(&tree, place, &mut ground.as_mut());
            picture = ground;
        }
        site.write(name, picture.encode_png()?)?;
    }
    Ok(())
}

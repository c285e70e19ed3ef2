//! The icons of a site, drawn from one SVG.

use super::asset::{Asset, Role};
use crate::site_config::{Colours, SiteConfig};
use crate::sources::Sources;
use anyhow::{Context, Result};
use minijinja::{Environment, UndefinedBehavior, context};
use palette::Srgb;
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Indent, Options, Tree, WriteOptions};
use std::fs;

/// The most bytes of a drawing that becomes part of the page.
const SMALL: usize = 1_500;

/// Name, role, width and height in pixels.
const PICTURES: [(&str, Role, u32, u32); 4] = [
    ("icon-192.png", Role::AppIcon, 192, 192),
    ("icon-512.png", Role::Picture, 512, 512),
    ("apple-touch-icon.png", Role::Picture, 180, 180),
    // For link previews: the icon in the middle of its own colour.
    ("preview.png", Role::Picture, 1200, 630),
];

/// A site's icon.
#[derive(Clone, Debug)]
pub struct Icon {
    /// The drawing and its pictures.
    pub assets: Vec<Asset>,
    /// The drawing as an element of the page, if it is small enough and the page's policy allows what it uses.
    pub inline: Option<String>,
}

/// Draws a site's icon in every size: its own, or the default in its colour.
///
/// The edge of each picture is one colour all around, so that it may be cut to any shape ("maskable") and set on a
/// wider picture; an icon without a background gets the page's.
///
/// # Errors
/// The icon cannot be read or is not an SVG.
pub fn draw(site: &SiteConfig, sources: &Sources, default: &str) -> Result<Icon> {
    let svg = match &site.icon {
        Some((path, _)) => fs::read_to_string(sources.beside_site(path))
            .with_context(|| format!("{path} cannot be read as text"))?,
        None => {
            let mut templates = Environment::new();
            templates.set_undefined_behavior(UndefinedBehavior::Strict);
            templates.render_str(default, context! { accent => site.colours.light.accent })?
        }
    };
    let tree = Tree::from_str(&svg, &Options::default()).context("the icon is not an SVG")?;
    let page = Colours::BACKGROUNDS[0]
        .parse::<Srgb<u8>>()
        .context("the page has no background")?;
    let mut assets = vec![Asset::new("icon.svg", svg, Role::Icon)];
    for (name, role, width, height) in PICTURES {
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
        assets.push(Asset::new(name, picture.encode_png()?, role));
    }
    let inline = inline(&tree);
    Ok(Icon { assets, inline })
}

/// Returns an icon as an element of the page: a file of its own would be fetched before the first paint. A large
/// drawing, or one that uses what the policy refuses (style attributes, pictures as data), stays a file.
fn inline(tree: &Tree) -> Option<String> {
    let (width, height) = (tree.size().width(), tree.size().height());
    // It is 28 pixels wide in the page: whole units of a fine grid are exact enough.
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
    // The size is the style sheet's, and here for a page without it.
    fits.then(|| {
        format!(
            "<svg aria-hidden=\"true\" width=\"28\" height=\"28\" viewBox=\"0 0 {width} {height}\">{drawing}"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::inline;
    use base64::Engine;
    use base64::prelude::BASE64_STANDARD;
    use resvg::usvg::{Options, Tree};

    fn draw(inner: &str) -> Option<String> {
        let svg = format!("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'>{inner}</svg>");
        inline(&Tree::from_str(&svg, &Options::default()).ok()?)
    }

    #[test]
    fn inlines_a_small_icon_without_its_scripts() {
        let drawing =
            draw("<script>alert(1)</script><rect width='8' height='8' fill='red' onclick='alert(1)'/>");
        assert_eq!(
            drawing.as_deref(),
            Some(
                "<svg aria-hidden=\"true\" width=\"28\" height=\"28\" viewBox=\"0 0 8 8\"><defs/><path fill=\"#ff0000\" stroke=\"none\" d=\"M 0 0 L 8 0 L 8 8 L 0 8 Z\"/></svg>"
            )
        );
    }

    #[test]
    fn keeps_large_icons_and_refused_markup_in_a_file() {
        assert_eq!(draw(&"<path d='M0 0h4v4z'/>".repeat(100)), None);
        let picture = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><path d='M0 0h4v4z'/></svg>";
        let picture = BASE64_STANDARD.encode(picture);
        let picture = format!("<image width='8' height='8' href='data:image/svg+xml;base64,{picture}'/>");
        assert_eq!(draw(&picture), None);
        assert_eq!(
            draw("<g style='mix-blend-mode:multiply'><path d='M0 0h4v4z'/></g>"),
            None
        );
    }
}

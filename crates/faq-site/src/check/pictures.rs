//! The pictures that a site file names: they must be there and be what they are called.

use crate::report::Report;
use crate::site_config::Site;
use crate::sources::Sources;
use resvg::tiny_skia::Pixmap;
use resvg::usvg::{Options, Tree};
use std::fs;
use std::ops::Range;

/// The icon is part of what every visitor keeps offline.
const ICON_BYTES: usize = 50_000;

pub fn check(site: &Site, sources: &Sources, report: &mut Report<'_>) {
    if let Some((path, span)) = &site.icon
        && let Some(bytes) = read(path, span, sources, report)
    {
        match Tree::from_data(&bytes, &Options::default()) {
            Err(error) => report.add(
                span.clone(),
                format!("“{path}” is not an SVG ({error}). Save the icon as a plain SVG."),
            ),
            Ok(_) if bytes.len() > ICON_BYTES => report.warn(
                span.clone(),
                format!(
                    "The icon is large: {} kB. Save it as an optimised SVG without pictures in it.",
                    bytes.len() / 1000
                ),
            ),
            Ok(_) => {}
        }
    }
    for (path, span) in &site.screenshots {
        if let Some(bytes) = read(path, span, sources, report)
            && let Err(error) = Pixmap::decode_png(&bytes)
        {
            report.add(span.clone(), format!("“{path}” is not a PNG ({error})."));
        }
    }
}

fn read(path: &str, span: &Range<usize>, sources: &Sources, report: &mut Report<'_>) -> Option<Vec<u8>> {
    fs::read(sources.beside_site(path))
        .map_err(|error| {
            report.add(
                span.clone(),
                format!("“{path}” cannot be read: {error}. Its path begins at the site file’s folder."),
            );
        })
        .ok()
}

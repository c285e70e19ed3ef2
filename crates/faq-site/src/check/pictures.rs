//! Pictures that a site file names: they must exist and have the right format.

use crate::report::Report;
use crate::site_config::SiteConfig;
use crate::sources::beside;
use resvg::tiny_skia::Pixmap;
use resvg::usvg::{Options, Tree};
use std::fs;
use std::ops::Range;
use std::path::Path;

/// The largest icon without a warning: every visitor downloads it to use the site offline.
const MAX_ICON_BYTES: usize = 50_000;

/// Reports pictures that cannot be read or have another format; `site_file` is the path of the site file.
pub fn check(site: &SiteConfig, site_file: &Path, report: &mut Report<'_>) {
    if let Some((path, span)) = &site.icon
        && let Some(bytes) = read(path, span, site_file, report)
    {
        match Tree::from_data(&bytes, &Options::default()) {
            Err(error) => report.mistake(
                span.clone(),
                format!("“{path}” is not an SVG ({error}). Save the icon as a plain SVG."),
            ),
            Ok(_) if bytes.len() > MAX_ICON_BYTES => report.warning(
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
        if let Some(bytes) = read(path, span, site_file, report)
            && let Err(error) = Pixmap::decode_png(&bytes)
        {
            report.mistake(span.clone(), format!("“{path}” is not a PNG ({error})."));
        }
    }
}

fn read(path: &str, span: &Range<usize>, site_file: &Path, report: &mut Report<'_>) -> Option<Vec<u8>> {
    fs::read(beside(site_file, path))
        .map_err(|error| {
            report.mistake(
                span.clone(),
                format!("“{path}” cannot be read: {error}. Write its path from the folder of the site file."),
            );
        })
        .ok()
}

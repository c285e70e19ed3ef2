//! A QR code as a drawing.

use std::fmt::Write;

/// How many squares around a code stay light, so that it can be read (ISO/IEC 18004, 6.3.8).
pub const QUIET_ZONE: usize = 4;

/// A QR code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Qr {
    /// The squares a side, the quiet zone included.
    pub side: usize,
    /// The dark squares as the path of an SVG, one unit each.
    pub path: String,
}

impl Qr {
    /// A code of `side` times `side` squares, row by row; what is not 0 is dark.
    pub fn new(side: usize, modules: &[u8]) -> Self {
        let mut path = String::new();
        for (y, row) in modules.chunks(side.max(1)).enumerate() {
            let mut x = 0;
            // Neighbours of a row are drawn as one: less to draw, and no seams between them.
            for run in row.chunk_by(|one, other| (*one == 0) == (*other == 0)) {
                if run.first().is_some_and(|first| *first != 0) {
                    let (left, top, length) = (x + QUIET_ZONE, y + QUIET_ZONE, run.len());
                    // Writing into a text does not fail.
                    write!(path, "M{left} {top}h{length}v1h-{length}z").unwrap_or_default();
                }
                x += run.len();
            }
        }
        Self {
            side: side + 2 * QUIET_ZONE,
            path,
        }
    }
}

//! QR codes as paths of an SVG.

use qrcodegen_no_heap::{QrCode, QrCodeEcc, Version};
use std::fmt::Write;

/// The largest version: phones can still read its 117 squares a side from the screen of another.
const MAX_VERSION: Version = Version::new(25);

/// The width of the light margin around a code, in squares (ISO/IEC 18004, 6.3.8).
const QUIET_ZONE: usize = 4;

/// A QR code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// The squares a side, including the quiet zone.
    pub side: usize,
    /// The dark squares as an SVG path of one unit each.
    pub path: String,
}

impl Qr {
    /// Encodes a text (ISO/IEC 18004); none when it is too long.
    pub fn encode(text: &str) -> Option<Self> {
        let mut data = [0; MAX_VERSION.buffer_len()];
        let mut out = [0; MAX_VERSION.buffer_len()];
        data.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        let low = QrCodeEcc::Low;
        let code = QrCode::encode_binary(
            &mut data,
            text.len(),
            &mut out,
            low,
            Version::MIN,
            MAX_VERSION,
            None,
            true,
        )
        .ok()?;
        let side = code.size();
        let squares = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
        let squares: Vec<bool> = squares.map(|(x, y)| code.get_module(x, y)).collect();
        Some(Self::new(usize::try_from(side).ok()?, &squares))
    }

    /// Draws a code of `side` times `side` squares, row by row; true is dark.
    fn new(side: usize, squares: &[bool]) -> Self {
        let mut path = String::new();
        for (y, row) in squares.chunks(side.max(1)).enumerate() {
            let mut x = 0;
            // One rectangle for neighbours in a row: a shorter path without seams.
            for run in row.chunk_by(|one, other| one == other) {
                if run.first() == Some(&true) {
                    let (left, top, length) = (x + QUIET_ZONE, y + QUIET_ZONE, run.len());
                    // Writing into a string does not fail.
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

#[cfg(test)]
mod tests {
    use super::{QUIET_ZONE, Qr};

    #[test]
    fn draws_neighbours_of_a_row_as_one_rectangle() {
        let squares = [true, true, false, false, false, false, true, false, true];
        let code = Qr::new(3, &squares);
        assert_eq!(code.side, 3 + 2 * QUIET_ZONE);
        assert_eq!(code.path, "M4 4h2v1h-2zM4 6h1v1h-1zM6 6h1v1h-1z");
    }

    #[test]
    fn draws_nothing_for_an_empty_code() {
        assert_eq!(Qr::new(0, &[]).path, "");
        assert_eq!(Qr::new(2, &[false; 4]).path, "");
    }

    #[test]
    fn refuses_a_text_that_is_too_long() {
        assert!(Qr::encode(&"x".repeat(1_273)).is_some());
        assert_eq!(Qr::encode(&"x".repeat(1_274)), None);
    }
}

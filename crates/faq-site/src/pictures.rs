//! The files of the pictures in answers.

use crate::sources::beside;
use std::fs;
use std::path::Path;

/// The most bytes of pictures that a page keeps for use without a network.
pub const MAX_KEPT: usize = 1_000_000;

/// A picture that was read.
pub struct Picture {
    /// Its file.
    pub bytes: Vec<u8>,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

/// Reads a picture that a content file names.
///
/// # Errors
/// A sentence, when the file is not there or is no picture.
pub fn read(content_file: &Path, name: &str) -> Result<Picture, String> {
    let path = beside(content_file, name);
    if !path.is_file() {
        return Err(format!(
            "The picture “{name}” is not there. Put it into the folder of this file, or correct its name."
        ));
    }
    let bytes = fs::read(path).map_err(|error| format!("The picture “{name}” cannot be read: {error}."))?;
    let size = imagesize::blob_size(&bytes).ok();
    let side = |side: usize| u32::try_from(side).ok().filter(|side| *side > 0);
    match size.and_then(|size| Some((side(size.width)?, side(size.height)?))) {
        Some((width, height)) => Ok(Picture { bytes, width, height }),
        None => Err(format!(
            "“{name}” is not a picture that can be read. Save it again as PNG or JPEG."
        )),
    }
}

/// The bytes of the pictures that are kept for use without a network.
#[derive(Default)]
pub struct KeptBytes(usize);

impl KeptBytes {
    /// Adds a picture of so many bytes, unless there would be more than [`MAX_KEPT`].
    ///
    /// # Errors
    /// The bytes there would be: the picture is not kept.
    pub fn add(&mut self, bytes: usize) -> Result<(), usize> {
        let total = self.0 + bytes;
        if total > MAX_KEPT {
            return Err(total);
        }
        self.0 = total;
        Ok(())
    }
}

//! A text as a QR code.

use faq_core::qr::Qr;
use qrcodegen_no_heap::{QrCode, QrCodeEcc, Version};

/// The largest code: 117 squares a side can still be read from the screen of a phone.
const LARGEST: Version = Version::new(25);

/// Draws a text as a QR code (ISO/IEC 18004); none when it is too long for one.
pub fn draw(text: &str) -> Option<Qr> {
    let mut data = [0; LARGEST.buffer_len()];
    let mut out = [0; LARGEST.buffer_len()];
    data.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
    let low = QrCodeEcc::Low;
    let code = QrCode::encode_binary(
        &mut data,
        text.len(),
        &mut out,
        low,
        Version::MIN,
        LARGEST,
        None,
        true,
    )
    .ok()?;
    let side = code.size();
    let squares = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
    let modules: Vec<u8> = squares.map(|(x, y)| u8::from(code.get_module(x, y))).collect();
    Some(Qr::new(usize::try_from(side).ok()?, &modules))
}

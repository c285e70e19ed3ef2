//! Draws QR codes (ISO/IEC 18004) in the browser: a WebAssembly of its own, so that nobody pays for it who
//! asks for none. It has no memory to manage and no glue: the page writes a text to [`text`], calls [`draw`]
//! and reads the squares from [`modules`].
#![cfg_attr(target_arch = "wasm32", no_std)]

use core::sync::atomic::{AtomicU8, Ordering};
use qrcodegen_no_heap::{QrCode, QrCodeEcc, Version};

/// The largest code: 117 squares a side can still be read from the screen of a phone.
const LARGEST: Version = Version::new(25);
/// The most squares a side.
const SIDE: usize = 117;
/// The most bytes of a text: what [`LARGEST`] holds with the least error correction.
const TEXT: usize = 1273;

static INPUT: [AtomicU8; TEXT] = [const { AtomicU8::new(0) }; TEXT];
static OUTPUT: [AtomicU8; SIDE * SIDE] = [const { AtomicU8::new(0) }; SIDE * SIDE];

/// Where the text goes, as UTF-8.
#[allow(unsafe_code, reason = "only the name is kept as it is")]
#[unsafe(no_mangle)]
pub extern "C" fn text() -> *const AtomicU8 {
    INPUT.as_ptr()
}

/// The most bytes the text may have.
#[allow(unsafe_code, reason = "only the name is kept as it is")]
#[unsafe(no_mangle)]
pub extern "C" fn room() -> usize {
    TEXT
}

/// Where the squares are, row by row: 1 is dark.
#[allow(unsafe_code, reason = "only the name is kept as it is")]
#[unsafe(no_mangle)]
pub extern "C" fn modules() -> *const AtomicU8 {
    OUTPUT.as_ptr()
}

/// Draws the text of this many bytes. Gives the squares a side; 0 when the text is too long.
#[allow(unsafe_code, reason = "only the name is kept as it is")]
#[unsafe(no_mangle)]
pub extern "C" fn draw(length: usize) -> usize {
    let mut text = [0; LARGEST.buffer_len()];
    let mut out = [0; LARGEST.buffer_len()];
    let Some(input) = INPUT.get(..length) else {
        return 0;
    };
    for (byte, given) in text.iter_mut().zip(input) {
        *byte = given.load(Ordering::Relaxed);
    }
    let code = QrCode::encode_binary(
        &mut text,
        length,
        &mut out,
        QrCodeEcc::Low,
        Version::MIN,
        LARGEST,
        None,
        true,
    );
    let Ok(code) = code else { return 0 };
    let side = code.size();
    let squares = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
    for (dark, (x, y)) in OUTPUT.iter().zip(squares) {
        dark.store(u8::from(code.get_module(x, y)), Ordering::Relaxed);
    }
    usize::try_from(side).unwrap_or_default()
}

/// The page sees that the code failed, and says so.
#[cfg(target_arch = "wasm32")]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}

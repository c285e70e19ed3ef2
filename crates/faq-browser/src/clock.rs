//! The clock of the device.

/// Returns the current time in milliseconds since 1970-01-01 UTC.
pub fn now() -> u64 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let milliseconds = js_sys::Date::now() as u64;
    milliseconds
}

//! Keys.

use web_sys::KeyboardEvent;

/// The code of keys that an input method handles: Safari reports its Escape after the composition has ended.
const HANDLED_BY_INPUT_METHOD: u32 = 229;

/// Returns whether this is the key Escape. While text is composed (Japanese, Chinese, Korean) it belongs to the input
/// method.
pub fn is_escape(event: &KeyboardEvent) -> bool {
    event.key() == "Escape" && !event.is_composing() && event.key_code() != HANDLED_BY_INPUT_METHOD
}

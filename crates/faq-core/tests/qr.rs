//! QR codes as drawings. That they can be read is for the journeys to show.

use faq_core::qr::{QUIET_ZONE, Qr};

#[test]
fn neighbours_of_a_row_are_one_stroke_and_rows_keep_their_place() {
    let code = Qr::new(3, &[1, 1, 0, 0, 0, 0, 1, 0, 1]);
    assert_eq!(code.side, 3 + 2 * QUIET_ZONE);
    assert_eq!(code.path, "M4 4h2v1h-2zM4 6h1v1h-1zM6 6h1v1h-1z");
}

#[test]
fn nothing_to_draw_is_an_empty_drawing() {
    assert_eq!(Qr::new(0, &[]).path, "");
    assert_eq!(Qr::new(2, &[0; 4]).path, "");
}

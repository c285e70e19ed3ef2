//! Ids of elements that scripts look up. Their underscore keeps them apart from the questions' ids.

/// The root of the app, which it hydrates.
pub const APP: &str = "faq_app";
/// A copy of the app's prerendered HTML, for `public/boot.js`.
pub const PRERENDERED: &str = "faq_prerendered";
/// The links to the topics.
pub const TOPICS: &str = "faq_topics";
/// The search box.
pub const SEARCH: &str = "faq_search";
/// The label of the search box.
pub const SEARCH_LABEL: &str = "faq_search_label";
/// The heading of the list.
pub const LIST_HEADING: &str = "faq_list_heading";
/// The message about the reader's last action.
pub const NOTICE: &str = "faq_notice";
/// The place of that message above the list.
pub const LIST_NOTICE: &str = "faq_list_notice";
/// The live region that announces results and messages.
pub const ANNOUNCEMENT: &str = "faq_announcement";
/// The form of the reading settings.
pub const SETTINGS: &str = "faq_settings";
/// The section with the ways to share and keep saved answers, for which `public/boot.js` fetches a program.
pub const SHARE_SECTION: &str = "faq_share_section";
/// The live region with the outcome of sharing.
pub const SHARE_STATUS: &str = "faq_share_status";
/// The panel that shares answers with somebody.
pub const SHARE_PANEL: &str = "faq_share_panel";
/// The title of the shared answers.
pub const SHARE_TITLE: &str = "faq_share_title";
/// The button that shares the link.
pub const SHARE_BUTTON: &str = "faq_share_button";
/// The button that shows the QR code.
pub const QR_BUTTON: &str = "faq_qr_button";
/// The button that prints the handout.
pub const PRINT_BUTTON: &str = "faq_print_button";
/// The link to copy by hand, with its label.
pub const LINK_ROW: &str = "faq_link_row";
/// The link to copy by hand.
pub const LINK: &str = "faq_link";
/// The QR code with its explanation.
pub const QR: &str = "faq_qr";
/// The QR code.
pub const QR_IMAGE: &str = "faq_qr_image";
/// The button that saves a copy.
pub const EXPORT: &str = "faq_export";
/// The field that opens a copy.
pub const FILE: &str = "faq_file";
/// The preview of a copy.
pub const PREVIEW: &str = "faq_preview";
/// The text of the preview.
pub const PREVIEW_TEXT: &str = "faq_preview_text";
/// The button that adds the answers of a copy to the saved ones.
pub const MERGE: &str = "faq_merge";
/// The button that replaces the saved answers by those of a copy.
pub const REPLACE: &str = "faq_replace";
/// The button that applies the settings of a copy.
pub const USE_SETTINGS: &str = "faq_use_settings";
/// The button that closes the preview.
pub const CANCEL: &str = "faq_cancel";
/// The note about unreadable answers that were set aside.
pub const SET_ASIDE: &str = "faq_set_aside";
/// The button that saves them as a file.
pub const SET_ASIDE_SAVE: &str = "faq_set_aside_save";
/// The button that deletes them.
pub const SET_ASIDE_DELETE: &str = "faq_set_aside_delete";
/// The title of the handout, above the answers.
pub const HANDOUT_TITLE: &str = "faq_handout_title";
/// The foot of the handout, below the answers.
pub const HANDOUT_FOOT: &str = "faq_handout_foot";
/// The address in the foot of the handout.
pub const HANDOUT_ADDRESS: &str = "faq_handout_address";
/// The date in the foot of the handout.
pub const HANDOUT_DATE: &str = "faq_handout_date";
/// The QR code in the foot of the handout.
pub const HANDOUT_QR: &str = "faq_handout_qr";

//! Ids of elements that are looked for. An underscore keeps them apart from the questions' ids.

/// What the app takes over.
pub const APP: &str = "faq_app";
/// The links to the topics.
pub const TOPICS: &str = "faq_topics";
/// The search box.
pub const SEARCH: &str = "faq_search";
/// The search box's label.
pub const SEARCH_LABEL: &str = "faq_search_label";
/// The heading above the list.
pub const LIST_HEADING: &str = "faq_list_heading";
/// The live region that tells the results.
pub const ANNOUNCEMENT: &str = "faq_announcement";
/// The reader's settings.
pub const SETTINGS: &str = "faq_settings";
/// All ways to hand the saved answers on; `public/boot.js` fetches their program.
pub const HAND_ON: &str = "faq_hand_on";
/// What came of them.
pub const HANDED: &str = "faq_handed";
/// Sending them to somebody else.
pub const SEND: &str = "faq_send";
/// The title they get.
pub const TITLE: &str = "faq_title";
/// The button that shares the link.
pub const SHARE: &str = "faq_share";
/// The button that draws the QR code.
pub const DRAW: &str = "faq_draw";
/// The button that prints the handout.
pub const PRINT: &str = "faq_print";
/// The link, where it has to be copied by hand, with its label.
pub const LINK_ROW: &str = "faq_link_row";
/// The link itself.
pub const LINK: &str = "faq_link";
/// The QR code with its words.
pub const CODE: &str = "faq_code";
/// The QR code itself.
pub const CODE_DRAWING: &str = "faq_code_drawing";
/// The button that saves a copy.
pub const EXPORT: &str = "faq_export";
/// The field for a copy to open.
pub const FILE: &str = "faq_file";
/// What a copy would do.
pub const PREVIEW: &str = "faq_preview";
/// The words that say so.
pub const PREVIEW_WORDS: &str = "faq_preview_words";
/// The button that adds a copy's answers.
pub const MERGE: &str = "faq_merge";
/// The button that has a copy's answers in place of the saved ones.
pub const REPLACE: &str = "faq_replace";
/// The button that takes a copy's settings.
pub const TAKE_SETTINGS: &str = "faq_take_settings";
/// The button that leaves a copy.
pub const CANCEL: &str = "faq_cancel";
/// What could not be read and is set aside.
pub const ASIDE: &str = "faq_aside";
/// The button that saves it as a file.
pub const ASIDE_SAVE: &str = "faq_aside_save";
/// The button that deletes it.
pub const ASIDE_DELETE: &str = "faq_aside_delete";
/// The handout's title, above the answers.
pub const HANDOUT_TITLE: &str = "faq_handout_title";
/// The handout's foot, below the answers.
pub const HANDOUT_FOOT: &str = "faq_handout_foot";
/// The address in it.
pub const HANDOUT_ADDRESS: &str = "faq_handout_address";
/// The date in it.
pub const HANDOUT_DATE: &str = "faq_handout_date";
/// The QR code in it.
pub const HANDOUT_DRAWING: &str = "faq_handout_drawing";

//! The reading settings, with their words.

/// The summary of the settings.
pub const TITLE: &str = "Reading settings";

/// A setting of how the page looks.
pub struct Setting {
    /// The name it is stored under, which `public/settings.js` and the style sheets use.
    pub name: &'static str,
    /// The label.
    pub label: &'static str,
    /// The choices: stored value and label. The first is the default.
    pub choices: &'static [(&'static str, &'static str)],
}

/// All settings.
pub const SETTINGS: [Setting; 3] = [
    Setting {
        name: "theme",
        label: "Colours",
        choices: &[
            ("system", "Same as my device"),
            ("light", "Light"),
            ("dark", "Dark"),
        ],
    },
    Setting {
        name: "text",
        label: "Text size",
        choices: &[
            ("normal", "Normal"),
            ("large", "Large"),
            ("largest", "Very large"),
        ],
    },
    Setting {
        name: "spacing",
        label: "Space between lines",
        choices: &[("normal", "Normal"), ("wide", "Wide")],
    },
];

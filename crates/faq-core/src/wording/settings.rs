//! The words of the reader's settings.

/// What opens the settings.
pub const TITLE: &str = "Reading settings";

/// Something the reader can set.
pub struct Setting {
    /// The name it is kept under, which `public/settings.js` and the style sheets know.
    pub name: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// Its choices, each with the value that is kept. The first holds until the reader chooses.
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

//! The reading settings: names and values, as `public/settings.js` stores them and the style sheets use them.

/// A setting of how the page looks.
pub struct Setting {
    /// The name.
    pub name: &'static str,
    /// The values. The first is the default.
    pub values: &'static [&'static str],
}

/// All settings.
pub const SETTINGS: [Setting; 3] = [
    Setting {
        name: "theme",
        values: &["system", "light", "dark"],
    },
    Setting {
        name: "text",
        values: &["normal", "large", "largest"],
    },
    Setting {
        name: "spacing",
        values: &["normal", "wide"],
    },
];

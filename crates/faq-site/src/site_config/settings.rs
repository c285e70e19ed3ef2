//! The settings that a site file may have.

/// A setting of the site file.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// Its key.
    pub name: &'static str,
    /// Whether every site file must have it.
    pub required: bool,
    /// An example of its line.
    pub example: &'static str,
}

const fn setting(name: &'static str, required: bool, example: &'static str) -> Setting {
    Setting {
        name,
        required,
        example,
    }
}

/// Every setting, in the order of the starter's site file.
pub const SETTINGS: [Setting; 16] = [
    setting("name", true, "name = \"Carers’ Centre: your questions answered\""),
    setting("short_name", true, "short_name = \"Carers’ FAQ\""),
    setting("description", true, "description = \"What carers ask us most.\""),
    setting("language", true, "language = \"en-GB\""),
    setting("direction", false, "direction = \"rtl\""),
    setting("interface", false, "interface = \"cy\""),
    setting("translations", false, "translations = [\"cy\", \"pl\"]"),
    setting("accent", true, "accent = \"#0b5a55\""),
    setting("icon", false, "icon = \"icon.svg\""),
    setting(
        "screenshots",
        false,
        "screenshots = [\"phone.png\", \"computer.png\"]",
    ),
    setting("publisher", true, "publisher = \"The Carers’ Centre\""),
    setting("source", false, "source = \"https://example.org/\""),
    setting("contact", false, "contact = \"mailto:help@example.org\""),
    setting("address", false, "address = \"https://faq.example.org/\""),
    setting(
        "synonyms",
        false,
        "synonyms = [\"GP = doctor\", \"degree, training -> skills\"]",
    ),
    setting(
        "urgent",
        false,
        "urgent = [{ words = [\"999\", \"chest pain\"], say = \"Call 999.\" }]",
    ),
];

/// Returns the setting with this key.
pub fn find(name: &str) -> Option<&'static Setting> {
    SETTINGS.iter().find(|setting| setting.name == name)
}

/// Returns the setting whose key is most like a misspelt one.
pub fn nearest(name: &str) -> Option<&'static Setting> {
    let name = name.to_lowercase().replace(['-', ' '], "_");
    let similarity = |setting: &Setting| strsim::jaro_winkler(&name, setting.name);
    let best = SETTINGS
        .iter()
        .max_by(|a, b| similarity(a).total_cmp(&similarity(b)));
    best.filter(|setting| similarity(setting) > 0.8)
}

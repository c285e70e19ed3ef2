//! What may stand in a site file.

/// A key of the site file.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// Whether a site cannot do without.
    pub required: bool,
    /// A line of it as it should be.
    pub example: &'static str,
}

const fn key(name: &'static str, required: bool, example: &'static str) -> Key {
    Key {
        name,
        required,
        example,
    }
}

/// Every key, in the order in which the starter file has them.
pub const KEYS: [Key; 13] = [
    key("name", true, "name = \"Carers’ Centre: your questions answered\""),
    key("short_name", true, "short_name = \"Carers’ FAQ\""),
    key("description", true, "description = \"What carers ask us most.\""),
    key("language", true, "language = \"en-GB\""),
    key("direction", false, "direction = \"rtl\""),
    key("accent", true, "accent = \"#0b5a55\""),
    key("icon", false, "icon = \"icon.svg\""),
    key(
        "screenshots",
        false,
        "screenshots = [\"phone.png\", \"computer.png\"]",
    ),
    key("publisher", true, "publisher = \"The Carers’ Centre\""),
    key("source", false, "source = \"https://example.org/\""),
    key("contact", false, "contact = \"mailto:help@example.org\""),
    key("address", false, "address = \"https://faq.example.org/\""),
    key(
        "synonyms",
        false,
        "synonyms = [\"GP = doctor\", \"degree, training -> skills\"]",
    ),
];

/// The key of this name.
pub fn find(name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.name == name)
}

/// The key that somebody may have meant by a name that is none.
pub fn nearest(name: &str) -> Option<&'static Key> {
    let name = name.to_lowercase().replace(['-', ' '], "_");
    let likeness = |key: &Key| strsim::jaro_winkler(&name, key.name);
    let best = KEYS.iter().max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    best.filter(|key| likeness(key) > 0.8)
}

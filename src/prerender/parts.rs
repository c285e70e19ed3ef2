//! What the generator hands over for a page.

/// What a page holds besides the FAQ.
#[derive(Clone, Debug, Default)]
pub struct PageParts {
    /// The path that the site is served below, with a slash at both ends.
    pub base: String,
    /// The prefix of the site's keys in the browser's storage.
    pub storage_prefix: String,
    /// The Content-Security-Policy.
    pub policy: String,
    /// The style elements, in their order.
    pub styles: Vec<StyleElement>,
    /// The site's icon as inline SVG; the page refers to `icon.svg` without it.
    pub icon: Option<String>,
    /// The page's script with the addresses that it loads.
    pub script: PageScript,
    /// The address of the published site, if it is known.
    pub address: Option<String>,
    /// Whether a native speaker has read the words of the interface.
    pub reviewed: bool,
    /// The page in all languages of its site; none of a site in one language.
    pub languages: Vec<LanguagePage>,
    /// The languages of texts that are not in the language of the questions.
    pub text_languages: TextLanguages,
    /// The background colours of the light and the dark page, for the browser's own bars.
    pub backgrounds: [&'static str; 2],
    /// The questions for search engines, as JSON-LD.
    pub structured_data: String,
    /// The words of the interface for the app, as JSON.
    pub words: String,
    /// The questions and synonyms for the app, as JSON.
    pub payload: String,
    /// The script with which a development server reloads the page.
    pub reload_script: Option<String>,
}

/// The page in one of the languages of its site.
#[derive(Clone, Debug)]
pub struct LanguagePage {
    /// The language, a BCP 47 tag.
    pub tag: String,
    /// The language's own name for itself.
    pub name: String,
    /// The path of the page.
    pub path: String,
    /// The address of the published page, or else its path.
    pub address: String,
}

/// The languages of a site's own texts, as BCP 47 tags, where they are not in the language of its questions: what the
/// site file of a translation leaves out is in the first language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextLanguages {
    /// That of the heading.
    pub name: Option<String>,
    /// That of the introduction.
    pub description: Option<String>,
    /// That of the publisher's name.
    pub publisher: Option<String>,
}

/// A style sheet as an element of the page.
#[derive(Clone, Debug, Default)]
pub struct StyleElement {
    /// The rules.
    pub css: String,
    /// The media query they apply under.
    pub media: Option<String>,
    /// The colour scheme they are for, which the reader's settings can choose.
    pub scheme: Option<String>,
}

/// The page's script and the addresses that it loads.
#[derive(Clone, Debug, Default)]
pub struct PageScript {
    /// The script itself.
    pub src: String,
    /// The app's JavaScript.
    pub app_js: String,
    /// The app's WebAssembly.
    pub app_wasm: String,
    /// The share program's JavaScript.
    pub share_js: String,
    /// The share program's WebAssembly.
    pub share_wasm: String,
    /// All questions, where the page holds only the first.
    pub content: Option<String>,
    /// Their digest, as in an `integrity` attribute.
    pub content_integrity: Option<String>,
    /// The service worker.
    pub service_worker: Option<String>,
}

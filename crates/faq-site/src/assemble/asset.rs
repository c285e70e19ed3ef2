//! The files of a site, each with a role that decides how it is cached, kept, compressed and counted.

use super::copies::Copies;
use sha2::{Digest, Sha256};

/// A file of a site. The name is the path: a site in one language is flat, each other language is a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// The file's name.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
    /// What it is for.
    pub role: Role,
    /// Its compressed copies; none where compressing gains nothing or is still to be done.
    pub copies: Option<Copies>,
}

impl Asset {
    /// Makes an asset under a fixed name.
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>, role: Role) -> Self {
        Self {
            name: name.into(),
            bytes: bytes.into(),
            role,
            copies: None,
        }
    }

    /// Makes an asset whose name carries the digest of its content: `stem-0123456789abcdef.extension`.
    pub fn hashed(stem: &str, extension: &str, bytes: impl Into<Vec<u8>>, role: Role) -> Self {
        let bytes = bytes.into();
        let name = format!("{stem}-{}.{extension}", short_digest(&bytes));
        Self::new(name, bytes, role)
    }

    /// Gives the asset compressed copies that exist already.
    pub fn with_copies(self, copies: Option<Copies>) -> Self {
        Self { copies, ..self }
    }
}

/// The files of a site that is being assembled.
#[derive(Debug, Default)]
pub struct SiteFiles(pub Vec<Asset>);

impl SiteFiles {
    /// Adds a file and returns its address below `base`.
    pub fn add(&mut self, base: &str, asset: Asset) -> String {
        let address = format!("{base}{}", asset.name);
        self.0.push(asset);
        address
    }
}

/// What a file of a site is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The first page.
    Page,
    /// A page with questions that the first page does not hold.
    FurtherPage,
    /// The page for addresses that do not exist.
    NotFound,
    /// JavaScript of a first visit.
    Script,
    /// WebAssembly of a first visit.
    Wasm,
    /// JavaScript of the share program.
    ShareScript,
    /// WebAssembly of the share program.
    ShareWasm,
    /// All questions, where the first page holds only some.
    Content,
    /// The service worker.
    ServiceWorker,
    /// The web app manifest.
    Manifest,
    /// The icon as a drawing.
    Icon,
    /// The icon as a picture that an installed app shows.
    AppIcon,
    /// A picture of an answer.
    AnswerPicture,
    /// A picture of an answer that is too heavy to be kept for use without a network.
    HeavyPicture,
    /// A picture for stores and link previews.
    Picture,
    /// What tells hosts and robots what to do.
    HostFile,
}

/// The part of a first visit that a file counts towards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Budget {
    /// The page with its styles: all that blocks the first paint.
    Page,
    /// Scripts, the service worker's included.
    Scripts,
    /// WebAssembly.
    Wasm,
    /// The questions that come beside the page.
    Content,
    /// The share program, which is loaded on demand and not part of a first visit.
    Share,
}

impl Role {
    /// Whether browsers may cache the file for a year, because its name changes with its content.
    pub fn is_immutable(self) -> bool {
        matches!(
            self,
            Self::Script
                | Self::Wasm
                | Self::ShareScript
                | Self::ShareWasm
                | Self::Content
                | Self::AnswerPicture
                | Self::HeavyPicture
        )
    }

    /// Returns the text that the served type must contain for the service worker to keep the file; none for a file
    /// that the app does not need without a network.
    ///
    /// Hosts have several types for scripts, and many know none for WebAssembly, text or manifests, which browsers
    /// take under any: those are kept whatever their type.
    pub fn precached_type(self) -> Option<&'static str> {
        match self {
            Self::Page => Some("text/html"),
            Self::Script | Self::ShareScript => Some("javascript"),
            Self::Icon => Some("image/svg+xml"),
            Self::AnswerPicture => Some("image/"),
            Self::Wasm | Self::ShareWasm | Self::Content | Self::Manifest | Self::AppIcon => Some(""),
            Self::FurtherPage
            | Self::NotFound
            | Self::ServiceWorker
            | Self::HeavyPicture
            | Self::Picture
            | Self::HostFile => None,
        }
    }

    /// Returns the brotli level that pays for a file of this size; none for what is compressed already or read by
    /// hosts alone.
    pub fn brotli_level(self, len: usize) -> Option<u32> {
        /// Level 11 takes four seconds for a megabyte; 9 takes a twentieth, for a tenth more bytes.
        const LARGE: usize = 2_000_000;
        match self {
            Self::AppIcon | Self::AnswerPicture | Self::HeavyPicture | Self::Picture | Self::HostFile => None,
            Self::FurtherPage => Some(9),
            _ if len > LARGE => Some(9),
            _ => Some(11),
        }
    }

    /// Returns the part of a first visit that the file counts towards, if any.
    pub fn budget(self) -> Option<Budget> {
        match self {
            Self::Page => Some(Budget::Page),
            Self::Script | Self::ServiceWorker => Some(Budget::Scripts),
            Self::Wasm => Some(Budget::Wasm),
            Self::Content => Some(Budget::Content),
            Self::ShareScript | Self::ShareWasm => Some(Budget::Share),
            _ => None,
        }
    }
}

/// Returns the first 8 bytes of a content's SHA-256 digest, as 16 hexadecimal digits.
pub fn short_digest(content: impl AsRef<[u8]>) -> String {
    let digest = Sha256::digest(content);
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

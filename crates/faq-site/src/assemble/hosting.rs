//! How a site is served.

/// How a site will be served.
#[derive(Clone, Copy, Debug)]
pub struct Hosting<'a> {
    /// The path that the site is served below, with a slash at both ends.
    pub base: &'a str,
    /// Whether the site has a service worker. During a preview one would keep serving what was built before.
    pub service_worker: bool,
}

//! Addresses that links and settings may have.

/// Returns whether an address is https with a host and without white space.
pub fn is_https(href: &str) -> bool {
    href.strip_prefix("https://").is_some_and(|rest| {
        rest.starts_with(|first: char| first.is_alphanumeric()) && !rest.contains(char::is_whitespace)
    })
}

/// Returns whether an address leads out of the page: https, mailto or tel.
pub fn is_external(href: &str) -> bool {
    let has_scheme = |scheme| {
        href.strip_prefix(scheme)
            .is_some_and(|rest: &str| !rest.trim().is_empty())
    };
    is_https(href) || has_scheme("mailto:") || has_scheme("tel:")
}

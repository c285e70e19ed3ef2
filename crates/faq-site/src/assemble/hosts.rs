//! The response headers of a site: one list for every host, as `_headers` in the site and as server configurations.

use super::asset::{Asset, Role};
use crate::integrity::integrity;
use anyhow::Result;
use minijinja::{Environment, UndefinedBehavior, context};
use serde::Serialize;

const TEMPLATES: [(&str, &str); 2] = [
    ("nginx.conf", include_str!("../../../../deploy/nginx.conf")),
    ("Caddyfile", include_str!("../../../../deploy/Caddyfile")),
];

#[derive(Serialize)]
struct Header {
    name: &'static str,
    value: String,
}

/// Returns the Content-Security-Policy (<https://www.w3.org/TR/CSP3/>) of a page with these style elements: its own
/// scripts, WebAssembly, its styles by their digests, and nothing from other origins.
pub fn policy<'a>(styles: impl IntoIterator<Item = &'a str>) -> String {
    let digests: Vec<String> = styles
        .into_iter()
        .map(|css| format!("'{}'", integrity(css)))
        .collect();
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src {}; img-src 'self'; \
         connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'",
        digests.join(" ")
    )
}

/// Returns the headers that every response has. A page cannot state the last part of the policy itself.
fn headers(policy: &str) -> [Header; 6] {
    [
        (
            "Content-Security-Policy",
            format!("{policy}; frame-ancestors 'none'"),
        ),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        (
            "Permissions-Policy",
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()".to_owned(),
        ),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
    ]
    .map(|(name, value)| Header { name, value })
}

/// Makes the file that Netlify, Cloudflare Pages and others read headers from.
pub fn headers_file(assets: &[Asset], policy: &str, base: &str) -> Asset {
    let mut lines = format!("{base}*\n");
    for Header { name, value } in headers(policy) {
        lines.push_str(&format!("  {name}: {value}\n"));
    }
    lines.push_str("  Cache-Control: no-cache\n");
    for name in immutable(assets) {
        lines.push_str(&format!(
            "{base}{name}\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n"
        ));
    }
    Asset::new("_headers", lines, Role::HostFile)
}

/// Renders the server configurations of `deploy/` for a site: names and texts.
///
/// # Errors
/// A template names a value that does not exist.
pub fn configurations(assets: &[Asset], policy: &str, base: &str) -> Result<Vec<(String, String)>> {
    let mut templates = Environment::new();
    templates.set_undefined_behavior(UndefinedBehavior::Strict);
    templates.set_keep_trailing_newline(true);
    templates.set_trim_blocks(true);
    templates.set_lstrip_blocks(true);
    let headers = headers(policy);
    let immutable: Vec<&str> = immutable(assets).collect();
    let rendered = TEMPLATES.map(|(name, template)| {
        let text = templates.render_str(template, context! { headers, base, immutable })?;
        Ok((name.to_owned(), text))
    });
    rendered.into_iter().collect()
}

fn immutable(assets: &[Asset]) -> impl Iterator<Item = &str> {
    let assets = assets.iter().filter(|asset| asset.role.is_immutable());
    assets.map(|asset| asset.name.as_str())
}

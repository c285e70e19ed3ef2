//! The security headers of the site: one list for every host, filled into `deploy/` and `_headers`.

use super::{Staged, files, integrity};
use crate::root;
use anyhow::{Context, Result};
use std::fs;

/// Where the server configurations of the last build are.
pub const DEPLOY: &str = "target/deploy";

/// What the page may do (<https://www.w3.org/TR/CSP3/>): its own scripts, WebAssembly, its style elements,
/// known by their digests, and nothing of anybody else. This is as much as a page can state itself.
pub fn policy(styles: &[String]) -> String {
    let digests: Vec<String> = styles
        .iter()
        .map(|text| format!("'{}'", integrity(text)))
        .collect();
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src {}; img-src 'self'; \
         connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'",
        digests.join(" ")
    )
}

/// All headers that every response has.
fn all(styles: &[String]) -> [(&'static str, String); 6] {
    [
        (
            "Content-Security-Policy",
            format!("{}; frame-ancestors 'none'", policy(styles)),
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
}

/// Whether a file has the digest of its content in its name, as [`super::short_digest`] writes it.
fn has_digest(name: &str) -> bool {
    let end = name.rsplit_once('-').map_or("", |(_, end)| end);
    end.chars().take_while(char::is_ascii_hexdigit).count() == 16
}

/// Writes `_headers` into the site, and the server configurations of `deploy/` to [`DEPLOY`].
pub fn write(site: &Staged, styles: &[String]) -> Result<()> {
    let headers = all(styles);
    let base = &site.base;
    let mut lines = format!("{base}*\n");
    for (name, value) in &headers {
        lines.push_str(&format!("  {name}: {value}\n"));
    }
    lines.push_str("  Cache-Control: no-cache\n");
    for path in files(&site.folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if !has_digest(&name) {
            continue;
        }
        lines.push_str(&format!(
            "{base}{name}\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n"
        ));
    }
    site.write("_headers", lines)?;

    let folder = root().join(DEPLOY);
    fs::create_dir_all(&folder)?;
    let of =
        |line: fn(&(&'static str, String)) -> String| headers.iter().map(line).collect::<Vec<_>>().join("\n");
    let nginx = of(|(name, value)| format!("        add_header {name} \"{value}\" always;"));
    let caddy = of(|(name, value)| format!("        {name} \"{value}\""));
    for (name, lines) in [("nginx.conf", nginx), ("Caddyfile", caddy)] {
        let template = root().join("deploy").join(name);
        let template =
            fs::read_to_string(&template).with_context(|| format!("{} is missing", template.display()))?;
        fs::write(
            folder.join(name),
            template
                .replace("{{ headers }}", &lines)
                .replace("{{ base }}", base),
        )?;
    }
    Ok(())
}

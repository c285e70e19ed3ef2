//! A site in several languages: the first one at its top, each other one in a folder.

use super::asset::{Asset, Role};
use crate::check::ValidFaq;
use crate::site_config::SiteConfig;
use faq_words::shipped;
use link_worker_faq::prerender::LanguagePage;

/// Returns the folder of a translation, with a slash at its end.
pub fn folder(site: &SiteConfig) -> String {
    format!("{}/", site.language)
}

/// Returns the page in all languages of a site that is served below `base`; none of a site in one language.
pub fn pages(faq: &ValidFaq, base: &str) -> Vec<LanguagePage> {
    if faq.translations.is_empty() {
        return Vec::new();
    }
    let page = |site: &SiteConfig, path: String| LanguagePage {
        tag: site.language.clone(),
        name: name(site),
        address: site.address.clone().unwrap_or_else(|| path.clone()),
        path,
    };
    let first = page(&faq.site, base.to_owned());
    let others = faq.translations.iter();
    let others = others.map(|other| page(&other.site, format!("{base}{}", folder(&other.site))));
    std::iter::once(first).chain(others).collect()
}

/// Returns a language's own name for itself, or else its tag.
fn name(site: &SiteConfig) -> String {
    if faq_words::primary(&site.interface.language) == faq_words::primary(&site.language) {
        return site.interface.name.clone();
    }
    shipped(&site.language).map_or_else(|| site.language.clone(), |catalogue| catalogue.name)
}

/// Returns the files of a translation under their names in its folder, without those that the whole site has once.
pub fn within(folder: &str, assets: Vec<Asset>) -> impl Iterator<Item = Asset> {
    let assets = assets
        .into_iter()
        .filter(|asset| !matches!(asset.role, Role::HostFile | Role::NotFound));
    assets.map(move |asset| Asset {
        name: format!("{folder}{}", asset.name),
        ..asset
    })
}

/// Makes the sitemap of a published site in several languages
/// (<https://www.sitemaps.org/protocol.html>, with alternates as
/// <https://developers.google.com/search/docs/specialty/international/localized-versions> has them).
pub fn sitemap(pages: &[LanguagePage], address: Option<&str>) -> Option<Asset> {
    address.filter(|_| !pages.is_empty())?;
    let alternates: String = pages
        .iter()
        .map(|page| {
            format!(
                "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>",
                page.tag, page.address
            )
        })
        .collect();
    let urls: String = pages
        .iter()
        .map(|page| format!("<url><loc>{}</loc>{alternates}</url>\n", page.address))
        .collect();
    let map = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n{urls}</urlset>\n"
    );
    Some(Asset::new("sitemap.xml", map, Role::HostFile))
}

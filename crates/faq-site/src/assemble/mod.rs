//! Assembles a site from the app's files and a checked FAQ.
//!
//! | module             | what it makes                                                       |
//! |--------------------|---------------------------------------------------------------------|
//! | `app_files`        | what every site has in common, as Trunk stages it                    |
//! | `app_source`       | where that is read from                                              |
//! | `pack`             | the same, prepared for release                                       |
//! | `page`             | the pages, with the scripts, programs and questions that they load    |
//! | `answer_pictures`  | the pictures of answers                                              |
//! | `icons`            | the icon in every size                                               |
//! | `languages`        | the page in several languages: folders, links, sitemap               |
//! | `manifest`         | the web app manifest with its screenshots                            |
//! | `service_worker`   | the service worker's list, and the worker that removes it             |
//! | `hosts`            | response headers and server configurations                           |
//! | `asset`            | the files of a site with their roles                                 |
//! | `compress`         | compressed copies                                                    |
//!
//! Nothing is written here: [`crate::site`] does that.

mod answer_pictures;
mod app_files;
mod app_source;
mod asset;
mod compress;
mod copies;
mod hosting;
mod hosts;
mod icons;
mod languages;
mod manifest;
mod pack;
mod page;
mod scripts;
mod service_worker;
mod slim;
mod structured_data;

pub use app_files::AppFiles;
pub use asset::{Asset, Budget, Role, short_digest};
pub use compress::compress;
pub use copies::Copies;
pub use hosting::Hosting;
pub use pack::pack;

use crate::catalogues;
use crate::check::ValidFaq;
use crate::site_config::SiteConfig;
use crate::sources::Sources;
use anyhow::Result;
use asset::SiteFiles;
use faq_core::faq::Question;
use faq_words::Part;
use icons::Icon;
use link_worker_faq::prerender::LanguagePage;
use std::collections::BTreeSet;

/// A site that is assembled.
#[derive(Clone, Debug)]
pub struct Assembled {
    /// The files of the site.
    pub files: Vec<Asset>,
    /// What its host may need: server configurations and the kill switch, names and texts.
    pub deploy: Vec<(String, String)>,
}

/// Assembles the site of a checked FAQ: its page in the first language, and one in a folder for each other language.
///
/// # Errors
/// A picture that the site file or an answer names cannot be read.
pub fn assemble(app: &AppFiles, faq: ValidFaq, sources: &Sources, hosting: Hosting<'_>) -> Result<Assembled> {
    let base = hosting.base;
    let languages = languages::pages(&faq, base);
    let storage_prefix = faq.site.storage_prefix();
    let address = faq.site.address.clone();
    // All languages have the icon and the colours of the first.
    let icon = icons::draw(&faq.site, sources, &app.icon)?;
    let page = LanguageSite {
        app,
        sources,
        hosting,
        languages: &languages,
        icon: &icon,
    };
    let (mut assets, mut styles) = page.assemble(faq.site, faq.questions)?;
    for translation in faq.translations {
        let folder = languages::folder(&translation.site);
        let base = format!("{base}{folder}");
        let hosting = Hosting {
            base: &base,
            ..hosting
        };
        let page = LanguageSite { hosting, ..page };
        let (others, css) = page.assemble(translation.site, translation.questions)?;
        assets.extend(languages::within(&folder, others));
        styles.extend(css);
    }
    let mut seen = BTreeSet::new();
    styles.retain(|css| seen.insert(css.clone()));
    assets.extend(languages::sitemap(&languages, address.as_deref()));
    let policy = page::page_policy(&styles, app);
    assets.push(hosts::headers_file(&assets, &policy, base));
    let mut deploy = hosts::configurations(&assets, &policy, base)?;
    let kill_switch = service_worker::kill_switch(&app.kill_switch, &storage_prefix);
    deploy.push(("kill-switch.js".to_owned(), kill_switch));
    Ok(Assembled {
        files: assets,
        deploy,
    })
}

/// The site in one language.
#[derive(Clone, Copy)]
struct LanguageSite<'a> {
    app: &'a AppFiles,
    sources: &'a Sources,
    hosting: Hosting<'a>,
    /// The page in all languages.
    languages: &'a [LanguagePage],
    icon: &'a Icon,
}

impl LanguageSite<'_> {
    /// Returns the files, and the styles of the pages.
    fn assemble(self, site: SiteConfig, mut questions: Vec<Question>) -> Result<(Vec<Asset>, Vec<String>)> {
        let Self {
            app,
            sources,
            hosting,
            languages,
            icon,
        } = self;
        let words = catalogues::page_words(&site.interface);
        let mut files = SiteFiles::default();
        files
            .0
            .extend(answer_pictures::embed(&mut questions, &sources.content)?);
        files.0.extend(icon.assets.iter().cloned());
        files.0.extend(manifest::manifest(&site, words, sources)?);
        files
            .0
            .push(Asset::new("robots.txt", app.robots.clone(), Role::HostFile));
        let pages = page::Pages {
            // The views borrow the FAQ for as long as they live, which in a browser is as long as the page.
            faq: Box::leak(Box::new(site.faq(questions))),
            hosting,
            storage_prefix: site.storage_prefix(),
            words,
            app_words: catalogues::texts(&site.interface, Part::App),
            share_words: catalogues::texts(&site.interface, Part::Share),
            reviewed: site.interface.reviewed,
            text_languages: site.text_languages.clone(),
            languages,
            address: site.address.as_deref(),
            colours: &site.colours,
            icon: icon.inline.clone(),
        };
        let styles = page::add(&mut files, pages, app)?;
        let SiteFiles(mut assets) = files;
        if hosting.service_worker {
            assets.push(service_worker::service_worker(
                &app.service_worker,
                &assets,
                &site.storage_prefix(),
            )?);
        }
        Ok((assets, styles))
    }
}

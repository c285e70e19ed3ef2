//! Takes screenshots of every state of the page, on a phone and on a computer, in light, dark and forced colours:
//! `cargo xtask shots` runs it.

use anyhow::Result;
use e2e::{Edition, Options, Page, Site, State, Viewport, visit_site};
use std::path::PathBuf;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let folder: PathBuf = xtask::root().join("target/shots");
    std::fs::create_dir_all(&folder)?;
    let viewports = [
        ("phone-light", Viewport::light(390, 844)),
        ("phone-dark", Viewport::dark(390, 844)),
        ("phone-forced", Viewport::forced(390, 844)),
        ("computer-light", Viewport::light(1280, 900)),
        ("computer-dark", Viewport::dark(1280, 900)),
        ("computer-forced", Viewport::forced(1280, 900)),
    ];
    for (name, viewport) in viewports {
        let edition = Edition::english()?;
        let site = Site::start(edition.fixture).await?;
        visit_site(&site, Options::default(), async |page: &Page| {
            page.emulate(viewport).await?;
            for state in State::ALL {
                state.enter(page, &site, &edition).await?;
                let picture = page.client.screenshot().await?;
                std::fs::write(folder.join(format!("{state:?}-{name}.png")), picture)?;
            }
            Ok(())
        })
        .await?;
    }
    println!("The pictures are in {}.", folder.display());
    Ok(())
}

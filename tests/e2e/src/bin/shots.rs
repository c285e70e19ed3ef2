//! Pictures of every state of the page, on a phone and on a computer, in light, dark and forced colours, to be
//! looked at one by one: `cargo xtask shots` runs it.

use anyhow::Result;
use e2e::{Look, Options, Page, Site, State, visit};
use std::path::PathBuf;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let folder: PathBuf = xtask::root().join("target/shots");
    std::fs::create_dir_all(&folder)?;
    let looks = [
        ("phone-light", Look::light(390, 844)),
        ("phone-dark", Look::dark(390, 844)),
        ("phone-forced", Look::forced(390, 844)),
        ("computer-light", Look::light(1280, 900)),
        ("computer-dark", Look::dark(1280, 900)),
        ("computer-forced", Look::forced(1280, 900)),
    ];
    for (look_name, look) in looks {
        let site = Site::start().await?;
        visit(&site, Options::default(), async |page: &Page| {
            page.look(look).await?;
            for state in State::ALL {
                state.enter(page, &site).await?;
                let picture = page.client.screenshot().await?;
                std::fs::write(folder.join(format!("{state:?}-{look_name}.png")), picture)?;
            }
            Ok(())
        })
        .await?;
    }
    println!("The pictures are in {}.", folder.display());
    Ok(())
}

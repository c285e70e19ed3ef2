//! A real server for the built site.

use crate::handed;
use anyhow::Result;
use std::path::Path;
use tokio::task::JoinHandle;
use xtask::server;

/// The built site, served on a port of its own until this is dropped.
pub struct Site {
    address: String,
    server: JoinHandle<std::io::Result<()>>,
}

impl Site {
    /// Serves the site that `cargo xtask test` built.
    ///
    /// # Errors
    /// The site is missing or no port is free.
    pub async fn start() -> Result<Self> {
        Self::serve(&handed("E2E_SITE")?).await
    }

    /// Serves a folder.
    ///
    /// # Errors
    /// No port is free.
    pub async fn serve(folder: &Path) -> Result<Self> {
        let listener = server::listen(0).await?;
        let address = format!("http://localhost:{}/", listener.local_addr()?.port());
        let folder = folder.to_owned();
        let server = tokio::spawn(async move { server::serve(listener, &folder).await });
        Ok(Self { address, server })
    }

    /// The address of the site's first page.
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.abort();
    }
}

//! Serving a built site on loopback, as a plain static host does: no rewriting, a real 404.

use crate::check::Purpose;
use crate::site;
use crate::sources::Sources;
use anyhow::{Context, Result};
use axum::Router;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use tokio::net::TcpListener;
use tower_http::services::{ServeDir, ServeFile};

/// Builds the release site of these files and serves it until it is stopped.
///
/// # Errors
/// The port is taken, which is found before anything is built, or the build failed.
pub fn build_and_serve(sources: &Sources, port: u16) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()?;
    runtime.block_on(async {
        let listener = listen(port).await?;
        let out = site::default_out();
        site::build(sources, Purpose::Look, &out, "/")?;
        println!(
            "The FAQ is at http://localhost:{}/ (stop with Ctrl+C)",
            listener.local_addr()?.port()
        );
        serve(listener, &out).await.context("The server stopped")
    })
}

/// Opens a port of this machine; 0 takes any that is free.
///
/// # Errors
/// A sentence that names `--port` when the port is taken.
pub async fn listen(port: u16) -> Result<TcpListener> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    TcpListener::bind(address).await.map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => anyhow::anyhow!(
            "Port {port} is used by another program. Choose another, for example: cargo xtask serve --port {}",
            if port == u16::MAX { port - 1 } else { port + 1 }
        ),
        _ => anyhow::anyhow!("Port {port} cannot be opened ({error}). Choose another with --port."),
    })
}

/// Serves a folder.
///
/// # Errors
/// The listener failed.
pub async fn serve(listener: TcpListener, folder: &Path) -> io::Result<()> {
    let files = ServeDir::new(folder)
        .precompressed_br()
        .precompressed_gzip()
        .not_found_service(ServeFile::new(folder.join("404.html")));
    axum::serve(listener, Router::new().fallback_service(files)).await
}

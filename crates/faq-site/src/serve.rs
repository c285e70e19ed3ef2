//! Serves a built site on loopback, as a plain static host does: no rewriting, a real 404.

use anyhow::Result;
use axum::Router;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use tokio::net::TcpListener;
use tower_http::services::{ServeDir, ServeFile};

/// Opens a port of this machine; 0 takes any that is free.
///
/// # Errors
/// A sentence that names `--port` when the port is taken.
pub async fn listen(port: u16) -> Result<TcpListener> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    TcpListener::bind(address)
        .await
        .map_err(|error| match error.kind() {
            io::ErrorKind::AddrInUse => anyhow::anyhow!(
                "Port {port} is used by another program. Choose another, for example: --port {}",
                if port == u16::MAX { port - 1 } else { port + 1 }
            ),
            _ => anyhow::anyhow!("Port {port} cannot be opened ({error}). Choose another with --port."),
        })
}

/// Serves a folder until the listener fails.
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

//! Serves a FAQ while its author writes: builds the site in memory after each change and reloads the browser.
//!
//! | module    | what it does                                                     |
//! |-----------|------------------------------------------------------------------|
//! | `rebuild` | watches the files of the FAQ and builds a version after a change |
//! | `version` | one version: the site, or a page that shows the mistakes         |
//! | `child`   | builds each version in a process of its own                      |
//! | `http`    | answers requests and announces versions                          |
//!
//! Nothing of this is part of a built site: its pages get the reload script on their way to the browser.

mod child;
mod http;
mod rebuild;
mod version;

pub use child::{in_child, send};
pub use version::Version;

use crate::sources::Sources;
use anyhow::{Context, Result};
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, UdpSocket};

/// How a FAQ is served to its author.
#[derive(Clone, Copy, Debug, clap::Args)]
pub struct Preview {
    /// The port to serve on
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// Open the site in the browser
    #[arg(long)]
    pub open: bool,
    /// Show the site to other devices in the same network too, a phone for example
    #[arg(long)]
    pub host: bool,
}

/// Opens the port of a preview; 0 takes any that is free.
///
/// # Errors
/// A sentence that names `--port` when the port is taken.
pub fn listen(preview: Preview) -> Result<TcpListener> {
    let Preview { port, host, .. } = preview;
    let address = if host {
        Ipv4Addr::UNSPECIFIED
    } else {
        Ipv4Addr::LOCALHOST
    };
    TcpListener::bind(SocketAddr::from((address, port))).map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => anyhow::anyhow!(
            "Port {port} is used by another program. Choose another, for example: --port {}",
            if port == u16::MAX { port - 1 } else { port + 1 }
        ),
        _ => anyhow::anyhow!("Port {port} cannot be opened ({error}). Choose another with --port."),
    })
}

/// Serves a FAQ until the program is stopped. `build` builds a version of it: [`in_child`], or [`Version::build`] in
/// this process, which does not get the memory of it back.
///
/// # Errors
/// The files cannot be watched, or the listener failed.
pub fn serve(
    listener: TcpListener,
    build: impl Fn(&Sources) -> Version + Send + 'static,
    sources: Sources,
    preview: Preview,
) -> Result<()> {
    let port = listener.local_addr()?.port();
    let versions = rebuild::start(build, sources)?;
    let address = format!("http://localhost:{port}/");
    println!("The site is at {address} and follows every change of the files. Stop with Ctrl+C.");
    if preview.host {
        match network_address() {
            Some(ip) => println!("On a phone in the same network: http://{ip}:{port}/"),
            None => println!("This computer is in no network: other devices cannot see the site."),
        }
    }
    if preview.open && open::that_detached(&address).is_err() {
        println!("No browser could be opened. Open {address} yourself.");
    }
    http::serve(listener, versions).context("The server stopped")
}

/// Returns the address of this computer in its network: the one that packets to another network would have. None is
/// sent (<https://www.rfc-editor.org/rfc/rfc5737> reserves the target).
fn network_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    Some(socket.local_addr().ok()?.ip())
}

//! Answers requests for the current version, as a plain static host does: no rewriting, a real 404.

use super::version::Version;
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::convert::Infallible;
use std::io;
use std::net::TcpListener;
use std::sync::Arc;
use tokio::sync::watch::Receiver;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt};

const SCRIPT: &str = include_str!("live-reload.js");

type Versions = Receiver<Arc<Version>>;

/// Serves the newest of the versions until the listener fails.
///
/// # Errors
/// The listener failed.
pub fn serve(listener: TcpListener, versions: Versions) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let routes = Router::new()
            .route("/_faq/events", get(events))
            .route(
                "/_faq/live-reload.js",
                get(|| async { response(StatusCode::OK, "js", SCRIPT) }),
            )
            .fallback(file);
        axum::serve(listener, routes.with_state(versions)).await
    })
}

/// Announces the id of the current version, and of each that replaces it (server-sent events,
/// <https://html.spec.whatwg.org/multipage/server-sent-events.html>).
async fn events(State(versions): State<Versions>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    Sse::new(WatchStream::new(versions).map(|version| Ok(Event::default().data(&version.id))))
}

/// Answers with a file; a FAQ with mistakes answers every page with them.
async fn file(State(versions): State<Versions>, uri: Uri) -> Response {
    let version = Arc::clone(&versions.borrow());
    let (_, name) = uri.path().split_at(1);
    let index = format!("{name}index.html");
    let is_page = name.is_empty() || name.ends_with('/') || name.ends_with(".html");
    let (status, name) = match name {
        _ if is_page && version.mistakes.is_some() => (StatusCode::INTERNAL_SERVER_ERROR, "index.html"),
        _ if is_page && version.files.contains_key(&index) => (StatusCode::OK, &*index),
        name if version.files.contains_key(name) => (StatusCode::OK, name),
        _ => (StatusCode::NOT_FOUND, "404.html"),
    };
    let bytes = version.files.get(name).cloned().unwrap_or_default();
    match name.rsplit_once('.') {
        Some((_, "html")) => response(status, "html", with_script(&bytes, &version.id)),
        Some((_, extension)) => response(status, extension, bytes),
        None => response(status, "txt", bytes),
    }
}

/// Adds the reload script to a page of this version.
fn with_script(page: &[u8], version: &str) -> Vec<u8> {
    let script =
        format!("<script defer src=\"/_faq/live-reload.js\" data-version=\"{version}\"></script></head>");
    String::from_utf8_lossy(page)
        .replacen("</head>", &script, 1)
        .into_bytes()
}

fn response(status: StatusCode, extension: &str, body: impl Into<Body>) -> Response {
    let kind = match extension {
        "gif" => "image/gif",
        "html" => "text/html; charset=utf-8",
        "jpg" | "jpeg" => "image/jpeg",
        "js" => "text/javascript; charset=utf-8",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        "webp" => "image/webp",
        "webmanifest" => "application/manifest+json",
        _ => "text/plain; charset=utf-8",
    };
    let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-store")];
    (status, headers, body.into()).into_response()
}

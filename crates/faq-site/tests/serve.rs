//! The preview over HTTP: it follows the files, and shows their mistakes.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

mod common;

use common::workshop::{SITE, Workshop, numbered};
use faq_site::serve::{self, Preview, Version};
use faq_site::sources::Sources;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::thread;
use std::time::Duration;

const PREVIEW: Preview = Preview {
    port: 0,
    open: false,
    host: false,
};

/// Serves the FAQ of a workshop until the tests end.
fn serve(workshop: &Workshop) -> SocketAddr {
    let listener = serve::listen(PREVIEW).expect("a port");
    let address = listener.local_addr().expect("an address");
    let (app, sources) = (workshop.app().expect("an app"), workshop.sources());
    let build = move |sources: &Sources| Version::build(&app, sources);
    thread::spawn(move || serve::serve(listener, build, sources, PREVIEW));
    address
}

fn request(server: SocketAddr, path: &str) -> BufReader<TcpStream> {
    let mut stream = TcpStream::connect(server).expect("a server");
    stream
        .set_read_timeout(Some(Duration::from_secs(60)))
        .expect("a timeout");
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    )
    .expect("a request");
    BufReader::new(stream)
}

/// Returns the status and the head of a response, and its body.
fn get(server: SocketAddr, path: &str) -> (u16, String, String) {
    let mut response = String::new();
    request(server, path).read_to_string(&mut response).expect("text");
    let (head, body) = response.split_once("\r\n\r\n").expect("a response");
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
    (status.expect("a status"), head.to_owned(), body.to_owned())
}

/// The versions that a server announces.
struct Events(BufReader<TcpStream>);

impl Events {
    fn of(server: SocketAddr) -> Self {
        Self(request(server, "/_faq/events"))
    }

    /// Waits for the next version.
    fn next(&mut self) -> String {
        loop {
            let mut line = String::new();
            assert_ne!(
                self.0.read_line(&mut line).expect("an event"),
                0,
                "the stream ended"
            );
            if let Some(version) = line.strip_prefix("data: ") {
                return version.trim_end().to_owned();
            }
        }
    }
}

#[test]
fn announces_a_new_version_after_a_change() {
    let workshop = Workshop::new(&numbered(2), SITE);
    let server = serve(&workshop);
    let mut events = Events::of(server);
    let first = events.next();
    let (status, _, page) = get(server, "/");
    assert_eq!(status, 200);
    assert!(page.contains(&format!("data-version=\"{first}\"")), "{page}");
    workshop.put(
        "faq/faq.md",
        numbered(2)
            .replace("This is number 2", "It is changed")
            .as_bytes(),
    );
    let second = events.next();
    assert_ne!(first, second);
    let (_, _, page) = get(server, "/");
    assert!(page.contains("It is changed"), "{page}");
    assert!(page.contains(&format!("data-version=\"{second}\"")), "{page}");
    workshop.put(
        "faq/site.toml",
        SITE.replace("Carers: answers", "Another name").as_bytes(),
    );
    events.next();
    assert!(
        get(server, "/").2.contains("<title>Carers’ FAQ</title>")
            && get(server, "/").2.contains(">Another name</h1>")
    );
}

#[test]
fn shows_mistakes_until_they_are_fixed() {
    let workshop = Workshop::new(&numbered(2), SITE);
    let server = serve(&workshop);
    let mut events = Events::of(server);
    let first = events.next();
    workshop.put("faq/faq.md", b"## What about <b>? {#b}\n");
    assert_ne!(events.next(), first);
    for path in ["/", "/index.html", "/questions-1.html"] {
        let (status, head, page) = get(server, path);
        assert_eq!(status, 500);
        assert!(head.contains("content-type: text/html"), "{head}");
        let place = format!("{}:1:1", workshop.path("faq/faq.md").display());
        assert!(page.contains(&place) && page.contains("has no answer"), "{page}");
        assert!(
            page.contains("What about &lt;b&gt;?") && !page.contains("<b>"),
            "{page}"
        );
        assert!(
            page.contains("save them") && page.contains("/_faq/live-reload.js"),
            "{page}"
        );
        assert!(!page.contains("run the command again"), "{page}");
    }
    workshop.put("faq/faq.md", numbered(2).as_bytes());
    assert_eq!(events.next(), first, "the same files are the same version");
    assert_eq!(get(server, "/").0, 200);
}

#[test]
fn shows_a_missing_site_file_and_begins_with_mistakes() {
    let workshop = Workshop::new("## No answer? {#no-answer}\n", SITE);
    let server = serve(&workshop);
    let mut events = Events::of(server);
    events.next();
    assert!(get(server, "/").2.contains("has no answer"));
    std::fs::remove_file(workshop.path("faq/site.toml")).expect("a file");
    workshop.put("faq/faq.md", numbered(2).as_bytes());
    while !get(server, "/").2.contains("There is no site file at") {
        events.next();
    }
    workshop.put("faq/site.toml", SITE.as_bytes());
    while get(server, "/").0 != 200 {
        events.next();
    }
}

#[test]
fn only_served_pages_reload_and_their_policy_is_as_strict() {
    let workshop = Workshop::new(&numbered(2), SITE);
    let server = serve(&workshop);
    let (_, head, page) = get(server, "/");
    assert!(head.contains("cache-control: no-store"), "{head}");
    workshop.build("/").expect("a site");
    let built = workshop.text("index.html");
    let tag = page
        .split("<script ")
        .find(|tag| tag.contains("_faq"))
        .expect("a script");
    let tag = format!("<script {}", tag.split("</head>").next().unwrap_or_default());
    assert_eq!(
        page.replace(&tag, ""),
        built.replace(" data-sw=\"/sw.js\"", ""),
        "nothing else differs"
    );
    assert!(built.contains("script-src 'self' 'wasm-unsafe-eval';") && built.contains("connect-src 'self'"));
    for (name, bytes) in workshop.files() {
        assert!(!String::from_utf8_lossy(&bytes).contains("_faq/"), "{name}");
    }
    let (status, head, script) = get(server, "/_faq/live-reload.js");
    assert_eq!(status, 200);
    assert!(head.contains("content-type: text/javascript"), "{head}");
    assert!(script.contains("EventSource"), "{script}");
}

#[test]
fn answers_as_a_static_host_does() {
    let workshop = Workshop::new(&numbered(2), SITE);
    let server = serve(&workshop);
    let (_, _, page) = get(server, "/");
    let wasm = page
        .split('"')
        .find(|part| part.ends_with(".wasm"))
        .expect("a program");
    let types = [
        (wasm, "application/wasm"),
        ("/icon.svg", "image/svg+xml"),
        ("/manifest.webmanifest", "application/manifest+json"),
        ("/robots.txt", "text/plain"),
    ];
    for (path, kind) in types {
        let (status, head, _) = get(server, path);
        assert_eq!(status, 200, "{path}");
        assert!(head.contains(&format!("content-type: {kind}")), "{path}: {head}");
    }
    for path in ["/none.html", "/faq.md", "/../faq/faq.md", "//", "/%2e%2e/faq.md"] {
        assert_eq!(get(server, path).0, 404, "{path}");
    }
    // A worker that another site left at this address removes itself.
    assert!(get(server, "/sw.js").2.contains("caches.delete(SITE)"));
}

#[test]
fn a_port_that_is_taken_is_one_sentence() {
    let taken = serve::listen(PREVIEW).expect("a port");
    let port = taken.local_addr().expect("an address").port();
    assert!(taken.local_addr().expect("an address").ip().is_loopback());
    let error = serve::listen(Preview { port, ..PREVIEW }).expect_err("a port that is taken");
    let other = if port == u16::MAX { port - 1 } else { port + 1 };
    assert_eq!(
        error.to_string(),
        format!("Port {port} is used by another program. Choose another, for example: --port {other}")
    );
}

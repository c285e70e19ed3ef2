//! A real server for the built site: nginx, with the very configuration that `deploy/` ships.

use crate::handed;
use crate::process::{Process, free_port};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::process::Command;
use tokio::sync::Mutex;

const PLAIN: &str = "server {
    listen 127.0.0.1:8443;
    root /var/www/link-worker-faq;
    types {
        application/javascript js;
        application/wasm wasm;
        image/png png;
        image/svg+xml svg;
        text/html html;
    }
    gzip on;
    add_header Cache-Control max-age=600;
    error_page 404 /faq/404.html;
}";

/// A served site. The server ends with it.
pub struct Site {
    port: u16,
    path: &'static str,
    /// What the server serves: this journey's own copy, which it may change.
    pub folder: PathBuf,
    workplace: TempDir,
    configuration: String,
    server: Mutex<Option<Process>>,
}

impl Site {
    /// Serves a copy of the site that `cargo xtask test` built.
    ///
    /// # Errors
    /// The site or nginx is missing.
    pub async fn start() -> Result<Self> {
        let configuration = xtask::root().join("target/deploy/nginx.conf");
        Self::copy_of(&handed("E2E_SITE")?, &configuration, "").await
    }

    /// Serves a copy of a site that was made of the same build, with the configuration beside it.
    ///
    /// # Errors
    /// The site or nginx is missing.
    pub async fn of(folder: &Path) -> Result<Self> {
        Self::copy_of(folder, &folder.with_extension("conf"), "").await
    }

    /// Serves a copy of the site with forty questions.
    ///
    /// # Errors
    /// The site or nginx is missing.
    pub async fn start_many() -> Result<Self> {
        Self::apart("E2E_MANY", "site", "").await
    }

    /// Serves a copy of the site that was built to live below `/faq/`.
    ///
    /// # Errors
    /// The site or nginx is missing.
    pub async fn start_below() -> Result<Self> {
        Self::apart("E2E_BELOW", "faq", "faq/").await
    }

    /// Serves a copy of the site below a path, as a host does that knows nothing of it (GitHub Pages): no headers of
    /// ours, everything may be kept for ten minutes, scripts have another of their names, and some files have no type.
    ///
    /// # Errors
    /// The site or nginx is missing.
    pub async fn start_plain() -> Result<Self> {
        let workplace = tempfile::tempdir()?;
        let configuration = workplace.path().join("plain.conf");
        fs::write(&configuration, PLAIN)?;
        let built = handed("E2E_BELOW")?;
        Self::copy_of(&built.join("faq"), &configuration, "faq/").await
    }

    /// Serves a copy of the site of another organisation: in Arabic, with sections.
    ///
    /// # Errors
    /// The site or nginx is missing.
    pub async fn start_clinic() -> Result<Self> {
        Self::apart("E2E_CLINIC", "site", "").await
    }

    async fn apart(variable: &str, folder: &str, path: &'static str) -> Result<Self> {
        let built = handed(variable)?;
        Self::copy_of(&built.join(folder), &built.join("nginx.conf"), path).await
    }

    async fn copy_of(built: &Path, configuration: &Path, path: &'static str) -> Result<Self> {
        let workplace = tempfile::tempdir()?;
        let root = workplace.path().join("site");
        let folder = root.join(path);
        copy(built, &folder)?;
        let port = free_port()?;
        let configuration = fs::read_to_string(configuration)?
            .replace("/var/www/link-worker-faq", &root.display().to_string())
            .replace("127.0.0.1:8443", &format!("127.0.0.1:{port}"));
        let site = Self {
            port,
            path,
            folder,
            workplace,
            configuration,
            server: Mutex::new(None),
        };
        site.serve("").await?;
        Ok(site)
    }

    /// Serves again, with these lines more in the server's block.
    ///
    /// # Errors
    /// nginx does not start.
    pub async fn serve(&self, more: &str) -> Result<()> {
        self.stop().await;
        let place = self.workplace.path();
        let server = self
            .configuration
            .replacen("server {", &format!("server {{\n{more}\n"), 1);
        fs::write(place.join("server.conf"), server)?;
        let main = format!(
            "include /etc/nginx/modules-enabled/*brotli-static.conf;\ndaemon off;\nuser root;\nworker_processes 1;\n\
             pid {0}/pid;\nerror_log {0}/error.log;\nevents {{}}\nhttp {{\naccess_log off;\n\
             client_body_temp_path {0}/body;\nproxy_temp_path {0}/proxy;\nfastcgi_temp_path {0}/fastcgi;\n\
             uwsgi_temp_path {0}/uwsgi;\nscgi_temp_path {0}/scgi;\ninclude {0}/server.conf;\n}}\n",
            place.display()
        );
        fs::write(place.join("nginx.conf"), main)?;
        let mut server = Command::new(handed("NGINX")?);
        server.arg("-c").arg(place.join("nginx.conf"));
        server
            .arg("-e")
            .arg(place.join("error.log"))
            .stdout(Stdio::null());
        let server = Process::start(&mut server, "nginx")?;
        *self.server.lock().await = Some(server);
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).await.is_err() {
            let said = fs::read_to_string(place.join("error.log")).unwrap_or_default();
            ensure!(
                start.elapsed() < Duration::from_secs(10),
                "nginx does not answer: {said}"
            );
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Ok(())
    }

    /// Stops the server: the network is gone.
    pub async fn stop(&self) {
        if let Some(server) = self.server.lock().await.take() {
            server.end().await;
        }
    }

    /// The address of the site's first page.
    pub fn address(&self) -> String {
        format!("http://localhost:{}/{}", self.port, self.path)
    }

    /// Asks for a path as a host's visitor does: its status and headers, in lower case.
    ///
    /// # Errors
    /// The server does not answer.
    pub async fn ask(&self, path: &str, encoding: &str) -> Result<(u16, Vec<(String, String)>)> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).await?;
        let request = format!(
            "GET /{}{path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: {encoding}\r\nConnection: close\r\n\r\n",
            self.path
        );
        stream.write_all(request.as_bytes()).await?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await?;
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let mut lines = answer.split("\r\n\r\n").next().unwrap_or_default().lines();
        let status = lines
            .next()
            .and_then(|line| line.split(' ').nth(1))
            .context("no status")?
            .parse()?;
        let headers = lines.filter_map(|line| line.split_once(": "));
        Ok((
            status,
            headers
                .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
                .collect(),
        ))
    }
}

/// Copies a folder of files.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("{} is missing", from.display()))? {
        let entry = entry?;
        fs::copy(entry.path(), to.join(entry.file_name()))?;
    }
    Ok(())
}

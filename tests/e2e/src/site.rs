//! A real server for a built site: nginx, with the configuration that the build generates.

use crate::environment::env_path;
use crate::fixture::Fixture;
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

/// The configuration of [`Site::start_on_generic_host`].
const GENERIC_HOST: &str = "server {
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
    /// The folder that is served: this test's own copy, which it may change.
    pub folder: PathBuf,
    kill_switch: PathBuf,
    workplace: TempDir,
    configuration: String,
    server: Mutex<Option<Process>>,
}

impl Site {
    /// Serves a copy of a fixture.
    ///
    /// # Errors
    /// The built site or nginx is missing.
    pub async fn start(fixture: Fixture) -> Result<Self> {
        Self::of(&fixture.folder()?, fixture.path()).await
    }

    /// Serves a copy of the site in the folder of a build, at the root of its host.
    ///
    /// # Errors
    /// The built site or nginx is missing.
    pub async fn of_folder(folder: &Path) -> Result<Self> {
        Self::of(folder, "").await
    }

    /// Serves a copy of [`Fixture::BelowPath`] as a generic host does (GitHub Pages): without our headers, cached for
    /// ten minutes, scripts under another type, and some files without one.
    ///
    /// # Errors
    /// The built site or nginx is missing.
    pub async fn start_on_generic_host() -> Result<Self> {
        let (build, path) = (Fixture::BelowPath.folder()?, Fixture::BelowPath.path());
        Self::with_configuration(&build, GENERIC_HOST.to_owned(), path).await
    }

    async fn of(build: &Path, path: &'static str) -> Result<Self> {
        let file = build.join("nginx.conf");
        let configuration =
            fs::read_to_string(&file).with_context(|| format!("{} is missing", file.display()))?;
        Self::with_configuration(build, configuration, path).await
    }

    async fn with_configuration(build: &Path, configuration: String, path: &'static str) -> Result<Self> {
        let workplace = tempfile::tempdir()?;
        let root = workplace.path().join("site");
        let folder = root.join(path);
        copy(&build.join("site").join(path), &folder)?;
        let port = free_port()?;
        let configuration = configuration
            .replace("/var/www/link-worker-faq", &root.display().to_string())
            .replace("127.0.0.1:8443", &format!("127.0.0.1:{port}"));
        let site = Self {
            port,
            path,
            folder,
            kill_switch: build.join("kill-switch.js"),
            workplace,
            configuration,
            server: Mutex::new(None),
        };
        site.serve("").await?;
        Ok(site)
    }

    /// Deploys the build's kill switch in place of the service worker.
    ///
    /// # Errors
    /// The kill switch is missing, or files cannot be changed.
    pub fn deploy_kill_switch(&self) -> Result<()> {
        fs::copy(&self.kill_switch, self.folder.join("sw.js"))
            .with_context(|| format!("{} is missing", self.kill_switch.display()))?;
        for stale in ["sw.js.br", "sw.js.gz"] {
            fs::remove_file(self.folder.join(stale))?;
        }
        Ok(())
    }

    /// Serves again, with these lines added to the `server` block.
    ///
    /// # Errors
    /// nginx does not start.
    pub async fn serve(&self, more: &str) -> Result<()> {
        self.stop().await;
        let folder = self.workplace.path();
        let server = self
            .configuration
            .replacen("server {", &format!("server {{\n{more}\n"), 1);
        fs::write(folder.join("server.conf"), server)?;
        let main = format!(
            "include /etc/nginx/modules-enabled/*brotli-static.conf;\ndaemon off;\nuser root;\nworker_processes 1;\n\
             pid {0}/pid;\nerror_log {0}/error.log;\nevents {{}}\nhttp {{\naccess_log off;\n\
             client_body_temp_path {0}/body;\nproxy_temp_path {0}/proxy;\nfastcgi_temp_path {0}/fastcgi;\n\
             uwsgi_temp_path {0}/uwsgi;\nscgi_temp_path {0}/scgi;\ninclude {0}/server.conf;\n}}\n",
            folder.display()
        );
        fs::write(folder.join("nginx.conf"), main)?;
        let mut server = Command::new(env_path("NGINX")?);
        server.arg("-c").arg(folder.join("nginx.conf"));
        server
            .arg("-e")
            .arg(folder.join("error.log"))
            .stdout(Stdio::null());
        let server = Process::start(&mut server, "nginx")?;
        *self.server.lock().await = Some(server);
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).await.is_err() {
            let log = fs::read_to_string(folder.join("error.log")).unwrap_or_default();
            ensure!(
                start.elapsed() < Duration::from_secs(10),
                "nginx does not answer: {log}"
            );
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Ok(())
    }

    /// Stops the server, as if the network were gone.
    pub async fn stop(&self) {
        if let Some(server) = self.server.lock().await.take() {
            server.end().await;
        }
    }

    /// Returns the address of the site's first page.
    pub fn address(&self) -> String {
        format!("http://localhost:{}/{}", self.port, self.path)
    }

    /// Requests a path and returns the status and the headers, their names in lower case.
    ///
    /// # Errors
    /// The server does not answer.
    pub async fn request(&self, path: &str, encoding: &str) -> Result<(u16, Vec<(String, String)>)> {
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

/// Copies a folder.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("{} is missing", from.display()))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

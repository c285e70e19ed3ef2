//! A browser of its own for each test, driven through its engine's driver.

use crate::engines::{chromium, firefox, webkit};
use crate::environment::engine;
use crate::options::Options;
use crate::process::{Process, free_port};
use anyhow::{Context, Result, ensure};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tokio::net::TcpStream;
use xtask::engine::Engine;

/// How long a driver may take until it answers.
const TIMEOUT: Duration = Duration::from_secs(30);

/// A running browser with one session.
pub struct Browser {
    /// The session.
    pub client: Client,
    /// The browser's engine.
    pub engine: Engine,
    /// The file with the standard output of the driver and the browser.
    pub output: PathBuf,
    driver: Driver,
    // The browser writes into it until it ends.
    _folder: TempDir,
}

impl Browser {
    /// Starts a browser of this run's engine. On an overloaded machine a driver may drop the request for its first
    /// session, before the test has begun: then another driver is started.
    ///
    /// # Errors
    /// The driver or the browser does not start.
    pub async fn start(options: Options) -> Result<Self> {
        match Self::start_once(&options).await {
            Err(error) if error.is::<fantoccini::error::NewSessionError>() => {
                Self::start_once(&options).await
            }
            outcome => outcome,
        }
    }

    async fn start_once(options: &Options) -> Result<Self> {
        let engine = engine()?;
        let folder = tempfile::tempdir()?;
        let output = folder.path().join("output");
        let fresh_profile = folder.path().join("profile");
        fs::create_dir(&fresh_profile)?;
        let profile = options.profile.as_deref().unwrap_or(&fresh_profile);
        let driver = Driver::start(engine, profile, &output).await?;
        let mut capabilities = match engine {
            Engine::Chromium => chromium::capabilities(options, profile),
            Engine::Firefox => firefox::capabilities(options, profile),
            Engine::WebKit => webkit::capabilities(options),
        }?;
        if options.bidi {
            capabilities["webSocketUrl"] = true.into();
        }
        let mut builder = ClientBuilder::new(HttpConnector::new());
        if let Value::Object(capabilities) = capabilities {
            builder.capabilities(capabilities);
        }
        let client = builder
            .connect(&driver.address)
            .await
            .with_context(|| format!("{engine} does not start"))?;
        let browser = Self {
            client,
            engine,
            output,
            driver,
            _folder: folder,
        };
        match browser.client.set_window_size(1000, 900).await {
            Ok(()) => Ok(browser),
            Err(error) => {
                browser.close().await;
                Err(error).context("the window cannot be sized")
            }
        }
    }

    /// Ends the session, the browser and its driver.
    pub async fn close(self) {
        // It fails where the browser has ended already.
        let _ = self.client.close().await;
        self.driver.end().await;
    }
}

/// A driver on a port of its own, with the display of its browser.
struct Driver {
    address: String,
    process: Process,
    display: Option<Process>,
}

impl Driver {
    async fn start(engine: Engine, profile: &Path, output: &Path) -> Result<Self> {
        let port = free_port()?;
        let (mut command, display) = match engine {
            Engine::Chromium => (chromium::driver()?, None),
            Engine::Firefox => (firefox::driver()?, None),
            Engine::WebKit => {
                let (command, display) = webkit::driver(profile).await?;
                (command, Some(display))
            }
        };
        let name = format!("{engine}’s driver");
        // Appended to, so that the file can be emptied when it has been read.
        let output = File::options().create(true).append(true).open(output)?;
        command.arg(format!("--port={port}")).stdout(output);
        let mut process = Process::start(&mut command, &name)?;
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            ensure!(!process.has_ended(), "{name} ended before it was ready");
            ensure!(start.elapsed() < TIMEOUT, "{name} does not answer");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Ok(Self {
            address: format!("http://127.0.0.1:{port}"),
            process,
            display,
        })
    }

    async fn end(self) {
        self.process.end().await;
        if let Some(display) = self.display {
            display.end().await;
        }
    }
}

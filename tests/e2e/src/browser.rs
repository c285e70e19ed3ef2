//! A browser of its own for each journey, driven through its engine's driver.

use crate::engines::{chromium, firefox, webkit};
use crate::process::{Process, free_port};
use crate::{Engine, engine};
use anyhow::{Context, Result, ensure};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tokio::net::TcpStream;

/// How long a driver may take until it answers.
const PATIENCE: Duration = Duration::from_secs(30);

/// How the browser is set up.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The folder of a profile that outlives the browser; none for a fresh one.
    pub profile: Option<PathBuf>,
    /// Whether sites may keep anything on the device.
    pub storage_denied: bool,
    /// Whether sites may run scripts.
    pub scripts_denied: bool,
    /// Whether the browser is to speak by itself, over WebDriver BiDi.
    pub two_way: bool,
    /// Whether the journey takes the network or the server away, so that the console may say so.
    pub failing_network: bool,
}

/// A running browser with one session.
pub struct Browser {
    /// The session.
    pub client: Client,
    /// What the browser is made of.
    pub engine: Engine,
    /// The file that holds what the driver and the browser have written to their standard output.
    pub output: PathBuf,
    driver: Driver,
    // Lives as long as the browser that writes into it.
    _workplace: TempDir,
}

impl Browser {
    /// Starts a browser of this run's engine. On a starved machine a driver now and then drops the request for
    /// its first session, before the journey has begun: then another one is started.
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
        let workplace = tempfile::tempdir()?;
        let output = workplace.path().join("output");
        let fresh_profile = workplace.path().join("profile");
        fs::create_dir(&fresh_profile)?;
        let profile = options.profile.as_deref().unwrap_or(&fresh_profile);
        let driver = Driver::start(engine, profile, &output).await?;
        let mut capabilities = match engine {
            Engine::Chromium => chromium::capabilities(options, profile),
            Engine::Firefox => firefox::capabilities(options, profile),
            Engine::WebKit => webkit::capabilities(options),
        }?;
        if options.two_way {
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
            _workplace: workplace,
        };
        match browser.client.set_window_size(1000, 900).await {
            Ok(()) => Ok(browser),
            Err(error) => {
                browser.close().await;
                Err(error).context("the window cannot be sized")
            }
        }
    }

    /// Ends the session, and with it the browser and its driver.
    pub async fn close(self) {
        // A browser that is gone already is closed.
        let _ = self.client.close().await;
        self.driver.end().await;
    }
}

/// A driver on a port of its own, with what it stands on.
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
            ensure!(start.elapsed() < PATIENCE, "{name} does not answer");
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

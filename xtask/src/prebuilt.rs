//! Prebuilt tools: release archives whose digest is known, fetched with curl instead of compiling for minutes.

use crate::command::{output, program};
use anyhow::{Context, Result, bail, ensure};
use sha2::{Digest, Sha256};
use std::fs;
use std::io::{IsTerminal, stderr};
use std::path::Path;
use std::process::{Command, Stdio};

/// Options of curl for the archives of this file.
pub const HTTPS: &[&str] = &["--proto", "=https"];

/// A release archive of one tool.
#[derive(Clone, Copy, Debug)]
pub struct Archive<'a> {
    /// The tool: the name of the program, which is at the top of the archive.
    pub tool: &'a str,
    /// Its version.
    pub version: &'a str,
    /// The systems that it runs on: `std::env::consts::OS` and `ARCH`.
    pub system: (&'a str, &'a str),
    /// The address.
    pub url: &'a str,
    /// The SHA-256 digest, in hexadecimal digits.
    pub sha256: &'a str,
}

/// The archives whose digests are known: several projects that fetch them pin the same ones.
pub const ARCHIVES: [Archive<'static>; 5] = [
    Archive {
        tool: "trunk",
        version: "0.21.14",
        system: ("linux", "x86_64"),
        url: "https://github.com/trunk-rs/trunk/releases/download/v0.21.14/trunk-x86_64-unknown-linux-gnu.tar.gz",
        sha256: "f2b4680cd239693a646a2795e4633c625328d7b2a044fbe749fa3a2fe9e7036b",
    },
    Archive {
        tool: "trunk",
        version: "0.21.14",
        system: ("linux", "aarch64"),
        url: "https://github.com/trunk-rs/trunk/releases/download/v0.21.14/trunk-aarch64-unknown-linux-gnu.tar.gz",
        sha256: "b1d8e60e454f7fc182d9a4d95d1506ffbae947d8ba90f8f6f02da93b60f980f9",
    },
    Archive {
        tool: "trunk",
        version: "0.21.14",
        system: ("macos", "aarch64"),
        url: "https://github.com/trunk-rs/trunk/releases/download/v0.21.14/trunk-aarch64-apple-darwin.tar.gz",
        sha256: "764e299dd50d89442a4e96a236349f57961984b701e74d3dbdb39cd1c9f5101e",
    },
    Archive {
        tool: "trunk",
        version: "0.21.14",
        system: ("macos", "x86_64"),
        url: "https://github.com/trunk-rs/trunk/releases/download/v0.21.14/trunk-x86_64-apple-darwin.tar.gz",
        sha256: "f1ba0e3bbe24e0ae219c6d22c33e24e2825c1608dd27c2556e323495110f1a95",
    },
    Archive {
        tool: "geckodriver",
        version: "0.37.1",
        system: ("linux", "x86_64"),
        url: "https://github.com/mozilla/geckodriver/releases/download/v0.37.1/geckodriver-v0.37.1-linux64.tar.gz",
        sha256: "e815130ea95983e162ae91843b48d3a3ce991735635fce83a647afde21e09f7e",
    },
];

/// Returns the archive of a tool for this system; none where no digest is known.
pub fn find(tool: &str, version: &str) -> Option<&'static Archive<'static>> {
    let system = (std::env::consts::OS, std::env::consts::ARCH);
    ARCHIVES
        .iter()
        .find(|archive| (archive.tool, archive.version, archive.system) == (tool, version, system))
}

/// Returns whether a program that is asked for its version is there and answers with this one.
pub fn is_version(program: &mut Command, version: &str) -> bool {
    output(program).is_some_and(|text| text.split_whitespace().nth(1) == Some(version))
}

impl Archive<'_> {
    /// Fetches the archive with these options of curl, and puts the tool into the folder `bin` of `tools`.
    ///
    /// # Errors
    /// The archive cannot be fetched, is another one, or holds no tool that runs here; nothing of it is left.
    pub fn install(&self, tools: &Path, options: &[&str]) -> Result<()> {
        let folder = tools.join("fetched");
        fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made.", folder.display()))?;
        let installed = self.install_in(&folder, &tools.join("bin"), options);
        fs::remove_dir_all(&folder).with_context(|| format!("{} cannot be removed.", folder.display()))?;
        installed
    }

    fn install_in(&self, folder: &Path, bin: &Path, options: &[&str]) -> Result<()> {
        let archive = folder.join("archive.tar.gz");
        self.fetch(&archive, options)?;
        let digest = Sha256::digest(fs::read(&archive)?);
        let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        ensure!(
            digest == self.sha256,
            "{} is not what it was: its SHA-256 is {digest} instead of {}, so it was removed.",
            self.url,
            self.sha256
        );
        let mut tar = program("tar", ["-x", "-z", "-f"]);
        tar.arg(&archive).arg("-C").arg(folder);
        let unpacked = tar.stderr(Stdio::null()).status();
        ensure!(
            unpacked.is_ok_and(|status| status.success()),
            "{} could not be unpacked with tar.",
            self.url
        );
        let tool = folder.join(self.tool);
        // A program for another C library is there and does not start.
        ensure!(
            is_version(&mut program(&tool, ["--version"]), self.version),
            "The {} of {} does not run on this system.",
            self.tool,
            self.url
        );
        fs::create_dir_all(bin)?;
        fs::rename(tool, bin.join(self.tool))?;
        Ok(())
    }

    /// Fetches the archive into a file; curl shows how it goes, and why it fails.
    fn fetch(&self, to: &Path, options: &[&str]) -> Result<()> {
        let mut curl = program("curl", ["--fail", "--location", "--show-error"]);
        curl.arg(if stderr().is_terminal() {
            "--progress-bar"
        } else {
            "--silent"
        });
        // A network that lets nothing through, or next to nothing, should not cost more time than compiling.
        curl.args([
            "--connect-timeout",
            "5",
            "--speed-limit",
            "10000",
            "--speed-time",
            "15",
        ]);
        curl.args(options).arg("--output").arg(to).arg(self.url);
        match curl.status() {
            Ok(status) if status.success() => Ok(()),
            Ok(_) => bail!("{} could not be fetched.", self.url),
            Err(error) => bail!(
                "{} could not be fetched, because curl could not be started ({error}).",
                self.url
            ),
        }
    }
}

//! Builds each version in a process of its own. The views live as long as their process, which in a browser is as
//! long as the page: a process that built one version after the other would grow with each.

use super::version::Version;
use crate::sources::Sources;
use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// What precedes the bytes of the files: a line of JSON.
#[derive(Serialize, Deserialize)]
struct Head {
    id: String,
    mistakes: Option<String>,
    /// Names and lengths of the files, in their order.
    files: Vec<(String, usize)>,
}

/// Returns what builds a version by running this program with a subcommand, which takes the content file and the site
/// file, and calls [`send`].
pub fn in_child(subcommand: &'static str) -> impl Fn(&Sources) -> Version + Send + 'static {
    move |sources| {
        let built = this_program().and_then(|program| {
            let mut command = Command::new(program);
            let files = [&sources.content, &sources.site];
            receive(command.args([subcommand, "--"]).args(files))
        });
        built.unwrap_or_else(|error| Version::of_error(&error))
    }
}

/// Sends a version to the process that serves it, on standard output.
///
/// # Errors
/// That process is gone.
pub fn send(version: &Version) -> Result<()> {
    write(version, io::stdout().lock()).context("The version could not be sent to the program that serves it")
}

/// Returns the path of this program. A system without `/proc` knows only how it was called.
fn this_program() -> Result<PathBuf> {
    let called = || std::env::args_os().next().map(PathBuf::from);
    std::env::current_exe()
        .ok()
        .or_else(called)
        .context("The program cannot find itself to build the site")
}

/// Runs a program that sends a version.
fn receive(program: &mut Command) -> Result<Version> {
    let mut child = program
        .stdout(Stdio::piped())
        .spawn()
        .context("The program that builds the site could not be started. Stop this one and start it again")?;
    let version = child
        .stdout
        .take()
        .map(|stdout| read(&mut BufReader::new(stdout)));
    let status = child.wait()?;
    match version {
        Some(Ok(version)) if status.success() => Ok(version),
        _ => bail!("The program that builds the site ended before it was done ({status})."),
    }
}

fn write(version: &Version, out: impl Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    let files: Vec<(&String, &Vec<u8>)> = version.files.iter().collect();
    let lengths = files.iter().map(|(name, bytes)| ((*name).clone(), bytes.len()));
    let head = Head {
        id: version.id.clone(),
        mistakes: version.mistakes.clone(),
        files: lengths.collect(),
    };
    serde_json::to_writer(&mut out, &head)?;
    out.write_all(b"\n")?;
    for (_, bytes) in files {
        out.write_all(bytes)?;
    }
    out.flush()
}

fn read(stream: &mut impl BufRead) -> io::Result<Version> {
    let mut line = Vec::new();
    stream.read_until(b'\n', &mut line)?;
    let Head { id, mistakes, files } = serde_json::from_slice(&line)?;
    let files = files.into_iter().map(|(name, length)| {
        let mut bytes = vec![0; length];
        stream.read_exact(&mut bytes)?;
        Ok((name, bytes))
    });
    Ok(Version {
        id,
        files: files.collect::<io::Result<_>>()?,
        mistakes,
    })
}

#[cfg(test)]
mod tests {
    use super::{Version, read, receive, write};
    use std::io;
    use std::process::Command;

    fn version() -> Version {
        let files = [
            ("a.html", "A page\nof two lines"),
            ("b.txt", ""),
            ("c.bin", "\u{0}\n"),
        ];
        let files = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
        Version {
            id: "0123456789abcdef".to_owned(),
            files: files.into(),
            mistakes: Some("A mistake\nof two lines".to_owned()),
        }
    }

    #[test]
    fn a_version_is_read_as_it_was_written() -> io::Result<()> {
        for version in [
            version(),
            Version {
                mistakes: None,
                files: [].into(),
                ..version()
            },
        ] {
            let mut stream = Vec::new();
            write(&version, &mut stream)?;
            assert_eq!(read(&mut &*stream)?, version);
        }
        Ok(())
    }

    #[test]
    fn a_version_that_is_cut_off_is_no_version() -> io::Result<()> {
        let mut stream = Vec::new();
        write(&version(), &mut stream)?;
        for length in 0..stream.len() {
            assert!(read(&mut &stream[..length]).is_err(), "{length}");
        }
        Ok(())
    }

    #[cfg(unix)]
    #[test]
    fn a_program_sends_a_version_or_fails_with_a_sentence() -> anyhow::Result<()> {
        let file = tempfile::NamedTempFile::new()?;
        write(&version(), &file)?;
        let shell = |script: &str| {
            let mut command = Command::new("sh");
            command.args(["-c", script]).env("VERSION", file.path());
            receive(&mut command)
        };
        assert_eq!(shell("cat $VERSION")?, version());
        for script in ["head -c 99 $VERSION", "cat $VERSION; exit 3", "kill -9 $$"] {
            let error = shell(script).map(|_| ()).map_err(|error| error.to_string());
            let sentence = "The program that builds the site ended before it was done (";
            assert!(
                error.as_ref().is_err_and(|error| error.starts_with(sentence)),
                "{error:?}"
            );
        }
        let missing = receive(&mut Command::new("/none"))
            .map(|_| ())
            .map_err(|error| error.to_string());
        assert!(missing.is_err_and(|error| error.contains("could not be started")));
        Ok(())
    }
}

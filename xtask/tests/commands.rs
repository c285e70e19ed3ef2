//! What the commands say when something is in their way: one sentence and a failing exit, never a panic.

use std::net::TcpListener;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

fn xtask(arguments: &[&str], path: Option<&str>) -> std::io::Result<Output> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    if let Some(path) = path {
        command.env("PATH", path);
    }
    command.args(arguments).output()
}

fn complaint(output: &Output) -> String {
    assert!(!output.status.success(), "it should have failed");
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        !words.contains("panicked") && !words.contains("backtrace"),
        "{words}"
    );
    words
}

#[test]
fn serving_on_a_busy_port_fails_at_once_and_names_the_way_out() -> std::io::Result<()> {
    let busy = TcpListener::bind("127.0.0.1:0")?;
    let port = busy.local_addr()?.port();
    let start = Instant::now();
    let words = complaint(&xtask(&["serve", "--port", &port.to_string()], None)?);
    assert!(
        start.elapsed() < Duration::from_secs(5),
        "it took {:?}",
        start.elapsed()
    );
    assert!(
        words.contains(&format!("Port {port} is used by another program")),
        "{words}"
    );
    assert!(words.contains("cargo xtask serve --port "), "{words}");
    Ok(())
}

#[test]
fn a_machine_without_rustup_is_told_what_to_install() -> std::io::Result<()> {
    let words = complaint(&xtask(&["build"], Some("/nowhere"))?);
    assert!(words.contains("https://rustup.rs"), "{words}");
    assert_eq!(words.lines().count(), 1, "{words}");
    Ok(())
}

#[test]
fn finishing_without_trunk_names_the_command_to_use() -> std::io::Result<()> {
    let words = complaint(&xtask(&["finish"], None)?);
    assert!(words.contains("cargo xtask build"), "{words}");
    Ok(())
}

//! `cargo xtask`: the commands for people who work on the code.

fn main() {}

//! x
pub fn run_all() -> anyhow::Result<()> {
    Ok(())
}

//! What the browser keeps of saved answers.

use anyhow::Result;
use e2e::Page;
use serde_json::json;

/// What saved answers are kept under.
pub const KEY: &str = "link-worker-faq.saved";

/// What is kept; empty when nothing is.
pub async fn kept(page: &Page) -> Result<String> {
    let kept = page
        .script("return localStorage.getItem(arguments[0])", &[json!(KEY)])
        .await?;
    Ok(kept.as_str().unwrap_or_default().to_owned())
}

/// Keeps this.
pub async fn keep(page: &Page, text: &str) -> Result<()> {
    page.script("localStorage.setItem(...arguments)", &[json!(KEY), json!(text)])
        .await?;
    Ok(())
}

/// The parts of what is kept that begin with this sign: `#` ids, `@` times, `?` questions.
pub fn parts(kept: &str, sign: char) -> Vec<String> {
    let texts: Vec<String> = serde_json::from_str(kept).unwrap_or_default();
    texts
        .iter()
        .filter_map(|text| Some(text.strip_prefix(sign)?.to_owned()))
        .collect()
}

/// Waits until this many answers are kept, and gives what is kept then.
pub async fn keeps(page: &Page, count: usize) -> Result<String> {
    let mut text = String::new();
    page.until(&format!("{count} answers are kept"), async || {
        text = kept(page).await?;
        Ok(parts(&text, '#').len() == count)
    })
    .await?;
    Ok(text)
}

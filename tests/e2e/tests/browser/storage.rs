//! The saved answers as the browser stores them.

use anyhow::Result;
use e2e::Page;
use e2e::fixture::SAVED_KEY;
use serde_json::json;

/// Returns the stored text; empty when nothing is stored.
pub async fn stored(page: &Page) -> Result<String> {
    let script = "return localStorage.getItem(arguments[0])";
    let stored = page.script(script, &[json!(SAVED_KEY)]).await?;
    Ok(stored.as_str().unwrap_or_default().to_owned())
}

/// Stores a text in place of the saved answers.
pub async fn store(page: &Page, text: &str) -> Result<()> {
    let script = "localStorage.setItem(...arguments)";
    page.script(script, &[json!(SAVED_KEY), json!(text)]).await?;
    Ok(())
}

/// Returns the fields of stored answers that begin with this sign: `#` ids, `@` times, `?` questions.
pub fn fields(stored: &str, sign: char) -> Vec<String> {
    let texts: Vec<String> = serde_json::from_str(stored).unwrap_or_default();
    texts
        .iter()
        .filter_map(|text| Some(text.strip_prefix(sign)?.to_owned()))
        .collect()
}

/// Waits until this many answers are stored and returns the stored text.
pub async fn stores(page: &Page, count: usize) -> Result<String> {
    let mut text = String::new();
    page.until(&format!("{count} answers are stored"), async || {
        text = stored(page).await?;
        Ok(fields(&text, '#').len() == count)
    })
    .await?;
    Ok(text)
}

//! Firefox, through geckodriver.

use crate::command::post;
use crate::environment::env_path;
use crate::options::Options;
use anyhow::Result;
use fantoccini::Client;
use serde_json::{Value, json};
use std::fs::{self, File};
use std::path::Path;
use tokio::process::Command;

pub(crate) fn driver() -> Result<Command> {
    let mut driver = Command::new(env_path("GECKODRIVER")?);
    // Only the browser's own scripts can read the console.
    driver.arg("--allow-system-access");
    Ok(driver)
}

pub(crate) fn capabilities(options: &Options, profile: &Path) -> Result<Value> {
    Ok(json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": env_path("FIREFOX")?,
            "args": ["-headless", "-profile", profile],
            "prefs": {
                "intl.accept_languages": "en-GB",
                // Firefox's own quick find, which / opens, would move the focus.
                "accessibility.typeaheadfind.manual": false,
                // 0 lets every site store data, 2 none.
                "network.cookie.cookieBehavior": if options.storage_denied { 2 } else { 0 },
                // Messages of pages only, not of the browser itself.
                "devtools.console.stdout.chrome": false,
                "devtools.console.stdout.content": true,
                "javascript.enabled": !options.scripts_denied,
                "font.size.variable.x-western": options.text_size.unwrap_or(16),
            },
        },
    }))
}

/// Returns the errors of scripts and policies from the browser's own console, and those that pages wrote to theirs,
/// which goes to the standard output.
pub(crate) async fn console_errors(client: &Client, output: &Path) -> Result<Vec<String>> {
    // A test that denies storage asks for the first two. Firefox stops a script whose page is left and calls that a
    // timeout; a script that really hangs makes its test time out.
    let script = "const isDenial = ({ category, errorMessage }) => category === 'cookieBlockedAll' \
            || category === 'Service Workers' && errorMessage.includes('Storage access is restricted') \
            || errorMessage.startsWith('Script terminated by timeout'); \
        const ours = message => message instanceof Ci.nsIScriptError && !message.isFromChromeContext; \
        const found = Services.console.getMessageArray() \
            .filter(message => ours(message) && !isDenial(message)).map(String); \
        Services.console.reset(); \
        return found";
    post(client, "moz/context", json!({ "context": "chrome" })).await?;
    let found = client.execute(script, Vec::new()).await;
    post(client, "moz/context", json!({ "context": "content" })).await?;
    let mut errors: Vec<String> = serde_json::from_value(found?)?;
    let written = fs::read_to_string(output)?;
    File::create(output)?;
    // A page's message begins with a quoted text, the browser's own with the name of a component.
    let is_error =
        |line: &&str| line.starts_with("console.error: \"") || line.starts_with("console.warn: \"");
    errors.extend(written.lines().filter(is_error).map(str::to_owned));
    Ok(errors)
}

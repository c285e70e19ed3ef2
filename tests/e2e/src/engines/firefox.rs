//! Firefox, through geckodriver.

use crate::command::post;
use crate::{Options, handed};
use anyhow::Result;
use fantoccini::Client;
use serde_json::{Value, json};
use std::fs::{self, File};
use std::path::Path;
use tokio::process::Command;

pub(crate) fn driver() -> Result<Command> {
    let mut driver = Command::new(handed("GECKODRIVER")?);
    // The console is read where only the browser's own scripts may look.
    driver.arg("--allow-system-access");
    Ok(driver)
}

pub(crate) fn capabilities(options: &Options, profile: &Path) -> Result<Value> {
    Ok(json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": handed("FIREFOX")?,
            "args": ["-headless", "-profile", profile],
            "prefs": {
                "intl.accept_languages": "en-GB",
                // A browser's own search that / begins moves the focus to what it finds: that is not the page's doing.
                "accessibility.typeaheadfind.manual": false,
                // 0 lets every site keep things, 2 none.
                "network.cookie.cookieBehavior": if options.storage_denied { 2 } else { 0 },
                // What pages write to the console, and not what the browser itself does.
                "devtools.console.stdout.chrome": false,
                "devtools.console.stdout.content": true,
                "javascript.enabled": !options.scripts_denied,
            },
        },
    }))
}

/// What the browser complains about to its own console, scripts and policies alike, and what pages write to
/// theirs, which goes to the standard output.
pub(crate) async fn console_errors(client: &Client, output: &Path) -> Result<Vec<String>> {
    // That storage is denied is no error of the page's: it was asked for. Nor is a script that runs while its page
    // is left: Firefox stops it and calls that a timeout. One that really hangs ends its journey in vain.
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
    // What a page writes begins with a text, in quotes; what parts of the browser write, with their name.
    let is_error =
        |line: &&str| line.starts_with("console.error: \"") || line.starts_with("console.warn: \"");
    errors.extend(written.lines().filter(is_error).map(str::to_owned));
    Ok(errors)
}

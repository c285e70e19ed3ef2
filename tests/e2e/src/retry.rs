//! The errors of a condition after which it is checked again.

use fantoccini::error::{CmdError, ErrorStatus, WebDriver};

/// Returns whether a condition that ended in this error is checked again: the page changed or was left between two
/// commands. Every other error is the test's own mistake, or a browser that has crashed.
pub(crate) fn is_transient(error: &anyhow::Error) -> bool {
    match error.downcast_ref::<CmdError>() {
        Some(CmdError::Standard(error)) => is_transient_status(error),
        // ChromeDriver's own codes, which the standard does not know.
        Some(CmdError::NotW3C(code)) => {
            code == "aborted by navigation" || code == "no such execution context"
        }
        _ => false,
    }
}

fn is_transient_status(WebDriver { error, message, .. }: &WebDriver) -> bool {
    match error {
        ErrorStatus::NoSuchElement
        | ErrorStatus::StaleElementReference
        | ErrorStatus::ElementNotInteractable
        | ErrorStatus::ElementClickIntercepted
        | ErrorStatus::MoveTargetOutOfBounds
        | ErrorStatus::NoSuchFrame
        | ErrorStatus::NoSuchWindow
        // All three drivers report a document that is replaced under a command as an unknown error too.
        | ErrorStatus::UnknownError => true,
        ErrorStatus::JavascriptError => OF_A_LEFT_DOCUMENT.iter().any(|part| message.contains(part)),
        _ => false,
    }
}

/// Parts of the messages in which drivers report a script whose document was left: ChromeDriver's “document
/// unloaded while waiting for result”, geckodriver's “Document was unloaded” and “can't access dead object”, and
/// WebKitWebDriver's “Callback was not called before the unload event”.
const OF_A_LEFT_DOCUMENT: [&str; 3] = ["unloaded", "dead object", "before the unload event"];

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn reported(error: ErrorStatus, message: &'static str) -> anyhow::Error {
        CmdError::Standard(WebDriver::new(error, message)).into()
    }

    #[test]
    fn retries_when_the_page_changes_under_a_command() {
        for status in [
            ErrorStatus::NoSuchElement,
            ErrorStatus::StaleElementReference,
            ErrorStatus::ElementNotInteractable,
            ErrorStatus::ElementClickIntercepted,
            ErrorStatus::MoveTargetOutOfBounds,
        ] {
            let name = status.to_string();
            assert!(is_transient(&reported(status, "")), "{name}");
        }
    }

    #[test]
    fn retries_when_the_document_is_left() {
        for (status, message) in [
            (ErrorStatus::NoSuchWindow, "Browsing context has been discarded"),
            (ErrorStatus::NoSuchFrame, ""),
            (
                ErrorStatus::UnknownError,
                "aborted by navigation: loader has changed while resolving nodes",
            ),
            (
                ErrorStatus::JavascriptError,
                "javascript error: document unloaded while waiting for result",
            ),
            (ErrorStatus::JavascriptError, "Document was unloaded"),
            (
                ErrorStatus::JavascriptError,
                "TypeError: can't access dead object",
            ),
            (
                ErrorStatus::JavascriptError,
                "Callback was not called before the unload event.",
            ),
        ] {
            assert!(is_transient(&reported(status, message)), "{message}");
        }
        for code in ["aborted by navigation", "no such execution context"] {
            assert!(is_transient(&CmdError::NotW3C(json!(code)).into()), "{code}");
        }
    }

    #[test]
    fn retries_below_a_context() {
        let error = reported(ErrorStatus::StaleElementReference, "").context("the list");
        assert!(is_transient(&error));
    }

    #[test]
    fn fails_at_once_when_the_test_is_wrong() {
        for (status, message) in [
            (ErrorStatus::InvalidArgument, "invalid argument"),
            (ErrorStatus::InvalidSelector, "not a valid selector"),
            (
                ErrorStatus::JavascriptError,
                "ReferenceError: nothing is not defined",
            ),
            (
                ErrorStatus::JavascriptError,
                "Cannot read properties of null (reading 'innerText')",
            ),
            (ErrorStatus::ScriptTimeout, "script timeout"),
            (ErrorStatus::UnknownCommand, "unknown command"),
            (ErrorStatus::InvalidSessionId, "session deleted"),
        ] {
            assert!(!is_transient(&reported(status, message)), "{message}");
        }
        assert!(!is_transient(&anyhow::anyhow!("no selector for the role knob")));
        assert!(!is_transient(&CmdError::NotW3C(json!("disconnected")).into()));
    }
}

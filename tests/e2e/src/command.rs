//! WebDriver commands that the client library does not have.

use anyhow::Result;
use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::Value;
use url::{ParseError, Url};

/// A command of the current session.
#[derive(Clone, Debug)]
struct Command {
    path: String,
    body: Option<String>,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (
            if self.body.is_some() {
                Method::POST
            } else {
                Method::GET
            },
            self.body.clone(),
        )
    }
}

/// Sends a GET request below the session's path.
pub async fn get(client: &Client, path: impl Into<String>) -> Result<Value> {
    Ok(client
        .issue_cmd(Command {
            path: path.into(),
            body: None,
        })
        .await?)
}

/// Sends a POST request below the session's path.
pub async fn post(client: &Client, path: impl Into<String>, body: Value) -> Result<Value> {
    Ok(client
        .issue_cmd(Command {
            path: path.into(),
            body: Some(body.to_string()),
        })
        .await?)
}

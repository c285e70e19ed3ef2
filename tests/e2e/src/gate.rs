//! A server that holds its response back until a test releases it.

use anyhow::Result;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::sync::watch;

/// Serves one WebAssembly file behind a gate.
pub struct Gate {
    /// The address of the server, for nginx to pass requests to.
    pub address: String,
    open: watch::Sender<bool>,
}

impl Gate {
    /// Starts a server for this content, with the gate closed.
    ///
    /// # Errors
    /// No port is free.
    pub async fn before(content: Vec<u8>) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = format!("http://{}", listener.local_addr()?);
        let (open, opened) = watch::channel(false);
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let (mut opened, content) = (opened.clone(), content.clone());
                tokio::spawn(async move {
                    let mut request = [0; 4096];
                    let _ = stream.read(&mut request).await;
                    if opened.wait_for(|open| *open).await.is_ok() {
                        let head = format!(
                            "HTTP/1.1 200 OK\r\nContent-Type: application/wasm\r\nContent-Length: {}\r\n\r\n",
                            content.len()
                        );
                        let _ = stream.write_all(head.as_bytes()).await;
                        let _ = stream.write_all(&content).await;
                    }
                });
            }
        });
        Ok(Self { address, open })
    }

    /// Answers all requests from now on.
    pub fn open(&self) {
        self.open.send_replace(true);
    }
}

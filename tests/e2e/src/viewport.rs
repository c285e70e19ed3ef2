//! A window's size and the system's colours, emulated through the DevTools protocol.

use crate::page::Page;
use anyhow::{Context, Result};
use serde_json::json;

/// The size and the colours of a window.
#[derive(Clone, Copy, Debug)]
pub struct Viewport {
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// Whether the system asks for dark colours.
    pub dark: bool,
    /// Whether the system forces its own colours.
    pub forced: bool,
}

impl Viewport {
    /// Returns a window with light colours.
    pub const fn light(width: u32, height: u32) -> Self {
        Self {
            width,
            height,
            dark: false,
            forced: false,
        }
    }

    /// Returns a window with dark colours.
    pub const fn dark(width: u32, height: u32) -> Self {
        Self {
            dark: true,
            ..Self::light(width, height)
        }
    }

    /// Returns a window with forced colours.
    pub const fn forced(width: u32, height: u32) -> Self {
        Self {
            forced: true,
            ..Self::light(width, height)
        }
    }
}

impl Page {
    /// Gives the window this many CSS pixels for the page, which every engine can do that has room for it.
    ///
    /// # Errors
    /// The page has another size afterwards.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        let frame = "return [outerWidth - innerWidth, outerHeight - innerHeight]";
        let frame: [u32; 2] = serde_json::from_value(self.script(frame, &[]).await?)?;
        self.client
            .set_window_size(width + frame[0], height + frame[1])
            .await?;
        let mut size = json!(null);
        self.until("the page has its size", async || {
            size = self.script("return [innerWidth, innerHeight]", &[]).await?;
            Ok(size == json!([width, height]))
        })
        .await
        .with_context(|| format!("{width} by {height} pixels were asked for, there are {size}"))
    }

    /// Emulates a window for all pages that are opened from now on.
    ///
    /// # Errors
    /// The engine does not have [`crate::limits::Ability::Emulation`].
    pub async fn emulate(&self, viewport: Viewport) -> Result<()> {
        let Viewport {
            width,
            height,
            dark,
            forced,
        } = viewport;
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 700 });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await?;
        let scheme = if dark { "dark" } else { "light" };
        let forced = if forced { "active" } else { "none" };
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "forced-colors", "value": forced },
        ] });
        self.devtools("Emulation.setEmulatedMedia", features).await?;
        Ok(())
    }
}

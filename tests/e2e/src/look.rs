//! How a window is: its size and its colours. Emulated through the DevTools protocol.

use crate::Page;
use anyhow::Result;
use serde_json::json;

/// The size and the colours of a window.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// Whether the system asks for dark colours.
    pub dark: bool,
    /// Whether the system forces its own colours.
    pub forced: bool,
}

impl Look {
    /// Light colours.
    pub const fn light(width: u32, height: u32) -> Self {
        Self {
            width,
            height,
            dark: false,
            forced: false,
        }
    }

    /// Dark colours.
    pub const fn dark(width: u32, height: u32) -> Self {
        Self {
            dark: true,
            ..Self::light(width, height)
        }
    }

    /// Forced colours.
    pub const fn forced(width: u32, height: u32) -> Self {
        Self {
            forced: true,
            ..Self::light(width, height)
        }
    }
}

impl Page {
    /// Gives the window another look, for all that is opened from now on.
    ///
    /// # Errors
    /// The browser does not have [`crate::Ability::Looks`].
    pub async fn look(&self, look: Look) -> Result<()> {
        let size = json!({ "width": look.width, "height": look.height, "deviceScaleFactor": 1, "mobile": look.width < 700 });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await?;
        let scheme = if look.dark { "dark" } else { "light" };
        let forced = if look.forced { "active" } else { "none" };
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "forced-colors", "value": forced },
        ] });
        self.devtools("Emulation.setEmulatedMedia", features).await?;
        Ok(())
    }
}

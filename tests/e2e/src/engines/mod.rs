//! What differs between the engines' drivers, one file each: the command that starts it, the capabilities of a
//! session, and the console.

pub(crate) mod chromium;
pub(crate) mod firefox;
pub(crate) mod webkit;

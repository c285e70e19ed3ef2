//! What differs between the engines' drivers, one file for each: how it is started, how a browser is asked
//! for, and how its console is read.

pub(crate) mod chromium;
pub(crate) mod firefox;
pub(crate) mod webkit;

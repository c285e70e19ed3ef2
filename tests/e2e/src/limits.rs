//! What an engine cannot do, as far as the journeys are concerned: the one list that they are cut by. A test
//! for each ability fails when an engine learns it, and the README holds the same list.

use crate::Engine;
use std::fmt;

/// Something that not every engine lets a journey do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ability {
    /// What the page writes to the console, and what the browser complains about there, can be read.
    Console,
    /// The browser says what it has against installing the page, and how it reads the manifest.
    Installing,
    /// A page is told when something in it jumped.
    LayoutShift,
    /// A profile can be used by one browser after another.
    KeptProfile,
}

/// One thing that one engine cannot do.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// The engine.
    pub engine: Engine,
    /// What it cannot do.
    pub ability: Ability,
    /// Why.
    pub reason: &'static str,
}

/// Everything that an engine cannot do.
pub const LIMITS: [Limit; 6] = [
    Limit {
        engine: Engine::Firefox,
        ability: Ability::Installing,
        reason: "on a computer it installs no web app, so it has no verdict",
    },
    Limit {
        engine: Engine::Firefox,
        ability: Ability::LayoutShift,
        reason: "it does not have the Layout Instability API",
    },
    Limit {
        engine: Engine::WebKit,
        ability: Ability::Console,
        reason: "under a driver its window is private, and a private window logs nothing",
    },
    Limit {
        engine: Engine::WebKit,
        ability: Ability::Installing,
        reason: "WebKitGTK installs no web app, so it has no verdict",
    },
    Limit {
        engine: Engine::WebKit,
        ability: Ability::LayoutShift,
        reason: "it does not have the Layout Instability API",
    },
    Limit {
        engine: Engine::WebKit,
        ability: Ability::KeptProfile,
        reason: "under a driver its window is private, and forgets everything when it closes",
    },
];

impl fmt::Display for Ability {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Console => "errors in the console are read",
            Self::Installing => "the browser’s verdict on installing is asked for",
            Self::LayoutShift => "the browser’s count of layout shifts is read",
            Self::KeptProfile => "the browser is closed and opened again",
        })
    }
}

/// The limit that keeps an engine from something; none when it can do it.
pub fn limit(engine: Engine, ability: Ability) -> Option<Limit> {
    LIMITS
        .into_iter()
        .find(|limit| limit.engine == engine && limit.ability == ability)
}

//! What an engine cannot do: the one list by which browser tests are skipped. A test for each ability fails once
//! the engine supports it, and `docs/testing.md` holds the same list.

use std::fmt;
use xtask::engine::Engine;

/// Something that not every engine lets a test do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ability {
    /// Messages of the page and of the browser in the console can be read.
    Console,
    /// The browser reports why a page cannot be installed, and the manifest as it reads it.
    Installing,
    /// The browser reports layout shifts.
    LayoutShift,
    /// A window's size and the system's colours can be emulated.
    Emulation,
    /// The page can be printed to a PDF.
    Printing,
    /// A profile can be used by one browser after another.
    PersistentProfile,
}

/// An ability that an engine lacks.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// The engine.
    pub engine: Engine,
    /// The ability.
    pub ability: Ability,
    /// Why it lacks it.
    pub reason: &'static str,
}

/// Every ability that an engine lacks.
pub const LIMITS: [Limit; 9] = [
    Limit {
        engine: Engine::Firefox,
        ability: Ability::Installing,
        reason: "its driver has no command for it",
    },
    Limit {
        engine: Engine::Firefox,
        ability: Ability::LayoutShift,
        reason: "it lacks the Layout Instability API",
    },
    Limit {
        engine: Engine::Firefox,
        ability: Ability::Emulation,
        reason: "its driver has no command for it",
    },
    Limit {
        engine: Engine::WebKit,
        ability: Ability::Console,
        reason: "under a driver its window is private and logs nothing",
    },
    Limit {
        engine: Engine::WebKit,
        ability: Ability::Installing,
        reason: "its driver has no command for it",
    },
    Limit {
        engine: Engine::WebKit,
        ability: Ability::LayoutShift,
        reason: "it lacks the Layout Instability API",
    },
    Limit {
        engine: Engine::WebKit,
        ability: Ability::Emulation,
        reason: "its driver has no command for it",
    },
    Limit {
        engine: Engine::WebKit,
        ability: Ability::Printing,
        reason: "its driver has no command for it",
    },
    Limit {
        engine: Engine::WebKit,
        ability: Ability::PersistentProfile,
        reason: "under a driver its window is private and stores nothing",
    },
];

impl fmt::Display for Ability {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Console => "reading errors in the console",
            Self::Installing => "asking whether the page can be installed",
            Self::LayoutShift => "measuring layout shifts",
            Self::Emulation => "emulating the window’s size and the system’s colours",
            Self::Printing => "printing the page",
            Self::PersistentProfile => "restarting the browser with the same profile",
        })
    }
}

/// Returns the limit of an engine; none when it has the ability.
pub fn limit(engine: Engine, ability: Ability) -> Option<Limit> {
    LIMITS
        .into_iter()
        .find(|limit| limit.engine == engine && limit.ability == ability)
}

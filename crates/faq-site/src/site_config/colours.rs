//! The colours of a site: one accent gives those of the light page and of the dark one, each of which can be
//! read on what it stands on.

use palette::color_difference::Wcag21RelativeContrast;
use palette::{IntoColor, Oklch, Srgb};

/// The least contrast of text with its ground (<https://www.w3.org/TR/WCAG22/#contrast-minimum>), and a
/// little more, for the colours are rounded to eight bits.
const LEAST: f32 = 4.55;
/// The grounds that the accent stands on, from the style sheet's tokens: the page's and a card's.
const LIGHT: [&str; 2] = ["#fbf7f0", "#fffdf9"];
const DARK: [&str; 2] = ["#15191a", "#1d2324"];

/// The accent with what goes with it, for one scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Family {
    /// Links and buttons.
    pub accent: String,
    /// Words on the accent.
    pub ink: String,
    /// A soft ground for words, links among them.
    pub soft: String,
}

/// The colours of a site, as `#rrggbb`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colours {
    /// What the site file asks for.
    pub asked: String,
    /// On a light page.
    pub light: Family,
    /// On a dark page.
    pub dark: Family,
}

impl Colours {
    /// Makes the colours of an accent, `#rrggbb` or `#rgb`; none if it is no colour. Too pale an accent is
    /// darkened on the light page; the dark page has its own, light one of the same hue.
    pub fn of(asked: &str) -> Option<Self> {
        let accent: Oklch = parse(asked)?.into_format::<f32>().into_color();
        let like = |lightness: f32, chroma: f32| Oklch::new(lightness, accent.chroma.min(chroma), accent.hue);
        let soft = hex(like(0.936, 0.022));
        let light = Family {
            accent: readable(accent, &[LIGHT[0], LIGHT[1], &soft], -0.005),
            ink: "#ffffff".to_owned(),
            soft,
        };
        let soft = hex(like(0.325, 0.035));
        let dark = Family {
            accent: readable(like(0.827, 0.08), &[DARK[0], DARK[1], &soft], 0.005),
            ink: hex(like(0.241, 0.03)),
            soft,
        };
        Some(Self {
            asked: hex(accent),
            light,
            dark,
        })
    }

    /// The ground of the light page and of the dark one.
    pub const GROUNDS: [&str; 2] = [LIGHT[0], DARK[0]];

    /// The tokens of the style sheets that are the site's, light and dark.
    pub fn tokens(&self) -> [String; 2] {
        [&self.light, &self.dark].map(|Family { accent, ink, soft }| {
            format!(":root{{--accent:{accent};--accent-ink:{ink};--accent-soft:{soft}}}")
        })
    }
}

/// How well one colour is read on another, from 1 to 21 (<https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>);
/// 1 for what is no colour.
pub fn contrast(one: &str, other: &str) -> f32 {
    match (parse(one), parse(other)) {
        (Some(one), Some(other)) => one
            .into_format::<f32>()
            .relative_contrast(other.into_format::<f32>()),
        _ => 1.0,
    }
}

/// The colour nearest to this one that can be read on all grounds, sought in steps of lightness.
fn readable(mut colour: Oklch, grounds: &[&str], step: f32) -> String {
    loop {
        let shown = hex(colour);
        if grounds.iter().all(|ground| contrast(&shown, ground) >= LEAST) || !(0.0..=1.0).contains(&colour.l)
        {
            return shown;
        }
        colour.l += step;
    }
}

/// Parses `#rrggbb` or `#rgb`. palette slices the digits by bytes, so only ASCII may reach it.
fn parse(colour: &str) -> Option<Srgb<u8>> {
    let digits = colour.strip_prefix('#')?;
    let is_hex = matches!(digits.len(), 3 | 6) && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_hex.then(|| digits.parse().ok())?
}

fn hex(colour: Oklch) -> String {
    let rgb: Srgb = colour.into_color();
    let rgb: Srgb<u8> = rgb.into_format();
    format!("#{:02x}{:02x}{:02x}", rgb.red, rgb.green, rgb.blue)
}

//! Colours of a site, derived from one accent for the light and the dark page, with enough contrast to be
//! read.

use palette::color_difference::Wcag21RelativeContrast;
use palette::{IntoColor, Oklch, Srgb};

/// The minimum contrast of text (<https://www.w3.org/TR/WCAG22/#contrast-minimum>), plus a margin for the
/// rounding of colours to eight bits.
const MIN_CONTRAST: f32 = 4.55;
/// Backgrounds of the accent in the style sheet's tokens: the page and a card.
const LIGHT: [&str; 2] = ["#fbf7f0", "#fffdf9"];
const DARK: [&str; 2] = ["#15191a", "#1d2324"];

/// The accent and the colours that go with it, for the light or the dark page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColourScheme {
    /// Links and buttons.
    pub accent: String,
    /// Text on the accent.
    pub ink: String,
    /// A soft background of text and links.
    pub soft: String,
}

/// The colours of a site, as `#rrggbb`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colours {
    /// The accent of the site file.
    pub requested: String,
    /// The light page.
    pub light: ColourScheme,
    /// The dark page.
    pub dark: ColourScheme,
}

impl Colours {
    /// Returns the colours of an accent, `#rrggbb` or `#rgb`, or none if it is not a colour. An accent that
    /// is too pale is darkened on the light page; the dark page has a light accent of the same hue.
    pub fn from_accent(accent: &str) -> Option<Self> {
        let accent: Oklch = parse(accent)?.into_format::<f32>().into_color();
        let same_hue =
            |lightness: f32, chroma: f32| Oklch::new(lightness, accent.chroma.min(chroma), accent.hue);
        let soft = hex(same_hue(0.936, 0.022));
        let light = ColourScheme {
            accent: readable(accent, &[LIGHT[0], LIGHT[1], &soft], -0.005),
            ink: "#ffffff".to_owned(),
            soft,
        };
        let soft = hex(same_hue(0.325, 0.035));
        let dark = ColourScheme {
            accent: readable(same_hue(0.827, 0.08), &[DARK[0], DARK[1], &soft], 0.005),
            ink: hex(same_hue(0.241, 0.03)),
            soft,
        };
        Some(Self {
            requested: hex(accent),
            light,
            dark,
        })
    }

    /// Background of the light page and of the dark page.
    pub const BACKGROUNDS: [&str; 2] = [LIGHT[0], DARK[0]];

    /// Returns the site's tokens as CSS, for the light page and for the dark page.
    pub fn tokens(&self) -> [String; 2] {
        [&self.light, &self.dark].map(|ColourScheme { accent, ink, soft }| {
            format!(":root{{--accent:{accent};--accent-ink:{ink};--accent-soft:{soft}}}")
        })
    }
}

/// Returns the contrast of two colours, from 1 to 21 (<https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>), or
/// 1 if one is not a colour.
pub fn contrast(one: &str, other: &str) -> f32 {
    match (parse(one), parse(other)) {
        (Some(one), Some(other)) => one
            .into_format::<f32>()
            .relative_contrast(other.into_format::<f32>()),
        _ => 1.0,
    }
}

/// Changes the lightness step by step until the colour can be read on all backgrounds.
fn readable(mut colour: Oklch, backgrounds: &[&str], step: f32) -> String {
    loop {
        let rendered = hex(colour);
        if backgrounds
            .iter()
            .all(|background| contrast(&rendered, background) >= MIN_CONTRAST)
            || !(0.0..=1.0).contains(&colour.l)
        {
            return rendered;
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

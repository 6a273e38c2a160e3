//! An accent colour for both themes, and the colours that follow from it. Buttons and links must be legible
//! on every background (WCAG 2.2, 1.4.3). The focus ring needs less, 3:1 (1.4.11), on the same backgrounds.

use super::colour::Colour;

/// The minimum contrast of text with its background.
const LEAST: f64 = 4.5;
/// The same for people who ask for more contrast (1.4.6).
const MORE: f64 = 7.0;

/// The backgrounds of a theme, as in `style/tokens.css`; a test compares the two.
pub struct Theme {
    name: &'static str,
    /// Vestibule's own accent.
    accent: Colour,
    /// `--color-background`, `--color-arch`, `--color-surface` and `--color-field`.
    backgrounds: [Colour; 4],
    /// The colour of text on the accent, before some of the accent is mixed in.
    on: Colour,
    /// The share of the accent in the subtle background, in hundredths.
    subtle: u8,
}

const LIGHT: Theme = Theme {
    name: "light",
    accent: Colour([0x0b, 0x5d, 0x57]),
    backgrounds: [
        Colour([0xf4, 0xf1, 0xea]),
        Colour([0xe9, 0xe3, 0xd6]),
        Colour([0xff, 0xfd, 0xf9]),
        Colour([0xff, 0xff, 0xff]),
    ],
    on: Colour::WHITE,
    subtle: 11,
};

const DARK: Theme = Theme {
    name: "dark",
    accent: Colour([0x6f, 0xd0, 0xc4]),
    backgrounds: [
        Colour([0x12, 0x15, 0x17]),
        Colour([0x19, 0x1e, 0x21]),
        Colour([0x1b, 0x20, 0x23]),
        Colour([0x14, 0x18, 0x1a]),
    ],
    on: Colour::BLACK,
    subtle: 10,
};

/// An accent colour that is legible in both themes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    light: Colour,
    dark: Colour,
}

impl Accent {
    /// Vestibule's own accent.
    pub const OWN: Self = Self { light: LIGHT.accent, dark: DARK.accent };

    /// The accent of the light theme. The dark theme gets the same colour, made lighter until it is legible
    /// there.
    ///
    /// # Errors
    /// If the contrast is too low. The message contains the contrast and the nearest legible colour.
    pub fn light(colour: Colour) -> Result<Self, String> {
        LIGHT.check(colour)?;
        Ok(Self { light: colour, dark: DARK.nearest(colour, LEAST) })
    }

    /// Sets another accent for the dark theme.
    ///
    /// # Errors
    /// If the contrast is too low. The message contains the contrast and the nearest legible colour.
    pub fn with_dark(self, colour: Colour) -> Result<Self, String> {
        DARK.check(colour)?;
        Ok(Self { dark: colour, ..self })
    }

    /// The accent for people who ask for more contrast: the nearest colours that have enough.
    fn with_more_contrast(self) -> Self {
        Self { light: LIGHT.nearest(self.light, MORE), dark: DARK.nearest(self.dark, MORE) }
    }

    /// The custom properties of `style/tokens.css` that follow from the accent, to be appended to the style
    /// sheet.
    #[must_use]
    pub fn css(self) -> String {
        format!(
            "@layer tokens {{\n{}@media (prefers-contrast: more) {{\n{}}}\n}}\n",
            self.properties(),
            self.with_more_contrast().properties()
        )
    }

    fn properties(self) -> String {
        let pair = |of: fn(&Theme, Colour) -> Colour| {
            format!("light-dark({}, {})", of(&LIGHT, self.light), of(&DARK, self.dark))
        };
        format!(
            ":root {{\n--color-accent: {};\n--color-accent-hover: {};\n--color-on-accent: {};\n--color-accent-subtle: {};\n}}\n",
            pair(|_, accent| accent),
            pair(Theme::hover),
            pair(Theme::on),
            pair(Theme::subtle),
        )
    }
}

impl Theme {
    /// The accent under the pointer, which has more contrast with the backgrounds.
    fn hover(&self, accent: Colour) -> Colour {
        accent.mix(self.extreme(), 25)
    }

    /// The colour of text on the accent.
    fn on(&self, accent: Colour) -> Colour {
        self.on.mix(accent, 8)
    }

    /// The accent as a faint background.
    fn subtle(&self, accent: Colour) -> Colour {
        self.backgrounds[2].mix(accent, self.subtle)
    }

    /// Black or white: mixing it into a colour raises the contrast.
    fn extreme(&self) -> Colour {
        if self.on == Colour::WHITE { Colour::BLACK } else { Colour::WHITE }
    }

    /// The lowest contrast of an accent, and the background where it occurs.
    fn lowest(&self, accent: Colour) -> (f64, Colour) {
        let others = [self.subtle(accent), self.on(accent)];
        let pairs = self
            .backgrounds
            .into_iter()
            .chain(others)
            .map(|background| (accent.contrast(background), background));
        pairs.fold((f64::INFINITY, accent), |least, pair| if pair.0 < least.0 { pair } else { least })
    }

    /// The nearest colour with at least this contrast.
    fn nearest(&self, accent: Colour, least: f64) -> Colour {
        let mut mixed = (0..=100).map(|part| accent.mix(self.extreme(), part));
        mixed.find(|colour| self.lowest(*colour).0 >= least).unwrap_or(self.accent)
    }

    fn check(&self, accent: Colour) -> Result<(), String> {
        let (contrast, ground) = self.lowest(accent);
        if contrast >= LEAST {
            return Ok(());
        }
        // Rounded down: 4.499 must not read as 4.5.
        let (contrast, nearest) = ((contrast * 100.0).floor() / 100.0, self.nearest(accent, LEAST));
        Err(format!(
            "is {accent}, whose contrast with {ground} in the {} theme is {contrast}:1; it needs {LEAST}:1, which {nearest} has",
            self.name
        ))
    }
}

#[cfg(test)]
mod tests;

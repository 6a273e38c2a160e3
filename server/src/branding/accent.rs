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
    /// The colour of text on the accent, before a hint of the accent is mixed in.
    on: Colour,
    /// How much of the accent the subtle background has in it, in hundredths.
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
    /// When the contrast is too low; the message gives the contrast and the nearest legible colour.
    pub fn light(colour: Colour) -> Result<Self, String> {
        LIGHT.check(colour)?;
        Ok(Self { light: colour, dark: DARK.nearest(colour, LEAST) })
    }

    /// Sets another accent for the dark theme.
    ///
    /// # Errors
    /// When the contrast is too low; the message gives the contrast and the nearest legible colour.
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
    /// The accent under the pointer, with more contrast to the backgrounds.
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

    /// The lowest contrast of an accent, and the background with which it has it.
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
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const TOKENS: &str = include_str!("../../../style/tokens.css");

    fn colour(text: &str) -> Colour {
        text.parse().unwrap()
    }

    #[test]
    fn the_backgrounds_are_those_of_the_style_sheet() {
        for (name, at) in [("background", 0), ("arch", 1), ("surface", 2), ("field", 3)] {
            let pair =
                format!("--color-{name}: light-dark({}, {});", LIGHT.backgrounds[at], DARK.backgrounds[at]);
            assert!(TOKENS.contains(&pair), "{pair}");
        }
        let own = format!("--color-accent: light-dark({}, {});", Accent::OWN.light, Accent::OWN.dark);
        assert!(TOKENS.contains(&own), "{own}");
    }

    #[test]
    fn every_property_that_is_set_is_one_of_the_style_sheet() {
        let accents = |css: &str| -> BTreeSet<String> {
            let names = css.lines().filter_map(|line| line.trim().strip_prefix("--")?.split(':').next());
            names.filter(|name| name.contains("accent")).map(str::to_owned).collect()
        };
        assert_eq!(accents(&Accent::OWN.css()), accents(TOKENS));
    }

    #[test]
    fn our_own_accent_is_legible_in_both_themes() {
        let Accent { light, dark } = Accent::OWN;
        assert_eq!((LIGHT.check(light), DARK.check(dark)), (Ok(()), Ok(())));
    }

    #[test]
    fn a_colour_that_is_hard_to_read_is_refused_with_the_nearest_that_is_not() {
        let refused = Accent::light(colour("#e0a800")).unwrap_err();
        assert!(
            refused.starts_with("is #e0a800, whose contrast with #") && refused.contains("light theme is 1."),
            "{refused}"
        );
        let nearest = refused.rsplit_once("which ").unwrap().1.strip_suffix(" has").unwrap();
        assert!(Accent::light(colour(nearest)).is_ok(), "{nearest}");
        let refused = Accent::OWN.with_dark(colour("#0b5d57")).unwrap_err();
        assert!(refused.contains("dark theme"), "{refused}");
    }

    #[test]
    fn an_accent_for_the_light_theme_is_made_legible_in_the_dark_one() {
        for light in ["#0b5d57", "#7a1f3d", "#1b3fa0", "#000000", "#5b4a00"] {
            let Accent { light, dark } = Accent::light(colour(light)).unwrap();
            assert_ne!(light, dark);
            assert_eq!(DARK.check(dark), Ok(()));
        }
        let both = Accent::light(colour("#1b3fa0")).unwrap().with_dark(colour("#9db4ff")).unwrap();
        assert!(both.css().contains("--color-accent: light-dark(#1b3fa0, #9db4ff);"));
    }

    #[test]
    fn more_contrast_is_enough_with_any_accent() {
        for light in ["#0b5d57", "#7a1f3d", "#1b3fa0", "#000000", "#5b4a00", "#006b3c"] {
            let accent = Accent::light(colour(light)).unwrap();
            let more = accent.with_more_contrast();
            assert!(LIGHT.lowest(more.light).0 >= MORE && DARK.lowest(more.dark).0 >= MORE, "{more:?}");
            let css = accent.css();
            let (usual, asked) = css.split_once("@media (prefers-contrast: more)").unwrap();
            assert!(usual.contains(&accent.properties()) && asked.contains(&more.properties()));
        }
    }

    #[test]
    fn every_accepted_accent_is_legible_on_every_background() {
        for step in 0..4096_u32 {
            let [high, low] = [step >> 8, step & 0xff];
            let accent = Colour([high, low >> 4, low & 15].map(|digit| u8::try_from(digit * 17).unwrap()));
            let Ok(taken) = Accent::light(accent) else { continue };
            for (theme, accent) in [(LIGHT, taken.light), (DARK, taken.dark)] {
                for background in
                    theme.backgrounds.into_iter().chain([theme.subtle(accent), theme.on(accent)])
                {
                    assert!(accent.contrast(background) >= LEAST, "{accent} on {background}");
                }
                assert!(theme.hover(accent).contrast(theme.on(accent)) >= LEAST, "{accent}");
            }
        }
    }
}

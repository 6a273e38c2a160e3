//! An accent colour for both themes, and the colours that follow from it: what acts must be legible on
//! whatever it stands (WCAG 2.2, 1.4.3). The ring around what has the focus needs 3:1 (1.4.11) on the
//! same grounds, and so has it too.

use super::colour::Colour;

/// The least contrast of a text with its ground.
const LEAST: f64 = 4.5;
/// The same for who asks for more contrast (1.4.6).
const MORE: f64 = 7.0;

/// A theme's grounds, as in `style/tokens.css`; a test compares the two.
pub struct Theme {
    name: &'static str,
    /// Vestibule's own accent.
    accent: Colour,
    /// `--color-background`, `--color-arch`, `--color-surface` and `--color-field`.
    grounds: [Colour; 4],
    /// What stands on the accent: this, with a hint of the accent.
    on: Colour,
    /// How much of the accent a wash has in it, in hundredths.
    wash: u8,
}

const LIGHT: Theme = Theme {
    name: "light",
    accent: Colour([0x0b, 0x5d, 0x57]),
    grounds: [
        Colour([0xf4, 0xf1, 0xea]),
        Colour([0xe9, 0xe3, 0xd6]),
        Colour([0xff, 0xfd, 0xf9]),
        Colour([0xff, 0xff, 0xff]),
    ],
    on: Colour::WHITE,
    wash: 11,
};

const DARK: Theme = Theme {
    name: "dark",
    accent: Colour([0x6f, 0xd0, 0xc4]),
    grounds: [
        Colour([0x12, 0x15, 0x17]),
        Colour([0x19, 0x1e, 0x21]),
        Colour([0x1b, 0x20, 0x23]),
        Colour([0x14, 0x18, 0x1a]),
    ],
    on: Colour::BLACK,
    wash: 10,
};

/// An accent colour that is legible in both themes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    light: Colour,
    dark: Colour,
}

impl Accent {
    /// Vestibule's own.
    pub const OWN: Self = Self { light: LIGHT.accent, dark: DARK.accent };

    /// The accent for the light theme. For the dark one the same colour is made lighter until it is
    /// legible there.
    ///
    /// # Errors
    /// Says how low the contrast is, and names the nearest colour that is legible.
    pub fn light(colour: Colour) -> Result<Self, String> {
        LIGHT.check(colour)?;
        Ok(Self { light: colour, dark: DARK.nearest(colour, LEAST) })
    }

    /// The same with another accent for the dark theme.
    ///
    /// # Errors
    /// Says how low the contrast is, and names the nearest colour that is legible.
    pub fn with_dark(self, colour: Colour) -> Result<Self, String> {
        DARK.check(colour)?;
        Ok(Self { dark: colour, ..self })
    }

    /// The same colour, where it is not yet legible enough for who asks for more contrast made so.
    fn more(self) -> Self {
        Self { light: LIGHT.nearest(self.light, MORE), dark: DARK.nearest(self.dark, MORE) }
    }

    /// The custom properties of `style/tokens.css` that follow from it, to be appended to the style sheet.
    #[must_use]
    pub fn css(self) -> String {
        format!(
            "@layer tokens {{\n{}@media (prefers-contrast: more) {{\n{}}}\n}}\n",
            self.properties(),
            self.more().properties()
        )
    }

    fn properties(self) -> String {
        let pair = |of: fn(&Theme, Colour) -> Colour| {
            format!("light-dark({}, {})", of(&LIGHT, self.light), of(&DARK, self.dark))
        };
        format!(
            ":root {{\n--color-accent: {};\n--color-accent-hover: {};\n--color-on-accent: {};\n--color-accent-subtle: {};\n}}\n",
            pair(|_, accent| accent),
            pair(Theme::strong),
            pair(Theme::on),
            pair(Theme::wash),
        )
    }
}

impl Theme {
    /// The accent under the pointer: further from the grounds.
    fn strong(&self, accent: Colour) -> Colour {
        accent.mix(self.far(), 25)
    }

    /// What stands on the accent.
    fn on(&self, accent: Colour) -> Colour {
        self.on.mix(accent, 8)
    }

    /// The accent as a faint ground.
    fn wash(&self, accent: Colour) -> Colour {
        self.grounds[2].mix(accent, self.wash)
    }

    /// Where a colour goes that is not legible yet.
    fn far(&self) -> Colour {
        if self.on == Colour::WHITE { Colour::BLACK } else { Colour::WHITE }
    }

    /// The lowest contrast of an accent, and the ground it has it with.
    fn lowest(&self, accent: Colour) -> (f64, Colour) {
        let others = [self.wash(accent), self.on(accent)];
        let pairs = self.grounds.into_iter().chain(others).map(|ground| (accent.contrast(ground), ground));
        pairs.fold((f64::INFINITY, accent), |least, pair| if pair.0 < least.0 { pair } else { least })
    }

    /// The nearest colour with at least this contrast.
    fn nearest(&self, accent: Colour, least: f64) -> Colour {
        let mut mixed = (0..=100).map(|part| accent.mix(self.far(), part));
        mixed.find(|colour| self.lowest(*colour).0 >= least).unwrap_or(self.accent)
    }

    fn check(&self, accent: Colour) -> Result<(), String> {
        let (contrast, ground) = self.lowest(accent);
        if contrast >= LEAST {
            return Ok(());
        }
        // Cut, not rounded: 4.499 is not 4.5.
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
    fn the_grounds_are_those_of_the_style_sheet() {
        for (name, at) in [("background", 0), ("arch", 1), ("surface", 2), ("field", 3)] {
            let pair = format!("--color-{name}: light-dark({}, {});", LIGHT.grounds[at], DARK.grounds[at]);
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
    fn who_asks_for_more_contrast_gets_it_with_any_accent() {
        for light in ["#0b5d57", "#7a1f3d", "#1b3fa0", "#000000", "#5b4a00", "#006b3c"] {
            let accent = Accent::light(colour(light)).unwrap();
            let more = accent.more();
            assert!(LIGHT.lowest(more.light).0 >= MORE && DARK.lowest(more.dark).0 >= MORE, "{more:?}");
            let css = accent.css();
            let (usual, asked) = css.split_once("@media (prefers-contrast: more)").unwrap();
            assert!(usual.contains(&accent.properties()) && asked.contains(&more.properties()));
        }
    }

    #[test]
    fn whatever_is_taken_is_legible_wherever_it_stands() {
        for step in 0..4096_u32 {
            let [high, low] = [step >> 8, step & 0xff];
            let accent = Colour([high, low >> 4, low & 15].map(|digit| u8::try_from(digit * 17).unwrap()));
            let Ok(taken) = Accent::light(accent) else { continue };
            for (theme, accent) in [(LIGHT, taken.light), (DARK, taken.dark)] {
                for ground in theme.grounds.into_iter().chain([theme.wash(accent), theme.on(accent)]) {
                    assert!(accent.contrast(ground) >= LEAST, "{accent} on {ground}");
                }
                assert!(theme.strong(accent).contrast(theme.on(accent)) >= LEAST, "{accent}");
            }
        }
    }
}

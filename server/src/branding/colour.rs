//! Colours in sRGB, and their contrast as WCAG 2.2 computes it.

use std::{fmt, str::FromStr};

/// An opaque colour: red, green and blue, 0 to 255.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

impl Colour {
    /// Black.
    pub const BLACK: Self = Self([0; 3]);
    /// White.
    pub const WHITE: Self = Self([255; 3]);

    /// The contrast with another colour, from 1 to 21 (WCAG 2.2, "contrast ratio").
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// This colour with a share of another mixed in, in hundredths.
    #[must_use]
    pub fn mix(self, other: Self, hundredths: u8) -> Self {
        let part = u32::from(hundredths.min(100));
        let mix = |own: u8, other: u8| {
            let sum = u32::from(own) * (100 - part) + u32::from(other) * part;
            u8::try_from((sum + 50) / 100).unwrap_or(u8::MAX)
        };
        let ([r, g, b], [other_r, other_g, other_b]) = (self.0, other.0);
        Self([mix(r, other_r), mix(g, other_g), mix(b, other_b)])
    }

    /// The relative luminance (WCAG 2.2).
    fn luminance(self) -> f64 {
        let linear = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        let [r, g, b] = self.0.map(linear);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }
}

impl FromStr for Colour {
    type Err = String;

    /// Parses `#rrggbb`.
    fn from_str(text: &str) -> Result<Self, String> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6);
        let number = digits
            .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
            .and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let [_, r, g, b] = number.ok_or("is not a colour such as #0b5d57")?.to_be_bytes();
        Ok(Self([r, g, b]))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        text.parse().unwrap()
    }

    #[test]
    fn contrast_is_computed_as_in_wcag() {
        // Known values: black on white, and the two greys on either side of 4.5:1.
        for (a, b, expected) in [
            ("#000000", "#ffffff", 21.0),
            ("#767676", "#ffffff", 4.54),
            ("#777777", "#ffffff", 4.48),
            ("#ff0000", "#ffffff", 4.0),
            ("#0b5d57", "#0b5d57", 1.0),
        ] {
            let found = colour(a).contrast(colour(b));
            assert!((found - expected).abs() < 0.005, "{a} on {b}: {found}");
            assert!((found - colour(b).contrast(colour(a))).abs() < f64::EPSILON);
        }
    }

    #[test]
    fn a_colour_is_a_hash_and_six_hexadecimal_digits() {
        assert_eq!(colour("#0B5d57").to_string(), "#0b5d57");
        for wrong in ["", "0b5d57", "#0b5d5", "#0b5d577", "#0b5d5g", "#+b5d57", "teal", "#ä5d57", "#fff"] {
            assert!(wrong.parse::<Colour>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn mixing_goes_from_one_colour_to_the_other() {
        assert_eq!(colour("#102030").mix(Colour::WHITE, 0), colour("#102030"));
        assert_eq!(colour("#102030").mix(Colour::WHITE, 100), Colour::WHITE);
        assert_eq!(Colour::BLACK.mix(Colour::WHITE, 50), colour("#808080"));
    }
}

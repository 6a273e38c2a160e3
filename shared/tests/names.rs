//! Tests of names, reasons and search words.
#![cfg(feature = "nfc")]

use proptest::prelude::*;
use shared::{ParseError, PersonName, Reason, search_words};

#[test]
fn names_of_any_script_are_taken_as_they_are() {
    for name in [
        "Ada Lovelace",
        "O\u{2019}Brien-M\u{fc}ller, Jr.",
        "<b>Bobby</b>; DROP TABLE",
        "\u{645}\u{62d}\u{645}\u{62f} \u{639}\u{644}\u{6cc}\u{200c}\u{631}\u{636}\u{627}",
        "\u{915}\u{94d}\u{200d}\u{937}",
        "\u{5d0}\u{5d1}\u{5d2}",
        "\u{674e}\u{5c0f}\u{9f99}",
        "\u{1f469}\u{200d}\u{1f4bb}",
        "",
    ] {
        assert_eq!(PersonName::parse(name).unwrap().as_str(), name);
    }
}

#[test]
fn space_and_invisible_marks_around_a_name_are_dropped_and_accents_are_composed() {
    for typed in
        [" Zoe\u{308} ", "\u{feff}Zo\u{eb}\u{200b}", "\u{200f}Zo\u{eb}\u{200e}", "\u{202a}Zo\u{eb}\u{202c}"]
    {
        assert_eq!(PersonName::parse(typed).unwrap().as_str(), "Zo\u{eb}");
    }
    for nothing in [" \u{200b} ", "\u{3164}", "\u{2800} \u{2800}", "\u{fe0f}\u{e0100}\u{200d}"] {
        assert_eq!(PersonName::parse(nothing).unwrap().as_str(), "");
    }
    // A heart in red, and a name with a variant of an ideograph.
    for visible in ["Ada \u{2764}\u{fe0f}", "\u{845b}\u{e0100}\u{57ce}"] {
        assert_eq!(PersonName::parse(visible).unwrap().as_str(), visible);
    }
}

#[test]
fn invisible_and_direction_changing_characters_are_rejected() {
    for within in [
        '\n',
        '\0',
        '\u{7f}',
        '\u{ad}',
        '\u{61c}',
        '\u{200b}',
        '\u{200e}',
        '\u{200f}',
        '\u{2028}',
        '\u{202a}',
        '\u{202e}',
        '\u{2060}',
        '\u{2066}',
        '\u{2069}',
        '\u{feff}',
        '\u{e0041}',
        // Letters without a shape: two Hangul fillers, an empty Braille pattern.
        '\u{115f}',
        '\u{3164}',
        '\u{ffa0}',
        '\u{2800}',
        '\u{34f}',
        '\u{17b4}',
        '\u{fff0}',
        '\u{1d173}',
        '\u{e0fff}',
    ] {
        assert_eq!(PersonName::parse(&format!("A{within}B")), Err(ParseError::Character), "{within:?}");
    }
}

#[test]
fn names_have_at_most_128_characters_and_reasons_1_to_200() {
    assert!(PersonName::parse(&"\u{e4}".repeat(128)).is_ok());
    assert_eq!(PersonName::parse(&"x".repeat(129)), Err(ParseError::TooLong));
    assert!(Reason::parse(&"x".repeat(200)).is_ok());
    assert_eq!(Reason::parse(&"x".repeat(201)), Err(ParseError::TooLong));
    assert_eq!(Reason::parse(" \u{200b}"), Err(ParseError::Empty));
}

#[test]
fn words_are_small_composed_and_each_once() {
    assert_eq!(search_words("Ada.Lovelace ada@Example.com"), ["ada", "com", "example", "lovelace"]);
    assert_eq!(search_words("E\u{301}MILE \u{c9}mile"), ["\u{e9}mile"]);
    assert_eq!(search_words("O'Brien o\u{2019}brien"), ["obrien"]);
    assert_eq!(
        search_words("\u{639}\u{644}\u{6cc}\u{200c}\u{631}\u{636}\u{627}"),
        ["\u{639}\u{644}\u{6cc}\u{631}\u{636}\u{627}"]
    );
    assert!(search_words(" .,-_@ ").is_empty());
}

proptest! {
    /// An accepted name is accepted again, unchanged.
    #[test]
    fn a_name_stays_as_it_is(text in "\\PC{0,60}") {
        if let Ok(name) = PersonName::parse(&text) {
            prop_assert_eq!(PersonName::parse(name.as_str()).unwrap(), name);
        }
    }
}

//! New passwords, and the rules that they must keep.

use shared::{NewPassword, ParseError, Password, PasswordRule, own_words};

#[test]
fn a_new_password_is_checked_for_length_and_common_patterns() {
    for good in [
        "violet kayak trombone",
        "9fJ#k2!xQv7z",
        "ich mag blaue Fahrräder",
        "кавун гарний смачний",
        "🦀🦀🚲🎺🎻🥁🦀🐳🐙🦑🐚🪸",
    ] {
        assert!(NewPassword::parse(good).is_ok(), "{good}");
    }
    assert_eq!(NewPassword::parse("short pass!"), Err(ParseError::TooShort));
    assert_eq!(NewPassword::parse(&"xy".repeat(129)), Err(ParseError::TooLong));
    for common in [
        "aaaaaaaaaaaaaa",
        "passwordpassword",
        "P@ssw0rd1234",
        "123456789012",
        "qwertyuiop123",
        "abcabcabcabc",
        "correcthorsebatterystaple",
        "Welcome2026!!",
        "iloveyou12345",
        "987654321098",
        "1qaz2wsx3edc",
        "Summer2026!!!!",
        "letmeinletmein",
        "111222333444",
    ] {
        assert_eq!(NewPassword::parse(common), Err(ParseError::Common), "{common}");
    }
}

#[test]
fn a_password_is_counted_in_characters_not_bytes() {
    let long: String =
        ('a'..='z').cycle().zip("äöü9#".chars().cycle()).flat_map(|(a, b)| [a, b]).take(256).collect();
    assert!(NewPassword::parse(&long).is_ok());
    assert_eq!(Password::parse(&format!("{long}x")), Err(ParseError::TooLong));
}

#[test]
fn a_password_made_of_the_accounts_own_words_is_refused() {
    let words = ["grace.hopper", "Grace@Navy.example", "Grace Hopper", "Northwind Cases"];
    assert!(own_words("GraceHopper1906", &words));
    assert!(own_words("northwind-cases-1", &words));
    assert!(!own_words("grace rides a violet kayak", &words));
    assert!(!own_words("violet kayak trombone", &words));
}

#[test]
fn each_rule_is_met_on_its_own() {
    let ticks = |typed: &str| PasswordRule::ALL.map(|rule| rule.is_met_by(typed, &["grace"]));
    assert_eq!(ticks(""), [false, false, false]);
    assert_eq!(ticks("violet"), [false, true, true]);
    assert_eq!(ticks("aaaaaaaaaaaa"), [true, false, true]);
    assert_eq!(ticks("grace1234567"), [true, true, false]);
    assert_eq!(ticks("violet kayak trombone"), [true, true, true]);
}

#[cfg(feature = "nfc")]
#[test]
fn one_password_typed_on_two_keyboards_is_the_same() {
    assert_eq!(Password::parse("e\u{301}a"), Password::parse("éa"));
}

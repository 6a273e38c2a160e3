//! Tests of the newtypes: accepted and rejected texts, and properties of any text.

mod passwords;

use proptest::prelude::*;
use shared::{
    BackupCode, DeviceName, EmailAddress, Identifier, NewPassword, ParseError, Password, PasswordRule,
    ResetCode, TotpCode, Username, own_words,
};

#[test]
fn a_username_is_read_in_one_canonical_form() {
    assert_eq!(Username::parse("  Grace.Hopper-1 ").unwrap().as_str(), "grace.hopper-1");
    for (typed, why) in [
        ("", ParseError::Empty),
        ("   ", ParseError::Empty),
        ("gr ace", ParseError::Character),
        ("grace@navy", ParseError::Character),
        ("a:b", ParseError::Character),
        ("grаce", ParseError::Character), // a Cyrillic а
        ("<b>", ParseError::Character),
        (".grace", ParseError::Form),
        ("grace-", ParseError::Form),
        (&"a".repeat(65), ParseError::TooLong),
    ] {
        assert_eq!(Username::parse(typed), Err(why), "{typed}");
    }
}

#[test]
fn an_email_address_cannot_carry_a_header() {
    let address = EmailAddress::parse(" Grace.Hopper+vestibule@Navy.example ").unwrap();
    assert_eq!(address.as_str(), "Grace.Hopper+vestibule@Navy.example");
    assert_eq!(address.key(), "grace.hopper+vestibule@navy.example");
    for (typed, why) in [
        ("", ParseError::Empty),
        ("grace", ParseError::Form),
        ("grace@", ParseError::Form),
        ("@navy.example", ParseError::Form),
        ("a@b@c", ParseError::Character),
        ("grace@navy.example\r\nBcc: all@navy.example", ParseError::Character),
        ("\"gr ace\"@navy.example", ParseError::Character),
        ("grace@[127.0.0.1]", ParseError::Character),
        ("grace..hopper@navy.example", ParseError::Form),
        ("grace@-navy.example", ParseError::Form),
        ("a,b@navy.example", ParseError::Character),
        (&format!("{}@navy.example", "a".repeat(65)), ParseError::Form),
        (&format!("a@{}", "b.".repeat(130)), ParseError::TooLong),
    ] {
        assert_eq!(EmailAddress::parse(typed), Err(why), "{typed}");
    }
}

#[test]
fn an_identifier_is_what_username_and_email_look_ups_use() {
    assert_eq!(Identifier::parse(" Ada ").unwrap().as_str(), Username::parse("ADA").unwrap().as_str());
    assert_eq!(
        Identifier::parse("ADA@Example.com").unwrap().as_str(),
        EmailAddress::parse("ada@example.COM").unwrap().key()
    );
    assert!(Identifier::parse("ada@example.com").unwrap().is_email());
    assert_eq!(Identifier::parse(" "), Err(ParseError::Empty));
    assert_eq!(Identifier::parse(&"a".repeat(255)), Err(ParseError::TooLong));
}

#[test]
fn a_totp_code_forgives_spaces_and_other_keyboards() {
    for typed in [
        "123456",
        " 123 456 ",
        "123\u{a0}456",
        "12-34-56",
        "１２３４５６",
        "١٢٣٤٥٦",
        "۱۲۳۴۵۶",
        "\u{202a}123456\u{202c}",
    ] {
        assert_eq!(TotpCode::parse(typed).unwrap().as_str(), "123456", "{typed}");
    }
    for (typed, why) in [
        ("", ParseError::Empty),
        ("12345", ParseError::TooShort),
        ("1234567", ParseError::TooLong),
        ("12345a", ParseError::Character),
        ("+12345", ParseError::Character),
    ] {
        assert_eq!(TotpCode::parse(typed), Err(why), "{typed}");
    }
}

#[test]
fn a_device_has_a_name_of_one_line_in_any_script() {
    for (typed, name) in [(" Work phone ", "Work phone"), ("هاتف", "هاتف"), ("<b>", "<b>"), ("e\u{301}", "é")]
    {
        assert_eq!(DeviceName::parse(typed).unwrap().as_str(), name);
    }
    assert_eq!(DeviceName::parse("  "), Err(ParseError::Empty));
    assert!(DeviceName::parse(&"x".repeat(40)).is_ok());
    assert_eq!(DeviceName::parse(&"x".repeat(41)), Err(ParseError::TooLong));
    for typed in ["a\nb", "a\u{2028}b", "a\0b", "a\u{85}b", "a\u{202e}b", "a\u{200b}b", "a\u{2066}b"] {
        assert_eq!(DeviceName::parse(typed), Err(ParseError::Character), "{typed:?}");
    }
}

#[test]
fn a_reset_code_forgives_case_dashes_and_look_alikes() {
    let code = ResetCode::parse("7K2Q-M9XW-4T1H-NBC0-5RPD-8VJ3-ZEGA").unwrap();
    for typed in ["7k2qm9xw4tlhnbco5rpd8vj3zega", " 7K2Q M9XW 4T1H NBC0\n5RPD 8VJ3 ZEGA "] {
        assert_eq!(ResetCode::parse(typed), Ok(code.clone()), "{typed}");
    }
    assert_eq!(code.grouped(), "7K2Q-M9XW-4T1H-NBC0-5RPD-8VJ3-ZEGA");
    for (typed, why) in [
        ("", ParseError::Empty),
        ("7K2Q", ParseError::TooShort),
        ("7K2Q-M9XW-4T1H-NBC0-5RPD-8VJ3-ZEGA-0", ParseError::TooLong),
        ("#7K2Q", ParseError::Character),
    ] {
        assert_eq!(ResetCode::parse(typed), Err(why), "{typed}");
    }
}

#[test]
fn a_backup_code_forgives_case_dashes_and_look_alikes() {
    let code = BackupCode::parse("7K2QM-9XW4T-1HNB0").unwrap();
    for typed in [
        "7k2qm9xw4t1hnb0",
        " 7K2QM 9XW4T 1HNB0\n",
        "7K2QM–9XW4T–1HNB0",
        "7K2QM-9XW4T-lHNBo",
        "7k2qm-9xw4t-ihnbO",
    ] {
        assert_eq!(BackupCode::parse(typed), Ok(code.clone()), "{typed}");
    }
    assert_eq!(code.slot(), "7");
    for (typed, why) in [
        ("", ParseError::Empty),
        ("7K2QM", ParseError::TooShort),
        ("7K2QM-9XW4T-1HNBCC", ParseError::TooLong),
        ("UUUUU-UUUUU-UUUUU", ParseError::Character),
        ("7K2QM-9XW4T-1HNB€", ParseError::Character),
    ] {
        assert_eq!(BackupCode::parse(typed), Err(why), "{typed}");
    }
}

proptest! {
    #[test]
    fn any_text_is_parsed_without_a_panic(text in "\\PC{0,300}") {
        let _ = (Username::parse(&text), EmailAddress::parse(&text), Identifier::parse(&text));
        let _ = (Password::parse(&text), own_words(&text, &[&text, "name"]));
        let _ = (TotpCode::parse(&text), BackupCode::parse(&text));
    }

    #[test]
    fn any_text_is_judged_as_a_password_without_a_panic(text in "\\PC{0,300}") {
        let _ = NewPassword::parse(&text);
        let _ = PasswordRule::ALL.map(|rule| rule.is_met_by(&text, &["name"]));
    }

    #[test]
    fn a_username_once_parsed_parses_to_itself(text in "[ -~]{0,70}") {
        if let Ok(name) = Username::parse(&text) {
            prop_assert_eq!(Username::parse(name.as_str()), Ok(name.clone()));
            prop_assert!(!name.as_str().contains(['@', ':', ' ']));
        }
    }

    #[test]
    fn an_email_address_holds_nothing_that_could_end_a_header_line(text in "[ -~\r\n\t]{0,80}@[ -~\r\n]{0,80}") {
        if let Ok(address) = EmailAddress::parse(&text) {
            prop_assert!(address.as_str().chars().all(|c| c.is_ascii_graphic()));
            prop_assert_eq!(address.as_str().matches('@').count(), 1);
        }
    }

    #[test]
    fn a_code_of_any_digits_can_contain_spaces_anywhere(digits in "[0-9]{6}", gap in "[ \\-\u{a0}]{0,3}", at in 0usize..=6) {
        let typed = format!("{}{gap}{}", &digits[..at], &digits[at..]);
        let code = TotpCode::parse(&typed).unwrap();
        prop_assert_eq!(code.as_str(), digits);
    }

    #[test]
    fn a_backup_code_survives_being_shown_and_typed_in_any_case(bytes in any::<[u8; 15]>(), small in any::<bool>()) {
        let code = BackupCode::from_random(bytes);
        let shown = code.grouped();
        let typed = if small { shown.to_lowercase() } else { shown };
        prop_assert_eq!(BackupCode::parse(&typed), Ok(code));
    }

    #[test]
    fn serde_accepts_what_parse_accepts(text in "\\PC{0,40}") {
        let json = serde_json::to_string(&text).unwrap();
        prop_assert_eq!(serde_json::from_str::<TotpCode>(&json).ok(), TotpCode::parse(&text).ok());
        prop_assert_eq!(serde_json::from_str::<Username>(&json).ok(), Username::parse(&text).ok());
        prop_assert_eq!(serde_json::from_str::<NewPassword>(&json).ok(), NewPassword::parse(&text).ok());
    }
}

//! Every error code has words, and the words say what to do.

use app::{
    api::CommonCallError,
    message::{
        codes::{self, CodeError},
        errors, fields, security, time, words,
    },
};
use shared::{
    ParseError, PasswordRule,
    api::{
        authenticators::RemoveAuthenticatorError,
        password::ChangePasswordError,
        sign_in::SignInError,
        verify::{VerifyBackupCodeError, VerifyError},
    },
};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::helpers::load_words;

/// Checks that a text is made of whole sentences.
fn is_a_sentence(words: &str) {
    assert!(words.ends_with('.'), "{words}");
    assert!(words.starts_with(|c: char| c.is_uppercase()), "{words}");
    assert!(!words.contains("  "), "{words}");
}

fn at_field(error: CodeError) -> String {
    match error {
        CodeError::AtField(words) => words,
        CodeError::SignInEnded(words) => panic!("the sign-in has not ended: {words}"),
    }
}

#[wasm_bindgen_test]
fn every_common_error_has_words() {
    load_words("en");
    for kind in [
        CommonCallError::SessionExpired,
        CommonCallError::WrongStep,
        CommonCallError::ReauthenticationRequired,
        CommonCallError::NotFound,
        CommonCallError::Throttled { retry_after: 1 },
        CommonCallError::Busy,
        CommonCallError::Unreachable,
        CommonCallError::Malformed,
    ] {
        is_a_sentence(&errors::common(kind));
    }
    assert!(errors::common(CommonCallError::Throttled { retry_after: 300 }).contains("Wait 5 minutes"));
}

#[wasm_bindgen_test]
fn every_error_of_a_sign_in_or_password_has_words() {
    load_words("en");
    for error in [SignInError::WrongCredentials, SignInError::TemporaryPasswordExpired] {
        is_a_sentence(errors::sign_in(error));
    }
    for error in
        [ChangePasswordError::WrongPassword, ChangePasswordError::SamePassword, ChangePasswordError::OwnWords]
    {
        is_a_sentence(errors::change_password(error));
    }
}

#[wasm_bindgen_test]
fn every_error_of_a_code_has_words() {
    load_words("en");
    for error in [
        VerifyError::Wrong { left: 4 },
        VerifyError::Spent,
        VerifyError::Stale,
        VerifyError::ClockOff { minutes: 3 },
        VerifyError::Blocked,
    ] {
        is_a_sentence(&at_field(codes::verify(error, None)));
    }
    for error in [
        VerifyBackupCodeError::Wrong { left: 4 },
        VerifyBackupCodeError::Used,
        VerifyBackupCodeError::Blocked,
    ] {
        is_a_sentence(&at_field(codes::backup_code(error)));
    }
    assert!(matches!(codes::verify(VerifyError::SignInEnded, None), CodeError::SignInEnded(_)));
    assert!(matches!(codes::backup_code(VerifyBackupCodeError::SignInEnded), CodeError::SignInEnded(_)));
}

#[wasm_bindgen_test]
fn the_last_tries_are_counted() {
    load_words("en");
    let words = |left| at_field(codes::verify(VerifyError::Wrong { left }, None));
    assert!(!words(3).contains("left"));
    assert!(words(2).ends_with("You have 2 attempts left."));
    assert!(words(1).ends_with("You have 1 attempt left."));
}

#[wasm_bindgen_test]
fn a_wrong_clock_is_reported_with_its_direction() {
    load_words("en");
    let words = |minutes| at_field(codes::verify(VerifyError::ClockOff { minutes }, None));
    assert!(words(-2).starts_with("Your phone’s clock is about 2 minutes behind. Turn on automatic"));
    assert!(words(1).starts_with("Your phone’s clock is about 1 minute ahead."));
    assert!(words(-10).contains("10 minutes behind"));
}

#[wasm_bindgen_test]
fn a_wrong_code_comes_with_the_time_at_later_sign_ins_only() {
    load_words("en");
    let wrong = VerifyError::Wrong { left: 4 };
    let now = 1_700_000_000_000;
    assert!(at_field(codes::verify(wrong, Some(now))).contains(&time::time_of_day(now)));
    assert!(!at_field(codes::verify(wrong, None)).contains(':'));
    assert!(!at_field(codes::verify(VerifyError::Spent, Some(now))).contains(':'));
}

#[wasm_bindgen_test]
fn waits_are_rounded_up_in_words() {
    load_words("en");
    let table = [
        (1, "1 second"),
        (30, "30 seconds"),
        (90, "90 seconds"),
        (91, "2 minutes"),
        (120, "2 minutes"),
        (900, "15 minutes"),
    ];
    for (seconds, wait) in table {
        let words = errors::common(CommonCallError::Throttled { retry_after: seconds });
        assert_eq!(words, format!("Too many attempts. Wait {wait}, then try again."));
    }
}

#[wasm_bindgen_test]
fn numbers_take_the_plural_of_the_language() {
    let left = |language, numbers: [u32; 4]| {
        load_words(language);
        numbers.map(words::codes_left)
    };
    for language in ["en", "de", "fr", "es", "ar"] {
        let texts = left(language, [0, 1, 2, 5]);
        assert!(!texts.iter().any(String::is_empty), "{texts:?}");
        assert!(texts[3].contains('5') && texts[0] != texts[1] && texts[1] != texts[2], "{texts:?}");
    }
    // Arabic has a form for two, one for three to ten, and one for more.
    let [two, three, eleven, hundred] =
        left("ar", [2, 3, 11, 100]).map(|words| words.replace(char::is_numeric, ""));
    assert!(two != three && three != eleven && eleven != hundred);
}

#[wasm_bindgen_test]
fn a_name_in_right_to_left_text_is_isolated() {
    load_words("ar");
    assert!(words::go_to("Northwind Cases").contains("\u{2068}Northwind Cases\u{2069}"));
    load_words("de");
    assert!(!words::go_to("Northwind Cases").contains('\u{2068}'));
}

#[wasm_bindgen_test]
fn a_text_that_is_no_table_is_not_loaded() {
    load_words("en");
    for text in ["", "<!doctype html>", "7"] {
        assert!(!words::load(text));
    }
    assert_eq!(words::login(), "Login");
}

#[wasm_bindgen_test]
fn every_field_has_words_for_every_parse_error() {
    load_words("en");
    for invalid in [
        ParseError::Empty,
        ParseError::TooShort,
        ParseError::TooLong,
        ParseError::Character,
        ParseError::Form,
        ParseError::Common,
        ParseError::OwnWords,
    ] {
        for field in [
            fields::username,
            fields::password,
            fields::new_password,
            fields::confirmation,
            fields::totp_code,
            fields::backup_code,
            fields::device_name,
        ] {
            is_a_sentence(field(invalid));
        }
    }
    for rule in PasswordRule::ALL {
        assert!(!fields::rule(rule).is_empty());
    }
}

#[wasm_bindgen_test]
fn backup_codes_that_run_out_come_with_advice() {
    load_words("en");
    assert_eq!(codes::accepted(3), "Backup code accepted. You have 3 backup codes left.");
    assert!(codes::codes_left(2).contains("“Security”"));
    assert!(codes::codes_left(1).starts_with("You have 1 backup code left."));
    assert!(codes::codes_left(0).starts_with("You have no backup codes left."));
}

#[wasm_bindgen_test]
fn the_signed_in_screen_names_the_person_or_else_the_account() {
    load_words("en");
    assert_eq!(codes::signed_in_as("Ada Lovelace", "ada"), "You are signed in as Ada Lovelace (ada).");
    assert_eq!(codes::signed_in_as("", "ada"), "You are signed in as ada.");
}

#[wasm_bindgen_test]
fn that_the_last_authenticator_stays_is_explained() {
    load_words("en");
    is_a_sentence(security::remove_refusal(RemoveAuthenticatorError::LastOne));
}

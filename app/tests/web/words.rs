//! Every code has words, and the words say what to do.

use app::{
    api::CommonCallError,
    message::{
        activity,
        codes::{self, Verdict},
        fields, security, time, trouble, words,
    },
};
use shared::{
    ParseError, Rule,
    api::{
        audit::{Actor, AuditEvent, Detail, EventKind, Factor},
        authenticators::RemoveAuthenticatorError,
        password::ChangePasswordError,
        sign_in::SignInError,
        verify::{VerifyBackupCodeError, VerifyError},
    },
};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::helpers::speak;

/// Whole sentences, at least two where something went wrong: what happened, and what to do next.
fn is_a_sentence(words: &str) {
    assert!(words.ends_with('.'), "{words}");
    assert!(words.starts_with(|c: char| c.is_uppercase()), "{words}");
    assert!(!words.contains("  "), "{words}");
}

fn again(verdict: Verdict) -> String {
    match verdict {
        Verdict::Again(words) => words,
        Verdict::Ended(words) => panic!("the sign-in has not ended: {words}"),
    }
}

#[wasm_bindgen_test]
fn every_trouble_has_words() {
    speak("en");
    for kind in [
        CommonCallError::SessionExpired,
        CommonCallError::WrongStep,
        CommonCallError::ReauthenticationRequired,
        CommonCallError::Gone,
        CommonCallError::Throttled { retry_after: 1 },
        CommonCallError::Busy,
        CommonCallError::Unreachable,
        CommonCallError::Malformed,
    ] {
        is_a_sentence(&trouble::any(kind));
    }
    assert!(trouble::any(CommonCallError::Throttled { retry_after: 300 }).contains("Wait 5 minutes"));
}

#[wasm_bindgen_test]
fn every_rejection_of_a_sign_in_or_password_has_words() {
    speak("en");
    for error in [SignInError::WrongCredentials, SignInError::TemporaryPasswordExpired] {
        is_a_sentence(trouble::sign_in(error));
    }
    for error in
        [ChangePasswordError::WrongPassword, ChangePasswordError::SamePassword, ChangePasswordError::OwnWords]
    {
        is_a_sentence(trouble::change_password(error));
    }
}

#[wasm_bindgen_test]
fn every_rejection_of_a_code_has_words() {
    speak("en");
    for error in [
        VerifyError::Wrong { left: 4 },
        VerifyError::Spent,
        VerifyError::Stale,
        VerifyError::ClockOff { minutes: 3 },
        VerifyError::Blocked,
    ] {
        is_a_sentence(&again(codes::verify(error, None)));
    }
    for error in [
        VerifyBackupCodeError::Wrong { left: 4 },
        VerifyBackupCodeError::Used,
        VerifyBackupCodeError::Blocked,
    ] {
        is_a_sentence(&again(codes::backup_code(error)));
    }
    assert!(matches!(codes::verify(VerifyError::SignInEnded, None), Verdict::Ended(_)));
    assert!(matches!(codes::backup_code(VerifyBackupCodeError::SignInEnded), Verdict::Ended(_)));
}

#[wasm_bindgen_test]
fn the_last_tries_are_counted() {
    speak("en");
    let words = |left| again(codes::verify(VerifyError::Wrong { left }, None));
    assert!(!words(3).contains("left"));
    assert!(words(2).ends_with("You have 2 attempts left."));
    assert!(words(1).ends_with("You have 1 attempt left."));
}

#[wasm_bindgen_test]
fn a_clock_that_is_off_is_told_with_its_direction() {
    speak("en");
    let words = |minutes| again(codes::verify(VerifyError::ClockOff { minutes }, None));
    assert!(words(-2).starts_with("Your phone’s clock is about 2 minutes behind. Turn on automatic"));
    assert!(words(1).starts_with("Your phone’s clock is about 1 minute ahead."));
    assert!(words(-10).contains("10 minutes behind"));
}

#[wasm_bindgen_test]
fn a_wrong_code_comes_with_the_time_at_later_sign_ins_only() {
    speak("en");
    let wrong = VerifyError::Wrong { left: 4 };
    let now = 1_700_000_000_000;
    assert!(again(codes::verify(wrong, Some(now))).contains(&time::time_of_day(now)));
    assert!(!again(codes::verify(wrong, None)).contains(':'));
    assert!(!again(codes::verify(VerifyError::Spent, Some(now))).contains(':'));
}

#[wasm_bindgen_test]
fn the_time_has_seconds_and_the_day_its_months_name() {
    speak("en");
    let time = time::time_of_day(1_700_000_000_000);
    let parts: Vec<&str> = time.split(':').collect();
    assert!(parts.len() == 3 && parts.iter().all(|part| part.len() == 2), "{time}");
    assert!(time::day(1_700_000_000_000).ends_with("November 2023"));
}

#[wasm_bindgen_test]
fn waits_are_rounded_up_in_words() {
    speak("en");
    let table = [
        (1, "1 second"),
        (30, "30 seconds"),
        (90, "90 seconds"),
        (91, "2 minutes"),
        (120, "2 minutes"),
        (900, "15 minutes"),
    ];
    for (seconds, wait) in table {
        let words = trouble::any(CommonCallError::Throttled { retry_after: seconds });
        assert_eq!(words, format!("Too many attempts. Wait {wait}, then try again."));
    }
}

#[wasm_bindgen_test]
fn numbers_take_the_plural_of_the_language() {
    let left = |language, numbers: [u32; 4]| {
        speak(language);
        numbers.map(words::codes_left)
    };
    for language in ["en", "de", "fr", "es", "ar"] {
        let said = left(language, [0, 1, 2, 5]);
        assert!(!said.iter().any(String::is_empty), "{said:?}");
        assert!(said[3].contains('5') && said[0] != said[1] && said[1] != said[2], "{said:?}");
    }
    // Arabic has a form for two, one for three to ten, and one for more.
    let [two, three, eleven, hundred] =
        left("ar", [2, 3, 11, 100]).map(|words| words.replace(char::is_numeric, ""));
    assert!(two != three && three != eleven && eleven != hundred);
}

#[wasm_bindgen_test]
fn a_name_in_a_text_from_right_to_left_is_kept_apart() {
    speak("ar");
    assert!(words::go_to("Northwind Cases").contains("\u{2068}Northwind Cases\u{2069}"));
    speak("de");
    assert!(!words::go_to("Northwind Cases").contains('\u{2068}'));
}

#[wasm_bindgen_test]
fn what_is_no_table_is_not_taken() {
    speak("en");
    for text in ["", "<!doctype html>", "7"] {
        assert!(!words::load(text));
    }
    assert_eq!(words::login(), "Login");
}

#[wasm_bindgen_test]
fn every_field_has_words_for_everything_that_may_be_wrong_with_it() {
    speak("en");
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
    for rule in Rule::ALL {
        assert!(!fields::rule(rule).is_empty());
    }
}

#[wasm_bindgen_test]
fn backup_codes_that_run_out_come_with_what_to_do() {
    speak("en");
    assert_eq!(codes::accepted(3), "Backup code accepted. You have 3 backup codes left.");
    assert!(codes::codes_left(2).contains("“Security”"));
    assert!(codes::codes_left(1).starts_with("You have 1 backup code left."));
    assert!(codes::codes_left(0).starts_with("You have no backup codes left."));
}

#[wasm_bindgen_test]
fn the_signed_in_page_names_the_person_or_else_the_account() {
    speak("en");
    assert_eq!(codes::signed_in_as("Ada Lovelace", "ada"), "You are signed in as Ada Lovelace (ada).");
    assert_eq!(codes::signed_in_as("", "ada"), "You are signed in as ada.");
}

fn entry(kind: EventKind, detail: Detail) -> AuditEvent {
    AuditEvent {
        at: 1_700_000_000_000,
        kind,
        by: Actor::Owner,
        address: Some("192.0.2.7".into()),
        browser: Some(String::new()),
        detail,
    }
}

#[wasm_bindgen_test]
fn every_act_is_told_in_a_sentence_in_every_language_whatever_goes_with_it() {
    let named = |factor| Detail {
        factor,
        count: Some(2),
        name: Some("Work phone".into()),
        text: Some("the phone was stolen.".into()),
    };
    for language in ["en", "de", "fr", "es", "ar"] {
        speak(language);
        for kind in EventKind::ALL {
            for detail in
                [Detail::default(), named(None), named(Some(Factor::Totp)), named(Some(Factor::BackupCode))]
            {
                let said = activity::act(&entry(*kind, detail)).replace('\u{2069}', "");
                assert!(said.ends_with('.') && said.len() > 12, "{language}, {kind:?}: {said}");
            }
        }
    }
    speak("en");
    let renamed = Detail { name: None, text: Some("<b>Tablet</b>".into()), ..Detail::default() };
    let said = activity::act(&entry(EventKind::AuthenticatorRenamed, renamed));
    assert_eq!(said, "You renamed “Authenticator app” to “<b>Tablet</b>”.");
}

#[wasm_bindgen_test]
fn an_act_comes_with_its_time_and_what_is_known_of_its_place() {
    speak("en");
    let told = activity::circumstances(&entry(EventKind::SignedOut, Detail::default()));
    assert!(told.contains("14 Nov 2023") || told.contains("15 Nov 2023"), "{told}");
    assert!(told.ends_with(" · 192.0.2.7"), "{told}");
}

#[wasm_bindgen_test]
fn the_last_authenticator_is_kept_with_a_reason() {
    speak("en");
    is_a_sentence(security::not_removed(RemoveAuthenticatorError::LastOne));
}

#[wasm_bindgen_test]
fn days_of_grace_are_counted_with_the_one_that_has_begun() {
    const HOUR: i64 = 3_600_000;
    for (hours, days) in [(0, 0), (1, 1), (24, 1), (25, 2), (14 * 24, 14), (-1, 0), (-25, 0)] {
        assert_eq!(time::days_left(hours * HOUR, 0), days, "{hours} hours");
    }
    speak("en");
    assert!(codes::set_up_within(HOUR, 0).contains("within 1 day."));
    assert!(codes::set_up_within(30 * HOUR, 0).contains("within 2 days."));
}

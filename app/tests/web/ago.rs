//! Times as people say them, numbers, and settings in words.

use app::message::{ago, number, setting_effects, time};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::helpers::load_words;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// Noon of a Tuesday, in the time zone of the browser.
fn noon() -> i64 {
    time::start_of_day("2026-11-24", 0).unwrap() + 12 * HOUR
}

#[wasm_bindgen_test]
fn a_moment_is_told_as_people_say_it() {
    load_words("en");
    let now = noon();
    for (before, words) in [
        (0, "now"),
        // The clocks of two servers can differ.
        (-5 * MINUTE, "now"),
        (2 * MINUTE, "2 minutes ago"),
        (59 * MINUTE, "59 minutes ago"),
        (4 * HOUR, "today, 08:00"),
        (13 * HOUR, "yesterday"),
        (36 * HOUR, "yesterday"),
        (3 * DAY, "3 days ago"),
        (35 * DAY, "5 weeks ago"),
        (100 * DAY, "3 months ago"),
        (3 * 366 * DAY, "3 years ago"),
    ] {
        assert_eq!(ago::ago(now - before, now), words, "{before} ms");
    }
    load_words("de");
    assert_eq!(ago::ago(now - 2 * MINUTE, now), "vor 2 Minuten");
    load_words("ar");
    assert_eq!(ago::ago(now - 13 * HOUR, now), "أمس");
}

#[wasm_bindgen_test]
fn a_day_has_its_year_only_where_it_is_another_one() {
    load_words("en");
    let now = noon();
    for (at, words) in [
        (now, "Today"),
        (now - 13 * HOUR, "Yesterday"),
        (now - 5 * DAY, "19 November"),
        (now - 400 * DAY, "20 October 2025"),
    ] {
        assert_eq!(ago::day(at, now), words);
    }
    assert_eq!(ago::day_of_year(now, "short"), "24 Nov");
}

#[wasm_bindgen_test]
fn numbers_and_shares_are_written_as_in_the_language() {
    load_words("en");
    assert_eq!(number::number(1_284), "1,284");
    // Not all of them, so not 100%.
    assert_eq!(number::share(999, 1_000), "99%");
    assert_eq!(number::share(5, 5), "100%");
    assert_eq!(number::change_of_share((91, 100), (88, 100)), "+3%");
    assert_eq!(number::change_of_share((91, 100), (91, 100)), "0%");
    load_words("de");
    assert_eq!(number::number(1_284), "1.284");
    assert_eq!(number::share(91, 100), "91\u{a0}%");
}

#[wasm_bindgen_test]
fn the_activity_has_every_setting_in_words() {
    load_words("en");
    for (name, value, words) in [
        ("mfa.internal", "required", "Second step for internal accounts: Required"),
        ("mfa.external", "off", "Second step for external accounts: Off"),
        ("mfa.administrators", "passkey", "Second step for administrators: Passkey required"),
        ("mfa.grace_days", "14", "Grace period, in days: 14 days"),
        ("passkeys.enabled", "false", "Passkeys: Off"),
        ("backup_codes.enabled", "true", "Backup Codes: On"),
        ("mfa.remember_days", "1", "Remember browsers, in days: 1 day"),
    ] {
        assert_eq!(setting_effects::recorded(name, value).as_deref(), Some(words));
    }
    assert!(setting_effects::recorded("mfa.remind", "3").is_some());
    assert!(setting_effects::recorded("accounts.disable_unused_days", "90").is_some());
    // A setting of another version is not translated.
    assert_eq!(setting_effects::recorded("mfa.of_tomorrow", "on"), None);
}

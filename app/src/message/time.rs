//! Numbers and moments in words.

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

/// English as it is written where days come before months and the clock has 24 hours.
const LOCALE: &str = "en-GB";

/// "1 code", "5 codes".
#[must_use]
pub fn count(number: u32, one: &str, many: &str) -> String {
    let mut words = number.to_string();
    words.push(' ');
    words.push_str(if number == 1 { one } else { many });
    words
}

/// How long to wait: "30 seconds", "2 minutes". Minutes are rounded up, so that nobody comes back
/// too early.
#[must_use]
pub fn duration(seconds: u32) -> String {
    if seconds <= 90 {
        count(seconds, "second", "seconds")
    } else {
        count(seconds.div_ceil(60), "minute", "minutes")
    }
}

/// A moment's time of day where the person is: "14:05:30".
#[must_use]
pub fn time_of_day(milliseconds: i64) -> String {
    date(milliseconds).to_locale_time_string(LOCALE).into()
}

/// A moment's day where the person is: "24 November 2026".
#[must_use]
pub fn day(milliseconds: i64) -> String {
    let options = Object::new();
    // Setting a property of a fresh object cannot fail.
    let _ = Reflect::set(&options, &JsValue::from("dateStyle"), &JsValue::from("long"));
    date(milliseconds).to_locale_date_string(LOCALE, &options).into()
}

#[expect(clippy::cast_precision_loss, reason = "exact for 280,000 years")]
fn date(milliseconds: i64) -> Date {
    Date::new(&JsValue::from(milliseconds as f64))
}

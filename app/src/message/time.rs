//! Dates and times in words.

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

use super::words;

/// The time of day in the user's time zone: "14:05:30".
#[must_use]
pub fn time_of_day(milliseconds: i64) -> String {
    js_date(milliseconds).to_locale_time_string(words::locale()).into()
}

/// The date in the user's time zone: "24 November 2026".
#[must_use]
pub fn date(milliseconds: i64) -> String {
    js_date(milliseconds).to_locale_date_string(words::locale(), &options(&[("dateStyle", "long")])).into()
}

/// The date with its weekday: "Tuesday, 24 November 2026".
#[must_use]
pub fn weekday(milliseconds: i64) -> String {
    js_date(milliseconds).to_locale_date_string(words::locale(), &options(&[("dateStyle", "full")])).into()
}

/// Date and time in the user's time zone: "24 Nov 2026, 14:05".
#[must_use]
pub fn date_time(milliseconds: i64) -> String {
    let options = options(&[("dateStyle", "medium"), ("timeStyle", "short")]);
    js_date(milliseconds).to_locale_string(words::locale(), &options).into()
}

/// How many days are left, a part of a day counted as a whole one; 0 when the time has passed.
#[must_use]
pub fn days_left(until: i64, now: i64) -> u32 {
    const DAY: i64 = 86_400_000;
    u32::try_from((until - now + DAY - 1) / DAY).unwrap_or(0)
}

/// The beginning of a day, written like `2026-11-24`, in the user's time zone, `days_later` days after it.
/// Nothing where the text is no date.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "exact for 280,000 years")]
pub fn start_of_day(day: &str, days_later: i32) -> Option<i64> {
    let mut parts = day.splitn(3, '-').map(str::parse::<i32>);
    let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) = (parts.next(), parts.next(), parts.next()) else {
        return None;
    };
    let year = u32::try_from(year).ok()?;
    let date = Date::new_with_year_month_day(year, month - 1, day + days_later);
    let moment = date.get_time();
    moment.is_finite().then_some(moment as i64)
}

/// Options of a JavaScript function that formats.
pub(super) fn options(pairs: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in pairs {
        // Setting a property of a new object cannot fail.
        let _ = Reflect::set(&options, &JsValue::from(*name), &JsValue::from(*value));
    }
    options
}

/// That set-up can be skipped, and until when.
#[must_use]
pub fn skippable_until(until: Option<i64>) -> String {
    match until {
        Some(until) => words::set_up_until(&date(until)),
        None => words::set_up_optional().to_owned(),
    }
}

#[expect(clippy::cast_precision_loss, reason = "exact for 280,000 years")]
pub(super) fn js_date(milliseconds: i64) -> Date {
    Date::new(&JsValue::from(milliseconds as f64))
}

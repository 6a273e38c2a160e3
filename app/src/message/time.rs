//! Moments in words.

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

use super::words;

/// A moment's time of day where the person is: "14:05:30".
#[must_use]
pub fn time_of_day(milliseconds: i64) -> String {
    date(milliseconds).to_locale_time_string(words::locale()).into()
}

/// A moment's day where the person is: "24 November 2026".
#[must_use]
pub fn day(milliseconds: i64) -> String {
    date(milliseconds).to_locale_date_string(words::locale(), &options(&[("dateStyle", "long")])).into()
}

/// A moment where the person is: "24 Nov 2026, 14:05".
#[must_use]
pub fn moment(milliseconds: i64) -> String {
    let options = options(&[("dateStyle", "medium"), ("timeStyle", "short")]);
    date(milliseconds).to_locale_string(words::locale(), &options).into()
}

/// How many days begin before a moment, this one among them; none when it has passed.
#[must_use]
pub fn days_left(until: i64, now: i64) -> u32 {
    const DAY: i64 = 86_400_000;
    u32::try_from((until - now + DAY - 1) / DAY).unwrap_or(0)
}

/// The beginning of a day where the person is, written like `2026-11-24`, or so many days later; nothing where
/// it is none.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "exact for 280,000 years")]
pub fn start_of(day: &str, later: i32) -> Option<i64> {
    let mut parts = day.splitn(3, '-').map(str::parse::<i32>);
    let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) = (parts.next(), parts.next(), parts.next()) else {
        return None;
    };
    let year = u32::try_from(year).ok()?;
    let date = Date::new_with_year_month_day(year, month - 1, day + later);
    let moment = date.get_time();
    moment.is_finite().then_some(moment as i64)
}

fn options(pairs: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in pairs {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&options, &JsValue::from(*name), &JsValue::from(*value));
    }
    options
}

/// That a set-up may be put off, and until when.
#[must_use]
pub fn put_off(until: Option<i64>) -> String {
    match until {
        Some(until) => words::set_up_until(&day(until)),
        None => words::set_up_optional().to_owned(),
    }
}

#[expect(clippy::cast_precision_loss, reason = "exact for 280,000 years")]
fn date(milliseconds: i64) -> Date {
    Date::new(&JsValue::from(milliseconds as f64))
}

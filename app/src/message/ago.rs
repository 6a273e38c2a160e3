//! How long ago something was, as people say it.

use js_sys::{Array, Date, Intl::RelativeTimeFormat, JsString, Object, Reflect};
use wasm_bindgen::JsValue;

use super::{
    time::{self, js_date},
    words,
};

const MINUTE: i64 = 60_000;
const DAY: i64 = 86_400_000;

/// How long ago a moment was: "now", "2 minutes ago", "today, 08:12", "yesterday", "5 weeks ago".
#[must_use]
pub fn ago(at: i64, now: i64) -> String {
    let minutes = (now - at).max(0) / MINUTE;
    let days = days_between(at, now);
    match (minutes, days) {
        (0, _) => relative(0, "second"),
        (1..60, _) => relative(minutes, "minute"),
        (_, ..=0) => words::day_and_time(&relative(0, "day"), &time_of_day(at)),
        (_, 1..7) => relative(days, "day"),
        (_, 7..60) => relative(days / 7, "week"),
        (_, 60..730) => relative(days / 30, "month"),
        _ => relative(days / 365, "year"),
    }
}

/// The day of a moment as a heading: "Today", "Yesterday", "Tuesday 24 November", "3 February 2025".
#[must_use]
pub fn day(at: i64, now: i64) -> String {
    let days = days_between(at, now);
    if (0..2).contains(&days) {
        return capitalised(&relative(days, "day"));
    }
    let same_year = js_date(at).get_full_year() == js_date(now).get_full_year();
    if same_year { day_of_year(at, "long") } else { time::date(at) }
}

/// The day without its year: "12 December", or "12 Dec" with `month` "short".
#[must_use]
pub fn day_of_year(at: i64, month: &str) -> String {
    let options = time::options(&[("day", "numeric"), ("month", month)]);
    js_date(at).to_locale_date_string(words::locale(), &options).into()
}

/// The time of day in hours and minutes: "08:12".
#[must_use]
pub fn time_of_day(at: i64) -> String {
    js_date(at)
        .to_locale_string(words::locale(), &time::options(&[("hour", "2-digit"), ("minute", "2-digit")]))
        .into()
}

/// How many midnights lie between two moments, in the reader's time zone.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "exact for 280,000 years")]
pub fn days_between(at: i64, now: i64) -> i64 {
    let noon = |milliseconds| {
        let date = js_date(milliseconds);
        // At noon, because a day can have 23 or 25 hours.
        Date::new_with_year_month_day_hr(
            date.get_full_year(),
            date.get_month().cast_signed(),
            date.get_date().cast_signed(),
            12,
        )
        .get_time() as i64
    };
    (noon(now) - noon(at) + DAY / 2).div_euclid(DAY)
}

/// "2 minutes ago", or the language's word for it, such as "yesterday".
#[expect(clippy::cast_precision_loss, reason = "small numbers")]
fn relative(count: i64, unit: &str) -> String {
    let options = Object::new();
    // Setting a property of a new object cannot fail.
    let _ = Reflect::set(&options, &"numeric".into(), &"auto".into());
    let format = RelativeTimeFormat::new(&Array::of1(&JsValue::from(words::locale())), &options);
    // Minus zero is "today" too, but "0 seconds ago" is "now".
    let ago = if count == 0 { 0.0 } else { -(count as f64) };
    format.format(ago, unit).into()
}

/// A text that begins with a capital letter, where the script has them.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut symbols = text.chars();
    let first: String = symbols.next().map(String::from).unwrap_or_default();
    let first = JsString::from(first).to_locale_upper_case(Some(words::locale()));
    [String::from(first).as_str(), symbols.as_str()].concat()
}

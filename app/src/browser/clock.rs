//! This device's clock.

use js_sys::Date;

/// Milliseconds since the Unix epoch.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "a clock is far from the limits")]
pub fn now() -> i64 {
    Date::now() as i64
}

/// By how many minutes the clock is ahead of UTC.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "no clock differs by more than 14 hours")]
pub fn offset_from_utc() -> i16 {
    -(Date::new_0().get_timezone_offset() as i16)
}

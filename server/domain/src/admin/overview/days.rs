//! The days of the reader of the overview, made of hours in UTC.

use std::collections::BTreeMap;

use shared::api::admin::overview::{Day, Overview, SignedInToday};
use time::OffsetDateTime;

use crate::clock::{DAY, HOUR, Millis, SECOND};

/// The counts of hours, by their start.
pub(super) type Hours = BTreeMap<Millis, i64>;

/// The last days up to today.
pub(super) struct Days {
    now: Millis,
    /// By how much the reader's clock is ahead of UTC.
    offset: Millis,
    /// Today, as the number of days since the Unix epoch in the reader's calendar.
    today: i64,
}

impl Days {
    pub(super) fn new(now: Millis, offset: Millis) -> Self {
        Self { now, offset, today: (now + offset).div_euclid(DAY) }
    }

    /// The start of today.
    pub(super) fn today(&self) -> Millis {
        self.begins(self.today)
    }

    /// The start of the first of the days.
    pub(super) fn first(&self) -> Millis {
        self.begins(self.numbers().start)
    }

    fn numbers(&self) -> std::ops::Range<i64> {
        self.today + 1 - i64::try_from(Overview::DAYS).unwrap_or_default()..self.today + 1
    }

    fn begins(&self, day: i64) -> Millis {
        day * DAY - self.offset
    }

    /// The counts of the hours that begin in a day.
    fn hours<'a>(&self, hours: &'a Hours, day: i64) -> impl Iterator<Item = (Millis, i64)> + use<'a> {
        hours.range(self.begins(day)..self.begins(day + 1)).map(|(hour, count)| (*hour, *count))
    }

    /// The days with their counts, oldest first.
    pub(super) fn list(&self, signed_in: &Hours, refused: &Hours) -> Vec<Day> {
        let sum = |hours, day| number(self.hours(hours, day).map(|(_, count)| count).sum());
        let of = |day| Day {
            date: date(day),
            begins: self.begins(day),
            signed_in: sum(signed_in, day),
            refused: sum(refused, day),
        };
        self.numbers().map(of).collect()
    }

    /// The sign-ins of today, and how many there were by this time on the same weekday of the last four weeks, as far as
    /// counts go back: the first was counted in the hour `first`.
    pub(super) fn signed_in_today(&self, signed_in: &Hours, first: Option<Millis>) -> SignedInToday {
        let count = number(self.hours(signed_in, self.today).map(|(_, count)| count).sum());
        let days = (1..=4).map(|week| self.today - 7 * week);
        let days: Vec<i64> =
            days.filter(|day| first.is_some_and(|first| first < self.begins(day + 1))).collect();
        let by_now = |day: &i64| {
            let now = self.now - (self.today - day) * DAY;
            let of_hour = |(hour, count): (Millis, i64)| count * (now - hour).clamp(0, HOUR) / HOUR;
            self.hours(signed_in, *day).map(of_hour).sum::<i64>()
        };
        let weeks = i64::try_from(days.len()).unwrap_or_default();
        let usual = (weeks > 0).then(|| {
            let all: i64 = days.iter().map(by_now).sum();
            number((all + weeks / 2) / weeks)
        });
        SignedInToday { count, usual }
    }
}

fn number(count: i64) -> u32 {
    u32::try_from(count).unwrap_or_default()
}

/// The date of a day, such as `2026-11-26`.
fn date(day: i64) -> String {
    let format = time::macros::format_description!("[year]-[month]-[day]");
    let moment = OffsetDateTime::from_unix_timestamp(day * (DAY / SECOND)).ok();
    moment.and_then(|moment| moment.format(format).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Wednesday, 15 November 2023, 13:30 UTC.
    const NOW: Millis = 1_700_055_000_000;

    fn at(days: i64, hour: i64) -> Millis {
        NOW - NOW.rem_euclid(DAY) - days * DAY + hour * HOUR
    }

    #[test]
    fn days_begin_where_the_reader_is() {
        for (offset, date, begins) in [
            (0, "2023-11-15", at(0, 0)),
            (11 * HOUR, "2023-11-16", at(0, 13)),
            (-14 * HOUR, "2023-11-14", at(1, 14)),
        ] {
            let days = Days::new(NOW, offset);
            let hours = Hours::from([(begins - HOUR, 1), (begins, 2), (begins - 29 * DAY, 4)]);
            let list = days.list(&hours, &Hours::new());
            assert_eq!((list.len(), list[29].date.as_str(), list[29].begins), (30, date, begins));
            let counts = [0, 28, 29].map(|day: usize| list[day].signed_in);
            assert_eq!(counts, [4, 1, 2], "{offset}");
            assert_eq!(days.first(), list[0].begins);
        }
    }

    #[test]
    fn what_is_usual_is_the_mean_of_the_same_weekday_by_the_same_time() {
        let days = Days::new(NOW, 0);
        let hours = Hours::from([
            (at(7, 9), 10),
            // Half of this hour is over.
            (at(7, 13), 8),
            (at(7, 14), 100),
            (at(14, 0), 4),
            (at(6, 9), 1000),
            (at(0, 9), 3),
        ]);
        let usual = |first| days.signed_in_today(&hours, first);
        assert_eq!(usual(Some(at(14, 0))), SignedInToday { count: 3, usual: Some(9) });
        assert_eq!(usual(Some(at(13, 0))).usual, Some(14));
        // Weeks without any sign-in count too.
        assert_eq!(usual(Some(at(200, 0))).usual, Some(5));
        assert_eq!(usual(Some(at(3, 0))).usual, None);
        assert_eq!(usual(None).usual, None);
    }
}

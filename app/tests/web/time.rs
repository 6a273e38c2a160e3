//! Dates and times in words.

use app::message::{codes, time};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::helpers::load_words;

#[wasm_bindgen_test]
fn the_time_has_seconds_and_the_day_its_months_name() {
    load_words("en");
    let time = time::time_of_day(1_700_000_000_000);
    let parts: Vec<&str> = time.split(':').collect();
    assert!(parts.len() == 3 && parts.iter().all(|part| part.len() == 2), "{time}");
    assert!(time::date(1_700_000_000_000).ends_with("November 2023"));
}

#[wasm_bindgen_test]
fn a_day_of_grace_that_has_begun_counts_as_a_whole_one() {
    const HOUR: i64 = 3_600_000;
    for (hours, days) in [(0, 0), (1, 1), (24, 1), (25, 2), (14 * 24, 14), (-1, 0), (-25, 0)] {
        assert_eq!(time::days_left(hours * HOUR, 0), days, "{hours} hours");
    }
    load_words("en");
    assert!(codes::set_up_within(HOUR, 0).contains("within 1 day."));
    assert!(codes::set_up_within(30 * HOUR, 0).contains("within 2 days."));
}

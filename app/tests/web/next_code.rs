//! The countdown to the next code.

use app::components::{NextCode, seconds_left};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::helpers::Mounted;

#[wasm_bindgen_test]
fn a_code_lasts_thirty_seconds_of_the_servers_clock() {
    let table =
        [(0, 30), (999, 29), (1_000, 29), (29_000, 1), (29_999, 1), (30_000, 30), (1_700_000_000_000, 10)];
    for (now, left) in table {
        assert_eq!(seconds_left(now), left, "{now}");
    }
}

#[wasm_bindgen_test]
async fn the_countdown_is_in_words_and_not_announced() {
    let mounted = Mounted::with(|| view! { <NextCode now=|()| 18_000 /> }).await;
    assert_eq!(mounted.text("[role=timer] p"), "Your app will show a new code in 12 seconds.");
    assert_eq!(mounted.find("progress").get_attribute("aria-hidden").as_deref(), Some("true"));
}

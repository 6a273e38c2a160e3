//! Numbers and shares as the reader's language writes them.

use js_sys::{Array, Function, Intl::NumberFormat, Number, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::words;

/// A number with its separators: "1,284".
#[must_use]
pub fn number(number: u32) -> String {
    Number::from(number).to_locale_string(words::locale()).into()
}

/// A share in whole percent: "91%". Rounded down, so that "100%" means all of them.
#[must_use]
pub fn share(part: u32, of: u32) -> String {
    percent(hundredths(part, of), &[])
}

/// How a share changed, in percentage points: "+3%", "-1%" or "0%".
#[must_use]
pub fn change_of_share(now: (u32, u32), before: (u32, u32)) -> String {
    percent(hundredths(now.0, now.1) - hundredths(before.0, before.1), &[("signDisplay", "exceptZero")])
}

/// Whole hundredths; all of nothing counts as everything.
fn hundredths(part: u32, of: u32) -> f64 {
    if of == 0 { 100.0 } else { (f64::from(part) * 100.0 / f64::from(of)).floor() }
}

fn percent(hundredths: f64, more: &[(&str, &str)]) -> String {
    let options = Object::new();
    for (name, value) in [("style", "percent")].iter().chain(more) {
        // Setting a property of a new object cannot fail.
        let _ = Reflect::set(&options, &JsValue::from(*name), &JsValue::from(*value));
    }
    let format = NumberFormat::new(&Array::of1(&JsValue::from(words::locale())), &options);
    let format: Function = format.format().unchecked_into();
    let text = format.call1(&JsValue::UNDEFINED, &JsValue::from(hundredths / 100.0));
    text.ok().and_then(|text| text.as_string()).unwrap_or_default()
}

//! What kind of device this is.

use leptos::tachys::dom::window;

/// What a browser says of itself on each kind of device, and what people call the device. An iPhone also
/// calls itself a Mac, and Android and Chrome OS are Linux too, so the order counts.
const DEVICES: [(&str, &str); 7] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "Chromebook"),
    ("Windows", "Windows"),
    ("Mac", "Mac"),
    ("Linux", "Linux"),
];

/// What people call this device, if its kind is known. It is a suggestion only, and never translated.
#[must_use]
pub fn device_name() -> Option<&'static str> {
    let navigator = window().navigator();
    let agent = navigator.user_agent().unwrap_or_default();
    let (_, name) = DEVICES.into_iter().find(|(mark, _)| agent.contains(mark))?;
    // An iPad calls itself a Mac, but no Mac has a touch screen.
    Some(if name == "Mac" && navigator.max_touch_points() > 0 { "iPad" } else { name })
}

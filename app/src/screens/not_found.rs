//! Not Found: no screen has the address.

use leptos::prelude::*;
use shared::Screen;

use super::parts::message_screen;
use crate::message::words;

/// Says so, and links to the start.
#[must_use]
pub fn not_found() -> AnyView {
    message_screen(words::not_found(), words::not_found_text(), Screen::Home, words::to_start())
}

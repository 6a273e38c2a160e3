//! The session or sign-in has ended.

use leptos::prelude::*;
use shared::Screen;

use super::parts::message_screen;
use crate::message::words;

/// Says so, and links to Login.
#[must_use]
pub fn session_expired() -> AnyView {
    message_screen(words::expired(), words::expired_text(), Screen::Login, words::sign_in_again())
}

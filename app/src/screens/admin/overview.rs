//! Overview: figures, charts, and what needs attention.

use leptos::prelude::*;
use shared::Screen;

use super::page::admin_page;
use crate::{components::live, message::words, session::Session};

/// The overview.
pub fn overview(session: Session) -> AnyView {
    let alert = RwSignal::new(String::new());
    admin_page(session, words::overview(), Screen::Overview, alert, live::nothing())
}

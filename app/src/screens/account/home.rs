//! Signed In, below the header: what a signed-in person finds at the application's address.

use leptos::prelude::*;
use shared::Screen;

use crate::{
    components::{Panel, WidePage},
    message::words,
    screens::{parts::frame::frame, sign_in::signed_in},
    session::Session,
};

/// The content of the card at the end of a sign-in, in a panel.
#[must_use]
pub fn home(session: Session) -> AnyView {
    let frame = frame(session, Screen::Home);
    view! {
        <WidePage title=words::signed_in()>
            <Panel>{signed_in::content(session)}</Panel>
            {frame}
        </WidePage>
    }
    .into_any()
}

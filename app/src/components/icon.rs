//! The icons of items.

use leptos::prelude::*;

/// An icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A phone with an authenticator app.
    Phone,
    /// A passkey.
    Key,
    /// A browser.
    Window,
}

/// An icon. The words beside it say the same.
#[component]
pub fn Picture(
    /// Which one.
    icon: Icon,
) -> AnyView {
    let path = match icon {
        Icon::Phone => "M9 2.5h6a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2v-15a2 2 0 0 1 2-2zM11 18.5h2",
        Icon::Key => "M12 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM12 12h9M18 12v3.5M15 12v2.5",
        Icon::Window => {
            "M5 4.5h14a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-11a2 2 0 0 1 2-2zM3 9h18M6 6.75h.01M8.5 6.75h.01"
        }
    };
    view! {
        <svg class="picture" viewBox="0 0 24 24" aria-hidden="true">
            <path d=path></path>
        </svg>
    }
    .into_any()
}

//! What the parts of the screen share.

use leptos::prelude::*;
use shared::{
    Empty,
    api::admin::mail::{EmailState, ListMail, Mail, QueuedEmail},
};

use super::action::Action;
use crate::{
    api::{self, CallError},
    components::Button,
    form::submission,
    session::Session,
};

/// The ids of the lists' headings.
pub const FAILED: &str = "failed";
pub const WAITING: &str = "waiting";

/// What the parts share.
#[derive(Clone, Copy)]
pub struct MailPage {
    pub session: Session,
    pub known: RwSignal<Option<Mail>>,
    /// The action that is to be confirmed.
    pub dialog: RwSignal<Option<Action>>,
    pub status: RwSignal<String>,
    /// What went wrong with the screen as a whole.
    pub alert: RwSignal<String>,
}

impl MailPage {
    pub async fn load(self) {
        self.alert.set(String::new());
        match api::call::<ListMail>(&Empty {}).await {
            Ok(mail) => self.known.set(Some(mail)),
            Err(CallError::Common(error)) => self.alert.set(self.session.handle(error).await),
        }
    }

    /// Reads something of what is known. Nothing is known while the screen loads.
    pub fn list(self, read: impl Fn(&Mail) -> bool) -> bool {
        self.known.with(|known| known.as_ref().is_none_or(&read))
    }

    /// The heading where reading goes on after an action.
    pub fn heading_after(action: &Action) -> &'static str {
        match action {
            Action::Retry(QueuedEmail { state, .. }) | Action::Remove(QueuedEmail { state, .. })
                if !matches!(state, EmailState::Failed { .. }) =>
            {
                WAITING
            }
            _ => FAILED,
        }
    }

    /// A button for each action on several emails.
    pub fn buttons(self, actions: &[Action]) -> AnyView {
        let button = |action: &Action| {
            let action = action.clone();
            let label = action.label();
            let open = submission(move || {
                self.dialog.set(Some(action.clone()));
                async {}
            });
            view! { <Button label submission=open class="button button--small" /> }.into_any()
        };
        let buttons: Vec<AnyView> = actions.iter().map(button).collect();
        view! { <div class="item__actions">{buttons}</div> }.into_any()
    }
}

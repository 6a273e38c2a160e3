//! The second step: the authenticators and passkeys in one panel, and whether one of them is asked for.

use leptos::prelude::*;
use shared::api::security::{Mfa, Security};

use super::{
    authenticators::Authenticators,
    page::{SECOND_STEP, SecurityPage},
    passkeys::{self, Passkeys},
};
use crate::{
    components::{Group, Section, Status, Tag, TagKind, Text, live},
    message::words,
};

/// The panel, with the dialogs of its actions.
pub fn second_step(page: SecurityPage) -> AnyView {
    let status = RwSignal::new(String::new());
    let authenticators = Authenticators::new(page, status);
    let passkeys = Passkeys::new(page, status);
    let tag = page.part(|security| {
        let (words, kind) = state(security);
        view! { <Tag words kind /> }.into_any()
    });
    let lists = page.part(move |security| {
        let add: Vec<AnyView> =
            [authenticators.add(security), passkeys.add(security)].into_iter().flatten().collect();
        let add = (!add.is_empty()).then(|| view! { <Group class="item__actions">{add}</Group> });
        view! {
            {explained(security)}
            {authenticators.list(security)}
            {passkeys.list(security)}
            {add}
        }
        .into_any()
    });
    view! {
        <Section id=SECOND_STEP heading=words::second_step() aside=Some(tag)>
            <Status words=status />
            {lists}
        </Section>
        {authenticators.dialog()}
        {passkeys.dialog()}
    }
    .into_any()
}

/// Whether the account has a second step.
fn state(security: &Security) -> (&'static str, TagKind) {
    match (security.mfa, has_any(security)) {
        (Mfa::Off, _) => (words::second_step_off(), TagKind::Missing),
        (_, true) => (words::second_step_on(), TagKind::Plain),
        (_, false) => (words::second_step_missing(), TagKind::Missing),
    }
}

fn has_any(security: &Security) -> bool {
    !security.authenticators.is_empty() || (security.passkeys_enabled && !security.passkeys.is_empty())
}

/// What a second step is good for, as long as there is none, and why one is not used.
fn explained(security: &Security) -> AnyView {
    let words = match security.mfa {
        Mfa::Off => words::authenticators_off(),
        _ if !has_any(security) && passkeys::can_add(security) => words::second_step_none(),
        _ if !has_any(security) => words::authenticators_none(),
        _ => return live::nothing(),
    };
    view! { <Text words /> }.into_any()
}

//! Everything that is known about an account.

use leptos::prelude::*;
use shared::api::admin::account::Account;

use crate::{
    components::{Facts, Notice},
    message::account as text,
};

/// What keeps the owner from signing in, then all facts.
pub fn facts(account: &Account) -> AnyView {
    let notice = |words| view! { <Notice words /> }.into_any();
    let notices: Vec<AnyView> = text::obstacles(account).into_iter().map(notice).collect();
    view! {
        {notices}
        <Facts facts=text::facts(account) />
    }
    .into_any()
}

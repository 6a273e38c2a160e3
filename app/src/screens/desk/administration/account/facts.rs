//! Everything there is to know of an account.

use leptos::prelude::*;
use shared::api::admin::account::Account;

use crate::{
    components::{Facts, Notice},
    message::account as said,
};

/// What keeps its owner out, then the rest.
pub fn facts(account: &Account) -> AnyView {
    let notice = |words| view! { <Notice words /> }.into_any();
    let notices: Vec<AnyView> = said::in_the_way(account).into_iter().map(notice).collect();
    view! {
        {notices}
        <Facts facts=said::facts(account) />
    }
    .into_any()
}

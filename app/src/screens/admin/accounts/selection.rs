//! What can be done with the selected accounts.

use std::collections::BTreeSet;

use leptos::prelude::*;
use shared::api::admin::act::{AccountIds, AccountIdsRequest, Act, FindAccountIds};

use super::page::AccountsPage;
use crate::{
    api::{self, CallError},
    components::{Button, live},
    form::{Submission, submission},
    message::{acts as text, number::number, words},
};

/// The actions, while something is selected.
pub fn selection(page: AccountsPage) -> AnyView {
    let count = Memo::new(move |_| page.selection.selected.with(BTreeSet::len));
    live::part(move || match u32::try_from(count.get()) {
        Ok(0) | Err(_) => live::nothing(),
        Ok(count) => untrack(|| bar(page, count)),
    })
}

fn bar(page: AccountsPage, count: u32) -> AnyView {
    let act = |act: Act| {
        let open = submission(move || {
            page.acting.set(Some(act));
            async {}
        });
        view! { <Button label=text::label(act) submission=open class="button button--small" /> }.into_any()
    };
    let acts: Vec<AnyView> = Act::ALL.into_iter().map(act).collect();
    let clear = submission(move || {
        page.selection.selected.set(BTreeSet::new());
        async {}
    });
    view! {
        <div class="selection" role="region" aria-label=words::accounts_selected(count, &number(count))>
            <p class="selection__count" role="status">
                {words::accounts_selected(count, &number(count))}
            </p>
            {more(page, count)}
            <div class="selection__acts">{acts}</div>
            <Button label=words::clear_selection() submission=clear class="link" />
        </div>
    }
    .into_any()
}

/// The button that selects everything that the search and filter find, where that is more than is selected.
fn more(page: AccountsPage, count: u32) -> AnyView {
    let most = u32::try_from(AccountIds::MOST).unwrap_or(u32::MAX);
    let found = page.shown.with_untracked(|shown| {
        shown.as_ref().map_or((0, false), |(_, accounts)| (accounts.total, accounts.more))
    });
    let (label, has_more) = match found {
        (total, false) if total <= most => (words::select_matching(&number(total)), total > count),
        _ => (words::select_first(&number(most)), most > count),
    };
    if !has_more {
        return live::nothing();
    }
    let select = select_all(page);
    view! {
        <button class="link" type="button" on:click=move |_| crate::form::submit(select)>
            {label}
        </button>
    }
    .into_any()
}

fn select_all(page: AccountsPage) -> Submission {
    submission(move || async move {
        let query = page.query.get_untracked();
        let request = AccountIdsRequest { search: query.search.clone(), filter: query.filter };
        match api::call::<FindAccountIds>(&request).await {
            Ok(found) => page.selection.selected.set(found.ids.into_iter().collect()),
            Err(CallError::Common(error)) => page.alert.set(page.session.handle(error).await),
        }
    })
}

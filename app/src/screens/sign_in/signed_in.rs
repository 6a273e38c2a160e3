//! Signed In: the end of a sign-in, with the ways on.

use leptos::prelude::*;
use shared::{Screen, api::NextStep};

use crate::{
    browser,
    components::{Alert, Button, Group, Link, Notice, Page, Text, live},
    form::submission,
    message::{codes, words},
    session::Session,
};

/// The card at the end of a sign-in, without a further program to load. The account program has the same below the header.
#[must_use]
pub fn signed_in(session: Session) -> AnyView {
    view! { <Page title=words::signed_in()>{content(session)}</Page> }.into_any()
}

/// Says who is signed in, and links to the application, Security and administration.
pub fn content(session: Session) -> AnyView {
    let alert = RwSignal::new(String::new());
    let Some(NextStep::SignedIn { account, backup_codes_left, set_up_until, administrator, .. }) =
        session.step()
    else {
        return live::nothing();
    };
    // After a backup code was used, a notice already says how many are left.
    let has_notice = !session.notice(Screen::Home).is_empty();
    let notice = |words| view! { <Notice words /> }.into_any();
    let to_do = match (set_up_until, backup_codes_left) {
        (Some(until), _) => notice(codes::set_up_within(until, session.server_time())),
        (None, Some(left)) if left <= codes::FEW_CODES && !has_notice => notice(codes::codes_left(left)),
        _ => live::nothing(),
    };
    let application = match session.application_url() {
        Some(url) => {
            let label = words::go_to(&browser::application_name());
            view! { <Link to=url label external=true class="button button--primary" /> }.into_any()
        }
        None => live::nothing(),
    };
    let sign_out = submission(move || async move {
        alert.set(session.sign_out().await);
    });
    view! {
        <Text words=codes::signed_in_as(&account.name, &account.username) />
        <Alert words=alert />
        {to_do}
        {application}
        <Button label=words::sign_out() submission=sign_out />
        <Group>
            <Link to=Screen::Security.path() label=words::security() />
            {administrator.then(|| view! { <Link to=Screen::Overview.path() label=words::administration() /> })}
        </Group>
    }
    .into_any()
}

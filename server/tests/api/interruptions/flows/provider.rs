//! Signing in with an identity provider.

use domain::admin::accounts::Edit;
use store::account::{NewAccount, Origin};

use super::*;
use crate::helpers::provider::{self, begin, come_back};

const BEGIN: &str = "/api/oidc/corporate";
const CALLBACK: &str = "/api/oidc/corporate/callback";

const FOR_PARTNER: Flow = (CALLBACK, "for the first time, and the account is for another provider");

pub const PROVIDER: Flows = Flows {
    always: &[(CALLBACK, "for the first time, one response twice"), FOR_PARTNER],
    others: &[
        (BEGIN, "in two tabs"),
        (CALLBACK, "again, one response twice"),
        (CALLBACK, "for the first time, in two browsers"),
        (CALLBACK, "and the account is disabled"),
    ],
};

/// Binds the account to a provider, on the command line.
fn binds(app: &TestApp, username: &str, provider: &'static str) -> Act {
    let username = username.to_owned();
    Act::job(app, move |server| {
        let username = username.clone();
        let edit = Edit { provider: Some(provider.to_owned()), ..Edit::default() };
        async move { status(server.domain.edit_account(Admin::CommandLine, &*username, edit).await) }
    })
}

/// A server for one of these flows.
pub async fn open(flow: Flow) -> TestApp {
    if flow == FOR_PARTNER { provider::open_with_partner().await } else { provider::open().await }
}

/// Prepares one of these flows for a new account.
pub async fn acts(flow: Flow, app: &TestApp, username: &str) -> (Act, Act) {
    let provider = Some("corporate".to_owned());
    let new = NewAccount { origin: Origin::Sso, provider, ..new_account(username) };
    app.server.domain.add_account(Admin::CommandLine, &new).await.unwrap();
    let browser = app.browser();
    if flow.0 == BEGIN {
        return twice(|| Act::page(browser.copy(), begin()));
    }
    if flow.1 == "again, one response twice" {
        let first = come_back(&browser, username).await;
        assert_eq!(Act::page(browser.copy(), first).run().await.as_u16(), 303);
    }
    let response = come_back(&browser, username).await;
    let first = Act::page(browser.copy(), response.clone());
    let second = match flow.1 {
        "and the account is disabled" => disables(app, username),
        action if action == FOR_PARTNER.1 => binds(app, username, "partner"),
        "for the first time, in two browsers" => {
            let other = app.browser();
            let response = come_back(&other, username).await;
            Act::page(other, response)
        }
        _ => Act::page(browser, response),
    };
    (first, second)
}

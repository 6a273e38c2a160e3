//! Signing in with an identity provider.

use store::account::{AccountKind, Origin};

use super::*;
use crate::helpers::provider::{begin, come_back};

const BEGIN: &str = "/api/oidc/corporate";
const CALLBACK: &str = "/api/oidc/corporate/callback";

pub const PROVIDER: Flows = Flows {
    always: &[(CALLBACK, "for the first time, one response twice")],
    others: &[
        (BEGIN, "in two tabs"),
        (CALLBACK, "again, one response twice"),
        (CALLBACK, "for the first time, in two browsers"),
        (CALLBACK, "and the account is disabled"),
    ],
};

/// Prepares one of these flows for a new account.
pub async fn acts(flow: Flow, app: &TestApp, username: &str) -> (Act, Act) {
    app.add_as(username, AccountKind::Internal, Origin::Sso).await;
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
        "for the first time, in two browsers" => {
            let other = app.browser();
            let response = come_back(&other, username).await;
            Act::page(other, response)
        }
        _ => Act::page(browser, response),
    };
    (first, second)
}

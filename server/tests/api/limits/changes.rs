//! How often the owner of an account can change it, which writes to the audit log for good.

use domain::clock::DAY;
use shared::{
    DeviceName, Empty,
    api::{
        audit::EventKind,
        authenticators::{RenameAuthenticator, RenameAuthenticatorRequest},
        security::GetSecurity,
    },
};

use super::*;

async fn rename(browser: &Browser, name: &str) -> Called<RenameAuthenticator> {
    let id = browser.call::<GetSecurity>(Empty {}).await.unwrap().authenticators.remove(0).id;
    let name = DeviceName::parse(name).unwrap();
    browser.call::<RenameAuthenticator>(RenameAuthenticatorRequest { id, name }).await
}

#[tokio::test]
async fn an_account_can_be_changed_two_hundred_times_a_day() {
    let app = TestApp::open().await;
    let owner = app.person("ada").await;
    let (ada, eve) = (owner.signed_in(&app).await, app.person("eve").await.signed_in(&app).await);
    for number in 1..=200 {
        rename(&ada, &format!("Phone {number}")).await.unwrap();
    }
    app.clock.advance(MINUTE);
    let wait = u32::try_from((DAY - MINUTE) / SECOND).unwrap();
    let refused = ApiError::Common(CommonError::Throttled { retry_after: wait });
    assert_eq!(rename(&ada, "Once more").await, Err(refused));
    // The name that it has already changes nothing.
    rename(&ada, "Phone 200").await.unwrap();
    rename(&eve, "Mine").await.unwrap();
    let renamed =
        app.activity("ada").await.iter().filter(|e| e.kind == EventKind::AuthenticatorRenamed).count();
    assert_eq!(renamed, 200);
    // A day after the first change, the next day begins.
    app.clock.advance(DAY - 3 * MINUTE);
    let ada = owner.signed_in(&app).await;
    assert!(matches!(rename(&ada, "Too early").await, Err(ApiError::Common(CommonError::Throttled { .. }))));
    app.clock.advance(2 * MINUTE);
    rename(&ada, "The next day").await.unwrap();
}

//! What people do with their own accounts.

use shared::{
    Empty, Endpoint as _, Password,
    api::{
        authenticators::{
            ConfirmAuthenticator, RemoveAuthenticator, RemoveAuthenticatorRequest, RenameAuthenticator,
            RenameAuthenticatorRequest, StartAuthenticator,
        },
        backup_codes::{RegenerateBackupCodes, RegenerateRequest},
        passkeys::{
            AddPasskey, AddPasskeyRequest, AssertionRequest, RemovePasskey, RemovePasskeyRequest,
            RenamePasskey, RenamePasskeyRequest, SignInWithPasskey, StartPasskey,
        },
        password::ChangePassword,
        reauthentication::{Reauthenticate, ReauthenticateRequest},
        remembered_browsers::{ForgetBrowser, ForgetBrowserRequest, ForgetBrowsers},
        security::{GetSecurity, Security},
        sessions::{EndOtherSessions, EndSession, EndSessionRequest},
        sign_in::SignIn,
        verify::{Verify, VerifyRequest},
    },
};

use super::*;

pub const OWN_ACCOUNT: Flows = Flows {
    always: &[(ChangePassword::PATH, "in two sessions"), (EndOtherSessions::PATH, "and complete a sign-in")],
    others: &[
        (RemoveAuthenticator::PATH, "the last two in two sessions"),
        (Reauthenticate::PATH, "and the session is ended in another one"),
        (RegenerateBackupCodes::PATH, "one code in two sessions"),
        (StartAuthenticator::PATH, "in two tabs"),
        (ConfirmAuthenticator::PATH, "the fifth one in two sessions"),
        (RenameAuthenticator::PATH, "and remove it"),
        (StartPasskey::PATH, "in two tabs"),
        (AddPasskey::PATH, "in two tabs"),
        (RenamePasskey::PATH, "and remove it"),
        (RemovePasskey::PATH, "and sign in with it"),
        (EndSession::PATH, "while it goes on"),
        (ForgetBrowser::PATH, "and sign in there"),
        (ForgetBrowsers::PATH, "and sign in there"),
    ],
};

/// Prepares one of these flows for a new account.
pub async fn acts(flow: Flow, app: &TestApp, username: &str) -> (Act, Act) {
    let person = app.person(username).await;
    let browser = person.signed_in(app).await;
    match flow.0 {
        ChangePassword::PATH => {
            let other = person.signed_in(app).await;
            (
                change_password(browser, PASSWORD, NEW),
                change_password(other, PASSWORD, "purple walrus accordion"),
            )
        }
        Reauthenticate::PATH => {
            let request = ReauthenticateRequest::Password(Password::parse(PASSWORD).unwrap());
            let end = Act::request::<EndOtherSessions>(person.signed_in(app).await, &Empty {});
            (Act::request::<Reauthenticate>(browser, &request), end)
        }
        RegenerateBackupCodes::PATH => {
            let other = person.signed_in(app).await;
            let request = RegenerateRequest { code: Some(code(app, &person.phone)) };
            let regenerate = |browser| Act::request::<RegenerateBackupCodes>(browser, &request);
            (regenerate(browser), regenerate(other))
        }
        EndSession::PATH => {
            let other = person.signed_in(app).await;
            let sessions = security(&other).await.sessions;
            let id = sessions.into_iter().find(|session| !session.this).unwrap().id;
            let end = Act::request::<EndSession>(other, &EndSessionRequest { id });
            (end, change_password(browser, PASSWORD, NEW))
        }
        EndOtherSessions::PATH => {
            let other = person.at_verify(app).await;
            let request = VerifyRequest { code: code(app, &person.phone), remember: false };
            let end = Act::request::<EndOtherSessions>(browser, &Empty {});
            (end, Act::request::<Verify>(other, &request))
        }
        ForgetBrowser::PATH | ForgetBrowsers::PATH => {
            let known = remembered(app, &person).await;
            let id = security(&browser).await.remembered_browsers[0].id.clone();
            let forget = if flow.0 == ForgetBrowser::PATH {
                Act::request::<ForgetBrowser>(browser, &ForgetBrowserRequest { id })
            } else {
                Act::request::<ForgetBrowsers>(browser, &Empty {})
            };
            (forget, Act::request::<SignIn>(known, &credentials(username, PASSWORD)))
        }
        path if path.starts_with("/api/passkeys") => passkey(path, app, browser).await,
        path => app_authenticator(path, app, &person, browser).await,
    }
}

async fn passkey(path: &str, app: &TestApp, browser: Browser) -> (Act, Act) {
    let mut key = Key::new();
    match path {
        StartPasskey::PATH => return twice(|| Act::request::<StartPasskey>(browser.copy(), &Empty {})),
        AddPasskey::PATH => {
            let credential = key.register(&browser.start_passkey().await.unwrap());
            return twice(|| {
                let request = AddPasskeyRequest { name: called("Laptop"), credential: credential.clone() };
                Act::request::<AddPasskey>(browser.copy(), &request)
            });
        }
        _ => {}
    }
    browser.add_passkey(&mut key).await.unwrap();
    let id = security(&browser).await.passkeys[0].id.clone();
    let remove = Act::request::<RemovePasskey>(browser.copy(), &RemovePasskeyRequest { id: id.clone() });
    if path == RenamePasskey::PATH {
        let request = RenamePasskeyRequest { id, name: called("Blue key") };
        return (Act::request::<RenamePasskey>(browser, &request), remove);
    }
    let stranger = app.browser();
    let credential = key.sign(&stranger.start_passkey_sign_in().await);
    (remove, Act::request::<SignInWithPasskey>(stranger, &AssertionRequest { credential }))
}

async fn app_authenticator(path: &str, app: &TestApp, person: &Person, browser: Browser) -> (Act, Act) {
    if path == StartAuthenticator::PATH {
        return twice(|| Act::request::<StartAuthenticator>(browser.copy(), &Empty {}));
    }
    // Each confirmation gives the browser a new session token.
    let more = if path == ConfirmAuthenticator::PATH { 3 } else { 1 };
    let mut browser = browser;
    for _ in 0..more {
        let (same, confirm) = authenticator(app, browser).await;
        same.call::<ConfirmAuthenticator>(confirm).await.unwrap();
        browser = same;
    }
    let confirm = |(browser, request)| Act::request::<ConfirmAuthenticator>(browser, &request);
    if path == ConfirmAuthenticator::PATH {
        let one = authenticator(app, person.signed_in(app).await).await;
        let other = authenticator(app, person.signed_in(app).await).await;
        return (confirm(one), confirm(other));
    }
    let other = person.signed_in(app).await;
    let ids: Vec<String> = security(&other).await.authenticators.into_iter().map(|one| one.id).collect();
    let remove = |browser, id: &str| {
        Act::request::<RemoveAuthenticator>(browser, &RemoveAuthenticatorRequest { id: id.into() })
    };
    if path == RemoveAuthenticator::PATH {
        return (remove(browser, &ids[0]), remove(other, &ids[1]));
    }
    let request = RenameAuthenticatorRequest { id: ids[1].clone(), name: called("Old phone") };
    (Act::request::<RenameAuthenticator>(browser, &request), remove(other, &ids[1]))
}

async fn security(browser: &Browser) -> Security {
    browser.call::<GetSecurity>(Empty {}).await.unwrap()
}

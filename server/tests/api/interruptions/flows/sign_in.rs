//! Signing in, recovering an account, and leaving.

use domain::clock::{DAY, HOUR};
use shared::{
    BackupCode, Empty, Endpoint as _, Identifier, NewPassword, ResetCode,
    api::{
        backup_codes::{ConfirmBackupCodes, ShowBackupCodes},
        not_me::{Disavow, DisavowRequest},
        passkeys::{
            AssertionRequest, SignInWithPasskey, StartPasskeySignIn, StartPasskeyVerification, VerifyPasskey,
        },
        password::ChangePassword,
        recovery::{PasswordResetRequest, RequestPasswordReset, ResetPassword, ResetPasswordRequest},
        set_up::{SkipSetUp, StartSetUp},
        sign_in::{SendTemporaryPassword, SignIn, SignOut},
        verify::{Verify, VerifyBackupCode, VerifyBackupCodeRequest, VerifyRequest},
    },
};

use super::*;

pub const SIGN_IN: Flows = Flows {
    always: &[
        (SignIn::PATH, "and the account is disabled"),
        (Verify::PATH, "one code in two sign-ins"),
        (VerifyBackupCode::PATH, "one code in two sign-ins"),
        (ResetPassword::PATH, "one code for two passwords"),
        (SignInWithPasskey::PATH, "one assertion twice"),
    ],
    others: &[
        (Verify::PATH, "set-up in two tabs"),
        (Disavow::PATH, "one link twice"),
        (SignIn::PATH, "and the password is changed"),
        (SignIn::PATH, "in a remembered browser, and the password is changed"),
        (SendTemporaryPassword::PATH, "twice"),
        (SignOut::PATH, "while the session goes on"),
        (StartSetUp::PATH, "in two tabs"),
        (SkipSetUp::PATH, "and set up"),
        (Verify::PATH, "remembering, and all browsers are forgotten"),
        (VerifyBackupCode::PATH, "one bypass code in two sign-ins"),
        (ShowBackupCodes::PATH, "in two tabs"),
        (ConfirmBackupCodes::PATH, "in two tabs"),
        (ChangePassword::PATH, "at the first sign-in, and another one is sent"),
        (RequestPasswordReset::PATH, "twice"),
        ("", "two servers answer requests for reset codes"),
        (StartPasskeySignIn::PATH, "twice"),
        (StartPasskeyVerification::PATH, "in two tabs"),
        (VerifyPasskey::PATH, "one assertion twice"),
    ],
};

/// Prepares one of these flows for a new account.
pub async fn acts(flow: Flow, app: &TestApp, username: &str) -> (Act, Act) {
    let first_sign_in = [StartSetUp::PATH, SkipSetUp::PATH, ShowBackupCodes::PATH, ConfirmBackupCodes::PATH];
    if first_sign_in.contains(&flow.0) || matches!(flow, (Verify::PATH, "set-up in two tabs")) {
        return at_the_first_sign_in(flow.0, app, username).await;
    }
    match flow {
        (SendTemporaryPassword::PATH, _) => {
            let temporary = app.add(username).await.temporary_password.unwrap();
            app.mail().await;
            app.clock.advance(DAY);
            let request = credentials(username, &temporary);
            return twice(|| Act::request::<SendTemporaryPassword>(app.browser(), &request));
        }
        (ChangePassword::PATH, _) => {
            app.set("mfa.internal", "off").await;
            let temporary = app.add(username).await.temporary_password.unwrap();
            let browser = app.browser();
            browser.sign_in(username, &temporary).await.unwrap();
            return (change_password(browser, &temporary, NEW), sends_password(app, username));
        }
        _ => {}
    }
    let person = app.person(username).await;
    app.mail().await;
    match flow {
        (StartPasskeySignIn::PATH, _) => {
            twice(|| Act::request::<StartPasskeySignIn>(app.browser(), &Empty {}))
        }
        (SignInWithPasskey::PATH | StartPasskeyVerification::PATH | VerifyPasskey::PATH, _) => {
            with_passkey(flow.0, app, &person).await
        }
        (Verify::PATH | VerifyBackupCode::PATH, _) => second_factor(flow, app, &person).await,
        ("" | RequestPasswordReset::PATH | ResetPassword::PATH | Disavow::PATH, _) => {
            recovery(flow.0, app, &person).await
        }
        _ => with_password(flow, app, &person).await,
    }
}

async fn with_password(flow: Flow, app: &TestApp, person: &Person) -> (Act, Act) {
    let sign_in = |browser| Act::request::<SignIn>(browser, &credentials(&person.username, PASSWORD));
    match flow {
        (SignIn::PATH, "and the account is disabled") => {
            (sign_in(app.browser()), disables(app, &person.username))
        }
        (SignIn::PATH, "in a remembered browser, and the password is changed") => {
            let browser = remembered(app, person).await;
            (sign_in(browser), change_password(person.signed_in(app).await, PASSWORD, NEW))
        }
        (SignIn::PATH, _) => {
            (sign_in(app.browser()), change_password(person.signed_in(app).await, PASSWORD, NEW))
        }
        (SignOut::PATH, _) => {
            let browser = person.signed_in(app).await;
            let out = Act::request::<SignOut>(browser.copy(), &Empty {});
            (out, change_password(browser, PASSWORD, NEW))
        }
        _ => unreachable!("{flow:?}"),
    }
}

async fn second_factor(flow: Flow, app: &TestApp, person: &Person) -> (Act, Act) {
    let backup_code = async |code: &BackupCode| {
        let request = VerifyBackupCodeRequest { code: code.clone() };
        let (one, other) = (person.at_verify(app).await, person.at_verify(app).await);
        (Act::request::<VerifyBackupCode>(one, &request), Act::request::<VerifyBackupCode>(other, &request))
    };
    match flow {
        (Verify::PATH, "remembering, and all browsers are forgotten") => {
            app.set("mfa.remember_days", "7").await;
            let browser = person.at_verify(app).await;
            let request = VerifyRequest { code: code(app, &person.phone), remember: true };
            let username = person.username.clone();
            let forget = Act::job(app, move |server| {
                let username = username.clone();
                async move { status(server.domain.forget_account_browsers(Admin::CommandLine, &*username).await) }
            });
            (Act::request::<Verify>(browser, &request), forget)
        }
        (Verify::PATH, _) => {
            let request = VerifyRequest { code: code(app, &person.phone), remember: false };
            let (one, other) = (person.at_verify(app).await, person.at_verify(app).await);
            (Act::request::<Verify>(one, &request), Act::request::<Verify>(other, &request))
        }
        (_, "one bypass code in two sign-ins") => {
            let (domain, why) = (&app.server.domain, reason("the phone was stolen"));
            let issued = domain.issue_bypass_code(Admin::CommandLine, &*person.username, &why).await.unwrap();
            backup_code(&issued.code).await
        }
        _ => backup_code(&person.codes[1]).await,
    }
}

async fn with_passkey(path: &str, app: &TestApp, person: &Person) -> (Act, Act) {
    let mut key = Key::on_one_device();
    person.signed_in(app).await.add_passkey(&mut key).await.unwrap();
    if path == SignInWithPasskey::PATH {
        let browser = app.browser();
        let credential = key.sign(&browser.start_passkey_sign_in().await);
        return twice(|| {
            let request = AssertionRequest { credential: credential.clone() };
            Act::request::<SignInWithPasskey>(browser.copy(), &request)
        });
    }
    let browser = person.at_verify(app).await;
    if path == StartPasskeyVerification::PATH {
        return twice(|| Act::request::<StartPasskeyVerification>(browser.copy(), &Empty {}));
    }
    let credential = key.sign(&browser.start_passkey_verification().await.unwrap());
    twice(|| {
        let request = AssertionRequest { credential: credential.clone() };
        Act::request::<VerifyPasskey>(browser.copy(), &request)
    })
}

async fn recovery(path: &str, app: &TestApp, person: &Person) -> (Act, Act) {
    // Requests of one address for codes are limited by the hour.
    app.clock.advance(HOUR);
    let username = Identifier::parse(&person.username).unwrap();
    let ask = || {
        Act::request::<RequestPasswordReset>(
            app.browser(),
            &PasswordResetRequest { username: username.clone() },
        )
    };
    match path {
        RequestPasswordReset::PATH => twice(ask),
        ResetPassword::PATH => {
            ask().run().await;
            let code = ResetCode::parse(&reset_code(&app.mail().await[0].text)).unwrap();
            let reset = |new: &str| {
                let new_password = NewPassword::parse(new).unwrap();
                let request = ResetPasswordRequest { code: code.clone(), new_password };
                Act::request::<ResetPassword>(app.browser(), &request)
            };
            (reset(NEW), reset("purple walrus accordion"))
        }
        Disavow::PATH => {
            let browser = person.signed_in(app).await;
            browser.change_password(PASSWORD, NEW).await.unwrap();
            let request = DisavowRequest { code: ResetCode::parse(link(&app.mail().await)).unwrap() };
            twice(|| Act::request::<Disavow>(app.browser(), &request))
        }
        _ => {
            ask().run().await;
            twice(|| {
                Act::job(app, |server| async move {
                    status::<_, shared::NoError>(
                        server.domain.answer_waiting_reset_requests().await.map_err(Into::into),
                    )
                })
            })
        }
    }
}

async fn at_the_first_sign_in(path: &str, app: &TestApp, username: &str) -> (Act, Act) {
    let mfa = if path == SkipSetUp::PATH { "optional" } else { "required" };
    app.set("mfa.internal", mfa).await;
    let temporary = app.add(username).await.temporary_password.unwrap();
    let browser = app.browser();
    browser.sign_in(username, &temporary).await.unwrap();
    if path == StartSetUp::PATH {
        return twice(|| Act::request::<StartSetUp>(browser.copy(), &Empty {}));
    }
    let phone = Phone::scan(&browser.set_up().await.unwrap());
    let request = VerifyRequest { code: code(app, &phone), remember: false };
    let verify = || Act::request::<Verify>(browser.copy(), &request);
    match path {
        Verify::PATH => return twice(verify),
        SkipSetUp::PATH => return (Act::request::<SkipSetUp>(browser.copy(), &Empty {}), verify()),
        _ => {}
    }
    browser.verify(request.code.as_str()).await.unwrap();
    if path == ShowBackupCodes::PATH {
        return twice(|| Act::request::<ShowBackupCodes>(browser.copy(), &Empty {}));
    }
    browser.show_codes().await.unwrap();
    twice(|| Act::request::<ConfirmBackupCodes>(browser.copy(), &Empty {}))
}

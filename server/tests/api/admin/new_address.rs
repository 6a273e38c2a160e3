//! A new email address ends what went to the old one.

use shared::{
    ApiError, EmailAddress,
    api::{
        admin::account::{EditAccount, EditAccountRequest, PasswordState},
        audit::EventKind,
        sign_in::SignInError,
    },
};

use super::{Administration, edit::edit};
use crate::helpers::*;

/// The temporary password in an email.
fn password(email: &domain::email::Email) -> String {
    email.text.split("Password: ").nth(1).unwrap().lines().next().unwrap().to_owned()
}

async fn move_to(admin: &Administration, username: &str, email: &str) {
    let request =
        EditAccountRequest { email: EmailAddress::parse(email).unwrap(), ..edit(admin, username).await };
    admin.browser.call::<EditAccount>(request).await.unwrap();
}

#[tokio::test]
async fn an_account_with_a_temporary_password_is_invited_again_at_the_new_address() {
    let admin = Administration::open().await;
    let old = admin.app.add("ada").await.temporary_password.unwrap();
    admin.app.mail().await;
    let started = admin.app.browser();
    started.sign_in("ada", &old).await.unwrap();
    move_to(&admin, "ada", "countess@example.org").await;
    assert!(matches!(admin.show("ada").await.password, PasswordState::Temporary(_)));

    let mail = admin.app.mail().await;
    let sent: Vec<(&str, &str)> = mail.iter().map(|mail| (&*mail.email, &*mail.subject)).collect();
    assert_eq!(
        sent,
        [
            ("countess@example.org", "Password Generated"),
            ("countess@example.org", "New Password"),
            ("ada@example.com", "Your email address was changed"),
            ("countess@example.org", "Your email address was changed"),
        ]
    );
    let wrong = admin.app.browser().sign_in("ada", &old).await;
    assert_eq!(wrong, Err(ApiError::Endpoint(SignInError::WrongCredentials)));
    assert!(started.state().await.is_err(), "a sign-in with the old password goes on");
    admin.app.browser().sign_in("ada", &password(&mail[1])).await.unwrap();
    let kinds: Vec<EventKind> = admin.app.activity("ada").await.iter().map(|entry| entry.kind).collect();
    assert!(kinds.ends_with(&[
        EventKind::AccountEdited,
        EventKind::TemporaryPasswordSent,
        EventKind::WrongPassword
    ]));
}

#[tokio::test]
async fn emails_with_a_password_or_code_that_wait_for_the_old_address_are_dropped() {
    let admin = Administration::open().await;
    admin.app.add("grace").await;
    move_to(&admin, "grace", "grace@example.org").await;
    let mail = admin.app.mail().await;
    let to_old: Vec<&str> =
        mail.iter().filter(|mail| mail.email == "grace@example.com").map(|mail| &*mail.subject).collect();
    assert_eq!(to_old, ["Your email address was changed"]);
    assert_eq!(mail.len(), 4);

    admin.app.person("ada").await;
    admin.app.mail().await;
    admin.reauthenticate().await;
    admin.app.browser().forgot_password("ada").await.unwrap();
    admin.app.server.domain.answer_waiting_reset_requests().await.unwrap();
    move_to(&admin, "ada", "countess@example.org").await;
    let mail = admin.app.mail().await;
    assert!(mail.len() == 2 && mail.iter().all(|mail| mail.subject == "Your email address was changed"));
    // A password that the owner chose stays.
    admin.app.browser().sign_in("ada", PASSWORD).await.unwrap();
}

#[tokio::test]
async fn someone_who_has_signed_in_before_gets_only_the_new_temporary_password() {
    let admin = Administration::open().await;
    admin.app.person("ada").await;
    admin.app.server.domain.send_password(Admin::CommandLine, "ada").await.unwrap();
    admin.app.mail().await;
    admin.reauthenticate().await;
    move_to(&admin, "ada", "countess@example.org").await;
    let mail = admin.app.mail().await;
    let subjects: Vec<&str> = mail.iter().map(|mail| &*mail.subject).collect();
    assert_eq!(
        subjects,
        ["New Password", "Your email address was changed", "Your email address was changed"]
    );
    admin.app.browser().sign_in("ada", &password(&mail[0])).await.unwrap();
}

#[tokio::test]
async fn a_disabled_account_is_not_invited_and_its_old_temporary_password_ends() {
    let admin = Administration::open().await;
    let old = admin.app.add("ada").await.temporary_password.unwrap();
    admin.app.mail().await;
    admin.app.server.domain.set_disabled(Admin::CommandLine, "ada", true).await.unwrap();
    move_to(&admin, "ada", "countess@example.org").await;
    let subjects: Vec<String> = admin.app.mail().await.into_iter().map(|mail| mail.subject).collect();
    assert_eq!(subjects, ["Your email address was changed"; 2]);
    admin.app.server.domain.set_disabled(Admin::CommandLine, "ada", false).await.unwrap();
    let wrong = admin.app.browser().sign_in("ada", &old).await;
    assert_eq!(wrong, Err(ApiError::Endpoint(SignInError::WrongCredentials)));
}

//! Adding and editing accounts.

use shared::{
    ApiError, EmailAddress, PersonName, Username,
    api::{
        admin::{
            AccountError, AccountKind, Origin,
            account::{AddAccount, AddAccountRequest, EditAccount, EditAccountRequest, Next, PasswordState},
        },
        audit::EventKind,
    },
};
use store::audit_event::AuditEntry;

use super::Administration;
use crate::helpers::*;

fn new(username: &str) -> AddAccountRequest {
    AddAccountRequest {
        username: Username::parse(username).unwrap(),
        email: EmailAddress::parse(&format!("{username}@example.com")).unwrap(),
        name: PersonName::parse("Grace Hopper").unwrap(),
        kind: AccountKind::External,
        origin: Origin::Local,
        provider: None,
        administrator: false,
    }
}

pub async fn edit(admin: &Administration, username: &str) -> EditAccountRequest {
    let account = admin.show(username).await;
    EditAccountRequest {
        id: account.id,
        email: EmailAddress::parse(&account.email).unwrap(),
        name: PersonName::parse(&account.name).unwrap(),
        kind: account.kind,
        administrator: account.administrator,
        provider: None,
    }
}

#[tokio::test]
async fn an_added_account_gets_two_emails_and_can_sign_in() {
    let admin = Administration::open().await;
    let added = admin.browser.call::<AddAccount>(new("grace")).await.unwrap();
    assert_eq!((added.kind, added.administrator, added.next), (AccountKind::External, false, Next::SetUp));
    assert!(matches!(added.password, PasswordState::Temporary(_)));
    let mail = admin.app.mail().await;
    let subjects: Vec<&str> = mail.iter().map(|mail| &*mail.subject).collect();
    assert_eq!(subjects, ["Password Generated", "New Password"]);
    assert!(mail.iter().all(|mail| mail.email == "grace@example.com" && mail.name == "Grace Hopper"));
    let password = mail[1].text.split("Password: ").nth(1).unwrap().lines().next().unwrap();
    admin.app.browser().sign_in("grace", password).await.unwrap();
    assert_eq!(admin.app.activity("grace").await[0].kind, EventKind::AccountAdded);
}

#[tokio::test]
async fn a_username_or_address_in_use_adds_nothing() {
    let admin = Administration::open().await;
    admin.app.add("ada").await;
    admin.app.mail().await;
    let taken = admin.browser.call::<AddAccount>(new("ada")).await;
    assert_eq!(taken, Err(ApiError::Endpoint(AccountError::UsernameTaken)));
    let email = EmailAddress::parse("ADA@example.com").unwrap();
    let taken = admin.browser.call::<AddAccount>(AddAccountRequest { email, ..new("other") }).await;
    assert_eq!(taken, Err(ApiError::Endpoint(AccountError::EmailTaken)));
    assert!(admin.app.mail().await.is_empty());
}

#[tokio::test]
async fn a_changed_address_is_notified_at_the_old_and_the_new_one() {
    let admin = Administration::open().await;
    admin.app.person("ada").await;
    admin.app.browser().forgot_password("ada").await.unwrap();
    let code = reset_code(&admin.app.mail().await.pop().unwrap().text);
    admin.reauthenticate().await;
    let email = EmailAddress::parse("countess@example.org").unwrap();
    let request = EditAccountRequest { email, ..edit(&admin, "ada").await };
    assert_eq!(admin.browser.call::<EditAccount>(request).await.unwrap().email, "countess@example.org");
    let mail = admin.app.mail().await;
    let to: Vec<&str> = mail.iter().map(|mail| &*mail.email).collect();
    assert_eq!(to, ["ada@example.com", "countess@example.org"]);
    assert!(mail.iter().all(|mail| mail.subject == "Your email address was changed"));
    admin.app.browser().sign_in("countess@example.org", PASSWORD).await.unwrap();
    assert!(admin.app.browser().sign_in("ada@example.com", PASSWORD).await.is_err());
    // A code that was sent to the old address is no longer accepted.
    assert!(admin.app.browser().reset_password(&code, "orange zeppelin marmalade").await.is_err());
}

#[tokio::test]
async fn an_address_of_another_account_is_rejected() {
    let admin = Administration::open().await;
    admin.app.add("ada").await;
    admin.app.add("eve").await;
    let email = EmailAddress::parse("Eve@example.com").unwrap();
    let request = EditAccountRequest { email, ..edit(&admin, "ada").await };
    let taken = admin.browser.call::<EditAccount>(request).await;
    assert_eq!(taken, Err(ApiError::Endpoint(AccountError::EmailTaken)));
    // The account's own address in another case is accepted.
    let email = EmailAddress::parse("Ada@Example.com").unwrap();
    let request = EditAccountRequest { email, ..edit(&admin, "ada").await };
    admin.browser.call::<EditAccount>(request).await.unwrap();
}

#[tokio::test]
async fn each_change_is_recorded() {
    let admin = Administration::open().await;
    admin.app.add("ada").await;
    let before = admin.app.activity("ada").await.len();
    let name = PersonName::parse("Ada King").unwrap();
    let request = EditAccountRequest { name, kind: AccountKind::External, ..edit(&admin, "ada").await };
    admin.browser.call::<EditAccount>(request.clone()).await.unwrap();
    admin.browser.call::<EditAccount>(request).await.unwrap();
    let entries = admin.app.activity("ada").await.split_off(before);
    let recorded = |entry: &AuditEntry| (entry.kind, entry.detail.name.clone(), entry.detail.text.clone());
    let line = |name: &str, text: &str| (EventKind::AccountEdited, Some(name.into()), Some(text.into()));
    assert_eq!(
        entries.iter().map(recorded).collect::<Vec<_>>(),
        [line("name", "Ada King"), line("kind", "external")]
    );
}

#[tokio::test]
async fn new_administrators_must_sign_in_again_and_always_need_mfa() {
    let admin = Administration::open().await;
    admin.app.set("mfa.internal", "off").await;
    let temporary = admin.app.add("ada").await.temporary_password.unwrap();
    let browser = admin.app.browser();
    browser.sign_in("ada", &temporary).await.unwrap();
    browser.change_password(&temporary, PASSWORD).await.unwrap();
    let request = EditAccountRequest { administrator: true, ..edit(&admin, "ada").await };
    let account = admin.browser.call::<EditAccount>(request).await.unwrap();
    assert_eq!((account.administrator, account.next), (true, Next::SetUp));
    assert!(browser.state().await.is_err());
    assert_eq!(admin.app.browser().sign_in("ada", PASSWORD).await.unwrap().step, SET_UP);
}

#[tokio::test]
async fn administrators_cannot_demote_themselves_or_the_last_administrator() {
    let admin = Administration::open().await;
    admin.app.administrator("other").await;
    admin.reauthenticate().await;
    let demote = |request| EditAccountRequest { administrator: false, ..request };
    let own = admin.browser.call::<EditAccount>(demote(edit(&admin, "root").await)).await;
    assert_eq!(own, Err(ApiError::Endpoint(AccountError::Oneself)));
    let other = admin.browser.call::<EditAccount>(demote(edit(&admin, "other").await)).await.unwrap();
    assert!(!other.administrator);
    let edit = domain::admin::accounts::Edit { admin: Some(false), ..Default::default() };
    let last = admin.app.server.domain.edit_account(Admin::CommandLine, "root", edit).await;
    assert!(matches!(last, Err(domain::DomainError::Endpoint(AccountError::LastAdministrator))));
}

#[tokio::test]
async fn names_in_any_script_are_kept_and_are_plain_text_in_emails() {
    let admin = Administration::open().await;
    for (number, name) in [
        "<script>alert(1)</script>",
        "\u{639}\u{644}\u{6cc}\u{200c}\u{631}\u{636}\u{627}",
        "O\u{2019}Brien & \"Sons\"",
    ]
    .into_iter()
    .enumerate()
    {
        let name = PersonName::parse(name).unwrap();
        let request = AddAccountRequest { name: name.clone(), ..new(&format!("person{number}")) };
        assert_eq!(admin.browser.call::<AddAccount>(request).await.unwrap().name, name.as_str());
        let mail = admin.app.mail().await;
        assert!(mail.iter().all(|mail| mail.text.contains(name.as_str()) && !mail.html.contains("<script")));
    }
    for name in ["turned \u{202e}around", "a\u{2066}isolated", "zero\u{200b}width", "two\nlines"] {
        let body = serde_json::json!({
            "username": "eve", "email": "eve@example.com", "name": name, "kind": "internal",
            "origin": "local", "administrator": false,
        });
        let body = body.to_string().into_bytes();
        let answer = admin.browser.send(shared::Method::Post, "/api/admin/account/add", body).await;
        assert_eq!(answer.status.as_u16(), 400, "{name:?}");
    }
}

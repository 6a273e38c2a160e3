//! One action on many accounts, and reminders.

use domain::clock::{DAY, MINUTE};
use shared::{
    ApiError, CommonError,
    api::{
        admin::{
            AccountError,
            accounts::Filter,
            act::{AccountIds, AccountIdsRequest, Act, ActOnAccounts, ActRequest, FindAccountIds},
        },
        audit::EventKind,
    },
};
use store::account::{AccountKind, Origin};

use super::{Administration, refused};

impl Administration {
    async fn act_on(&self, action: Act, usernames: &[&str]) -> Vec<Option<ApiError<AccountError>>> {
        let mut accounts = Vec::new();
        for username in usernames {
            let account = self.app.server.domain.account(username).await;
            accounts.push(account.map_or_else(|_| "unknown".into(), |account| account.id));
        }
        let request = ActRequest { action, accounts: accounts.clone() };
        let acted = self.browser.call::<ActOnAccounts>(request).await.unwrap().accounts;
        assert_eq!(acted.iter().map(|result| result.id.clone()).collect::<Vec<_>>(), accounts);
        acted.into_iter().map(|result| result.failure).collect()
    }

    async fn kinds(&self, username: &str) -> Vec<EventKind> {
        self.app.activity(username).await.into_iter().map(|entry| entry.kind).collect()
    }
}

#[tokio::test]
async fn an_account_that_fails_keeps_no_other_from_being_done() {
    let admin = Administration::open().await;
    for username in ["ada", "grace"] {
        admin.app.add(username).await;
    }
    admin.app.add_as("sso", AccountKind::Internal, Origin::Sso).await;
    admin.app.mail().await;
    let unknown = Some(ApiError::Common(CommonError::NotFound));
    let done = admin.act_on(Act::Disable, &["ada", "nobody", "root", "grace"]).await;
    assert_eq!(done, [None, unknown, Some(ApiError::Endpoint(AccountError::Oneself)), None]);
    assert_eq!(
        admin.act_on(Act::SendPassword, &["ada", "sso"]).await,
        [Some(ApiError::Endpoint(AccountError::Disabled)), Some(ApiError::Endpoint(AccountError::Sso))]
    );
    assert_eq!(admin.act_on(Act::Enable, &["grace", "ada"]).await, [None, None]);
    assert_eq!(admin.act_on(Act::SendPassword, &["ada"]).await, [None]);
    assert_eq!(admin.app.mail().await.len(), 1);
    assert_eq!(
        admin.kinds("ada").await[1..],
        [EventKind::AccountDisabled, EventKind::AccountEnabled, EventKind::TemporaryPasswordSent]
    );
    let by = &admin.app.activity("grace").await[1].actor;
    assert!(matches!(by, store::audit_event::AuditActor::Account(name) if name.username == "root"));
}

#[tokio::test]
async fn a_reminder_goes_once_a_day_to_those_who_have_something_to_set_up() {
    let admin = Administration::open().await;
    admin.app.person("ada").await;
    admin.app.add("grace").await;
    admin.app.add("gone").await;
    admin.app.add_as("eve", AccountKind::External, Origin::Local).await;
    admin.app.add_as("sso", AccountKind::Internal, Origin::Sso).await;
    admin.app.set("mfa.external", "off").await;
    admin.reauthenticate().await;
    admin.act_on(Act::Disable, &["gone"]).await;
    admin.app.mail().await;
    let all = ["grace", "ada", "gone", "eve", "sso"];
    let nothing = Some(ApiError::Endpoint(AccountError::NothingToSetUp));
    let (disabled, sso) =
        (Some(ApiError::Endpoint(AccountError::Disabled)), Some(ApiError::Endpoint(AccountError::Sso)));
    let done = admin.act_on(Act::RemindSetUp, &all).await;
    assert_eq!(done, [None, nothing.clone(), disabled, nothing, sso]);
    let mail = admin.app.mail().await;
    assert_eq!((mail.len(), &*mail[0].email), (1, "grace@example.com"));
    assert!(mail[0].text.contains("\n    http://localhost:8080/login\n"), "{}", mail[0].text);
    assert!(!mail[0].text.contains("2023"), "{}", mail[0].text);
    assert_eq!(admin.kinds("grace").await.last(), Some(&EventKind::SetUpReminded));

    admin.app.clock.advance(DAY - 5 * MINUTE);
    let tess = admin.app.administrator("tess").await;
    admin.app.mail().await;
    let admin = Administration { browser: tess.signed_in(&admin.app).await, ..admin };
    assert_eq!(
        admin.act_on(Act::RemindSetUp, &["grace"]).await,
        [Some(ApiError::Endpoint(AccountError::AlreadyReminded))]
    );
    assert!(admin.app.mail().await.is_empty());
    admin.app.clock.advance(5 * MINUTE);
    admin.app.set("mfa.grace_days", "14").await;
    assert_eq!(admin.act_on(Act::RemindSetUp, &["grace"]).await, [None]);
    // In the grace period it says when that ends.
    assert!(admin.app.mail().await[0].text.contains("28 November 2023"));
}

#[tokio::test]
async fn a_request_for_none_too_many_or_the_same_account_twice_is_refused_and_so_is_an_old_authentication() {
    let admin = Administration::open().await;
    admin.app.add("ada").await;
    let id = admin.id("ada").await;
    let act = async |accounts: Vec<String>| {
        let request = ActRequest { action: Act::Disable, accounts };
        admin.browser.call::<ActOnAccounts>(request).await
    };
    let many = |count: usize| (0..count).map(|number| number.to_string()).collect::<Vec<_>>();
    for accounts in [Vec::new(), vec![id.clone(), id.clone()], many(51)] {
        assert_eq!(act(accounts).await, Err(refused(CommonError::Invalid)));
    }
    assert_eq!(act(many(50)).await.unwrap().accounts.len(), 50);
    let body = br#"{"action":"delete","accounts":["a"]}"#.to_vec();
    let unknown = admin.browser.send(shared::Method::Post, "/api/admin/accounts/act", body).await;
    assert_eq!(unknown.status.as_u16(), 400);
    admin.app.clock.advance(11 * MINUTE);
    assert_eq!(act(vec![id]).await, Err(refused(CommonError::ReauthenticationRequired)));
    assert!(admin.show("ada").await.disabled_at.is_none());
}

#[tokio::test]
async fn ids_are_those_of_all_that_the_list_finds_up_to_a_thousand() {
    let admin = Administration::open().await;
    super::list::add_many(&admin, (0..1200).map(|number| format!("p{number:04}"))).await;
    let ids = async |search: &str, filter| {
        let request = AccountIdsRequest { search: search.into(), filter };
        admin.browser.call::<FindAccountIds>(request).await
    };
    let AccountIds { ids: all, more } = ids("p0", Filter::All).await.unwrap();
    assert_eq!((all.len(), more), (1000, false));
    assert_eq!(all[7], admin.id("p0007").await);
    let AccountIds { ids: all, more } = ids("", Filter::All).await.unwrap();
    assert_eq!((all.len(), more), (1000, true));
    let AccountIds { ids: all, more } = ids("ro", Filter::Administrators).await.unwrap();
    assert_eq!((all, more), (vec![admin.id("root").await], false));
    assert_eq!(ids(&"x".repeat(201), Filter::All).await, Err(refused(CommonError::Invalid)));
}

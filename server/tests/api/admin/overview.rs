//! The overview: its figures, and what needs attention.

use domain::clock::{DAY, HOUR, MINUTE};
use shared::{
    CommonError, PersonName,
    api::admin::{
        accounts::{Filter, ListAccounts, ListAccountsRequest, Page, Sort},
        overview::{
            AccountCounts, AttentionKind, Grace, LockedOut, Overview, OverviewRequest, Share, ShowOverview,
            SignedInToday,
        },
        support::DisableAccount,
    },
};
use store::account::{AccountKind, Origin};

use super::{Administration, refused};
use crate::helpers::*;

impl Administration {
    async fn overview(&self) -> Overview {
        self.browser.call::<ShowOverview>(OverviewRequest { offset: 0 }).await.unwrap()
    }

    async fn attention(&self) -> Vec<(AttentionKind, u32, Option<String>)> {
        let all = self.overview().await.attention.into_iter();
        all.map(|attention| (attention.what, attention.count, attention.detail)).collect()
    }

    async fn filtered(&self, filter: Filter) -> Vec<String> {
        let request =
            ListAccountsRequest { search: String::new(), filter, sort: Sort::default(), page: Page::First };
        let page = self.browser.call::<ListAccounts>(request).await.unwrap();
        assert_eq!(usize::try_from(page.total).unwrap(), page.accounts.len());
        page.accounts.into_iter().map(|row| row.username).collect()
    }

    async fn execute(&self, statement: &str) {
        let mut tx = self.app.server.domain.store().begin().await.unwrap();
        sqlx::query(sqlx::AssertSqlSafe(statement.to_owned())).execute(&mut *tx).await.unwrap();
        tx.commit().await.unwrap();
    }
}

#[tokio::test]
async fn sign_ins_and_refusals_are_counted_for_the_day_of_the_reader() {
    let admin = Administration::open().await;
    let before = admin.overview().await;
    let today = |overview: &Overview| (overview.days[29].signed_in, overview.days[29].refused);
    // The administrator signed in twice.
    assert_eq!((before.signed_in, today(&before)), (SignedInToday { count: 2, usual: None }, (2, 0)));
    assert_eq!((before.days.len(), before.days[29].date.as_str()), (30, "2023-11-14"));

    let ada = admin.app.person("ada").await;
    assert!(admin.app.browser().sign_in("ada", "wrong").await.is_err());
    let wrong = wrong_code(&ada.phone, admin.app.clock.now());
    assert!(ada.at_verify(&admin.app).await.verify(&wrong).await.is_err());
    // A request that is out of place is none of them.
    assert!(admin.browser.verify("123456").await.is_err());
    assert_eq!(today(&admin.overview().await), (3, 2));

    // 22:13 UTC is the next day in Berlin after 23:00.
    let offset = |offset| admin.browser.call::<ShowOverview>(OverviewRequest { offset });
    let tomorrow = offset(120).await.unwrap();
    assert_eq!((tomorrow.days[29].date.as_str(), today(&tomorrow)), ("2023-11-15", (3, 2)));
    for far in [841, -841, i16::MIN] {
        assert_eq!(offset(far).await, Err(refused(CommonError::Invalid)));
    }

    admin.app.clock.advance(7 * DAY);
    let later = admin.app.administrator("grace").await.signed_in(&admin.app).await;
    let later = later.call::<ShowOverview>(OverviewRequest { offset: 0 }).await.unwrap();
    // A part of the hour was over: the administrator asks some minutes later in it.
    assert_eq!(later.signed_in.count, 2);
    assert!(matches!(later.signed_in.usual, Some(0..=3)), "{:?}", later.signed_in);
    assert_eq!((later.days[22].signed_in, later.days[22].refused), (3, 2));
}

#[tokio::test]
async fn counts_are_written_together_and_kept_when_the_database_fails() {
    let admin = Administration::open().await;
    let domain = &admin.app.server.domain;
    let twin = || async {
        let twin = admin.browser.copy().through(admin.app.twin().await);
        let overview = twin.call::<ShowOverview>(OverviewRequest { offset: 0 }).await.unwrap();
        overview.signed_in.count
    };
    assert_eq!(twin().await, 0);
    admin.execute("ALTER TABLE hourly_count RENAME TO hourly_count_away").await;
    domain.write_hourly_counts().await.unwrap_err();
    admin.execute("ALTER TABLE hourly_count_away RENAME TO hourly_count").await;
    domain.write_hourly_counts().await.unwrap();
    assert_eq!(twin().await, 2);
    // Nothing is left to write.
    domain.write_hourly_counts().await.unwrap();
    assert_eq!((twin().await, admin.overview().await.signed_in.count), (2, 2));

    admin.app.clock.advance(396 * DAY);
    domain.delete_expired().await.unwrap();
    let counts = async || {
        let mut db = domain.store().read().await.unwrap();
        store::hourly_count::first(&mut db, store::hourly_count::Counted::SignedIn).await.unwrap()
    };
    assert!(counts().await.is_some());
    admin.app.clock.advance(2 * DAY);
    domain.delete_expired().await.unwrap();
    assert_eq!(counts().await, None);
}

#[tokio::test]
async fn the_share_with_a_second_step_follows_accounts_and_settings() {
    let admin = Administration::open().await;
    let app = &admin.app;
    app.person("ada").await;
    app.add("grace").await;
    app.add_as("eve", AccountKind::External, Origin::Local).await;
    app.add_as("sso", AccountKind::External, Origin::Sso).await;
    app.add("gone").await;
    admin.reauthenticate().await;
    admin.act::<DisableAccount>("gone").await.unwrap();
    let Overview { accounts, second_step, .. } = admin.overview().await;
    assert_eq!(accounts, AccountCounts { total: 6, added: 6 });
    assert_eq!(second_step.internal.share, Share { accounts: 3, protected: 2 });
    assert_eq!(second_step.external.share, Share { accounts: 1, protected: 0 });
    assert_eq!((second_step.all, second_step.before), (Share { accounts: 4, protected: 2 }, None));
    assert_eq!(second_step.internal.grace, None);
    assert_eq!(admin.filtered(Filter::NoSecondStep).await, ["eve", "grace"]);
    assert!(admin.filtered(Filter::GracePeriod).await.is_empty());

    app.set("mfa.grace_days", "14").await;
    let eve = app.server.domain.account("eve").await.unwrap().created_at;
    let external = admin.overview().await.second_step.external;
    let until = eve + 14 * DAY;
    assert_eq!(external.grace, Some(Grace { accounts: 1, first: until, last: until }));
    assert_eq!(admin.filtered(Filter::GracePeriod).await, ["eve", "grace"]);
    // An authenticator is not what such accounts need.
    app.set("mfa.internal", "passkey").await;
    assert_eq!(admin.filtered(Filter::GracePeriod).await, ["ada", "eve", "grace"]);
    app.set("mfa.external", "off").await;
    assert_eq!(admin.overview().await.second_step.external.share, Share::default());
    assert_eq!(admin.filtered(Filter::NoSecondStep).await, ["grace"]);

    app.server.domain.store_second_step_share().await.unwrap();
    app.clock.advance(31 * DAY);
    let later = app.administrator("tess").await.signed_in(app).await;
    let later = later.call::<ShowOverview>(OverviewRequest { offset: 0 }).await.unwrap();
    assert_eq!(later.second_step.before, Some(Share { accounts: 3, protected: 2 }));
    assert_eq!(later.accounts, AccountCounts { total: 7, added: 1 });
}

#[tokio::test]
async fn what_needs_attention_leads_to_the_accounts_that_it_counts() {
    let admin = Administration::open().await;
    assert!(admin.attention().await.is_empty());
    let ada = admin.app.person("ada").await;
    for code in &ada.codes[..4] {
        ada.at_verify(&admin.app).await.verify_backup_code(code).await.unwrap();
    }
    let eve = admin.app.person("eve").await;
    let id = admin.id("eve").await;
    for _ in 0..4 {
        let mut tx = admin.app.server.domain.store().begin().await.unwrap();
        for _ in 0..25 {
            let factor = shared::api::audit::Factor::Totp;
            store::factor_failures::grow(&mut tx, &id, factor, admin.app.clock.now()).await.unwrap();
        }
        tx.commit().await.unwrap();
    }
    drop(eve);
    admin.app.add("grace").await;
    let held = admin.app.add("held").await.account;
    let mut tx = admin.app.server.domain.store().begin().await.unwrap();
    store::account::hold(&mut tx, &held.id, true, false, admin.app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(
        admin.attention().await,
        [
            (AttentionKind::Held, 1, None),
            (AttentionKind::Locked, 1, None),
            (AttentionKind::TemporaryPassword, 2, None),
            (AttentionKind::FewBackupCodes, 1, None),
        ]
    );
    for (filter, expected) in [
        (Filter::Held, &["held"][..]),
        (Filter::Locked, &["eve"]),
        (Filter::TemporaryPassword, &["grace", "held"]),
        (Filter::FewBackupCodes, &["ada"]),
        (Filter::NeverSignedIn, &["grace", "held"]),
    ] {
        assert_eq!(admin.filtered(filter).await, expected, "{filter:?}");
    }
    assert_eq!(admin.overview().await.locked_out, LockedOut { accounts: 1, today: 1 });
    // Codes that are not in use need no attention.
    admin.app.set("backup_codes.enabled", "false").await;
    assert!(admin.filtered(Filter::FewBackupCodes).await.is_empty());

    admin.app.set("backup_codes.enabled", "true").await;
    admin.app.clock.advance(3 * HOUR);
    let tess = admin.app.administrator("tess").await.signed_in(&admin.app).await;
    let later = tess.call::<ShowOverview>(OverviewRequest { offset: 0 }).await.unwrap();
    assert_eq!(later.locked_out, LockedOut { accounts: 1, today: 0 });
}

#[tokio::test]
async fn a_provider_that_fails_is_named_for_a_day() {
    let app = TestApp::open_with(&[
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_ISSUER", "https://id.example.com"),
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_CLIENT_ID", "vestibule"),
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_CLIENT_SECRET", "secret"),
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_NAME", "Example Corp"),
    ])
    .await;
    let browser = app.administrator("root").await.signed_in(&app).await;
    let admin = Administration { app, browser };
    let counts = admin.app.server.domain.hourly_counts();
    counts.count_provider_failure("corporate");
    admin.app.server.domain.write_hourly_counts().await.unwrap();
    counts.count_provider_failure("corporate");
    counts.count_provider_failure("removed");
    let expected = (AttentionKind::ProviderFailed, 2, Some("Example Corp".to_owned()));
    assert_eq!(admin.attention().await, [expected]);
    admin.app.clock.advance(26 * HOUR);
    let tess = admin.app.administrator("tess").await.signed_in(&admin.app).await;
    let later = tess.call::<ShowOverview>(OverviewRequest { offset: 0 }).await.unwrap();
    assert!(later.attention.is_empty(), "{:?}", later.attention);
}

#[tokio::test]
async fn the_rows_of_the_list_say_what_the_table_shows() {
    let admin = Administration::open().await;
    let ada = admin.app.person("ada").await;
    ada.at_verify(&admin.app).await.verify_backup_code(&ada.codes[0]).await.unwrap();
    let signed_in = admin.app.clock.now();
    admin.app.clock.advance(MINUTE);
    admin.app.set("mfa.grace_days", "14").await;
    let grace = admin.app.add("grace").await.account;
    let request = |search: &str| ListAccountsRequest {
        search: search.into(),
        filter: Filter::All,
        sort: Sort::default(),
        page: Page::First,
    };
    let page = admin.browser.call::<ListAccounts>(request("a")).await.unwrap();
    assert_eq!((page.now, page.total, page.more), (admin.app.clock.now(), 1, false));
    let row = &page.accounts[0];
    assert_eq!((row.authenticators, row.passkeys, row.backup_codes_left), (1, 0, Some(4)));
    assert_eq!((row.signed_in_at, row.set_up_until, row.password_until), (Some(signed_in), None, None));
    assert!(!row.invited && row.name == PersonName::parse("ada Example").unwrap().as_str());
    let page = admin.browser.call::<ListAccounts>(request("grace")).await.unwrap();
    let row = &page.accounts[0];
    assert_eq!((row.authenticators, row.signed_in_at, row.backup_codes_left), (0, None, None));
    assert_eq!(row.set_up_until, Some(grace.created_at + 14 * DAY));
    assert_eq!(row.password_until, grace.password_expires_at);
    assert!(row.invited);
}

//! Importing accounts from a file.

mod batches;
mod invitations;
mod reading;
mod staging;
mod steps;

use std::fmt::Write as _;

use domain::{
    admin::{import::read, invitations::Step},
    clock::{DAY, MINUTE},
};
use shared::{
    CommonError, Empty,
    api::{
        admin::{
            AccountKind, Origin,
            account::PasswordState,
            import::{
                Because, Column, GetInvitations, ImportAccounts, ImportReport, ImportRequest, Invitations,
                Problem, Wrong,
            },
            support::DisableAccount,
        },
        audit::EventKind,
    },
};

use super::{Administration, refused};
use crate::helpers::*;

async fn import(admin: &Administration, csv: &str, dry_run: bool) -> ImportReport {
    admin.browser.call::<ImportAccounts>(ImportRequest { csv: csv.into(), dry_run }).await.unwrap()
}

async fn accounts(admin: &Administration) -> i64 {
    let mut db = admin.app.server.domain.store().read().await.unwrap();
    sqlx::query_scalar("SELECT COUNT(*) FROM account").fetch_one(&mut *db).await.unwrap()
}

async fn invitations(admin: &Administration) -> Invitations {
    admin.browser.call::<GetInvitations>(Empty {}).await.unwrap()
}

const THREE: &str = "username,email,name,kind,origin,administrator\n\
    ada,ada@example.com,Ada Lovelace,internal,local,true\n\
    grace,grace@example.com,\"Hopper, \"\"Amazing\"\" Grace\",EXTERNAL,,\n\
    sam,sam@example.com,,,sso,false\n";

#[tokio::test]
async fn a_dry_run_reports_and_changes_nothing() {
    let admin = Administration::open().await;
    let report = import(&admin, THREE, true).await;
    assert_eq!(report, ImportReport { accounts: 3, problems: vec![], problems_in_all: 0, imported: false });
    assert_eq!(accounts(&admin).await, 1);
}

#[tokio::test]
async fn every_added_account_and_the_import_itself_are_recorded() {
    let admin = Administration::open().await;
    import(&admin, THREE, false).await;
    let added = admin.app.activity("sam").await;
    assert_eq!(added.iter().map(|entry| entry.kind).collect::<Vec<_>>(), [EventKind::AccountAdded]);
    let mut db = admin.app.server.domain.store().read().await.unwrap();
    let counted: i64 = sqlx::query_scalar("SELECT count FROM audit_event WHERE kind = 'accounts_imported'")
        .fetch_one(&mut *db)
        .await
        .unwrap();
    assert_eq!(counted, 3);
}

#[tokio::test]
async fn imported_accounts_are_found_like_any_other() {
    let admin = Administration::open().await;
    import(&admin, THREE, false).await;
    let request = shared::api::admin::accounts::ListAccountsRequest {
        search: "hop amaz".into(),
        filter: shared::api::admin::accounts::Filter::Waiting,
        sort: shared::api::admin::accounts::Sort::default(),
        page: shared::api::admin::accounts::Page::First,
    };
    let found = admin.browser.call::<shared::api::admin::accounts::ListAccounts>(request).await.unwrap();
    assert_eq!(found.accounts.len(), 1);
    assert!(found.accounts[0].waiting && found.accounts[0].username == "grace");
}

#[tokio::test]
async fn a_file_with_one_wrong_line_adds_nothing() {
    let admin = Administration::open().await;
    let csv = format!("{THREE}root,other@example.com,,,,\nnew,ROOT@example.com,,,,\nbad name,x,,,,\n");
    let report = import(&admin, &csv, false).await;
    let field = |column, because| Wrong::Field(column, because);
    let expected = [
        (5, Wrong::Taken(Column::Username)),
        (6, Wrong::Taken(Column::Email)),
        (7, field(Column::Username, Because::Character)),
        (7, field(Column::Email, Because::Form)),
    ]
    .map(|(line, what)| Problem { line, what });
    assert_eq!(report.problems, expected);
    assert_eq!((report.accounts, report.problems_in_all, report.imported), (6, 4, false));
    assert_eq!(accounts(&admin).await, 1);
    assert_eq!(import(&admin, &csv, true).await, report);
}

#[tokio::test]
async fn an_import_requires_reauthentication_even_for_a_dry_run() {
    let admin = Administration::open().await;
    admin.app.clock.advance(11 * MINUTE);
    let request = ImportRequest { csv: THREE.into(), dry_run: true };
    assert_eq!(
        admin.browser.call::<ImportAccounts>(request).await,
        Err(refused(CommonError::ReauthenticationRequired))
    );
}

#[tokio::test]
async fn a_file_can_be_larger_than_other_bodies_up_to_its_own_limit() {
    let admin = Administration::open().await;
    let long = format!("username,email\n{}", "\n".repeat(200_000));
    let report = import(&admin, &long, true).await;
    assert_eq!(report.problems, [Problem { line: 1, what: Wrong::NoAccounts }]);
    // Only administrators can send one.
    let eve = admin.app.person("eve").await.signed_in(&admin.app).await;
    let request = ImportRequest { csv: long, dry_run: true };
    assert_eq!(eve.call::<ImportAccounts>(request).await, Err(refused(CommonError::TooLarge)));
    let csv = "x".repeat(ImportRequest::LARGEST + 1);
    let request = ImportRequest { csv, dry_run: true };
    assert_eq!(admin.browser.call::<ImportAccounts>(request).await, Err(refused(CommonError::TooLarge)));
}

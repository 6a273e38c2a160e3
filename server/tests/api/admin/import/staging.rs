//! An import in its steps: others write between them, nobody gets its names, and it survives the server that began it.

use shared::{
    EmailAddress,
    api::admin::accounts::{Filter, ListAccounts, ListAccountsRequest, Page, Sort},
};
use store::account::{NewAccount, Taken};
use tokio::task::JoinSet;

use super::{steps::*, *};
use crate::helpers::driver::Fault;

#[tokio::test]
async fn nobody_sees_an_account_or_gets_its_name_before_the_import_is_accepted() {
    let admin = Administration::open().await;
    let app = &admin.app;
    let point = begins(app).await[ACCEPT];
    let twin = app.twin_server().await;
    app.points().plan(point, Fault::Wait);
    let domain = app.server.domain.clone();
    let importing =
        tokio::spawn(async move { domain.import_accounts(Admin::CommandLine, request(FILE)).await.unwrap() });
    app.points().arrived().await;

    let browser = admin.browser.copy().through(server::routes::router(twin.clone()));
    let list = ListAccountsRequest {
        search: "ada".into(),
        filter: Filter::All,
        sort: Sort::default(),
        page: Page::First,
    };
    assert!(browser.call::<ListAccounts>(list.clone()).await.unwrap().accounts.is_empty());
    assert!(twin.domain.account("ada").await.is_err());
    assert_eq!(rows(app, "SELECT COUNT(*) FROM account_word WHERE username = 'ada'").await, 0);
    // The others write meanwhile, and see that the names are taken.
    let new = NewAccount { email: EmailAddress::parse("other@example.com").unwrap(), ..new_account("grace") };
    assert_eq!(add(&twin, &new).await, Err(Taken::Username));
    assert_eq!(
        add(&twin, &NewAccount { email: new_account("grace").email, ..new_account("eve") }).await,
        Err(Taken::Email)
    );
    assert_eq!(add(&twin, &new_account("eve")).await, Ok(()));
    let mut eve = twin.domain.account("eve").await.unwrap();
    eve.email = "ADA@example.com".into();
    let mut tx = twin.domain.store().begin().await.unwrap();
    assert!(!store::account::edit(&mut tx, &eve).await.unwrap());
    tx.commit().await.unwrap();
    let dry_run = ImportRequest { dry_run: true, ..request("username,email\nada,new@example.com\n") };
    let report = twin.domain.import_accounts(Admin::CommandLine, dry_run).await.unwrap();
    assert_eq!(report.problems, [Problem { line: 2, what: Wrong::Taken(Column::Username) }]);

    app.points().go_on();
    assert!(importing.await.unwrap().imported);
    assert_eq!(browser.call::<ListAccounts>(list).await.unwrap().accounts.len(), 1);
}

#[tokio::test]
async fn an_import_that_was_not_accepted_is_given_up_by_another_server_after_a_minute() {
    let mut app = TestApp::open().await;
    kill_at(&mut app, ACCEPT).await;
    let twin = app.twin_server().await;
    assert_eq!(add(&twin, &new_account("ada")).await, Err(Taken::Username));
    app.clock.advance(MINUTE);
    // The loop that invites does it, on any server.
    twin.domain.invite_next().await.unwrap();
    assert_eq!(rows(&app, "SELECT COUNT(*) FROM account_import_row").await, 2, "not yet");
    app.clock.advance(1);
    twin.domain.invite_next().await.unwrap();
    assert_eq!(rows(&app, "SELECT COUNT(*) FROM account_import_row").await, 0);
    assert_eq!(rows(&app, "SELECT COUNT(*) FROM account_import").await, 0);
    assert_eq!(add(&twin, &new_account("ada")).await, Ok(()));
    assert_eq!(
        rows(&app, "SELECT COUNT(*) FROM audit_event WHERE kind = 'accounts_imported'").await,
        1,
        "of the first file"
    );
}

#[tokio::test]
async fn a_server_of_the_version_before_gets_no_reserved_name_either() {
    let mut app = TestApp::open().await;
    app.add("eve").await;
    kill_at(&mut app, ACCEPT).await;
    // Its statements.
    let run = async |sql: &'static str| {
        let mut tx = app.server.domain.store().begin().await.unwrap();
        let done = sqlx::query(sql).execute(&mut *tx).await.map(|done| done.rows_affected()).ok();
        if done.is_some() {
            tx.commit().await.unwrap();
        }
        done
    };
    for account in [
        "INSERT INTO account (id, username, email, email_key, name, kind, origin, admin, created_at, has_words)
         VALUES ('x', 'ada', 'x@example.com', 'x@example.com', '', 'internal', 'local', 0, 0, 1) ON CONFLICT DO NOTHING",
        "INSERT INTO account (id, username, email, email_key, name, kind, origin, admin, created_at, has_words)
         VALUES ('x', 'x', 'Ada@example.com', 'ada@example.com', '', 'internal', 'local', 0, 0, 1) ON CONFLICT DO NOTHING",
    ] {
        assert_eq!(run(account).await, Some(0), "the name is taken");
    }
    assert_eq!(run("UPDATE account SET email_key = 'ada@example.com' WHERE username = 'eve'").await, None);
    assert_eq!(run("UPDATE account SET email_key = 'eve@example.org' WHERE username = 'eve'").await, Some(1));
    assert!(import_at(&app, FILE).await.imported);
    assert!(app.server.domain.account("grace").await.is_ok());
}

#[tokio::test]
async fn the_same_file_goes_on_where_it_was_interrupted() {
    for transaction in [STAGE, ACCEPT] {
        let mut app = TestApp::open().await;
        kill_at(&mut app, transaction).await;
        let report = import_at(&app, FILE).await;
        assert!(report.imported && report.problems.is_empty(), "{report:?}");
        assert_eq!(app.activity("ada").await.len(), 1);
    }
}

#[tokio::test]
async fn an_accepted_import_is_finished_by_another_server() {
    let admin = Administration::open().await;
    let mut app = admin.app;
    kill_at(&mut app, ADD).await;
    assert!(app.server.domain.account("ada").await.is_err());
    let twin = app.twin_server().await;
    // The loop that invites does it.
    twin.domain.invite_next().await.unwrap();
    for name in ["ada", "grace"] {
        let added = app.activity(name).await.remove(0);
        assert_eq!(
            (added.kind, added.actor),
            (EventKind::AccountAdded, store::audit_event::AuditActor::CommandLine)
        );
    }
    assert_eq!(rows(&app, "SELECT COUNT(*) FROM account_import").await, 0);
    let report = import_at(&app, FILE).await;
    assert!(!report.imported && report.problems_in_all == 4, "{report:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_parallel_imports_of_one_file_each_account_is_added_once() {
    let app = TestApp::open().await;
    let twin = app.twin_server().await;
    let mut imports = JoinSet::new();
    for number in 0..8 {
        let domain = if number % 2 == 0 { app.server.domain.clone() } else { twin.domain.clone() };
        imports.spawn(async move { domain.import_accounts(Admin::CommandLine, request(FILE)).await });
    }
    let imported = imports
        .join_all()
        .await
        .into_iter()
        .filter(|report| report.as_ref().is_ok_and(|report| report.imported));
    assert_eq!(imported.count(), 1);
    app.server.domain.finish_imports().await.unwrap();
    assert_eq!(rows(&app, "SELECT COUNT(*) FROM audit_event WHERE kind = 'account_added'").await, 2);
    assert_eq!(rows(&app, "SELECT COUNT(*) FROM account_import").await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_parallel_imports_of_two_files_with_a_name_in_common_at_most_one_is_imported_and_each_wholly_or_not()
 {
    let app = TestApp::open().await;
    let twin = app.twin_server().await;
    for round in 0..4 {
        let mut imports = JoinSet::new();
        for number in 0..2 {
            let domain = if number == 0 { app.server.domain.clone() } else { twin.domain.clone() };
            let own = format!("own{round}x{number}");
            let lines = [format!("both{round},{own}@example.com"), format!("{own},{own}@example.org")];
            // In opposite orders, so that each may have a name that the other one is about to take.
            let csv = match number {
                0 => format!("username,email\n{}\n{}\n", lines[0], lines[1]),
                _ => format!("username,email\n{}\n{}\n", lines[1], lines[0]),
            };
            imports.spawn(async move {
                let report = domain.import_accounts(Admin::CommandLine, request(&csv)).await;
                (own, report.is_ok_and(|report| report.imported))
            });
        }
        let mut imported = 0;
        for (own, is_imported) in imports.join_all().await {
            assert_eq!(app.server.domain.account(&own).await.is_ok(), is_imported, "{own}");
            imported += usize::from(is_imported);
        }
        let both = app.server.domain.account(&format!("both{round}")).await;
        assert!(imported <= 1 && both.is_ok() == (imported == 1), "{imported}");
    }
    assert_eq!(rows(&app, "SELECT COUNT(*) FROM account_import").await, 0);
}

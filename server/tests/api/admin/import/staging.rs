//! An import in its steps: others write between them, nobody sees a part of it, and it survives the server that began it.

use server::state::Server;
use shared::{
    EmailAddress,
    api::admin::accounts::{Filter, ListAccounts, ListAccountsRequest, Page, Sort},
};
use store::account::{NewAccount, Taken};
use tokio::task::JoinSet;

use super::*;
use crate::helpers::driver::{Fault, Point};

const FILE: &str = "username,email\nada,ada@example.com\ngrace,grace@example.com\n";
/// Where the transactions of such an import begin that stage it, accept it and add its accounts.
const STAGE: usize = 0;
const ACCEPT: usize = 1;
const ADD: usize = 2;

fn request(csv: &str) -> ImportRequest {
    ImportRequest { csv: csv.into(), dry_run: false }
}

async fn import_at(app: &TestApp, csv: &str) -> ImportReport {
    app.server.domain.import_accounts(Admin::CommandLine, request(csv)).await.unwrap()
}

/// The points at which the transactions of an import begin.
async fn begins(app: &TestApp) -> Vec<usize> {
    app.points().watch();
    assert!(import_at(app, "username,email\nzoe,zoe@example.com\nyan,yan@example.com\n").await.imported);
    let points = app.points().seen();
    (0..points.len()).filter(|index| points[*index] == Point::Begin).collect()
}

/// Kills a server while it imports the file, where that transaction begins, and starts it again.
async fn kill_at(app: &mut TestApp, transaction: usize) {
    let point = begins(app).await[transaction];
    let (points, domain) = (app.points(), app.server.domain.clone());
    points.plan(point, Fault::Stop);
    tokio::select! {
        report = domain.import_accounts(Admin::CommandLine, request(FILE)) => panic!("{report:?}"),
        () = points.arrived() => {}
    }
    app.restart().await;
}

async fn rows(app: &TestApp, sql: &'static str) -> i64 {
    let mut db = app.server.domain.store().read().await.unwrap();
    sqlx::query_scalar(sql).fetch_one(&mut *db).await.unwrap()
}

async fn add(server: &Server, new: &NewAccount) -> Result<(), Taken> {
    let mut tx = server.domain.store().begin().await.unwrap();
    let added = store::account::insert(&mut tx, "id", new, START).await.unwrap();
    tx.commit().await.unwrap();
    added
}

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
async fn an_import_that_was_not_accepted_is_given_up_after_a_minute() {
    let mut app = TestApp::open().await;
    kill_at(&mut app, ACCEPT).await;
    assert_eq!(add(&app.server, &new_account("ada")).await, Err(Taken::Username));
    app.clock.advance(MINUTE);
    app.server.domain.finish_imports().await.unwrap();
    assert_eq!(rows(&app, "SELECT COUNT(*) FROM account_import_row").await, 2, "not yet");
    app.clock.advance(1);
    app.server.domain.finish_imports().await.unwrap();
    assert_eq!(rows(&app, "SELECT COUNT(*) FROM account_import_row").await, 0);
    assert_eq!(rows(&app, "SELECT COUNT(*) FROM account_import").await, 0);
    assert_eq!(add(&app.server, &new_account("ada")).await, Ok(()));
    assert_eq!(
        rows(&app, "SELECT COUNT(*) FROM audit_event WHERE kind = 'accounts_imported'").await,
        1,
        "of the first file"
    );
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

#[tokio::test]
async fn a_name_that_is_given_away_meanwhile_stops_the_import_and_leaves_nothing() {
    let app = TestApp::open().await;
    let mut csv = "username,email\n".to_owned();
    for number in 0..300 {
        writeln!(csv, "p{number},p{number}@example.com").unwrap();
    }
    // The second transaction that stages: the name is in neither the first nor yet in this one.
    let point = {
        app.points().watch();
        assert!(import_at(&app, &csv.replace('p', "q")).await.imported);
        let points = app.points().seen();
        (0..points.len()).filter(|index| points[*index] == Point::Begin).nth(1).unwrap()
    };
    app.points().plan(point, Fault::Wait);
    let (domain, file) = (app.server.domain.clone(), csv.clone());
    let importing =
        tokio::spawn(
            async move { domain.import_accounts(Admin::CommandLine, request(&file)).await.unwrap() },
        );
    app.points().arrived().await;
    let twin = app.twin_server().await;
    twin.domain.add_account(Admin::CommandLine, &new_account("p250")).await.unwrap();
    app.points().go_on();
    let report = importing.await.unwrap();
    let taken = |column| Problem { line: 252, what: Wrong::Taken(column) };
    assert_eq!(report.problems, [taken(Column::Username), taken(Column::Email)]);
    assert_eq!(rows(&app, "SELECT COUNT(*) FROM account_import_row").await, 0);
    assert_eq!(rows(&app, "SELECT COUNT(*) FROM account WHERE username LIKE 'p%'").await, 1);
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

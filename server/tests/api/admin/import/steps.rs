//! An import that stops or waits at one of its steps.

use server::state::Server;
use store::account::{NewAccount, Taken};

use super::*;
use crate::helpers::driver::{Fault, Point};

pub const FILE: &str = "username,email\nada,ada@example.com\ngrace,grace@example.com\n";
/// Where the transactions of such an import begin that stage it, accept it and add its accounts.
pub const STAGE: usize = 0;
pub const ACCEPT: usize = 1;
pub const ADD: usize = 2;

pub fn request(csv: &str) -> ImportRequest {
    ImportRequest { csv: csv.into(), dry_run: false }
}

pub async fn import_at(app: &TestApp, csv: &str) -> ImportReport {
    app.server.domain.import_accounts(Admin::CommandLine, request(csv)).await.unwrap()
}

/// The points at which the transactions of an import begin.
pub async fn begins(app: &TestApp) -> Vec<usize> {
    begins_of(app, "username,email\nzoe,zoe@example.com\nyan,yan@example.com\n").await
}

/// The same, of the import of a file that is as long as the one to stop.
pub async fn begins_of(app: &TestApp, csv: &str) -> Vec<usize> {
    app.points().watch();
    assert!(import_at(app, csv).await.imported);
    indexes(&app.points().seen(), &Point::Begin)
}

/// Where these points are among all.
pub fn indexes(points: &[Point], wanted: &Point) -> Vec<usize> {
    (0..points.len()).filter(|index| points[*index] == *wanted).collect()
}

/// Kills a server while it imports the file, where that transaction begins, and starts it again.
pub async fn kill_at(app: &mut TestApp, transaction: usize) {
    let point = begins(app).await[transaction];
    let (points, domain) = (app.points(), app.server.domain.clone());
    points.plan(point, Fault::Stop);
    tokio::select! {
        report = domain.import_accounts(Admin::CommandLine, request(FILE)) => panic!("{report:?}"),
        () = points.arrived() => {}
    }
    app.restart().await;
}

pub async fn rows(app: &TestApp, sql: &'static str) -> i64 {
    let mut db = app.server.domain.store().read().await.unwrap();
    sqlx::query_scalar(sql).fetch_one(&mut *db).await.unwrap()
}

pub async fn add(server: &Server, new: &NewAccount) -> Result<(), Taken> {
    let mut tx = server.domain.store().begin().await.unwrap();
    let added = store::account::insert(&mut tx, "id", new, START).await.unwrap();
    tx.commit().await.unwrap();
    added
}

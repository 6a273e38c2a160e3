//! The activity of all accounts, and its export.

mod filters;

use domain::clock::{DAY, MINUTE};
use shared::{
    CommonError, Method, Username,
    api::{
        admin::{
            audit::{Activity, ActivityFilter, Actor, EXPORT, ListActivity, ListActivityRequest},
            support::{DisableAccount, EnableAccount, ReasonedRequest, ResetMfa},
        },
        audit::EventKind,
        event_group::EventGroup,
    },
};
use sqlx::Row as _;
use store::audit_event::Wanted;

use super::{Administration, refused};
use crate::helpers::*;

async fn list(admin: &Administration, filter: ActivityFilter, before: Option<i64>) -> Activity {
    admin.browser.call::<ListActivity>(ListActivityRequest { filter, before }).await.unwrap()
}

fn named(username: &str) -> Username {
    Username::parse(username).unwrap()
}

fn kinds(page: &Activity) -> Vec<EventKind> {
    page.entries.iter().map(|entry| entry.kind).collect()
}

async fn export(admin: &Administration, query: &str) -> (u16, String) {
    let answer = admin.browser.send(Method::Get, &format!("{EXPORT}{query}"), Vec::new()).await;
    (answer.status.as_u16(), String::from_utf8(answer.body).unwrap())
}

#[tokio::test]
async fn filters_combine_and_the_newest_entry_comes_first() {
    let admin = Administration::open().await;
    admin.app.add("ada").await;
    admin.app.add("eve").await;
    admin.act::<DisableAccount>("ada").await.unwrap();
    admin.app.clock.advance(MINUTE);
    let then = admin.app.clock.now();
    admin.act::<EnableAccount>("ada").await.unwrap();
    admin.act::<DisableAccount>("eve").await.unwrap();
    let to_ada = ActivityFilter { account: Some(named("ada")), ..Default::default() };
    let page = list(&admin, to_ada.clone(), None).await;
    assert_eq!(
        kinds(&page),
        [EventKind::AccountEnabled, EventKind::AccountDisabled, EventKind::AccountAdded]
    );
    assert!(matches!(&page.entries[0].by, Actor::Account(name) if name.username == "root"));
    assert_eq!(page.entries[2].by, Actor::CommandLine);
    assert_eq!(page.entries[0].address.as_deref(), Some("192.0.2.1"));
    let by_root = ActivityFilter { actor: Some(named("root")), ..to_ada.clone() };
    assert_eq!(
        kinds(&list(&admin, by_root, None).await),
        [EventKind::AccountEnabled, EventKind::AccountDisabled]
    );
    let disabled = ActivityFilter { kind: Some(EventKind::AccountDisabled), ..Default::default() };
    let page = list(&admin, disabled.clone(), None).await;
    let accounts: Vec<_> =
        page.entries.iter().map(|entry| &*entry.account.as_ref().unwrap().username).collect();
    assert_eq!(accounts, ["eve", "ada"]);
    let since = ActivityFilter { from: Some(then), ..disabled.clone() };
    assert_eq!(list(&admin, since, None).await.entries.len(), 1);
    let until = ActivityFilter { until: Some(then), ..disabled.clone() };
    assert_eq!(list(&admin, until, None).await.entries.len(), 1);
    let never = ActivityFilter { from: Some(then + DAY), ..disabled };
    assert!(list(&admin, never, None).await.entries.is_empty());
    let nobody = ActivityFilter { account: Some(named("nobody")), ..Default::default() };
    assert!(list(&admin, nobody, None).await.entries.is_empty());
}

#[tokio::test]
async fn pages_of_fifty_reach_every_line_once() {
    let admin = Administration::open().await;
    admin.app.add("ada").await;
    for _ in 0..60 {
        admin.act::<DisableAccount>("ada").await.unwrap();
        admin.act::<EnableAccount>("ada").await.unwrap();
    }
    let filter = ActivityFilter { account: Some(named("ada")), ..Default::default() };
    let (mut sizes, mut before) = (Vec::new(), None);
    loop {
        let page = list(&admin, filter.clone(), before).await;
        sizes.push(page.entries.len());
        before = page.before;
        if before.is_none() {
            break;
        }
    }
    assert_eq!(sizes, [50, 50, 21]);
}

#[tokio::test]
async fn the_export_has_every_filtered_entry_and_no_cell_that_a_spreadsheet_runs() {
    let admin = Administration::open().await;
    admin.app.person("ada").await;
    admin.reauthenticate().await;
    for _ in 0..600 {
        admin.app.set("mfa.grace_days", "1").await;
    }
    let request = ReasonedRequest { id: admin.id("ada").await, reason: reason("=HYPERLINK(\"x\"), \u{e9}") };
    admin.browser.call::<ResetMfa>(request).await.unwrap();
    let (status, text) = export(&admin, "").await;
    assert_eq!(status, 200);
    let text = text.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header: Vec<_> = reader.headers().unwrap().iter().map(ToOwned::to_owned).collect();
    assert_eq!(header[..5], ["time", "kind", "by", "actor", "account"]);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.iter().filter(|row| &row[1] == "setting_changed").count(), 600);
    let reset = rows.iter().find(|row| &row[1] == "mfa_reset").unwrap();
    assert_eq!(&reset[10], "'=HYPERLINK(\"x\"), \u{e9}");
    assert_eq!((&reset[2], &reset[3], &reset[4]), ("account", "root", "ada"));
    assert_eq!(rows.last().unwrap()[1], *"account_added");

    let (_, text) = export(&admin, "?account=ada&kind=mfa_reset").await;
    assert_eq!(csv::Reader::from_reader(text.as_bytes()).records().count(), 1);
    let exported = ActivityFilter { kind: Some(EventKind::ActivityExported), ..Default::default() };
    assert_eq!(list(&admin, exported, None).await.entries.len(), 2);
}

#[tokio::test]
async fn the_export_is_only_for_administrators_and_our_own_pages() {
    let admin = Administration::open().await;
    let eve = admin.app.person("eve").await.signed_in(&admin.app).await;
    let nothing = eve.send(Method::Get, EXPORT, Vec::new()).await;
    assert_eq!(nothing.json(), serde_json::json!({"refused": "not_found"}));
    assert_eq!(export(&admin, "?who=ada").await.0, 400);
    let foreign = axum::http::Request::get(EXPORT).header("sec-fetch-site", "cross-site");
    let answer = admin.browser.request(foreign.body(axum::body::Body::empty()).unwrap()).await;
    assert_eq!(answer.status.as_u16(), 403);
    let exported = ActivityFilter { kind: Some(EventKind::ActivityExported), ..Default::default() };
    assert!(list(&admin, exported, None).await.entries.is_empty());
    let eves = eve.call::<ListActivity>(ListActivityRequest::default()).await;
    assert_eq!(eves, Err(refused(CommonError::NotFound)));
}

#[tokio::test]
async fn no_filter_reads_the_whole_table() {
    let app = TestApp::open_on_sqlite().await;
    let mut db = app.server.domain.store().read().await.unwrap();
    let text = || Some("x".to_owned());
    for wanted in [
        Wanted::default(),
        Wanted { account_id: text(), ..Wanted::default() },
        Wanted { actor_id: text(), ..Wanted::default() },
        Wanted { kinds: vec![EventKind::MfaReset], ..Wanted::default() },
        Wanted { kinds: EventGroup::SignIn.kinds().collect(), ..Wanted::default() },
        Wanted { address: text(), ..Wanted::default() },
        Wanted { address: text(), kinds: EventGroup::SignIn.kinds().collect(), ..Wanted::default() },
        Wanted { from: Some(1), until: Some(2), ..Wanted::default() },
        Wanted {
            account_id: text(),
            kinds: vec![EventKind::MfaReset],
            from: Some(1),
            until: Some(2),
            after: Some(7),
            ..Wanted::default()
        },
    ] {
        for statement in wanted.statements() {
            let plan = format!("EXPLAIN QUERY PLAN {statement}");
            for step in sqlx::query(sqlx::AssertSqlSafe(plan)).fetch_all(&mut *db).await.unwrap() {
                let detail: String = step.get("detail");
                assert!(
                    !detail.starts_with("SCAN") && !detail.contains("TEMP B-TREE"),
                    "{wanted:?}: {detail}"
                );
            }
        }
    }
}

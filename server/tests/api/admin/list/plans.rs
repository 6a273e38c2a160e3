//! The query plans of the list.

use shared::api::admin::accounts::{Filter, SortKey};
use sqlx::Row as _;
use store::account_list::{KindRule, Place, Query, Rules};

use crate::helpers::*;

#[tokio::test]
async fn a_page_is_found_within_the_index_of_its_order() {
    let app = TestApp::open_on_sqlite().await;
    let mut db = app.server.domain.store().read().await.unwrap();
    let kind = KindRule { uses: true, needs_passkey: false, grace_after: Some(START) };
    let rules = Rules { now: START, backup_codes: true, passkeys: true, internal: kind, external: kind };
    let (one, two) = (["ada".to_owned()], ["ada".to_owned(), "lov".to_owned()]);
    let places = |sort| match sort {
        SortKey::Username => Place::Username("b".into()),
        SortKey::Name | SortKey::Email => Place::Text("b".into(), "b".into()),
        SortKey::LastSignIn => Place::Time(START, "b".into()),
    };
    // A list that is read from the start is scanned in the order of its index, up to the limit of a page. A statement may
    // scan its own intermediate result, and indexes of few rows.
    let harmless = [
        "SCAN near",
        "SCAN found",
        "SCAN (subquery-",
        // An index in memory is counted in a millisecond.
        "SCAN account USING COVERING INDEX",
        "SCAN a USING COVERING INDEX account_by_",
        "SCAN a USING INDEX account_by_",
        "SCAN s USING COVERING INDEX factor_failures_blocked",
        "SCAN s USING INDEX factor_failures_blocked",
        "SCAN a USING COVERING INDEX account_disabled",
        "SCAN a USING COVERING INDEX account_held",
        "SCAN a USING INDEX account_disabled",
        "SCAN a USING INDEX account_held",
    ];
    let mut looked_at = 0;
    for sort in SortKey::ALL {
        let place = places(sort);
        for filter in Filter::ALL {
            for words in [&[][..], &one, &two] {
                for (backwards, from) in [(false, Some(&place)), (true, Some(&place)), (false, None)] {
                    let query = Query { words, filter, rules: &rules, sort, from, backwards, limit: 51 };
                    for statement in query.statements() {
                        let plan =
                            sqlx::query(sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {statement}")));
                        let steps = plan.fetch_all(&mut *db).await.unwrap();
                        for step in &steps {
                            let detail: String = step.get("detail");
                            let whole = detail.starts_with("SCAN ")
                                && !harmless.iter().any(|harmless| detail.starts_with(harmless));
                            assert!(!whole, "{sort:?} {filter:?} {words:?}: {detail}\n{statement}");
                            looked_at += 1;
                        }
                    }
                    let in_order = &query.statements()[0];
                    let plan = sqlx::query(sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {in_order}")));
                    let steps: Vec<String> = plan
                        .fetch_all(&mut *db)
                        .await
                        .unwrap()
                        .iter()
                        .map(|step| step.get("detail"))
                        .collect();
                    let first = &steps[0];
                    let covering = first.contains(" a USING COVERING INDEX ");
                    assert!(
                        covering || filter == Filter::Locked,
                        "{sort:?} {filter:?}: {steps:?}\n{in_order}"
                    );
                    assert!(!steps.iter().any(|step| step.contains("TEMP B-TREE")), "{steps:?}\n{in_order}");
                }
            }
        }
    }
    assert!(looked_at > 1000);
}

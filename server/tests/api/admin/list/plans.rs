//! The query plans of the list.

use std::collections::BTreeSet;

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
    let place_in = |sort| match sort {
        SortKey::Username => Place::Username("b".into()),
        SortKey::Name | SortKey::Email => Place::Text("b".into(), "b".into()),
        SortKey::LastSignIn => Place::Time(START, "b".into()),
    };
    let by_match = Place::Match("adam".into(), "b".into());
    let (mut looked_at, mut wrong) = (0, BTreeSet::new());
    for sort in SortKey::ALL {
        let place = place_in(sort);
        for filter in Filter::ALL {
            for words in [&[][..], &one, &two] {
                for (backwards, from) in [
                    (false, Some(&place)),
                    (true, Some(&place)),
                    (false, Some(&by_match)),
                    (true, Some(&by_match)),
                    (false, None),
                ] {
                    let query = Query { words, filter, rules: &rules, sort, from, backwards, limit: 51 };
                    for statement in query.statements() {
                        let plan =
                            sqlx::query(sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {statement}")));
                        for step in plan.fetch_all(&mut *db).await.unwrap() {
                            let detail: String = step.get("detail");
                            looked_at += 1;
                            if !is_bounded(&statement, &detail) {
                                wrong.insert(format!("{sort:?} {filter:?} {words:?}: {detail}\n{statement}"));
                            }
                        }
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
    assert!(looked_at > 1000);
}

/// Whether a step reads no more than it has to: it looks something up, reads an index of few accounts or its own
/// intermediate result, or reads the index of the order, in order, up to the limit.
fn is_bounded(statement: &str, detail: &str) -> bool {
    let is_in_order =
        statement.contains("ORDER BY") && !statement.contains("||") && !statement.contains("+ 0");
    if detail.contains("TEMP B-TREE") {
        // Rows that are read in order are not sorted again, except where a page is put together from two parts.
        return !is_in_order || statement.contains("AS parts");
    }
    let Some(what) = detail.strip_prefix("SCAN ") else { return true };
    let of_few = [
        "account_administrator",
        "account_disabled",
        "account_few_codes",
        "account_held",
        "account_never_signed_in",
        "account_temporary_password",
        "account_unprotected",
        "account_waiting",
        "factor_failures_blocked",
    ];
    ["found", "part", "counted", "(subquery", "CONSTANT ROW"].iter().any(|own| what.starts_with(own))
        || of_few.iter().any(|index| what.ends_with(index))
        || (what.starts_with("a USING COVERING INDEX ") && is_in_order)
        // Locked accounts are found by their ids. In order only if there are more than a thousand.
        || (what.starts_with("a USING INDEX ") && is_in_order && statement.contains("s.failures"))
        // All accounts are counted in the smallest index.
        || statement.starts_with("SELECT COUNT(*) FROM (SELECT 1 FROM account AS a LIMIT")
}

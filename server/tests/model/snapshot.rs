//! What is stored, as lines of text: as the server has it, and as the machine says that it must be.

use domain::clock::Millis;
use sqlx::AssertSqlSafe;
use store::Store;

use crate::{action::PEOPLE, machine::World};

/// One query for all of it, so that every step can afford it. Counters are compared by kind: their keys contain hashes.
const QUERY: &str = "
SELECT 'session ' || a.username || ' ' || s.created_at || ' ' || s.seen_at || ' ' || COALESCE(CAST(s.finished_at AS TEXT), '-')
    || ' ' || COALESCE(s.verified_with, '-') || ' ' || s.authenticated_at || ' ' || COALESCE(CAST(s.skipped_at AS TEXT), '-')
    || ' ' || s.code_failures || CASE WHEN s.pending_secret IS NULL THEN '' ELSE ' secret' END AS line
FROM session AS s JOIN account AS a ON a.id = s.account_id
UNION ALL SELECT 'account ' || username || ' ' || COALESCE(CAST(password_expires_at AS TEXT), '-')
    || CASE WHEN disabled_at IS NULL THEN '' ELSE ' disabled' END || CASE WHEN held_at IS NULL THEN '' ELSE ' held' END
    || CASE WHEN hold_password = 1 THEN ' password' ELSE '' END || CASE WHEN hold_review = 1 THEN ' review' ELSE '' END
    || ' ' || code_failures || ' ' || code_day_started_at || ' ' || COALESCE(CAST(unlocked_at AS TEXT), '-')
    || CASE WHEN backup_code_set IS NULL THEN '' ELSE ' set' END || CASE WHEN backup_codes_saved_at IS NULL THEN '' ELSE ' saved' END
FROM account
UNION ALL SELECT 'app ' || a.username || ' ' || t.last_step || ' ' || t.recent_steps
FROM authenticator AS t JOIN account AS a ON a.id = t.account_id
UNION ALL SELECT 'passkey ' || a.username FROM passkey AS p JOIN account AS a ON a.id = p.account_id
UNION ALL SELECT 'backup code ' || a.username || CASE WHEN c.used_at IS NULL THEN '' ELSE ' used' END
FROM backup_code AS c JOIN account AS a ON a.id = c.account_id
UNION ALL SELECT 'bypass code ' || a.username || ' ' || c.expires_at || CASE WHEN c.used_at IS NULL THEN '' ELSE ' used' END
FROM bypass_code AS c JOIN account AS a ON a.id = c.account_id
UNION ALL SELECT 'reset code ' || a.username || ' ' || c.created_at || CASE WHEN c.ended_at IS NULL THEN '' ELSE ' ended' END
FROM reset_code AS c JOIN account AS a ON a.id = c.account_id
UNION ALL SELECT 'notice ' || a.username || ' ' || c.created_at || CASE WHEN c.review = 1 THEN ' review' ELSE '' END
    || CASE WHEN c.used_at IS NULL THEN '' ELSE ' used' END
FROM notice_code AS c JOIN account AS a ON a.id = c.account_id
UNION ALL SELECT 'known browser ' || a.username FROM known_browser AS k JOIN account AS a ON a.id = k.account_id
UNION ALL SELECT 'remembered ' || a.username || ' ' || r.created_at || ' ' || r.expires_at || ' ' || r.used_at
FROM remembered_browser AS r JOIN account AS a ON a.id = r.account_id
UNION ALL SELECT 'wrong codes ' || a.username || ' ' || f.factor || ' ' || f.failures
FROM factor_failures AS f JOIN account AS a ON a.id = f.account_id
UNION ALL SELECT 'counter ' || failures || ' ' || waits_until || ' ' || began_at || ' ' || updated_at || ' ' || key FROM throttle
    WHERE key NOT LIKE 'entries:%' AND key NOT LIKE 'notices:%' AND key NOT LIKE 'reset-emails%'";

/// Whether the tests run on PostgreSQL.
pub fn on_postgres() -> bool {
    std::env::var("TEST_DATABASE").is_ok_and(|database| database == "postgres")
}

/// What the server has stored, sorted.
pub async fn stored(store: &Store) -> Vec<String> {
    let mut db = store.read().await.unwrap();
    // One row is read in a fraction of the time of many.
    let join = if on_postgres() { "string_agg(line, chr(10))" } else { "group_concat(line, char(10))" };
    let query = AssertSqlSafe(format!("SELECT COALESCE({join}, '') AS lines FROM ({QUERY}) AS stored"));
    let lines: String = sqlx::query_scalar(query).fetch_one(&mut *db).await.unwrap();
    let kind = |line: &str| match line.strip_prefix("counter ") {
        Some(counter) => format!("counter {}", counter.split(':').next().unwrap_or_default()),
        None => line.to_owned(),
    };
    let mut lines: Vec<String> = lines.lines().map(kind).collect();
    lines.sort();
    lines
}

/// The events in the audit log after `seen`: kind and person. And the newest one's id.
pub async fn audited(store: &Store, seen: i64) -> (Vec<String>, i64) {
    let mut db = store.read().await.unwrap();
    let query = "SELECT id, kind || ' ' || COALESCE(account_name, '-') AS line FROM audit_event WHERE id > $1 ORDER BY id";
    let rows: Vec<(i64, String)> = sqlx::query_as(query).bind(seen).fetch_all(&mut *db).await.unwrap();
    let newest = rows.last().map_or(seen, |(id, _)| *id);
    (rows.into_iter().map(|(_, line)| line).collect(), newest)
}

/// What the machine says that must be stored, sorted.
pub fn expected(world: &World) -> Vec<String> {
    let time = |time: Option<Millis>| time.map_or_else(|| "-".into(), |time| time.to_string());
    let only_if = |yes: bool, text: &'static str| if yes { text } else { "" };
    let mut lines = Vec::new();
    for it in world.sessions.values() {
        lines.push(format!(
            "session {} {} {} {} {} {} {} {}{}",
            PEOPLE[it.person],
            it.created,
            it.seen,
            time(it.finished),
            it.verified.map_or("-", |factor| factor.name()),
            it.authenticated,
            time(it.skipped),
            it.failures,
            only_if(it.secret.is_some(), " secret"),
        ));
    }
    for (name, it) in PEOPLE.iter().zip(&world.accounts) {
        let state = [
            only_if(it.disabled, " disabled"),
            only_if(it.held, " held"),
            only_if(it.hold_password, " password"),
            only_if(it.hold_review, " review"),
        ]
        .concat();
        let (set, saved) = (only_if(it.set.is_some(), " set"), only_if(it.saved, " saved"));
        let (expires, unlocked) = (time(it.expires), time(it.unlocked));
        let (wrong, since) = (it.wrong_codes, it.wrong_codes_since);
        lines.push(format!("account {name} {expires}{state} {wrong} {since} {unlocked}{set}{saved}"));
        if let Some(app) = &it.app {
            let recent: Vec<String> = app.recent.iter().map(i64::to_string).collect();
            lines.push(format!("app {name} {} {}", app.last, recent.join(" ")));
        }
        lines.extend(it.passkey.map(|_| format!("passkey {name}")));
        let codes = it.codes.map(|(_, used)| used).into_iter().flatten();
        lines.extend(codes.map(|used| format!("backup code {name}{}", only_if(used, " used"))));
        lines.extend(
            it.bypass
                .iter()
                .map(|it| format!("bypass code {name} {}{}", it.expires, only_if(it.used, " used"))),
        );
        lines.extend(
            it.resets
                .iter()
                .map(|it| format!("reset code {name} {}{}", it.created, only_if(it.ended, " ended"))),
        );
        lines.extend(it.notices.iter().map(|it| {
            format!(
                "notice {name} {}{}{}",
                it.created,
                only_if(it.review, " review"),
                only_if(it.used, " used")
            )
        }));
        lines.extend(
            it.failures.iter().map(|(factor, failures)| format!("wrong codes {name} {factor} {failures}")),
        );
    }
    lines.extend(world.known.iter().map(|(_, person)| format!("known browser {}", PEOPLE[*person])));
    lines.extend(
        world
            .remembered
            .iter()
            .map(|it| format!("remembered {} {} {} {}", PEOPLE[it.person], it.created, it.expires, it.used)),
    );
    lines.extend(world.counters.iter().map(|(key, it)| {
        let kind = key.split(':').next().unwrap_or_default();
        format!("counter {} {} {} {} {kind}", it.failures, it.until, it.began, it.updated)
    }));
    lines.sort();
    lines
}

/// How two lists of lines differ, in words; none where they do not.
pub fn difference(stored: &[String], expected: &[String]) -> Option<String> {
    if stored == expected {
        return None;
    }
    let without = |these: &[String], those: &[String]| {
        let mut rest = those.to_vec();
        let mut more = Vec::new();
        for line in these {
            match rest.iter().position(|other| other == line) {
                Some(at) => drop(rest.swap_remove(at)),
                None => more.push(format!("    {line}")),
            }
        }
        more.join("\n")
    };
    let (more, missing) = (without(stored, expected), without(expected, stored));
    Some(format!("the server has stored\n{more}\n  and the machine expects\n{missing}"))
}

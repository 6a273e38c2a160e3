//! A database of an earlier version, opened by this one.

use std::os::unix::fs::PermissionsExt as _;

use sqlx::{
    AnyConnection, AnyPool, AssertSqlSafe, Connection as _, Executor as _, Row as _, migrate::Migrator,
};
use store::{
    DatabaseUrl, Store, account_provider,
    forward_auth_session::{Hash, SessionLookup},
    mail::{self, Listed, Take},
    provider_number::{self, Configured},
};
use tempfile::TempDir;

/// The last migration of version 0.1.
const EARLIER: i64 = 21;

/// A row in each table that later migrations rename or change. Ada is linked to a provider, Ben is not.
const ROWS: &str = "
    INSERT INTO account (id, username, email, email_key, name, kind, origin, admin, created_at) VALUES
        ('a', 'ada', 'ada@example.com', 'ada@example.com', 'Ada', 'internal', 'sso', 0, 1),
        ('b', 'ben', 'ben@example.com', 'ben@example.com', 'Ben', 'internal', 'sso', 0, 1),
        ('c', 'cem', 'cem@example.com', 'cem@example.com', 'Cem', 'internal', 'local', 0, 1);
    INSERT INTO session (id, account_id, token_hash, created_at, seen_at, finished_at, proved_at, pass_hash, provider)
    VALUES
        ('s', 'a', CAST('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' AS BLOB), 1, 2, 3, 4,
            CAST('pppppppppppppppppppppppppppppppp' AS BLOB), 1),
        ('t', 'b', CAST('bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb' AS BLOB), 1, 2, 3, 4, NULL, 2),
        ('u', 'c', CAST('cccccccccccccccccccccccccccccccc' AS BLOB), 1, 2, 3, 4, NULL, NULL);
    INSERT INTO oidc_identity (issuer, subject, account_id, linked_at) VALUES ('https://id.example.com', 'x', 'a', 5);
    INSERT INTO oidc_sign_in (state_hash, browser_hash, provider, secrets, network, created_at)
    VALUES (CAST('state' AS BLOB), CAST('browser' AS BLOB), 1, CAST('sealed' AS BLOB), '192.0.2.0/24', 6);
    INSERT INTO code_streak (account_id, factor, failures) VALUES ('a', 'totp', 7);
    INSERT INTO mail (id, content, position, created_at, due_at, attempts)
    VALUES ('m', CAST('sealed' AS BLOB), 1, 1000, 2000, 3);
    INSERT INTO activity (at, kind, actor, account_id, account_name) VALUES (8, 'signed_in', 'account', 'a', 'ada');";

/// Makes a database of the earlier version with [`ROWS`].
async fn earlier(database: &DatabaseUrl, url: &str) {
    store::install_drivers();
    if let Some(path) = database.file() {
        store::private_file::create(path, path).unwrap();
    }
    let pool = AnyPool::connect(url).await.unwrap();
    let all = store::migrator(database);
    let migrations = all.iter().filter(|migration| migration.version <= EARLIER);
    let mut migrator = Migrator::with_migrations(migrations.cloned().collect());
    migrator.set_locking(false).run(&pool).await.unwrap();
    let rows = match database.file() {
        Some(_) => ROWS.to_owned(),
        None => ROWS.replace("AS BLOB", "AS BYTEA"),
    };
    pool.execute(AssertSqlSafe(rows)).await.unwrap();
    pool.close().await;
    if let Some(path) = database.file() {
        // As every version makes it.
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600)).unwrap();
    }
}

async fn earlier_on_sqlite(folder: &TempDir) -> DatabaseUrl {
    let path = folder.path().join("vestibule.db");
    let url = format!("sqlite://{}?mode=rwc", path.display());
    let database = DatabaseUrl::Sqlite(path);
    earlier(&database, &url).await;
    database
}

/// On the server that `scripts/with-postgres` starts.
async fn earlier_on_postgres(name: &str) -> DatabaseUrl {
    let server = std::env::var("TEST_POSTGRES")
        .expect("this test needs a PostgreSQL server: run scripts/with-postgres cargo test …");
    store::install_drivers();
    let mut db = AnyConnection::connect(&server).await.unwrap();
    for statement in [format!("DROP DATABASE IF EXISTS {name}"), format!("CREATE DATABASE {name}")] {
        db.execute(AssertSqlSafe(statement)).await.unwrap();
    }
    db.close().await.unwrap();
    let url = format!("{}/{name}", server.rsplit_once('/').unwrap().0);
    let database = url.parse().unwrap();
    earlier(&database, &url).await;
    database
}

#[tokio::test]
async fn a_database_of_the_earlier_version_keeps_sessions_links_and_the_audit_log() {
    let folder = tempfile::tempdir().unwrap();
    keeps_sessions_links_and_the_audit_log(&earlier_on_sqlite(&folder).await).await;
}

#[tokio::test]
async fn a_postgresql_database_of_the_earlier_version_keeps_them_too() {
    keeps_sessions_links_and_the_audit_log(&earlier_on_postgres("migrated_rows").await).await;
}

async fn keeps_sessions_links_and_the_audit_log(database: &DatabaseUrl) {
    let store = Store::open(database).await.unwrap();
    let providers = [
        Configured { id: "partner", issuer: "https://partner.example.com" },
        Configured { id: "corporate", issuer: "https://id.example.com" },
    ];
    let mut tx = store.begin().await.unwrap();
    provider_number::replace(&mut tx, &providers).await.unwrap();
    account_provider::bind_all(&mut tx, &providers).await.unwrap();
    tx.commit().await.unwrap();

    let mut db = store.read().await.unwrap();
    // Ada's provider is that of her link, Ben's the second of the list.
    for (token, account, provider) in
        [(b'a', "a", Some("corporate")), (b'b', "b", Some("corporate")), (b'c', "c", None)]
    {
        let session = store::session::find(&mut db, &[token; 32]).await.unwrap().unwrap();
        assert_eq!(session.account_id, account);
        assert_eq!((session.finished_at, session.authenticated_at), (Some(3), 4));
        assert_eq!(session.provider.as_deref(), provider, "{account}");
    }
    // Only Ada's link names a provider.
    for (id, provider) in [("a", Some("corporate")), ("b", None), ("c", None)] {
        let account = store::account::by_id(&mut db, id).await.unwrap().unwrap();
        assert_eq!(account.provider.as_deref(), provider, "{id}");
    }
    let checked = SessionLookup::new(store.clone()).find(Hash::Forward([b'p'; 32])).await.unwrap().unwrap();
    assert_eq!(checked.session_id, "s");
    let linked = store::provider_link::account(&mut db, "https://id.example.com", "x").await.unwrap();
    assert_eq!(linked.as_deref(), Some("a"));
    assert_eq!(store::sign_in_facts::of_account(&mut db, "a", 0).await.unwrap().totp_failures, 7);
    assert_eq!(
        store::provider_login::count(&mut db, &["192.0.2.0/24"; 3].map(str::to_owned), 0).await.unwrap(),
        [0; 3]
    );

    let columns = "SELECT name_key, authenticators, passkeys FROM account WHERE id = 'a'";
    let row = sqlx::query(columns).fetch_one(&mut *db).await.unwrap();
    let counts = (row.get::<i64, _>("authenticators"), row.get::<i64, _>("passkeys"));
    assert_eq!((row.get::<String, _>("name_key"), counts), ("ada".to_owned(), (0, 0)));
    let signed_in =
        store::hourly_count::since(&mut db, store::hourly_count::Counted::SignedIn, 0).await.unwrap();
    assert_eq!(signed_in, [(0, 1)].into());

    let kept = sqlx::query("SELECT at, account_name FROM audit_event").fetch_all(&mut *db).await.unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(
        (kept[0].get::<i64, _>("at"), kept[0].get::<String, _>("account_name")),
        (8, "ada".to_owned())
    );
    for change in ["UPDATE audit_event SET at = 9", "DELETE FROM audit_event"] {
        let refused = sqlx::query(AssertSqlSafe(change)).execute(&mut *db).await.unwrap_err();
        assert!(refused.to_string().contains("append-only"), "{refused}");
    }
}

#[tokio::test]
async fn an_email_that_the_earlier_version_queued_is_sent_or_given_up_after_three_days() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&earlier_on_sqlite(&folder).await).await.unwrap();
    let mut tx = store.begin().await.unwrap();
    let listed = mail::list(&mut tx, Listed::All, 10).await.unwrap();
    assert_eq!((listed.len(), &*listed[0].id, listed[0].purpose.as_str()), (1, "m", "notice"));
    assert!(listed[0].summary.is_none() && listed[0].account.is_none() && !listed[0].emptied);
    let taken = mail::take(&mut tx, Take::Due, 2_000, 5_000).await.unwrap().unwrap();
    assert_eq!((taken.content.as_slice(), taken.attempts), (&b"sealed"[..], 4));
    assert_eq!((taken.expires_at, taken.give_up_at), (None, 1_000 + 3 * 24 * 60 * 60 * 1_000));
}

#[tokio::test]
async fn a_number_stays_until_its_provider_is_configured() {
    let folder = tempfile::tempdir().unwrap();
    keeps_a_number_until_its_provider_is_configured(&earlier_on_sqlite(&folder).await).await;
}

#[tokio::test]
async fn a_number_stays_on_postgresql_until_its_provider_is_configured() {
    let database = earlier_on_postgres("migrated_numbers").await;
    keeps_a_number_until_its_provider_is_configured(&database).await;
}

async fn keeps_a_number_until_its_provider_is_configured(database: &DatabaseUrl) {
    let store = Store::open(database).await.unwrap();
    let first = Configured { id: "corporate", issuer: "https://id.example.com" };
    let second = Configured { id: "partner", issuer: "https://partner.example.com" };
    for (providers, expected) in [([first].as_slice(), "#2"), (&[first, second], "partner")] {
        let mut tx = store.begin().await.unwrap();
        provider_number::replace(&mut tx, providers).await.unwrap();
        tx.commit().await.unwrap();
        let ben = store::session::find(&mut store.read().await.unwrap(), &[b'b'; 32]).await.unwrap().unwrap();
        assert_eq!(ben.provider.as_deref(), Some(expected));
    }
}

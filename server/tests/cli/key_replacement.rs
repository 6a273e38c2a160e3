//! `vestibule key replace`: the way out when the key file is lost.

use std::{fs, path::Path};

use serde_json::Value;

use crate::support::{TestFolder, execute, query};

/// Two accounts with authenticator apps, one of which also has a passkey, one account without, and a row of everything else
/// that is sealed.
fn with_secrets() -> TestFolder {
    let folder = TestFolder::with_database();
    for username in ["ada", "grace", "plain"] {
        folder.add(username);
    }
    execute(
        &folder,
        "INSERT INTO authenticator (id, account_id, secret, name, last_step, created_at)
             SELECT username || number, id, x'01', '', 0, 1 FROM account, (SELECT 1 AS number UNION SELECT 2)
             WHERE username = 'ada' OR (username = 'grace' AND number = 1);
         INSERT INTO passkey (id, account_id, credential_id, credential, counter, backed_up, name, created_at)
             SELECT 'p', id, x'01', '{}', 0, 0, 'Laptop', 1 FROM account WHERE username = 'grace';
         INSERT INTO passkey_ceremony (challenge_hash, purpose, owner, state, network, created_at)
             VALUES (x'01', 'sign_in', 'b', x'01', '192.0.2.0/24', 1);
         INSERT INTO provider_login (state_hash, browser_hash, provider, secrets, network, created_at)
             VALUES (x'01', x'01', 'corporate', x'01', '192.0.2.0/24', 1);
         INSERT INTO reset_request (id, content, created_at) VALUES ('r', x'01', 1);
         INSERT INTO session (id, account_id, token_hash, created_at, seen_at, pending_secret)
             SELECT username, id, CAST(username AS BLOB), 1, 2, x'01' FROM account;",
    );
    folder
}

const LOST: &str = "3 authenticator apps of 2 accounts, 0 emails that are queued or failed, 1 request for a \
                    password reset, and 5 set-ups and sign-ins in progress";

#[test]
fn a_lost_key_is_replaced_after_the_operator_has_accepted_what_is_lost() {
    let folder = with_secrets();
    let key = folder.path("data/vestibule.key");
    let (line, code) = folder.fails(&["key", "replace", "--lose-secrets"]);
    assert!(line.contains("belongs to the database: nothing is lost") && code == 1, "{line}");
    fs::remove_file(&key).unwrap();
    let (line, _) = folder.fails(&["account", "list"]);
    assert!(line.contains("key replace --help"), "{line}");
    let (line, code) = folder.fails(&["key", "replace"]);
    assert!(line.contains(&format!("this loses {LOST}: look for a copy")) && code == 1, "{line}");
    assert!(line.contains("--lose-secrets") && !key.exists());

    let said = folder.ok(&["key", "replace", "--lose-secrets", "--reason", "The disk failed."]);
    assert!(said.contains(&format!("lost {LOST}\n")), "{said}");
    for (rows, expected) in [
        ("SELECT COUNT(*) FROM authenticator", 0),
        ("SELECT COUNT(*) FROM passkey_ceremony", 0),
        ("SELECT COUNT(*) FROM provider_login", 0),
        ("SELECT COUNT(*) FROM reset_request", 0),
        ("SELECT COUNT(*) FROM passkey", 1),
        ("SELECT COUNT(*) FROM account", 3),
        // A notice to each of the two owners.
        ("SELECT COUNT(*) FROM mail", 2),
        // Their sessions ended; the other one lost only its pending secret.
        ("SELECT COUNT(*) FROM session", 1),
        ("SELECT COUNT(*) FROM session WHERE pending_secret IS NOT NULL", 0),
    ] {
        assert_eq!(query(&folder, rows), expected, "{rows}");
    }
    let events: Value =
        serde_json::from_str(&folder.ok(&["activity", "list", "--limit", "3", "--json"])).unwrap();
    let kinds: Vec<_> =
        events.as_array().unwrap().iter().map(|event| event["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["mfa_reset", "mfa_reset", "key_replaced"]);
    assert_eq!(events[0]["detail"]["text"], "The disk failed.");
    assert_eq!(events[2]["detail"]["count"], 2);
    // The notices are sealed with the new key.
    let before = folder.mails();
    folder.ok(&["mail", "retry", "--all"]);
    assert_eq!(folder.mails(), before + 2);
}

#[test]
fn a_key_file_of_another_database_is_kept_beside_the_new_one() {
    let folder = with_secrets();
    let other = TestFolder::with_database();
    let foreign = fs::read(other.path("data/vestibule.key")).unwrap();
    fs::write(folder.path("data/vestibule.key"), &foreign).unwrap();
    let (server, _) = other.serve();
    let (line, code) = other.fails(&["key", "replace", "--lose-secrets"]);
    assert!(line.contains("is in use: stop the server first") && code == 1, "{line}");
    drop(server);
    let said = folder.ok(&["key", "replace", "--lose-secrets"]);
    assert!(said.contains("is now data/vestibule.key.replaced-1"), "{said}");
    assert_eq!(fs::read(folder.path("data/vestibule.key.replaced-1")).unwrap(), foreign);
    folder.ok(&["account", "list"]);
    let (line, _) = folder.fails(&["key", "replace", "--database-url", "sqlite://none.db"]);
    assert!(line.contains("there is no database at none.db") && !folder.path("none.db").exists(), "{line}");
}

/// Whoever seals a new kind of value must decide what becomes of it when the key is lost.
#[test]
fn everything_that_is_sealed_is_replaced() {
    fn sources(folder: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(fs::read_to_string(path).unwrap());
            }
        }
    }
    let mut texts = Vec::new();
    for folder in ["domain/src", "src"] {
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut texts);
    }
    let replaced: Vec<String> = store::sealed::COLUMNS
        .iter()
        .flat_map(|(table, columns)| columns.iter().map(move |column| format!("{table}.{column}")))
        .collect();
    let mut contexts = 0;
    for text in &texts {
        for after in text.split("SealContext { column: \"").skip(1) {
            // The context keeps the name that the table had at first.
            let context = after.split('"').next().unwrap().replace("oidc_sign_in.", "provider_login.");
            assert!(replaced.contains(&context), "{context} is not in store::sealed");
            contexts += 1;
        }
    }
    assert!(contexts >= 8, "{contexts}");
}

//! A database with rows in every table, and values that are hard to move.

use std::fs;

use serde_json::Value;

use crate::support::{TestFolder, execute};

/// Texts with line ends, quotes, and characters of one to four bytes; the smallest and largest integers; empty and long
/// bytes; NULL. The texts of keys sort differently by byte than by letter.
const ROWS: &str = "
INSERT INTO account (id, username, email, email_key, name, kind, origin, admin, disabled_at, password_hash, has_words,
    created_at, user_handle, provider, language) VALUES
    ('a', 'ada', 'Ada@example.com', 'ada@example.com', 'Ada \"the first\"' || char(10, 13, 9, 92, 8232, 128640) || ' O''Neil',
        'internal', 'local', 1, NULL, '', 1, -9223372036854775807 - 1, x'', NULL, 'de'),
    ('B', 'grace', 'g@example.com', 'g@example.com', '', 'external', 'sso', 0, 9223372036854775807, NULL, 1, 0, x'00ff0a',
        'corporate', NULL),
    ('é', 'Zoë', 'z@example.com', 'z@example.com', char(1, 127, 160, 1114111), 'internal', 'local', 0, 1, 'hash', 1, 1, NULL,
        NULL, NULL);
INSERT INTO account_import (id, renewed_at, accepted_at, actor) VALUES ('i', 1, 2, 'command_line'), ('I', 1, NULL, NULL);
INSERT INTO account_import_row (import_id, line, username, email, email_key, name, kind, origin, admin) VALUES
    ('i', 2, 'eve', 'Eve@é', 'eve@é', '', 'internal', 'local', 0), ('I', 10, 'Eve', 'e', 'e', 'É', 'external', 'sso', 1);
INSERT INTO account_word (word, username) VALUES ('ada', 'ada'), ('Éa', 'ada'), ('ada', 'Zoë'), ('z', 'Zoë');
INSERT INTO audit_event (id, at, kind, actor, text, count) VALUES
    (7, 1, 'signed_in', 'nobody', 'a' || char(10) || 'b', NULL), (1000000, 2, 'x', 'account', NULL, -1);
INSERT INTO authenticator (id, account_id, secret, last_step, created_at) VALUES ('t', 'a', randomblob(5000), -1, 2);
INSERT INTO backup_code (account_id, slot, hash, used_at) VALUES ('a', 'B', 'h', NULL), ('a', 'a', 'h', 3);
INSERT INTO bypass_code (account_id, code_hash, expires_at) VALUES ('a', x'01', 4);
INSERT INTO decoy (slot, at, kind, actor_id, account_id, address) VALUES (3, 1, 'reset_code', 'n', 'n', '203.0.113.7');
INSERT INTO factor_failures (account_id, factor, failures) VALUES ('a', 'totp', 99);
INSERT INTO hourly_count (what, hour, provider, count) VALUES ('signed_in', 3600000, '', 1), ('Signed_in', 0, 'é', 2);
INSERT INTO invitation_round (id, of_all) VALUES (1, 12);
INSERT INTO known_browser (token_hash, account_id, seen_at) VALUES (x'ff', 'a', 1), (x'00', 'é', 1), (x'00', 'B', 1);
INSERT INTO mail (id, content, position, created_at, due_at, reason) VALUES ('m', randomblob(100000), 1, 2, 3, '550 ✗');
INSERT INTO notice_code (code_hash, account_id, review, created_at) VALUES (x'02', 'a', 1, 1);
INSERT INTO passkey (id, account_id, credential_id, credential, counter, backed_up, name, created_at) VALUES
    ('p', 'a', x'03', '{\"a\":[1,\"\\n\"]}', 4294967296, 1, 'Key', 5);
INSERT INTO passkey_ceremony (challenge_hash, purpose, owner, state, network, created_at) VALUES
    (x'04', 'add', 's', x'', '::1', 6);
INSERT INTO provider_link (issuer, subject, account_id, linked_at) VALUES ('https://i', 'S', 'B', 1), ('https://I', 's', 'a', 1);
INSERT INTO provider_login (state_hash, browser_hash, provider, secrets, network, created_at) VALUES
    (x'05', x'06', 'corporate', x'07', '127.0.0.1', 7);
INSERT INTO remembered_browser (id, token_hash, account_id, browser, address, created_at, expires_at, used_at) VALUES
    ('r', x'08', 'a', 'Firefox', '::1', 1, 2, 3);
INSERT INTO reset_code (code_hash, account_id, created_at, ended_at) VALUES (x'09', 'a', 1, NULL);
INSERT INTO reset_request (id, content, created_at) VALUES ('q', x'0a', 1);
INSERT INTO session (id, account_id, token_hash, created_at, seen_at, finished_at, pending_secret) VALUES
    ('s', 'a', x'0b', 1, 2, 3, NULL), ('S', 'B', x'0c', 1, 2, NULL, x'0d');
INSERT INTO setting (name, value, changed_at) VALUES ('mfa.internal', 'off', 1);
INSERT INTO throttle (key, failures, waits_until, updated_at) VALUES ('name:ada', 3, 4, 5);
";

/// A folder with an SQLite database that has rows in every table, and so many accounts more, each with a word and two
/// events.
pub fn filled(accounts: u32) -> TestFolder {
    let folder = TestFolder::with_database();
    execute(&folder, ROWS);
    execute(
        &folder,
        &format!(
            "CREATE TEMP TABLE number (n INTEGER PRIMARY KEY);
             INSERT INTO number
                WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {accounts})
                SELECT n FROM numbers WHERE n <= {accounts};
             INSERT INTO account (id, username, email, email_key, name, kind, origin, admin, has_words, created_at)
                SELECT 'id' || n, 'user' || n, 'u' || n, 'u' || n, 'Name', 'internal', 'local', 0, 1, n FROM number;
             INSERT INTO account_word (word, username) SELECT 'user' || n, 'user' || n FROM number;
             INSERT INTO audit_event (at, kind, actor, account_id)
                SELECT n, 'account_added', 'command_line', 'id' || n FROM number;
             INSERT INTO audit_event (at, kind, actor, account_id)
                SELECT n, 'signed_in', 'account', 'id' || n FROM number;"
        ),
    );
    folder
}

/// The flags that name an SQLite file, with the key file of the folder.
pub fn sqlite(name: &str) -> [String; 2] {
    ["--database-url".into(), format!("sqlite://{name}")]
}

/// Runs a command with more flags.
pub fn run(folder: &TestFolder, arguments: &[&str], flags: &[String; 2]) -> String {
    folder.ok(&with(arguments, flags))
}

/// Arguments and flags.
pub fn with<'a>(arguments: &[&'a str], flags: &'a [String; 2]) -> Vec<&'a str> {
    arguments.iter().copied().chain(flags.iter().map(String::as_str)).collect()
}

/// Exports the database of the flags to a file, and returns the number of rows by table and the file.
pub fn export(folder: &TestFolder, file: &str, flags: &[String; 2]) -> (Value, Vec<u8>) {
    let said: Value = serde_json::from_str(&run(folder, &["export", file, "--json"], flags)).unwrap();
    (said["rows"].clone(), fs::read(folder.path(file)).unwrap())
}

/// The database that a folder has without flags.
pub fn own() -> [String; 2] {
    sqlite("data/vestibule.db")
}

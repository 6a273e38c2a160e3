//! `vestibule key rotate`, beside a running server.

use std::{
    fs,
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

use serde_json::json;

use crate::{
    client::Client,
    postgres::Database,
    support::{TestFolder, execute, query},
};

fn key(folder: &TestFolder) -> String {
    fs::read_to_string(folder.path("data/vestibule.key")).unwrap()
}

/// The ids of the keys that have sealed something.
fn sealed_with(folder: &TestFolder) -> i64 {
    query(
        folder,
        "SELECT COUNT(DISTINCT id) FROM (
             SELECT SUBSTR(secret, 2, 4) AS id FROM authenticator UNION ALL SELECT SUBSTR(content, 2, 4) FROM mail
             UNION ALL SELECT SUBSTR(sealed, 2, 4) FROM key_check)",
    )
}

#[test]
fn a_running_server_follows_a_rotation_and_nothing_is_left_of_the_old_key() {
    let folder = TestFolder::with_database();
    folder.add("grace");
    let (_server, address) = folder.serve();
    let before = key(&folder);
    let said = folder.ok(&["key", "rotate", "--pause", "0"]);
    assert!(said.contains("removed the old key"), "{said}");
    let after = key(&folder);
    assert!(after.lines().count() == 1 && after != before);
    assert_eq!(sealed_with(&folder), 1);
    // The server seals with the new key, without a restart.
    let answer = Client::new(&address).post("/api/forgot-password", &json!({"username": "grace"}));
    assert_eq!(answer.status, 200, "{}", answer.head);
    folder.ok(&["account", "list"]);
    folder.ok(&["key", "rotate", "--pause", "0"]);
    assert_eq!(sealed_with(&folder), 1);
}

#[test]
fn the_steps_of_a_rotation_come_in_order_and_can_be_interrupted() {
    let folder = TestFolder::with_database();
    folder.add("grace");
    let (line, code) = folder.fails(&["key", "rotate", "--step", "finish"]);
    assert!(line.contains("finish is not the next step of this key file, prepare is") && code == 1, "{line}");
    let said = folder.ok(&["key", "rotate", "--step", "prepare"]);
    assert!(said.contains("copy the key file to every server"), "{said}");
    assert!(key(&folder).lines().nth(1).unwrap().ends_with(":next"));
    folder.ok(&["account", "list"]);
    folder.ok(&["key", "rotate", "--step", "use"]);
    assert_eq!(key(&folder).lines().count(), 2);
    // It goes on where it stopped.
    folder.ok(&["key", "rotate"]);
    assert_eq!((key(&folder).lines().count(), sealed_with(&folder)), (1, 1));
}

#[test]
fn a_value_that_does_not_open_is_named_and_keeps_the_old_key() {
    let folder = TestFolder::with_database();
    folder.add("grace");
    execute(
        &folder,
        "INSERT INTO authenticator (id, account_id, secret, name, last_step, created_at)
             SELECT 'broken', id, x'0101020304', '', 0, 1 FROM account",
    );
    let (line, code) = folder.fails(&["key", "rotate", "--pause", "0"]);
    assert!(line.contains("authenticator.secret") && line.contains("broken") && code == 1, "{line}");
    assert_eq!(key(&folder).lines().count(), 2);
    folder.ok(&["account", "list"]);
}

#[test]
fn every_sealed_column_is_sealed_again() {
    let all: Vec<_> = store::sealed::COLUMNS
        .iter()
        .flat_map(|(table, columns)| columns.iter().map(move |column| (*table, *column)))
        .filter(|column| *column != ("key_check", "sealed"))
        .collect();
    let mut again: Vec<_> =
        store::resealing::COLUMNS.iter().map(store::resealing::SealedColumn::name).collect();
    again.sort_unstable();
    let mut expected = all;
    expected.sort_unstable();
    assert_eq!(again, expected);
}

#[test]
fn two_servers_follow_a_rotation_while_people_set_up_authenticators() {
    let (folder, database) = (TestFolder::new(), Database::new());
    let url = database.url();
    let on = ["--database-url", &url];
    folder
        .ok(&[&["account", "add", "--username", "grace", "--email", "grace@example.com"][..], &on].concat());
    let password = folder.temporary_password();
    let servers = [folder.serve_with(&on), folder.serve_with(&on)];
    let [first, second] = servers.each_ref().map(|(_, address)| address.as_str());
    let is_rotated = AtomicBool::new(false);
    // A key that is shown at one server is sealed there, and opened and shown again at the other.
    let set_up = |here: &str, there: &str| {
        let mut browser = Client::new(here);
        assert_eq!(browser.sign_in("grace", &password).status, 200);
        let shown = browser.post("/api/set-up", &json!({}));
        assert_eq!(shown.status, 200, "{}", shown.body);
        browser.move_to(there);
        assert_eq!(browser.post("/api/set-up", &json!({})).body["key"], shown.body["key"]);
    };
    let set_ups = thread::scope(|scope| {
        let people = [(first, second), (second, first)].map(|(here, there)| {
            let (set_up, is_rotated) = (&set_up, &is_rotated);
            scope.spawn(move || {
                let mut number = 0;
                while !is_rotated.load(Ordering::SeqCst) {
                    set_up(here, there);
                    number += 1;
                }
                number
            })
        });
        let said = folder.ok(&[&["key", "rotate", "--pause", "2"][..], &on].concat());
        assert!(said.contains("removed the old key"), "{said}");
        is_rotated.store(true, Ordering::SeqCst);
        people.map(|person| person.join().unwrap()).into_iter().sum::<u32>()
    });
    assert!(set_ups > 10, "{set_ups} set-ups");
    let keys = "SELECT COUNT(DISTINCT id) FROM (SELECT SUBSTR(pending_secret, 2, 4) AS id FROM session \
                UNION ALL SELECT SUBSTR(content, 2, 4) FROM mail UNION ALL SELECT SUBSTR(sealed, 2, 4) FROM key_check) AS used";
    assert_eq!(database.query(keys), 1);
    assert_eq!(key(&folder).lines().count(), 1);
}

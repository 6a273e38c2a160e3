//! What the log says about administrators and email: who did what, and what became of each email.

use serde_json::json;

use crate::{
    client::{Client, serve, temporary_password},
    mail::{smtp_server, with_smtp},
    support::TestFolder,
};

#[test]
fn the_log_names_what_an_administrator_did_and_what_became_of_each_email() {
    let folder = TestFolder::new();
    let temporary = temporary_password(&folder, "grace");
    folder.ok(&["account", "edit", "--username", "grace", "--admin", "true"]);
    let smtp = smtp_server(8, "ada@");
    let (_server, address, log) = serve(&folder, &with_smtp(&smtp, &[]));
    let mut client = Client::new(&address);
    client.first_sign_in("grace", &temporary, "violet kayak trombone");
    let mut queued = Vec::new();
    for username in ["ada", "ben"] {
        let new = json!({
            "username": username, "email": format!("{username}@example.com"), "name": "", "kind": "internal",
            "origin": "local", "administrator": false,
        });
        let answer = client.post("/api/admin/account/add", &new);
        assert_eq!(answer.status, 200, "{}", answer.head);
        let lines = log.of_request(&answer.id());
        let audited: Vec<_> = lines.iter().filter(|line| line["event"] == "audited").collect();
        assert_eq!(audited.len(), 1, "{lines:#?}");
        for (field, value) in
            [("kind", "account_added"), ("actor", "grace"), ("account", username), ("address", "127.0.0.1")]
        {
            assert_eq!(audited[0][field], value, "{lines:#?}");
        }
        let mails = lines.iter().filter(|line| line["event"] == "mail_queued");
        let mails: Vec<_> = mails.map(|line| (line["purpose"].clone(), line["mail"].clone())).collect();
        assert_eq!(mails.len(), 2, "{lines:#?}");
        assert_eq!([&mails[0].0, &mails[1].0], ["password_generated", "new_password"], "{lines:#?}");
        queued.push(mails.into_iter().map(|(_, id)| id).collect::<Vec<_>>());
    }
    // Ada's are refused for good, Ben's are delivered.
    for (ids, event) in queued.iter().zip(["mail_given_up", "mail_delivered"]) {
        for id in ids {
            let line = log.wait_until(event, |line| line["mail"] == *id);
            if event == "mail_given_up" {
                assert_eq!(line["level"], "WARN");
                assert!(line["reason"].as_str().unwrap().ends_with("550 5.1.1 No such user"), "{line}");
            }
        }
    }
}

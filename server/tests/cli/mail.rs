//! `vestibule mail`, and what commands say about the emails that they queue.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    net::TcpListener,
    thread,
};

use serde_json::Value;

use crate::support::{TestFolder, text};

/// An SMTP server for `connections`, which refuses the recipients that contain `refused`.
pub fn smtp_server(connections: usize, refused: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for _ in 0..connections {
            let (mut stream, _) = listener.accept().unwrap();
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            stream.write_all(b"220 localhost\r\n").unwrap();
            let (mut line, mut content) = (String::new(), false);
            while reader.read_line(&mut line).unwrap_or(0) > 0 {
                let reply = match line.as_str() {
                    ".\r\n" => {
                        content = false;
                        "250 2.0.0 ok"
                    }
                    _ if content => "",
                    "DATA\r\n" => {
                        content = true;
                        "354 go on"
                    }
                    "QUIT\r\n" => break,
                    line if line.starts_with("RCPT") && line.contains(refused) => "550 5.1.1 No such user",
                    _ => "250 ok",
                };
                if !reply.is_empty() {
                    stream.write_all(format!("{reply}\r\n").as_bytes()).unwrap();
                }
                line.clear();
            }
        }
    });
    url
}

pub fn with_smtp<'a>(url: &'a str, arguments: &[&'a str]) -> Vec<&'a str> {
    let smtp = ["--mail-transport", "smtp", "--mail-smtp-url", url, "--mail-from", "a@example.com"];
    [arguments, &smtp].concat()
}

fn list(folder: &TestFolder, arguments: &[&str]) -> Vec<Value> {
    let all = [&["mail", "list", "--json"], arguments].concat();
    serde_json::from_str(&folder.ok(&all)).unwrap()
}

#[test]
fn a_command_reports_only_the_emails_that_it_queued() {
    let folder = TestFolder::with_database();
    std::fs::write(folder.0.path().join("blocked"), "a file, not a folder").unwrap();
    let add = |username, mail| {
        let email = format!("{username}@example.com");
        folder.run(&["account", "add", "--username", username, "--email", &email, "--mail-folder", mail])
    };
    let output = add("grace", "blocked");
    let warning = text(&output.stderr);
    assert!(output.status.success());
    assert!(
        warning.starts_with("vestibule: warning: 2 emails to grace@example.com stay queued")
            && warning.contains("writing to the mail folder blocked")
            && warning.lines().count() == 1,
        "{warning}"
    );
    // Grace's emails are due again in a minute; even if they were due, they are not this command's.
    let output = add("ada", "mail");
    assert!(output.status.success() && output.stderr.is_empty(), "{}", text(&output.stderr));
    let left = list(&folder, &[]);
    assert_eq!(left.len(), 2);
    assert!(left.iter().all(|mail| mail["recipient"] == "grace@example.com" && mail["state"] == "waiting"));
}

#[test]
fn a_refused_email_is_listed_with_its_reason_retried_and_dropped() {
    let folder = TestFolder::with_database();
    let url = smtp_server(4, "grace@");
    let added = folder
        .run(&with_smtp(&url, &["account", "add", "--username", "grace", "--email", "grace@example.com"]));
    assert!(added.status.success());
    let warning = text(&added.stderr);
    assert!(
        warning.contains("2 emails to grace@example.com were refused and will not be retried")
            && warning.contains("550 5.1.1 No such user"),
        "{warning}"
    );

    let failed = list(&folder, &["--failed"]);
    assert_eq!(failed.len(), 2);
    let [first, second] = [0, 1].map(|number| failed[number]["id"].as_str().unwrap());
    assert_eq!(failed[0]["recipient"], "grace@example.com");
    assert_eq!(failed[0]["subject"], "Password Generated");
    assert_eq!((failed[0]["state"].as_str(), &failed[0]["attempts"]), (Some("failed"), &1.into()));
    assert!(failed[0]["reason"].as_str().unwrap().ends_with("refused the recipient: 550 5.1.1 No such user"));
    let lines = folder.ok(&["mail", "list"]);
    assert!(lines.lines().count() == 2 && lines.contains("failed") && lines.contains("No such user"));

    // The server still refuses.
    let output = folder.run(&with_smtp(&url, &["mail", "retry", first]));
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output.stdout).contains("550 5.1.1") && text(&output.stderr).contains("1 email not delivered")
    );
    // The folder does not.
    assert_eq!(folder.ok(&["mail", "retry", first]), "delivered 1 email\n");
    assert_eq!(list(&folder, &[]).len(), 1);
    assert_eq!(folder.ok(&["mail", "drop", second]), "dropped 1 email\n");
    assert!(list(&folder, &[]).is_empty());
    assert_eq!(folder.ok(&["mail", "list"]), "");

    for command in ["retry", "drop"] {
        let (line, code) = folder.fails(&["mail", command, first]);
        assert!(code == 1 && line.contains(first), "{line}");
        let (line, code) = folder.fails(&["mail", command]);
        assert_eq!(code, 2, "{line}");
    }
}

#[test]
fn all_failed_emails_are_retried_or_dropped_together() {
    let folder = TestFolder::with_database();
    let url = smtp_server(4, "example.com");
    for username in ["ada", "grace"] {
        let email = format!("{username}@example.com");
        folder.run(&with_smtp(&url, &["account", "add", "--username", username, "--email", &email]));
    }
    let id = list(&folder, &[])[0]["id"].as_str().unwrap().to_owned();
    folder.ok(&["mail", "drop", &id]);
    assert_eq!(folder.ok(&["mail", "retry", "--all"]), "delivered 3 emails\n");
    assert_eq!(folder.ok(&["mail", "drop", "--failed"]), "dropped 0 emails\n");
}

#[test]
fn a_test_email_shows_whether_the_mail_server_accepts_mail() {
    let folder = TestFolder::with_database();
    let url = smtp_server(2, "nobody@");
    let said = folder.ok(&with_smtp(&url, &["mail", "test", "ada@example.com"]));
    assert_eq!(said, "the mail server accepted the test email to ada@example.com\n");
    let (line, code) = folder.fails(&with_smtp(&url, &["mail", "test", "nobody@example.com"]));
    assert!(code == 1 && line.contains("nobody@example.com was not delivered"), "{line}");
    assert!(line.contains("refused the recipient: 550 5.1.1 No such user"), "{line}");
    let (line, code) = folder.fails(&["mail", "test", "nobody"]);
    assert!(code == 2 && line.contains("ADDRESS \"nobody\" is not valid"), "{line}");
    // It is not queued, and there is no secret in it.
    assert!(list(&folder, &[]).is_empty());
    let port = url.rsplit(':').next().unwrap();
    let gone = format!("smtp://127.0.0.1:{port}");
    let (line, code) = folder.fails(&with_smtp(&gone, &["mail", "test", "ada@example.com"]));
    assert!(code == 1 && line.contains(&format!("cannot connect to 127.0.0.1:{port}")), "{line}");
}

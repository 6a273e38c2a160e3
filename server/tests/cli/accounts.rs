//! The commands for accounts.

use serde_json::Value;

use crate::support::{TestFolder, text};

#[test]
fn accounts_are_added_listed_and_shown_as_text_and_as_json() {
    let folder = TestFolder::with_database();
    let json = folder.ok(&[
        "account",
        "add",
        "--username",
        "Grace",
        "--email",
        "grace@navy.example",
        "--name",
        "Grace Hopper",
        "--external",
        "--language",
        "de",
        "--json",
    ]);
    let added: Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&added["username"], &added["kind"]), (&"grace".into(), &"external".into()));
    assert_eq!(added["language"], "de");
    assert_eq!(folder.mails(), 2);
    folder.add("ada");
    let listed: Value = serde_json::from_str(&folder.ok(&["account", "list", "--json"])).unwrap();
    assert_eq!(listed.as_array().unwrap().len(), 2);
    assert!(folder.ok(&["account", "list"]).starts_with("ada    internal"));
    let shown: Value =
        serde_json::from_str(&folder.ok(&["account", "show", "--username", "grace", "--json"])).unwrap();
    for (name, value) in listed[1].as_object().unwrap() {
        // The list shows states in one word and numbers of factors, the account shows their details.
        let in_detail =
            ["authenticators", "disabled", "invited", "locked", "passkeys", "password_until", "waiting"];
        if !in_detail.contains(&&**name) {
            assert_eq!(&shown[name], value, "{name}");
        }
    }
    assert!(folder.ok(&["account", "show", "--username", " GRACE "]).contains("email: grace@navy.example"));
}

#[test]
fn an_sso_account_is_bound_to_a_configured_provider() {
    let folder = TestFolder::with_database();
    let provider = |id: &str| {
        format!(
            "[[identity_provider]]\nid = '{id}'\nissuer = 'https://{id}.example.com'\nclient_id = 'v'\nname = '{id}'\n"
        )
    };
    let configure = |ids: &[&str]| {
        let text: String = ids.iter().map(|id| provider(id)).collect();
        std::fs::write(folder.0.path().join("v.toml"), text).unwrap();
    };
    let add = |username: &str, more: &[&str]| {
        let email = format!("{username}@example.com");
        let add =
            ["--config", "v.toml", "account", "add", "--username", username, "--email", &email, "--json"];
        let output = folder.run(&[&add[..], more].concat());
        (serde_json::from_slice::<Value>(&output.stdout).ok(), text(&output.stderr))
    };
    let bound = |username: &str, more: &[&str]| add(username, more).0.unwrap()["provider"].clone();
    configure(&[]);
    assert_eq!(bound("ben", &["--sso"]), Value::Null);
    configure(&["a", "b"]);
    assert_eq!(bound("ada", &["--sso", "--provider", "b"]), "b");
    assert!(add("cem", &["--sso"]).1.contains("name one of their ids with --provider"));
    assert!(
        add("cem", &["--sso", "--provider", "c"]).1.contains("no identity provider of the configuration")
    );
    assert!(add("cem", &["--provider", "a"]).1.contains("--sso"));
    let file = folder.0.path().join("accounts.csv");
    std::fs::write(
        &file,
        "username,email,origin,provider\ndee,dee@example.com,sso,c\neve,eve@example.com,local,a\nfay,fay@example.com,sso,\n",
    )
    .unwrap();
    let import = ["--config", "v.toml", "account", "import", "accounts.csv"];
    let output = folder.run(&import);
    assert!(!output.status.success());
    assert_eq!(text(&output.stdout).matches("provider").count(), 3, "{}", text(&output.stdout));
    std::fs::write(&file, "username,email,origin,provider\ndee,dee@example.com,sso,a\n").unwrap();
    folder.ok(&import);
    let edit = |username: &str, provider: &str| {
        folder.run(&["--config", "v.toml", "account", "edit", "--username", username, "--provider", provider])
    };
    assert!(edit("dee", "b").status.success());
    assert!(text(&edit("dee", "c").stderr).contains("no identity provider of the configuration"));
    // The start with one provider binds the account that had none.
    configure(&["a"]);
    let shown =
        |username: &str| folder.ok(&["--config", "v.toml", "account", "show", "--username", username]);
    for (username, provider) in [("ada", "b"), ("ben", "a"), ("dee", "b")] {
        assert!(
            shown(username).contains(&format!("provider: {provider}")),
            "{username}: {}",
            shown(username)
        );
    }
}

#[test]
fn a_failing_command_explains_why_in_one_line() {
    let folder = TestFolder::with_database();
    folder.add("grace");
    folder.ok(&["account", "add", "--username", "sam", "--email", "sam@example.com", "--sso"]);
    for (arguments, says, expected) in [
        (
            &["account", "add", "--username", "grace", "--email", "x@example.com"][..],
            "the account grace already exists",
            1,
        ),
        (
            &["account", "add", "--username", "other", "--email", "Grace@example.com"],
            "has this email address",
            1,
        ),
        (&["account", "add", "--username", "a b", "--email", "x@example.com"], "--username", 2),
        (&["account", "add", "--username", "ab", "--email", "x"], "--email", 2),
        (&["account", "add", "--username", "ab", "--email", "a@b.c\r\nBcc: all@b.c"], "--email", 2),
        (&["account", "add", "--username", "ab", "--email", "x@b.c", "--name", "a\nb"], "--name", 2),
        (&["account", "show", "--username", "nobody"], "no account nobody", 1),
        (&["account", "send-password", "--username", "sam"], "identity provider", 1),
        (&["account", "reset-mfa", "--username", "nobody", "--reason", "lost"], "no account nobody", 1),
        (&["account", "reset-mfa", "--username", "grace"], "--reason", 2),
        (&["account", "bypass-code", "--username", "grace", "--reason", "lost"], "no second step", 1),
        (&["account", "edit", "--username", "grace", "--email", "x"], "--email", 2),
        (&["account", "import", "missing.csv"], "missing.csv", 1),
        (&["activity", "list", "--kind", "erased"], "is not one of signed_in", 2),
        (&["activity", "list", "--from", "yesterday"], "is not a date such as", 2),
        (&["account", "add", "--username", "ab"], "--email", 2),
        (
            &["account", "add", "--username", "ab", "--email", "x@b.c", "--language", "xx"],
            "--language is not one of ar, de, en, es, fr",
            2,
        ),
        (&["account", "ad"], "unrecognized subcommand 'ad'", 2),
        (&["account", "show", "--username", "a b"], "--username", 2),
        (&[], "a command is missing", 2),
        (&["settings", "get", "mfa.aliens"], "mfa.aliens is not a setting", 2),
        (&["settings", "set", "mfa.internal", "maybe"], "off, optional, required or passkey", 2),
    ] {
        let (line, code) = folder.fails(arguments);
        assert!(line.contains(says), "{arguments:?}: {line}");
        assert_eq!(code, expected, "{arguments:?}");
    }
    let listed: Value = serde_json::from_str(&folder.ok(&["account", "list", "--json"])).unwrap();
    assert_eq!(listed.as_array().unwrap().len(), 2);
}

#[test]
fn accounts_are_edited_and_unlocked_and_the_activity_is_listed_and_exported() {
    let folder = TestFolder::with_database();
    folder.add("grace");
    folder.ok(&["account", "edit", "--username", "grace", "--name", "Grace Hopper", "--admin", "true"]);
    let shown: Value =
        serde_json::from_str(&folder.ok(&["account", "show", "--username", "grace", "--json"])).unwrap();
    assert_eq!((&shown["name"], &shown["administrator"]), (&"Grace Hopper".into(), &true.into()));
    let (line, code) = folder.fails(&["account", "disable", "--username", "grace"]);
    assert!(line.contains("last administrator") && code == 1, "{line}");
    folder.ok(&["account", "unlock", "--username", "grace"]);
    let listed = folder.ok(&["activity", "list", "--account", "grace"]);
    assert_eq!(listed.lines().count(), 4);
    assert!(listed.lines().next().unwrap().contains("account_unlocked"), "{listed}");
    let listed: Value =
        serde_json::from_str(&folder.ok(&["activity", "list", "--limit", "2", "--json"])).unwrap();
    assert_eq!(listed.as_array().unwrap().len(), 2);
    let exported = folder.ok(&["activity", "export", "--kind", "account_edited"]);
    assert_eq!(exported.lines().count(), 3);
    assert!(exported.contains("command_line,,grace,,,,,administrator,true"), "{exported}");
    let none = folder.ok(&["activity", "export", "--until", "2020-01-01"]);
    assert_eq!(none.lines().count(), 1);
}

#[test]
fn a_list_that_is_too_long_to_be_sorted_says_so() {
    use std::fmt::Write as _;

    let folder = TestFolder::with_database();
    let mut csv = "username,email\n".to_owned();
    for number in 0..7_000 {
        writeln!(csv, "m{number:04},m{number}@example.com").unwrap();
    }
    std::fs::write(folder.0.path().join("many.csv"), csv).unwrap();
    folder.ok(&["account", "import", "many.csv"]);
    for (search, is_sorted) in [("m", false), ("m00", true)] {
        let output = folder.run(&["account", "list", "--search", search]);
        let errors = text(&output.stderr);
        assert_eq!(errors.is_empty(), is_sorted, "{errors}");
        assert!(
            is_sorted || errors == "vestibule: warning: too many accounts match to sort them by username\n"
        );
    }
}

#[test]
fn a_file_of_accounts_is_checked_imported_and_listed_page_by_page() {
    use std::fmt::Write as _;

    let folder = TestFolder::with_database();
    let file = folder.0.path().join("people.csv");
    let mut csv = "\u{feff}username;email;name\r\n".to_owned();
    for number in 0..120 {
        writeln!(csv, "p{number:03};p{number}@example.com;\"Person; {number}\"\r").unwrap();
    }
    std::fs::write(&file, &csv).unwrap();
    let tried = folder.ok(&["account", "import", "people.csv", "--dry-run"]);
    assert_eq!(tried, "120 accounts can be imported\n");
    assert_eq!(folder.ok(&["account", "list", "--json"]), "[]\n");
    assert!(folder.ok(&["account", "import", "people.csv"]).starts_with("added 120 accounts"));
    assert_eq!(folder.mails(), 0);
    let listed: Value = serde_json::from_str(&folder.ok(&["account", "list", "--json"])).unwrap();
    assert_eq!(listed.as_array().unwrap().len(), 120);
    assert_eq!(folder.ok(&["account", "list"]).lines().count(), 120);
    let found = folder.ok(&["account", "list", "--search", "person 11", "--filter", "waiting"]);
    assert_eq!(found.lines().count(), 11);

    let output = folder.run(&["account", "import", "people.csv"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).starts_with("line 2: username is already used by another account\n"));
    assert!(text(&output.stderr).contains("nothing was imported: 240 problems in people.csv"));
    std::fs::write(&file, b"username,email\n\xff,x\n").unwrap();
    let (line, _) = folder.fails(&["account", "import", "people.csv"]);
    assert!(line.contains("people.csv: line 2 is not UTF-8"), "{line}");
}

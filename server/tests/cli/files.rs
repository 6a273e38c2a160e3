//! The files of an installation: which configuration and database a command uses, whose they are, and who may read them.

use std::{
    fs::{self, Permissions},
    os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown},
    path::Path,
};

use crate::{
    client::serve,
    support::{TestFolder, execute, free_address, text},
};

#[test]
fn the_configuration_is_found_by_its_variable() {
    let folder = TestFolder::new();
    fs::write(folder.path("v.toml"), "database_url = 'sqlite://here/v.db'\nkey_file = 'here/v.key'\n")
        .unwrap();
    let settings = ["settings", "get", "--create"];
    let output = folder.command(&settings).env("VESTIBULE_CONFIG", "v.toml").output().unwrap();
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert!(folder.path("here/v.db").exists() && folder.path("here/v.key").exists());
    let output = folder.command(&settings).env("VESTIBULE_CONFIG", "missing.toml").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("VESTIBULE_CONFIG missing.toml: "));
    let output = folder
        .command(&["settings", "get", "--config", "v.toml"])
        .env("VESTIBULE_CONFIG", "missing.toml")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", text(&output.stderr));
}

#[test]
fn a_command_without_a_database_changes_nothing_and_names_the_path_and_the_flag() {
    let folder = TestFolder::new();
    let whole = fs::canonicalize(folder.0.path()).unwrap().join("data/vestibule.db");
    for arguments in [
        &["account", "add", "--username", "grace", "--email", "grace@example.com"][..],
        &["account", "list"],
        &["settings", "set", "mfa.internal", "off"],
        &["activity", "list"],
        &["mail", "list"],
    ] {
        let (line, code) = folder.fails(arguments);
        assert_eq!(code, 1, "{arguments:?}");
        let says = [&format!("there is no database at {}", whole.display()), "--config", "--create"];
        assert!(says.iter().all(|says| line.contains(says)), "{arguments:?}: {line}");
        assert!(folder.is_empty(), "{arguments:?}");
    }
    folder.add("grace");
    assert!(folder.ok(&["account", "list"]).contains("grace"));
}

#[test]
fn a_path_with_two_slashes_is_named_as_a_whole_and_with_the_one_that_may_be_meant() {
    let folder = TestFolder::new();
    let elsewhere = TestFolder::new();
    let meant = fs::canonicalize(elsewhere.0.path()).unwrap().join("v.db");
    let relative = meant.strip_prefix("/").unwrap();
    let url = format!("sqlite://{}", relative.display());
    let whole = fs::canonicalize(folder.0.path()).unwrap().join(relative);
    let path = format!(
        "there was no database at {} (for {1}, write sqlite://{1} with three slashes)",
        whole.display(),
        meant.display()
    );
    let (line, _) = folder.fails(&["account", "list", "--database-url", &url]);
    assert!(line.contains(&path.replace("was", "is")), "{line}");
    let (_server, _, log) = serve(&folder, &["--database-url", &url]);
    let warning = log.wait_for("database_created");
    assert_eq!(warning["message"], format!("{path}, so an empty one was created"));
    assert_eq!(log.wait_for("started")["database"], whole.display().to_string());
    assert!(whole.exists() && !meant.exists());
}

/// Files that root creates belong to the owner of the folder. Other users can only create files of their own, so that for
/// them the folder's owner is their own.
#[test]
fn commands_keep_the_owner_of_the_files() {
    let folder = TestFolder::new();
    fs::create_dir(folder.path("data")).unwrap();
    if fs::metadata(folder.path("data")).unwrap().uid() == 0 {
        chown(folder.path("data"), Some(65_534), Some(65_534)).unwrap();
    }
    let owner = |path: &Path| fs::metadata(path).map(|metadata| (metadata.uid(), metadata.gid())).unwrap();
    let expected = owner(&folder.path("data"));
    folder.ok(&["key", "new"]);
    // Servers and commands at the same time use the log and its index, which are checked while they exist.
    let (_server, _) = folder.serve();
    folder.add("grace");
    for name in ["vestibule.db", "vestibule.db-wal", "vestibule.db-shm", "vestibule.key"] {
        assert_eq!(owner(&folder.path(&format!("data/{name}"))), expected, "{name}");
    }
    let deep = ["--database-url", "sqlite://data/new/deep/v.db", "--key-file", "data/new/v.key"];
    folder.ok(&[&["settings", "get", "--create"], &deep[..]].concat());
    for name in ["new", "new/deep", "new/deep/v.db", "new/v.key"] {
        assert_eq!(owner(&folder.path(&format!("data/{name}"))), expected, "{name}");
    }
}

#[test]
fn files_that_every_user_may_open_are_refused_with_the_command_that_corrects_it() {
    let folder = TestFolder::with_database();
    for (name, mode) in [("vestibule.db", 0o644), ("vestibule.key", 0o604), ("vestibule.db", 0o602)] {
        let path = folder.path(&format!("data/{name}"));
        fs::set_permissions(&path, Permissions::from_mode(mode)).unwrap();
        for arguments in [&["settings", "get"][..], &["serve", "--listen", &free_address()]] {
            let (line, code) = folder.fails(arguments);
            assert!(line.contains(&format!("(mode {mode:04o}): run chmod 0600 data/{name}")), "{line}");
            assert_eq!(code, 1);
        }
        fs::set_permissions(&path, Permissions::from_mode(0o660)).unwrap();
        folder.ok(&["settings", "get"]);
    }
}

#[test]
fn a_secret_comes_from_a_file_that_only_its_owner_may_open() {
    let folder = TestFolder::with_database();
    fs::write(folder.path("password"), "p#/ss\n").unwrap();
    let with = |url: &'static str| {
        let mail = ["--mail-smtp-url", url, "--mail-smtp-password-file", "password"];
        [&["settings", "get", "--mail-transport", "smtp", "--mail-from", "a@example.com"], &mail[..]].concat()
    };
    let (line, code) = folder.fails(&with("smtps://user@mail.example.com"));
    assert!(
        line.contains("--mail-smtp-password-file names password") && line.contains("chmod 0600"),
        "{line}"
    );
    assert_eq!(code, 2);
    fs::set_permissions(folder.path("password"), Permissions::from_mode(0o600)).unwrap();
    folder.ok(&with("smtps://user@mail.example.com"));
    for (url, says) in [
        ("smtps://user:other@mail.example.com", "is given besides a password in mail.smtp_url"),
        ("smtps://mail.example.com", "needs a user name in mail.smtp_url"),
    ] {
        let (line, _) = folder.fails(&with(url));
        assert!(line.contains(says) && !line.contains("p#/ss"), "{line}");
    }
    let provider =
        "[[identity_provider]]\nid = 'corporate'\nissuer = 'https://id.example.com'\nclient_id = 'v'\n";
    fs::write(folder.path("v.toml"), format!("{provider}client_secret_file = 'password'\n")).unwrap();
    folder.ok(&["settings", "get", "--config", "v.toml"]);
    fs::write(
        folder.path("v.toml"),
        format!("{provider}client_secret_file = 'password'\nclient_secret = 'x'\n"),
    )
    .unwrap();
    let (line, _) = folder.fails(&["settings", "get", "--config", "v.toml"]);
    assert!(line.contains("client_secret_file is given besides client_secret"), "{line}");
}

#[test]
fn a_file_that_is_no_database_is_refused_at_once() {
    let folder = TestFolder::new();
    let damaged = [&b"SQLite format 3\0"[..], &[0xa5; 8_176]].concat();
    for (content, says) in [
        (&b"This is a letter, not a database."[..], "v.db is not a SQLite database"),
        (&damaged, "opening the database v.db: "),
    ] {
        fs::write(folder.path("v.db"), content).unwrap();
        fs::set_permissions(folder.path("v.db"), Permissions::from_mode(0o600)).unwrap();
        let started = std::time::Instant::now();
        for arguments in [&["account", "list"][..], &["serve", "--listen", &free_address()]] {
            let (line, code) = folder.fails(&[arguments, &["--database-url", "sqlite://v.db"]].concat());
            assert!(line.contains(says) && code == 1, "{line}");
        }
        // The pool would try for 30 seconds.
        assert!(started.elapsed().as_secs() < 20);
        assert_eq!(fs::read(folder.path("v.db")).unwrap(), content);
    }
}

#[test]
fn a_database_of_a_newer_version_is_refused_in_plain_words() {
    let folder = TestFolder::with_database();
    execute(
        &folder,
        "INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time)
         VALUES (9001, 'newer', '2027-01-01', TRUE, x'00', 0)",
    );
    for arguments in [&["account", "list"][..], &["serve", "--listen", &free_address()]] {
        let (line, code) = folder.fails(arguments);
        for says in [
            "a newer version of Vestibule has changed it",
            "change 9001",
            env!("CARGO_PKG_VERSION"),
            "restore",
        ] {
            assert!(line.contains(says), "{line}");
        }
        assert_eq!(code, 2);
    }
}

#[test]
fn a_new_key_is_not_made_beside_a_database() {
    let folder = TestFolder::with_database();
    let (line, code) = folder.fails(&["key", "new", "--key-file", "other.key"]);
    assert!(line.contains("data/vestibule.db exists already") && line.contains("key replace"), "{line}");
    assert_eq!(code, 1);
    assert!(!folder.path("other.key").exists());
}

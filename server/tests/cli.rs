//! The binary itself: its exit codes, its one line on an error, what it writes and what it leaves alone.

use std::{
    io::{Read as _, Write as _},
    net::{TcpListener, TcpStream},
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};

use serde_json::Value;
use tempfile::TempDir;

/// A folder to run in, with nothing of the environment's configuration.
struct TestFolder(TempDir);

impl TestFolder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vestibule"));
        command.args(arguments).current_dir(self.0.path());
        for (name, _) in
            std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("VESTIBULE_"))
        {
            command.env_remove(name);
        }
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    fn ok(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
        text(&output.stdout)
    }

    /// The one line of a command that fails, and its exit code.
    fn fails(&self, arguments: &[&str]) -> (String, i32) {
        let output = self.run(arguments);
        let line = text(&output.stderr);
        assert_eq!(line.lines().count(), 1, "{arguments:?}: {line}");
        (line, output.status.code().unwrap())
    }

    fn add(&self, username: &str) -> String {
        self.ok(&["account", "add", "--username", username, "--email", &format!("{username}@example.com")])
    }

    fn is_empty(&self) -> bool {
        std::fs::read_dir(self.0.path()).unwrap().next().is_none()
    }

    fn mails(&self) -> usize {
        std::fs::read_dir(self.0.path().join("data/mail")).map_or(0, Iterator::count)
    }

    /// A running server, ready, and its address.
    fn serve(&self) -> (Server, String) {
        let address = free_address();
        let child = self.command(&["serve", "--listen", &address]).stderr(Stdio::null()).spawn().unwrap();
        let server = Server(child);
        let started = Instant::now();
        while !get(&address, "/readyz").is_some_and(|answer| answer.starts_with("HTTP/1.1 200")) {
            assert!(started.elapsed() < Duration::from_secs(20), "the server does not start");
            std::thread::yield_now();
        }
        (server, address)
    }
}

struct Server(Child);

impl Server {
    fn signal(&self, signal: &str) {
        assert!(Command::new("kill").args([signal, &self.0.id().to_string()]).status().unwrap().success());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn free_address() -> String {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string()
}

fn get(address: &str, path: &str) -> Option<String> {
    let mut stream = TcpStream::connect(address).ok()?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    Some(answer)
}

#[test]
fn a_wrong_configuration_is_one_line_that_names_the_key_with_code_2_and_nothing_written() {
    let folder = TestFolder::new();
    for (arguments, names) in [
        (&["serve", "--listen", "8080"][..], "--listen"),
        (&["serve", "--public-url", "http://login.example.com"], "--public-url"),
        (&["serve", "--public-url", "https://login.example.com"], "mail.transport"),
        (&["serve", "--database-url", "mysql://x"], "--database-url"),
        (&["account", "list", "--application-name", "a:b"], "--application-name"),
        (&["serve", "--config", "missing.toml"], "missing.toml"),
        (
            &[
                "serve",
                "--demo",
                "--public-url",
                "https://login.example.com",
                "--mail-transport",
                "smtp",
                "--mail-smtp-url",
                "smtps://mail.example.com",
                "--mail-from",
                "a@example.com",
            ],
            "--demo",
        ),
    ] {
        let (line, code) = folder.fails(arguments);
        assert!(line.contains(names), "{arguments:?}: {line}");
        assert_eq!(code, 2, "{arguments:?}");
        assert!(folder.is_empty(), "{arguments:?}");
    }
    let output = folder.command(&["serve"]).env("VESTIBULE_LISTENS", "x").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        text(&output.stderr).contains("VESTIBULE_LISTENS is not a setting; did you mean VESTIBULE_LISTEN?")
    );
    assert!(folder.is_empty());
}

#[test]
fn a_broken_file_is_named_by_line_without_its_secrets() {
    let folder = TestFolder::new();
    let file =
        "listen = '127.0.0.1:1'\n[mail]\nsmtp_url = \"smtp://user:hunter2@mail.example.com\nfrom = 'a@b.c'\n";
    std::fs::write(folder.0.path().join("v.toml"), file).unwrap();
    let (line, code) = folder.fails(&["serve", "--config", "v.toml"]);
    assert!(line.contains("v.toml: line 3") && !line.contains("hunter2"), "{line}");
    assert_eq!(code, 2);
}

#[test]
fn a_client_that_never_finishes_its_headers_is_let_go() {
    let folder = TestFolder::new();
    let (_server, address) = folder.serve();
    let mut stream = TcpStream::connect(&address).unwrap();
    write!(stream, "GET /readyz HTTP/1.1\r\nHost: loc").unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(40))).unwrap();
    let mut answer = Vec::new();
    let ended = stream.read_to_end(&mut answer);
    assert!(ended.is_ok() && !answer.starts_with(b"HTTP/1.1 200"), "{ended:?}");
}

#[test]
fn a_port_in_use_is_said_and_nothing_is_written() {
    let folder = TestFolder::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let (line, code) = folder.fails(&["serve", "--listen", &address]);
    assert!(line.contains(&format!("cannot listen on {address}")) && line.contains("in use"), "{line}");
    assert_eq!(code, 1);
    assert!(folder.is_empty());
}

#[test]
fn accounts_are_added_listed_and_shown_as_text_and_as_json() {
    let folder = TestFolder::new();
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
        // What the list says in a word, the account says at length.
        if !["disabled", "locked", "waiting"].contains(&&**name) {
            assert_eq!(&shown[name], value, "{name}");
        }
    }
    assert!(folder.ok(&["account", "show", "--username", " GRACE "]).contains("email: grace@navy.example"));
}

#[test]
fn an_act_that_cannot_be_done_says_why_in_one_line() {
    let folder = TestFolder::new();
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
        (&["account", "bypass-code", "--username", "grace", "--reason", "lost"], "no authenticator", 1),
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
        (&["settings", "set", "mfa.internal", "maybe"], "off, optional or required", 2),
    ] {
        let (line, code) = folder.fails(arguments);
        assert!(line.contains(says), "{arguments:?}: {line}");
        assert_eq!(code, expected, "{arguments:?}");
    }
    let listed: Value = serde_json::from_str(&folder.ok(&["account", "list", "--json"])).unwrap();
    assert_eq!(listed.as_array().unwrap().len(), 2);
}

#[test]
fn accounts_are_changed_and_unlocked_and_what_was_done_is_listed_and_exported() {
    let folder = TestFolder::new();
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
fn a_file_of_accounts_is_tried_imported_and_listed_page_by_page() {
    use std::fmt::Write as _;

    let folder = TestFolder::new();
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

#[test]
fn a_running_server_mails_imported_accounts_their_passwords() {
    let folder = TestFolder::new();
    let (_server, _) = folder.serve();
    std::fs::write(folder.0.path().join("two.csv"), "username,email\na,a@example.com\nb,b@example.com\n")
        .unwrap();
    folder.ok(&["account", "import", "two.csv"]);
    let started = Instant::now();
    while folder.mails() < 4 {
        assert!(started.elapsed() < Duration::from_secs(20), "{} mails", folder.mails());
        std::thread::yield_now();
    }
}

#[test]
fn settings_are_printed_and_changed() {
    let folder = TestFolder::new();
    assert_eq!(folder.ok(&["settings", "get", "mfa.internal"]), "required\n");
    folder.ok(&["settings", "set", "mfa.internal", "optional"]);
    folder.ok(&["settings", "set", "backup_codes.enabled", "false"]);
    let all: Value = serde_json::from_str(&folder.ok(&["settings", "get", "--json"])).unwrap();
    let expected = serde_json::json!({"mfa.internal": "optional", "mfa.external": "required", "mfa.grace_days": "0", "backup_codes.enabled": "false"});
    assert_eq!(all, expected);
}

#[test]
fn a_key_file_is_made_once() {
    let folder = TestFolder::new();
    folder.ok(&["key", "new", "--key-file", "keys/one.key"]);
    let key = std::fs::read(folder.0.path().join("keys/one.key")).unwrap();
    let (line, code) = folder.fails(&["key", "new", "--key-file", "keys/one.key"]);
    assert!(line.contains("keys/one.key") && code == 1, "{line}");
    assert_eq!(std::fs::read(folder.0.path().join("keys/one.key")).unwrap(), key);
}

#[test]
fn a_server_without_its_key_file_refuses_to_start_and_says_why() {
    let folder = TestFolder::new();
    folder.add("grace");
    std::fs::remove_file(folder.0.path().join("data/vestibule.key")).unwrap();
    let (line, code) = folder.fails(&["serve", "--listen", &free_address()]);
    assert!(line.contains("data/vestibule.key is missing") && code == 1, "{line}");
    assert!(!folder.0.path().join("data/vestibule.key").exists());
}

#[test]
fn mail_that_cannot_leave_is_a_warning_and_the_account_is_added() {
    let folder = TestFolder::new();
    std::fs::write(folder.0.path().join("blocked"), "a file, not a folder").unwrap();
    for (username, arguments) in [
        ("grace", &["--mail-folder", "blocked"][..]),
        (
            "ada",
            &[
                "--mail-transport",
                "smtp",
                "--mail-smtp-url",
                "smtp://127.0.0.1:1",
                "--mail-from",
                "a@example.com",
            ],
        ),
    ] {
        let email = format!("{username}@example.com");
        let all = [&["account", "add", "--username", username, "--email", &email], arguments].concat();
        let output = folder.run(&all);
        assert!(output.status.success());
        let warning = text(&output.stderr);
        assert!(
            warning.contains("warning: the email stays queued") && warning.lines().count() == 1,
            "{warning}"
        );
        folder.ok(&["account", "show", "--username", username]);
    }
}

#[test]
fn every_command_has_help() {
    let folder = TestFolder::new();
    for command in [
        &[][..],
        &["serve"],
        &["account"],
        &["account", "add"],
        &["account", "list"],
        &["account", "edit"],
        &["account", "import"],
        &["account", "unlock"],
        &["account", "bypass-code"],
        &["activity"],
        &["activity", "list"],
        &["activity", "export"],
        &["account", "show"],
        &["account", "send-password"],
        &["account", "reset-mfa"],
        &["account", "disable"],
        &["account", "enable"],
        &["settings"],
        &["settings", "get"],
        &["settings", "set"],
        &["key"],
        &["key", "new"],
    ] {
        let help = folder.ok(&[command, &["--help"]].concat());
        assert!(help.contains("Usage: vestibule") && help.contains("VESTIBULE_PUBLIC_URL"), "{command:?}");
    }
    assert!(folder.ok(&["--version"]).starts_with("vestibule "));
}

#[test]
fn sigterm_lets_sign_ins_that_have_begun_finish() {
    let folder = TestFolder::new();
    let (mut server, address) = folder.serve();
    // Enough of them that most are still waiting for their hash when the first is answered.
    let mut streams: Vec<TcpStream> = (0..15)
        .map(|number| {
            let body = format!(r#"{{"username":"nobody{number}","password":"wrong"}}"#);
            let mut stream = TcpStream::connect(&address).unwrap();
            write!(
                stream,
                "POST /api/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n\
                 Sec-Fetch-Site: same-origin\r\nContent-Length: {}\r\n\r\n{body}",
                body.len()
            )
            .unwrap();
            stream
        })
        .collect();
    let mut first = [0; 12];
    streams[0].read_exact(&mut first).unwrap();
    server.signal("-TERM");
    let mut answered = 0;
    for stream in &mut streams[1..] {
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        // The address has five wrong passwords after a while: those sign-ins are answered too.
        answered += usize::from(answer.starts_with("HTTP/1.1 401") || answer.starts_with("HTTP/1.1 429"));
    }
    assert_eq!(answered, 14);
    assert!(server.0.wait().unwrap().success());
    assert!(TcpStream::connect(&address).is_err());
}

#[test]
fn a_running_server_mails_a_reset_code_to_who_asks_for_it() {
    let folder = TestFolder::new();
    folder.add("grace");
    let (_server, address) = folder.serve();
    let before = folder.mails();
    let body = r#"{"username":"grace"}"#;
    let mut stream = TcpStream::connect(&address).unwrap();
    write!(
        stream,
        "POST /api/forgot-password HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n\
         Sec-Fetch-Site: same-origin\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    let asked = Instant::now();
    while folder.mails() == before {
        assert!(asked.elapsed() < Duration::from_secs(20), "no mail comes");
        std::thread::yield_now();
    }
}

#[test]
fn what_was_acknowledged_before_a_kill_is_there_after_it() {
    let folder = TestFolder::new();
    let (mut server, _) = folder.serve();
    folder.add("grace");
    folder.ok(&["settings", "set", "mfa.internal", "off"]);
    server.signal("-KILL");
    server.0.wait().unwrap();
    let (_server, address) = folder.serve();
    assert!(get(&address, "/readyz").unwrap().starts_with("HTTP/1.1 200"));
    assert_eq!(folder.ok(&["settings", "get", "mfa.internal"]), "off\n");
    assert!(folder.ok(&["account", "show", "--username", "grace"]).contains("grace@example.com"));
}

#[test]
fn the_demo_says_where_to_go_and_how_to_sign_in() {
    let folder = TestFolder::new();
    let address = free_address();
    let port = address.rsplit(':').next().unwrap();
    let url = format!("http://localhost:{port}");
    let mut demo = folder
        .command(&["serve", "--demo", "--listen", &address, "--public-url", &url])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut output = demo.stdout.take().unwrap();
    let server = Server(demo);
    let mut said = String::new();
    let mut buffer = [0; 512];
    while !said.contains("Ctrl+C") {
        let read = output.read(&mut buffer).unwrap();
        assert!(read > 0, "{said}");
        said.push_str(&text(&buffer[..read]));
    }
    assert!(said.contains(&url) && said.contains("demo") && said.contains("data/mail"), "{said}");
    let password = said.split("Password").nth(1).unwrap().split_whitespace().next().unwrap();
    let body = format!(r#"{{"username":"demo","password":"{password}"}}"#);
    let mut stream = TcpStream::connect(&address).unwrap();
    write!(
        stream,
        "POST /api/sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n\
         Sec-Fetch-Site: same-origin\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200") && answer.contains("set_up"), "{answer}");
    drop(server);
}

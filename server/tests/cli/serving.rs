//! A running server: its clients, its background tasks, its end.

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
    time::{Duration, Instant},
};

use crate::support::{TestFolder, get};

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

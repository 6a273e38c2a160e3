//! A running server: its clients, its background tasks, and its shutdown.

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
    os::unix::net::UnixDatagram,
    process::Stdio,
    time::{Duration, Instant},
};

use crate::support::{Server, TestFolder, execute, free_address, get};

#[test]
fn a_client_that_never_finishes_its_headers_is_disconnected() {
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
fn a_running_server_emails_passwords_to_imported_accounts() {
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
fn sign_ins_in_progress_finish_after_sigterm() {
    let folder = TestFolder::new();
    let (mut server, address) = folder.serve();
    // So many that most are still waiting for their hash when the first is answered.
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
        // After five wrong passwords, the address is throttled. Those sign-ins are answered too.
        answered += usize::from(answer.starts_with("HTTP/1.1 401") || answer.starts_with("HTTP/1.1 429"));
    }
    assert_eq!(answered, 14);
    assert!(server.0.wait().unwrap().success());
    assert!(TcpStream::connect(&address).is_err());
}

#[test]
fn a_running_server_emails_a_requested_reset_code() {
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
fn acknowledged_changes_survive_a_kill() {
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
fn metrics_have_a_listener_of_their_own() {
    let folder = TestFolder::new();
    let metrics = free_address();
    let (mut server, address) = folder.serve_with(&["--metrics-listen", &metrics]);
    let answer = get(&metrics, "/metrics").unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    // The server was asked whether it is ready until it was.
    let ready = "vestibule_request_duration_seconds_count{route=\"/readyz\",status=\"2xx\"} 1";
    assert!(answer.contains(ready) && answer.ends_with("# EOF\n"), "{answer}");
    assert!(get(&metrics, "/").unwrap().starts_with("HTTP/1.1 404"));
    assert!(!get(&address, "/metrics").unwrap().contains("vestibule_sessions"));
    server.signal("-TERM");
    assert!(server.0.wait().unwrap().success());
    assert!(TcpStream::connect(&metrics).is_err());
}

#[test]
fn the_service_manager_is_told_when_the_server_is_ready_and_when_it_stops() {
    let folder = TestFolder::new();
    let socket = UnixDatagram::bind(folder.path("notify")).unwrap();
    socket.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let receive = || {
        let mut state = [0; 64];
        let length = socket.recv(&mut state).unwrap();
        String::from_utf8(state[..length].to_vec()).unwrap()
    };
    let address = free_address();
    let mut command = folder.command(&["serve", "--listen", &address]);
    command.env("NOTIFY_SOCKET", folder.path("notify")).stderr(Stdio::null());
    let mut server = Server(command.spawn().unwrap());
    assert_eq!(receive(), "READY=1");
    assert!(get(&address, "/readyz").unwrap().starts_with("HTTP/1.1 200"));
    server.signal("-TERM");
    assert_eq!(receive(), "STOPPING=1");
    assert!(server.0.wait().unwrap().success());
}

#[test]
fn the_health_of_a_server_is_asked_by_its_own_program() {
    let folder = TestFolder::new();
    let (server, address) = folder.serve();
    let port = address.rsplit(':').next().unwrap();
    for listen in [address.clone(), format!("0.0.0.0:{port}")] {
        assert_eq!(folder.ok(&["health", "--listen", &listen]), "ready\n");
    }
    drop(server);
    let (line, code) = folder.fails(&["health", "--listen", &address]);
    assert!(line.contains(&format!("the server at {address} does not answer")) && code == 1, "{line}");
    // A server that cannot read its database is not ready.
    let (_server, address) = folder.serve();
    execute(&folder, "ALTER TABLE mail RENAME TO lost");
    let (line, code) = folder.fails(&["health", "--listen", &address]);
    assert!(line.contains("the server is not ready: ") && code == 1, "{line}");
}

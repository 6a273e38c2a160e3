//! The export of traces to a collector that takes what it gets.
#![cfg(feature = "otlp")]

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{TcpListener, TcpStream},
    time::Duration,
};

use crate::support::{TestFolder, free_address, get};

/// One request: its path and its body.
fn take(stream: &TcpStream) -> (String, String) {
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line).unwrap();
    let path = line.split(' ').nth(1).unwrap().to_owned();
    let mut length = 0;
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).unwrap();
        if header.trim().is_empty() {
            break;
        }
        if let Some(value) = header.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    (path, String::from_utf8(body).unwrap())
}

#[test]
fn the_steps_of_a_request_become_spans_of_a_trace() {
    let folder = TestFolder::new();
    let collector = TcpListener::bind("127.0.0.1:0").unwrap();
    let endpoint = format!("http://{}", collector.local_addr().unwrap());
    let (server, address) = folder.serve_in(&[], &[("OTEL_EXPORTER_OTLP_ENDPOINT", &endpoint)]);
    let body = r#"{"username":"canary-name","password":"canary-password"}"#;
    let mut stream = TcpStream::connect(&address).unwrap();
    write!(
        stream,
        "POST /api/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n\
         Sec-Fetch-Site: same-origin\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    drop(std::io::read_to_string(stream));
    // What is not sent yet is sent when the server stops.
    server.signal("-TERM");
    let mut sent = String::new();
    while !sent.contains("/api/sign-in") {
        let (stream, _) = collector.accept().unwrap();
        let (path, body) = take(&stream);
        assert_eq!(path, "/v1/traces");
        write!(&stream, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{{}}")
            .unwrap();
        sent.push_str(&body);
    }
    for part in ["\"vestibule\"", "\"request\"", "\"hash password\"", "\"transaction\""] {
        assert!(sent.contains(part), "{part}: {sent}");
    }
    assert!(!sent.contains("canary"), "{sent}");
}

#[test]
fn a_collector_that_does_not_answer_holds_nothing_up() {
    let folder = TestFolder::new();
    let endpoint = format!("http://{}", free_address());
    let (mut server, address) = folder.serve_in(&[], &[("OTEL_EXPORTER_OTLP_ENDPOINT", &endpoint)]);
    assert!(get(&address, "/healthz").unwrap().starts_with("HTTP/1.1 200"));
    server.signal("-TERM");
    assert!(server.0.wait().unwrap().success());
}

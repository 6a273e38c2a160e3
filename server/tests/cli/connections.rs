//! Clients that hold connections open, and requests that are not even HTTP.

use std::{
    fs,
    io::{Read as _, Write as _},
    net::TcpStream,
    time::{Duration, Instant},
};

use tokio::{
    io::AsyncWriteExt as _,
    net::{TcpSocket, TcpStream as AsyncStream},
    runtime::Builder,
};

use crate::{
    client::Client,
    support::{Server, TestFolder, get},
};

/// The most memory that a server may use while connections are held open, in KiB.
const MOST_MEMORY: u64 = 96 * 1024;

/// Opens 128 connections from each of four networks, and sends the bytes on each.
fn hold(address: &str, bytes: &[u8]) -> Vec<AsyncStream> {
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mut streams = Vec::new();
        for number in 0..512 {
            let socket = TcpSocket::new_v4().unwrap();
            socket.bind(format!("127.0.{}.1:0", number % 4 + 1).parse().unwrap()).unwrap();
            let mut stream = socket.connect(address.parse().unwrap()).await.unwrap();
            stream.write_all(bytes).await.unwrap();
            streams.push(stream);
        }
        streams
    })
}

fn memory(server: &Server) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", server.0.id())).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[test]
fn connections_with_unfinished_headers_keep_nobody_out_and_need_little_memory() {
    let folder = TestFolder::new();
    let (server, address) = folder.serve();
    let mut bytes = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Filling: ".to_vec();
    bytes.resize(30 * 1024, b'x');
    let held = hold(&address, &bytes);
    let begun = Instant::now();
    assert!(get(&address, "/healthz").unwrap().starts_with("HTTP/1.1 200"));
    let answer = Client::new(&address).sign_in("grace", "a wrong password");
    assert_eq!(answer.status, 401, "{}", answer.head);
    // Without the places of silent connections, both would wait until the ten seconds for headers are over.
    assert!(begun.elapsed() < Duration::from_secs(8), "{:?}", begun.elapsed());
    let memory = memory(&server);
    assert!(memory < MOST_MEMORY, "{memory} KiB");
    drop(held);
}

#[test]
fn bodies_that_never_arrive_keep_nobody_out() {
    let folder = TestFolder::new();
    let (_server, address) = folder.serve();
    let begun_request = "POST /api/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n\
                Sec-Fetch-Site: same-origin\r\nContent-Length: 100\r\n\r\n{\"username\":";
    let held = hold(&address, begun_request.as_bytes());
    let begun = Instant::now();
    assert!(get(&address, "/healthz").unwrap().starts_with("HTTP/1.1 200"));
    let answer = Client::new(&address).sign_in("grace", "a wrong password");
    assert_eq!(answer.status, 401, "{}", answer.head);
    // Otherwise both would wait until the fifteen seconds for a request are over.
    assert!(begun.elapsed() < Duration::from_secs(8), "{:?}", begun.elapsed());
    drop(held);
}

#[test]
fn answers_of_the_http_library_carry_the_security_headers() {
    let folder = TestFolder::new();
    let (_server, address) = folder.serve();
    let ours = get(&address, "/api/nothing").unwrap();
    let mut large = b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Filling: ".to_vec();
    large.resize(32 * 1024, b'x');
    let mut complete = large.clone();
    complete.resize(33 * 1024, b'x');
    complete.extend(b"\r\n\r\n");
    let path = "a".repeat(33 * 1024);
    let long_path = format!("GET /{path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    let many = format!("GET / HTTP/1.1\r\n{}\r\n", "a: b\r\n".repeat(101));
    for (request, status) in [
        (&b"nonsense\r\n\r\n"[..], "400"),
        (b"GET / HTTP/1.1\r\nHost: local\0host\r\n\r\n", "400"),
        (b"POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", "400"),
        (b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n", "400"),
        (b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n", "400"),
        (&large, "431"),
        (&complete, "431"),
        (long_path.as_bytes(), "431"),
        (many.as_bytes(), "431"),
    ] {
        let mut stream = TcpStream::connect(&address).unwrap();
        stream.write_all(request).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{answer}");
        let header = |answer: &str, name: &str| {
            answer.lines().find(|line| line.starts_with(&format!("{name}: "))).map(str::to_owned)
        };
        for name in [
            "content-security-policy",
            "cache-control",
            "x-content-type-options",
            "referrer-policy",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "permissions-policy",
        ] {
            let value = header(&ours, name);
            assert!(value.is_some() && header(&answer, name) == value, "{name}: {answer}");
        }
    }
}

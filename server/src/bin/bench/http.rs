//! A request that a browser sends.

use anyhow::{Context as _, ensure};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

/// Sends a request and returns the response. Any status but 200 is an error.
pub async fn post(stream: &mut TcpStream, path: &str, cookie: &str, body: &str) -> anyhow::Result<String> {
    let answer = send(stream, path, &format!("Cookie: {cookie}"), body).await?;
    ensure!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    Ok(answer)
}

/// The cookie that a response sets first.
pub fn cookie(answer: &str) -> anyhow::Result<&str> {
    answer.split("set-cookie: ").nth(1).and_then(|rest| rest.split(';').next()).context("no cookie")
}

/// Sends a request with one more header, and returns the response of any status.
pub async fn send(stream: &mut TcpStream, path: &str, header: &str, body: &str) -> anyhow::Result<String> {
    let length = body.len();
    let more = format!(
        "Content-Type: application/json\r\nSec-Fetch-Site: same-origin\r\n{header}\r\nContent-Length: {length}"
    );
    exchange(stream, &format!("POST {path} HTTP/1.1\r\nHost: localhost\r\n{more}\r\n\r\n{body}")).await
}

/// Follows a link, with one more header, and returns the response of any status.
pub async fn follow(stream: &mut TcpStream, path: &str, header: &str) -> anyhow::Result<String> {
    exchange(stream, &format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n{header}\r\n\r\n")).await
}

async fn exchange(stream: &mut TcpStream, request: &str) -> anyhow::Result<String> {
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::new();
    loop {
        let mut part = [0; 4096];
        let read = stream.read(&mut part).await?;
        ensure!(read > 0, "the connection ended");
        answer.extend_from_slice(&part[..read]);
        let text = String::from_utf8_lossy(&answer);
        if let Some((head, rest)) = text.split_once("\r\n\r\n") {
            let length = head.split("content-length: ").nth(1).and_then(|rest| rest.lines().next());
            if rest.len() >= length.context("no length")?.parse()? {
                return Ok(text.into_owned());
            }
        }
    }
}

//! Checks for a reverse proxy with 100,000 live sessions. A second process sends the requests over loopback.

use std::{
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use anyhow::ensure;
use domain::{
    clock::Clock,
    crypto,
    crypto::token::Token,
    email::{Mailbox, Transport},
};
use server::{config::Config, state::Server};
use shared::api::{admin::settings::Setting, security::Mfa};
use store::{
    account::{AccountKind, Origin},
    session::Session,
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use super::{
    environment::{Installation, free_address, set},
    figures::rate,
    people,
    process::{cpu_seconds, serve, stop},
    strangers::{Strangers, TIMES},
};

const SESSIONS: usize = 100_000;
/// How many connections send requests at the same time. A proxy keeps its connections open.
const CONNECTIONS: usize = 32;
const SECONDS: u64 = 10;

/// Fills a database, serves it with the release binary, and starts this program again to send requests: at first alone, then
/// beside strangers who guess passwords. `hashes` is how many passwords a second the machine can hash.
pub async fn measure(binary: &Path, installation: &Installation, hashes: f64) -> anyhow::Result<()> {
    let tokens = installation.folder().join("tokens");
    std::fs::write(&tokens, sessions(installation.config()?).await?.join("\n"))?;
    let (listen, metrics) = (free_address()?, free_address()?);
    let more = [
        ("VESTIBULE_METRICS_LISTEN", &*metrics),
        ("VESTIBULE_APPLICATION_URL", "http://localhost:9000/"),
        ("VESTIBULE_PROXIES", "127.0.0.1"),
    ];
    let mut server = serve(binary, installation, &listen, &more).await?;
    let ask = async || {
        let client = Command::new(std::env::current_exe()?).args(["ask", &listen]).arg(&tokens).spawn()?;
        let done = tokio::task::spawn_blocking(move || client.wait_with_output()).await??;
        ensure!(done.status.success());
        anyhow::Ok(())
    };
    let before = cpu_seconds(server.id())?;
    let scraping = tokio::spawn(scrape(metrics.clone()));
    ask().await?;
    ensure!(!scraping.is_finished(), "the metrics could not be read");
    scraping.abort();
    println!("  CPU of the server                       {:7.1} s", cpu_seconds(server.id())? - before);
    let strangers = Strangers::start(&listen, hashes);
    println!("the same while {TIMES} times as many passwords are guessed as can be hashed:");
    ask().await?;
    strangers.stop().await?;
    stop(&mut server)
}

/// Reads the metrics each second, as a monitoring system may. Ends only when that fails.
async fn scrape(address: String) -> anyhow::Result<()> {
    loop {
        let mut stream = TcpStream::connect(&address).await?;
        stream.write_all(b"GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await?;
        ensure!(answer.contains("vestibule_"), "{answer}");
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

/// The second process: sends requests for some seconds, with tokens in random order.
pub async fn ask(address: &str, tokens: &Path) -> anyhow::Result<()> {
    let tokens: Vec<String> = std::fs::read_to_string(tokens)?.lines().map(str::to_owned).collect();
    let tokens = std::sync::Arc::new(tokens);
    let mut connections = tokio::task::JoinSet::new();
    let started = Instant::now();
    for first in 0..CONNECTIONS {
        let (tokens, address) = (std::sync::Arc::clone(&tokens), address.to_owned());
        connections.spawn(async move {
            let mut stream = TcpStream::connect(address).await?;
            stream.set_nodelay(true)?;
            let (mut took, mut buffer) = (Vec::new(), [0; 4096]);
            let mut at = first * SESSIONS / CONNECTIONS;
            while started.elapsed().as_secs() < SECONDS {
                at = (at + 7919) % tokens.len();
                let request = format!(
                    "GET /api/forward-auth HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Proto: http\r\n\
                     X-Forwarded-Host: localhost:9000\r\nX-Forwarded-Uri: /a\r\nX-Forwarded-Method: GET\r\n\
                     X-Forwarded-For: 127.0.0.1\r\nAccept: text/html\r\nCookie: vestibule={}\r\n\r\n",
                    tokens[at]
                );
                let asked = Instant::now();
                stream.write_all(request.as_bytes()).await?;
                let mut read = 0;
                while !buffer[..read].ends_with(b"\r\n\r\n") {
                    let more = stream.read(&mut buffer[read..]).await?;
                    ensure!(more > 0, "the connection ended");
                    read += more;
                }
                ensure!(buffer.starts_with(b"HTTP/1.1 200"), "{}", String::from_utf8_lossy(&buffer[..read]));
                took.push(asked.elapsed());
            }
            Ok(took)
        });
    }
    let mut took = Vec::new();
    while let Some(done) = connections.join_next().await {
        took.extend(done??);
    }
    let per_second = rate(took.len(), started);
    took.sort();
    let at = |part: usize| took[(took.len() * part / 1000).min(took.len() - 1)].as_secs_f64() * 1000.0;
    println!(
        "checks for forward authentication         {per_second:7.0} per second, {SESSIONS} live sessions"
    );
    println!("  p50, p99, p99.9                         {:5.2} {:5.2} {:5.2} ms", at(500), at(990), at(999));
    println!(
        "  CPU of the client                       {:7.1} s of {SECONDS}",
        cpu_seconds(std::process::id())?
    );
    Ok(())
}

/// Adds sessions, each of another account and used within the last minute, and returns their tokens.
async fn sessions(config: Config) -> anyhow::Result<Vec<String>> {
    let clock = Clock::System;
    let server = Server::open(config, clock.clone(), Transport::Memory(Mailbox::default())).await?;
    let store = server.domain.store();
    set(&server, Setting::Mfa(AccountKind::Internal, Mfa::Off)).await?;
    let mut tokens = Vec::with_capacity(SESSIONS);
    let mut tx = store.begin().await?;
    for number in 0..SESSIONS {
        let token = Token::random();
        // Spread over a minute, because each session stores its last use at most once a minute.
        let now = clock.now() - i64::try_from(number * 60_000 / SESSIONS)?;
        let account = people::add(&mut tx, &format!("holder{number}"), Origin::Local, now).await?;
        let session = Session {
            id: crypto::random_id(),
            account_id: account,
            created_at: now,
            seen_at: now,
            finished_at: Some(now),
            authenticated_at: now,
            ..Session::default()
        };
        store::session::insert(&mut tx, &session, &token.hash()).await?;
        tokens.push(token.encode());
    }
    tx.commit().await?;
    store.close().await;
    Ok(tokens)
}

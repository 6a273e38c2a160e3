//! The server that is measured, and the two clients: one that asks for a name, and one whose writes show whether the
//! database is busy.

use std::{
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use anyhow::{bail, ensure};
use domain::{
    clock::Clock,
    crypto::hasher::Lane,
    email::{Mailbox, Transport},
};
use server::state::Server;
use tokio::net::TcpStream;

use super::people::{self, Name};
use crate::{
    environment::{config, environment},
    http::send,
    process::Process,
    smtp_sink,
};

pub struct Victim {
    pub server: Process,
    asks: TcpStream,
    probes: TcpStream,
    requests: u32,
}

impl Victim {
    /// Fills a database and serves it.
    pub async fn start(binary: &Path, folder: &Path, samples: usize) -> anyhow::Result<Self> {
        let listen =
            format!("127.0.0.1:{}", std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port());
        let clock = Clock::System;
        let transport = Transport::Memory(Mailbox::default());
        let filled = Server::open(config(folder, &listen)?, clock.clone(), transport).await?;
        let Ok(hash) = filled.domain.hasher().hash(Lane::Known, "violet kayak trombone").await else {
            bail!("the hashing pool is busy")
        };
        let mut tx = filled.domain.store().begin().await?;
        people::add(&mut tx, samples, &hash, clock.now()).await?;
        tx.commit().await?;
        filled.domain.store().close().await;
        let smtp = smtp_sink::start().await?;
        let server = Process::start(
            Command::new(binary)
                .arg("serve")
                .envs(environment(folder, &listen))
                // Each request comes from an address of its own, and from any number of names a minute.
                .env("VESTIBULE_PROXIES", "127.0.0.1")
                .env("VESTIBULE_LIMITS_ADDRESS_TRIES", "0")
                .env("VESTIBULE_LIMITS_RESET_REQUESTS", "0")
                .env("VESTIBULE_MAIL_TRANSPORT", "smtp")
                .env("VESTIBULE_MAIL_SMTP_URL", format!("smtp://127.0.0.1:{smtp}"))
                .env("VESTIBULE_MAIL_FROM", "Vestibule <no-reply@example.com>"),
        )?;
        let started = Instant::now();
        let asks = loop {
            match TcpStream::connect(&listen).await {
                Ok(stream) => break stream,
                Err(error) if started.elapsed() > Duration::from_secs(30) => return Err(error.into()),
                Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
            }
        };
        let probes = TcpStream::connect(&listen).await?;
        asks.set_nodelay(true)?;
        probes.set_nodelay(true)?;
        Ok(Self { server, asks, probes, requests: 0 })
    }

    /// Asks for a name, and returns how long the answer took, in seconds.
    pub async fn ask(&mut self, path: &str, name: &Name) -> anyhow::Result<f64> {
        let header = self.address();
        let body = match path {
            "/api/sign-in" => format!(r#"{{"username":"{}","password":"wrong"}}"#, name.text()),
            _ => format!(r#"{{"username":"{}"}}"#, name.text()),
        };
        let begun = Instant::now();
        let answer = send(&mut self.asks, path, &header, &body).await?;
        let took = begun.elapsed().as_secs_f64();
        let status = answer.get(9..12).unwrap_or_default();
        ensure!(["200", "401", "403", "429"].contains(&status), "{answer}");
        Ok(took)
    }

    /// Writes to the database as another client: starts a sign-in with a passkey. Returns how long that took, in seconds.
    pub async fn probe(&mut self) -> anyhow::Result<f64> {
        let header = self.address();
        let begun = Instant::now();
        let answer = send(&mut self.probes, "/api/passkeys/sign-in/start", &header, "{}").await?;
        let took = begun.elapsed().as_secs_f64();
        ensure!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        Ok(took)
    }

    /// The header with the address of the next client, in a network of its own.
    fn address(&mut self) -> String {
        self.requests += 1;
        let [_, a, b, c] = self.requests.to_be_bytes();
        format!("X-Forwarded-For: 2001:db8:{:x}:{:x}::1", u16::from(a) << 8 | u16::from(b), u16::from(c) << 8)
    }
}

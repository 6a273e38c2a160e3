//! The server that is measured, its identity provider, and the two clients: one that asks for a name, and one whose writes show
//! whether the database is busy.

use std::{path::Path, time::Instant};

use anyhow::{Context as _, ensure};
use domain::{
    clock::Clock,
    email::{Mailbox, Transport},
};
use server::state::Server;
use shared::api::sso::{BEGIN, CALLBACK};
use tokio::net::{TcpListener, TcpStream};

use super::{
    fake_provider,
    states::{self, Name},
};
use crate::{
    environment::{Installation, free_address},
    http::{cookie, follow, send},
    people,
    process::{Process, serve},
    smtp_sink,
};

/// How a stranger asks for a name.
#[derive(Clone, Copy)]
pub enum Way {
    /// With a wrong password.
    SignIn,
    /// By requesting a reset code.
    Reset,
    /// As somebody whose email address at the identity provider is that of the name.
    Provider,
}

pub struct Victim {
    pub server: Process,
    asks: TcpStream,
    probes: TcpStream,
    requests: u32,
    _installation: Installation,
}

impl Victim {
    /// Fills a database and serves it.
    pub async fn start(binary: &Path, samples: usize) -> anyhow::Result<Self> {
        let (installation, listen) = (Installation::on_sqlite()?, free_address()?);
        let clock = Clock::System;
        let transport = Transport::Memory(Mailbox::default());
        let filled = Server::open(installation.config()?, clock.clone(), transport).await?;
        let hash = people::hash(filled.domain.hasher()).await?;
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let issuer = format!("http://{}", listener.local_addr()?);
        let router = fake_provider::routes(issuer.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        let mut tx = filled.domain.store().begin().await?;
        states::add(&mut tx, samples, &hash, &issuer, clock.now()).await?;
        tx.commit().await?;
        filled.domain.store().close().await;
        let smtp = format!("smtp://127.0.0.1:{}", smtp_sink::start().await?);
        // Each request comes from an address of its own, and from any number of names a minute.
        let more = [
            ("VESTIBULE_PROXIES", "127.0.0.1"),
            ("VESTIBULE_LIMITS_ADDRESS_TRIES", "0"),
            ("VESTIBULE_LIMITS_RESET_REQUESTS", "0"),
            ("VESTIBULE_MAIL_TRANSPORT", "smtp"),
            ("VESTIBULE_MAIL_SMTP_URL", &smtp),
            ("VESTIBULE_MAIL_FROM", "Vestibule <no-reply@example.com>"),
            ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_ISSUER", &issuer),
            ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_CLIENT_ID", "vestibule"),
            ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_CLIENT_SECRET", "secret"),
            ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_NAME", "Example Corp"),
        ];
        let server = serve(binary, &installation, &listen, &more).await?;
        let asks = TcpStream::connect(&listen).await?;
        let probes = TcpStream::connect(&listen).await?;
        asks.set_nodelay(true)?;
        probes.set_nodelay(true)?;
        Ok(Self { server, asks, probes, requests: 0, _installation: installation })
    }

    /// Asks for a name, and returns how long the answer took, in seconds.
    pub async fn ask(&mut self, way: Way, name: &Name) -> anyhow::Result<f64> {
        let (path, body) = match way {
            Way::SignIn => {
                ("/api/sign-in", format!(r#"{{"username":"{}","password":"wrong"}}"#, name.text()))
            }
            Way::Reset => ("/api/forgot-password", format!(r#"{{"username":"{}"}}"#, name.text())),
            Way::Provider => return self.come_back(name).await,
        };
        let header = self.address();
        let begun = Instant::now();
        let answer = send(&mut self.asks, path, &header, &body).await?;
        let took = begun.elapsed().as_secs_f64();
        let status = answer.get(9..12).unwrap_or_default();
        ensure!(["200", "401", "403", "429"].contains(&status), "{answer}");
        Ok(took)
    }

    /// Signs in at the identity provider, and comes back to be refused.
    async fn come_back(&mut self, name: &Name) -> anyhow::Result<f64> {
        let address = self.address();
        let start = BEGIN.replace("{provider}", "corporate");
        let answer = follow(&mut self.asks, &start, &address).await?;
        let parameter = |name: &str| {
            let (_, rest) = answer.split_once(&format!("{name}=")).context("no such parameter")?;
            rest.split(['&', '\r']).next().context("no value")
        };
        let code = format!("{}.{}", name.text(), parameter("nonce")?);
        let path = CALLBACK.replace("{provider}", "corporate");
        let path = format!("{path}?state={}&code={code}", parameter("state")?);
        let header = format!("{address}\r\nCookie: {}", cookie(&answer)?);
        let begun = Instant::now();
        let answer = follow(&mut self.asks, &path, &header).await?;
        let took = begun.elapsed().as_secs_f64();
        ensure!(answer.starts_with("HTTP/1.1 303") && answer.contains("no-account"), "{answer}");
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

//! Full sign-ins, and the hashes that limit them.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Instant,
};

use anyhow::{Context as _, bail, ensure};
use domain::{
    clock::{Clock, SECOND},
    crypto,
    crypto::{hasher, hasher::Lane, keys::SealContext, totp::Authenticator},
    email::{Mailbox, Transport},
};
use server::{routes, state::Server};
use shared::{EmailAddress, PersonName, Username, api::admin::settings::Setting};
use store::{
    self,
    account::{AccountKind, NewAccount, Origin},
    authenticator::NewAuthenticator,
};
use tokio::net::TcpStream;

use super::{
    environment::{config, set},
    figures::rate,
    http::post,
};

pub const PASSWORD: &str = "violet kayak trombone";
const PEOPLE: usize = 300;
/// How many browsers sign in at the same time.
const BROWSERS: usize = 8;

/// Hashes per second on all cores, with nothing else to do.
pub fn raw_hashes(cores: usize) -> f64 {
    const EACH: usize = 150;
    let started = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| hasher::raw(EACH));
        }
    });
    rate(EACH * cores, started)
}

/// A server in this process, on loopback, with accounts that have an authenticator.
pub struct LoopbackServer {
    address: String,
    clock: Clock,
    phones: Arc<Vec<Authenticator>>,
    _folder: tempfile::TempDir,
}

impl LoopbackServer {
    pub async fn open() -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let clock = Clock::held(1_700_000_010_000);
        let transport = Transport::Memory(Mailbox::default());
        let server = Server::open(config(folder.path(), "127.0.0.1:8080")?, clock.clone(), transport).await?;
        let domain = &server.domain;
        set(&server, Setting::BackupCodes(false)).await?;
        let Ok(hash) = domain.hasher().hash(Lane::Known, PASSWORD).await else {
            bail!("the hashing pool is busy")
        };
        let mut phones = Vec::new();
        let mut tx = domain.store().begin().await?;
        for number in 0..PEOPLE {
            let id = crypto::random_id();
            let new = NewAccount {
                username: Username::parse(&format!("person{number}"))?,
                email: EmailAddress::parse(&format!("person{number}@example.com"))?,
                name: PersonName::default(),
                kind: AccountKind::Internal,
                origin: Origin::Local,
                admin: false,
                language: None,
                provider: None,
            };
            ensure!(store::account::insert(&mut tx, &id, &new, 0).await?.is_ok());
            store::account::replace_password(&mut tx, &id, None, &hash, None).await?;
            let secret: [u8; 20] = crypto::random();
            let sealed =
                domain.keys().seal(SealContext { column: "authenticator.secret", owner: &id }, &secret);
            let new = NewAuthenticator {
                id: &crypto::random_id(),
                account_id: &id,
                secret: sealed,
                name: "",
                step: 0,
            };
            store::authenticator::insert(&mut tx, new, 0).await?;
            phones.push(Authenticator::new(&secret)?);
        }
        tx.commit().await?;
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?.to_string();
        tokio::spawn(async move { axum::serve(listener, routes::router(server)).await });
        Ok(Self { address, clock, phones: Arc::new(phones), _folder: folder })
    }

    /// Full sign-ins per second: each account once, several browsers at a time.
    pub async fn sign_ins(&self) -> anyhow::Result<f64> {
        // A code is accepted once, so each round needs a new time step.
        self.clock.advance(60 * SECOND);
        let next = Arc::new(AtomicUsize::new(0));
        let mut browsers = tokio::task::JoinSet::new();
        let started = Instant::now();
        for _ in 0..BROWSERS {
            let (next, phones) = (Arc::clone(&next), Arc::clone(&self.phones));
            let (address, now) = (self.address.clone(), self.clock.now());
            browsers.spawn(async move {
                let mut stream = TcpStream::connect(&address).await?;
                stream.set_nodelay(true)?;
                loop {
                    let person = next.fetch_add(1, Ordering::Relaxed);
                    let Some(phone) = phones.get(person) else { return anyhow::Ok(()) };
                    let body = format!(r#"{{"username":"person{person}","password":"{PASSWORD}"}}"#);
                    let answer = post(&mut stream, "/api/sign-in", "", &body).await?;
                    let cookie = answer.split("set-cookie: ").nth(1).and_then(|rest| rest.split(';').next());
                    let code = format!(r#"{{"code":"{}"}}"#, phone.code(now));
                    let answer =
                        post(&mut stream, "/api/verify", cookie.context("no cookie")?, &code).await?;
                    ensure!(answer.contains("signed_in"), "{answer}");
                }
            });
        }
        while let Some(done) = browsers.join_next().await {
            done??;
        }
        Ok(rate(PEOPLE, started))
    }
}

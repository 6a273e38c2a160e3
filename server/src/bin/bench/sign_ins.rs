//! Full sign-ins with password and code, and the hashes that limit them.

use std::{
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Instant,
};

use anyhow::ensure;
use domain::{
    clock::Clock,
    crypto::{hasher, totp::Authenticator},
    email::{Mailbox, Transport},
};
use server::{config::Config, state::Server};
use shared::api::admin::settings::Setting;
use tokio::net::TcpStream;

use super::{
    environment::set,
    figures::rate,
    http::{cookie, post},
    people::{self, PASSWORD},
    process::LARGE_PAGES,
};

/// How many people sign in in a round.
pub const PEOPLE: usize = 300;
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

/// The same in pages of 2 MiB, by a process of its own.
pub fn hashes_in_large_pages() -> anyhow::Result<f64> {
    let output = Command::new(std::env::current_exe()?).arg("hashes").envs([LARGE_PAGES]).output()?;
    Ok(str::from_utf8(&output.stdout)?.trim().parse()?)
}

/// Fills a database with people who have an authenticator, for so many rounds, and returns their authenticators.
pub async fn fill(config: Config, rounds: usize) -> anyhow::Result<Vec<Authenticator>> {
    let server = Server::open(config, Clock::System, Transport::Memory(Mailbox::default())).await?;
    let domain = &server.domain;
    set(&server, Setting::BackupCodes(false)).await?;
    let hash = people::hash(domain.hasher()).await?;
    let mut phones = Vec::new();
    let mut tx = domain.store().begin().await?;
    for number in 0..rounds * PEOPLE {
        let id = people::add_with_password(&mut tx, &format!("owner{number}"), &hash).await?;
        phones.push(people::add_authenticator(domain, &mut tx, &id).await?);
    }
    tx.commit().await?;
    domain.store().close().await;
    Ok(phones)
}

/// Full sign-ins per second of the people of a round, each once, several browsers at a time, at the servers in turn.
pub async fn sign_ins(
    addresses: &[String],
    phones: &Arc<Vec<Authenticator>>,
    round: usize,
) -> anyhow::Result<f64> {
    let next = Arc::new(AtomicUsize::new(round * PEOPLE));
    let mut browsers = tokio::task::JoinSet::new();
    let started = Instant::now();
    for address in addresses.iter().cycle().take(BROWSERS) {
        let (address, next, phones) = (address.clone(), Arc::clone(&next), Arc::clone(phones));
        browsers.spawn(async move {
            let mut stream = TcpStream::connect(&address).await?;
            stream.set_nodelay(true)?;
            loop {
                let person = next.fetch_add(1, Ordering::Relaxed);
                if person >= (round + 1) * PEOPLE {
                    return anyhow::Ok(());
                }
                let body = format!(r#"{{"username":"owner{person}","password":"{PASSWORD}"}}"#);
                let answer = post(&mut stream, "/api/sign-in", "", &body).await?;
                let code = format!(r#"{{"code":"{}"}}"#, phones[person].code(Clock::System.now()));
                let answer = post(&mut stream, "/api/verify", cookie(&answer)?, &code).await?;
                ensure!(answer.contains("signed_in"), "{answer}");
            }
        });
    }
    while let Some(done) = browsers.join_next().await {
        done??;
    }
    Ok(rate(PEOPLE, started))
}

//! People who sign in again and again on browsers that they have used before.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::ensure;
use domain::{
    clock::Clock,
    crypto::token::Token,
    email::{Mailbox, Transport},
};
use server::state::Server;
use tokio::{net::TcpStream, task::JoinSet, time::sleep};

use super::{
    environment::Installation,
    http::send,
    people::{self, PASSWORD},
};

/// The people, each of whom has a browser of their own.
const PEOPLE: usize = 20;
/// The pause of each of them between two sign-ins.
const PAUSE: Duration = Duration::from_secs(2);

/// The cookie of each one's browser.
pub struct KnownBrowsers(Vec<String>);

/// The times of sign-ins, in order, and the number of those that were refused.
#[derive(Default)]
pub struct Times {
    times: Vec<Duration>,
    refused: usize,
}

impl Times {
    pub fn at(&self, percentile: usize) -> Duration {
        self.times[(self.times.len() * percentile / 100).min(self.times.len() - 1)]
    }

    /// The median and the 99th percentile, in milliseconds.
    pub fn text(&self) -> String {
        format!("{} and {}", self.at(50).as_millis(), self.at(99).as_millis())
    }

    pub fn ensure_all_got_in(&self) -> anyhow::Result<()> {
        ensure!(self.refused == 0, "{} of {} sign-ins were refused", self.refused, self.times.len());
        Ok(())
    }
}

/// Goes on for so long from now.
pub fn lasts(duration: Duration) -> impl Fn() -> bool + Send + Sync + 'static {
    let ends = Instant::now() + duration;
    move || Instant::now() < ends
}

impl KnownBrowsers {
    /// Adds the accounts.
    pub async fn fill(installation: &Installation) -> anyhow::Result<Self> {
        let transport = Transport::Memory(Mailbox::default());
        let server = Server::open(installation.config()?, Clock::System, transport).await?;
        let hash = people::hash(server.domain.hasher()).await?;
        let mut cookies = Vec::new();
        let mut tx = server.domain.store().begin().await?;
        for number in 0..PEOPLE {
            let browser = Token::random();
            let id = people::add_with_password(&mut tx, &format!("known{number}"), &hash).await?;
            store::browser::remember(&mut tx, &browser.hash(), &id, Clock::System.now()).await?;
            cookies.push(format!("Cookie: vestibule-browser={}", browser.encode()));
        }
        tx.commit().await?;
        server.domain.store().close().await;
        Ok(Self(cookies))
    }

    /// Lets everyone sign in again and again with the right password as long as `goes_on` says, at the servers in turn, and
    /// measures each answer. The servers must trust the header `X-Forwarded-For`.
    pub async fn sign_in(
        &self,
        servers: &[String],
        goes_on: impl Fn() -> bool + Send + Sync + 'static,
    ) -> anyhow::Result<Times> {
        let goes_on = Arc::new(goes_on);
        let mut people = JoinSet::new();
        for ((number, cookie), listen) in self.0.iter().enumerate().zip(servers.iter().cycle()) {
            let (listen, cookie, goes_on) = (listen.clone(), cookie.clone(), Arc::clone(&goes_on));
            let body = format!(r#"{{"username":"known{number}","password":"{PASSWORD}"}}"#);
            people.spawn(async move {
                let mut all = Times::default();
                // They do not all come at once.
                sleep(PAUSE * u32::try_from(number)? / u32::try_from(PEOPLE)?).await;
                while goes_on() {
                    let begun = Instant::now();
                    let mut stream = TcpStream::connect(&listen).await?;
                    let header = format!("X-Forwarded-For: 192.0.2.{number}\r\n{cookie}");
                    let answer = send(&mut stream, "/api/sign-in", &header, &body).await?;
                    all.times.push(begun.elapsed());
                    all.refused += usize::from(!answer.starts_with("HTTP/1.1 200"));
                    sleep(PAUSE).await;
                }
                anyhow::Ok(all)
            });
        }
        let mut all = Times::default();
        while let Some(done) = people.join_next().await {
            let Times { times, refused } = done??;
            all.times.extend(times);
            all.refused += refused;
        }
        ensure!(!all.times.is_empty(), "nobody signed in");
        all.times.sort();
        Ok(all)
    }
}

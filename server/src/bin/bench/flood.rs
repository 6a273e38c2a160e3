//! Sign-ins of known browsers while strangers of many networks guess passwords, four times as many as can be hashed.

use std::{
    path::Path,
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{bail, ensure};
use domain::{
    clock::Clock,
    crypto,
    crypto::{hasher::Lane, token::Token},
    email::{Mailbox, Transport},
};
use server::state::Server;
use shared::{EmailAddress, PersonName, Username};
use store::account::{AccountKind, NewAccount, Origin};
use tokio::{
    net::TcpStream,
    task::JoinSet,
    time::{MissedTickBehavior, interval, sleep},
};

use super::{
    environment::{config, environment},
    http::send,
    process::{Process, stop},
    sign_ins::{PASSWORD, raw_hashes},
};

/// The most that the slowest of a hundred sign-ins may take.
const GOAL: Duration = Duration::from_secs(1);
/// The people, each of whom has a browser of their own.
const PEOPLE: usize = 20;
/// The pause of each of them between two sign-ins.
const PAUSE: Duration = Duration::from_secs(2);
/// The connections of strangers.
const STRANGERS: u32 = 240;
/// How many times as many guesses are sent as can be hashed.
const TIMES: f64 = 4.0;
const LASTS: Duration = Duration::from_secs(30);

/// What became of the requests of strangers.
#[derive(Default)]
struct Guesses {
    sent: AtomicUsize,
    judged: AtomicUsize,
}

/// Measures and prints.
pub async fn measure(binary: &Path, cores: usize) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let listen = format!("127.0.0.1:{}", std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port());
    let browsers = Arc::new(fill(folder.path(), &listen).await?);
    let hashes = raw_hashes(cores);
    let mut server = Process::start(
        Command::new(binary)
            .arg("serve")
            .envs(environment(folder.path(), &listen))
            .env("VESTIBULE_PROXIES", "127.0.0.1"),
    )?;
    let started = Instant::now();
    while TcpStream::connect(&listen).await.is_err() {
        ensure!(started.elapsed() < Duration::from_secs(30), "the server does not start");
        sleep(Duration::from_millis(20)).await;
    }
    let quiet = people(&listen, &browsers, LASTS / 3).await?;
    let (guesses, ends) = (Arc::new(Guesses::default()), Arc::new(AtomicBool::new(false)));
    let every = Duration::from_secs_f64(f64::from(STRANGERS) / (TIMES * hashes));
    let mut strangers = JoinSet::new();
    let next = Arc::new(AtomicU32::new(0));
    for _ in 0..STRANGERS {
        strangers.spawn(guess(
            listen.clone(),
            Arc::clone(&guesses),
            Arc::clone(&ends),
            Arc::clone(&next),
            every,
        ));
    }
    // The queue of strangers fills.
    sleep(Duration::from_secs(2)).await;
    let flooded = people(&listen, &browsers, LASTS).await?;
    ends.store(true, Ordering::Relaxed);
    while let Some(done) = strangers.join_next().await {
        done??;
    }
    stop(&mut server)?;
    let (sent, judged) = (guesses.sent.load(Ordering::Relaxed), guesses.judged.load(Ordering::Relaxed));
    println!(
        "flood: {sent} guesses from as many networks, {TIMES} times what can be hashed; {judged} were judged"
    );
    println!(
        "sign-in of a known browser, p50 and p99   {} ms without, {} ms with the flood",
        quiet.text(),
        flooded.text()
    );
    ensure!(
        flooded.failed == 0,
        "{} of {} sign-ins of known browsers failed",
        flooded.failed,
        flooded.times.len()
    );
    ensure!(flooded.at(99) <= GOAL, "the 99th percentile is above {} ms", GOAL.as_millis());
    Ok(())
}

/// The times of sign-ins, in order, and the number of those that were refused.
struct Times {
    times: Vec<Duration>,
    failed: usize,
}

impl Times {
    fn at(&self, percentile: usize) -> Duration {
        self.times[(self.times.len() * percentile / 100).min(self.times.len() - 1)]
    }

    fn text(&self) -> String {
        format!("{} and {}", self.at(50).as_millis(), self.at(99).as_millis())
    }
}

/// Adds the accounts, and returns the cookie of each one's browser.
async fn fill(folder: &Path, listen: &str) -> anyhow::Result<Vec<String>> {
    let server =
        Server::open(config(folder, listen)?, Clock::System, Transport::Memory(Mailbox::default())).await?;
    let Ok(hash) = server.domain.hasher().hash(Lane::Known, PASSWORD).await else {
        bail!("the hashing pool is busy")
    };
    let mut cookies = Vec::new();
    let mut tx = server.domain.store().begin().await?;
    for number in 0..PEOPLE {
        let (id, browser) = (crypto::random_id(), Token::random());
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
        store::browser::remember(&mut tx, &browser.hash(), &id, Clock::System.now()).await?;
        cookies.push(format!("Cookie: vestibule-browser={}", browser.encode()));
    }
    tx.commit().await?;
    server.domain.store().close().await;
    Ok(cookies)
}

/// Lets people sign in again and again with the right password, and measures each answer.
async fn people(listen: &str, browsers: &[String], lasts: Duration) -> anyhow::Result<Times> {
    let mut people = JoinSet::new();
    for (number, cookie) in browsers.iter().enumerate() {
        let (listen, cookie) = (listen.to_owned(), cookie.clone());
        let body = format!(r#"{{"username":"person{number}","password":"{PASSWORD}"}}"#);
        people.spawn(async move {
            let ends = Instant::now() + lasts;
            let mut times = Vec::new();
            let mut failed = 0;
            // They do not all come at once.
            sleep(PAUSE * u32::try_from(number)? / u32::try_from(PEOPLE)?).await;
            while Instant::now() < ends {
                let begun = Instant::now();
                let mut stream = TcpStream::connect(&listen).await?;
                let header = format!("X-Forwarded-For: 192.0.2.{number}\r\n{cookie}");
                let answer = send(&mut stream, "/api/sign-in", &header, &body).await?;
                times.push(begun.elapsed());
                failed += usize::from(!answer.starts_with("HTTP/1.1 200"));
                sleep(PAUSE).await;
            }
            anyhow::Ok((times, failed))
        });
    }
    let mut all = Times { times: Vec::new(), failed: 0 };
    while let Some(done) = people.join_next().await {
        let (times, failed) = done??;
        all.times.extend(times);
        all.failed += failed;
    }
    all.times.sort();
    Ok(all)
}

/// Guesses passwords of invented names, each from a network of its own.
async fn guess(
    listen: String,
    guesses: Arc<Guesses>,
    ends: Arc<AtomicBool>,
    next: Arc<AtomicU32>,
    every: Duration,
) -> anyhow::Result<()> {
    let mut stream = TcpStream::connect(&listen).await?;
    let mut ticks = interval(every);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while !ends.load(Ordering::Relaxed) {
        ticks.tick().await;
        let number = next.fetch_add(1, Ordering::Relaxed);
        let header = format!("X-Forwarded-For: 2001:{:x}:{:x}::1", 0x1000 + (number >> 16), number & 0xffff);
        let body = format!(r#"{{"username":"somebody{number}","password":"wrong"}}"#);
        guesses.sent.fetch_add(1, Ordering::Relaxed);
        match send(&mut stream, "/api/sign-in", &header, &body).await {
            Ok(answer) => drop(
                (answer.starts_with("HTTP/1.1 401")).then(|| guesses.judged.fetch_add(1, Ordering::Relaxed)),
            ),
            // Silent connections lose their places.
            Err(_) => stream = TcpStream::connect(&listen).await?,
        }
    }
    Ok(())
}

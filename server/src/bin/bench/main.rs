//! `make bench`: what a sign-in costs beside the hash it must pay for, what the idle server weighs,
//! how fast it starts, and what a hundred thousand accounts take. Prints what it measured on this machine in
//! this run; asserts that a page of accounts is there in time.

mod accounts;
mod checks;

use std::{
    path::Path,
    process::{Child, Command},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{Context as _, bail, ensure};
use domain::{
    admin::authority::Admin,
    clock::{Clock, SECOND},
    crypto,
    crypto::{hasher, keys::SealContext, totp::Authenticator},
    email::{Mailbox, Transport},
};
use server::{
    config::{Config, ConfigValues, Given},
    routes,
    state::Server,
};
use shared::{EmailAddress, PersonName, Username, api::admin::settings::Setting};
use store::{
    self,
    account::{AccountKind, NewAccount, Origin},
    authenticator::NewAuthenticator,
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

const PASSWORD: &str = "violet kayak trombone";
const PEOPLE: usize = 300;
/// Browsers at work at the same time.
const BROWSERS: usize = 8;
const ROUNDS: usize = 3;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let runtime = tokio::runtime::Runtime::new()?;
    let (binary, only) = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["ask", address, tokens] => return runtime.block_on(checks::ask(address, Path::new(tokens))),
        ["accounts"] => return runtime.block_on(accounts::run()),
        [binary] => (binary, ""),
        [binary, only] => (binary, only),
        _ => bail!("usage: bench target/release/vestibule [checks], or bench accounts"),
    };
    let cores = std::thread::available_parallelism()?.get();
    if only == "checks" {
        return runtime.block_on(guarding(Path::new(binary)));
    }
    println!("{cores} cores; {ROUNDS} rounds of raw hashes and full sign-ins, in turn");

    let hall = runtime.block_on(Hall::open())?;
    let (mut raw, mut full) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        raw.push(raw_hashes(cores));
        full.push(runtime.block_on(hall.sign_ins())?);
    }
    let (raw, full) = (median(raw), median(full));
    println!("raw Argon2id (m=19456 KiB, t=2, p=1)      {raw:7.1} a second");
    println!("full sign-ins (password, TOTP, session)   {full:7.1} a second");
    println!("sign-ins of the ceiling                   {:7.1} %", 100.0 * full / raw);
    runtime.block_on(guarding(Path::new(binary)))?;
    runtime.block_on(alone(Path::new(binary)))?;
    runtime.block_on(accounts::run())
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

#[expect(clippy::cast_precision_loss, reason = "counts of some hundreds")]
fn rate(count: usize, started: Instant) -> f64 {
    count as f64 / started.elapsed().as_secs_f64()
}

/// Hashes a second on all cores with nothing else to do.
fn raw_hashes(cores: usize) -> f64 {
    const EACH: usize = 150;
    let started = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| hasher::raw(EACH));
        }
    });
    rate(EACH * cores, started)
}

/// A server on loopback in this process, with people who are set up, and their phones.
struct Hall {
    address: String,
    clock: Clock,
    phones: Arc<Vec<Authenticator>>,
    _folder: tempfile::TempDir,
}

impl Hall {
    async fn open() -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let clock = Clock::held(1_700_000_010_000);
        let transport = Transport::Memory(Mailbox::default());
        let server = Server::open(config(folder.path(), "127.0.0.1:8080")?, clock.clone(), transport).await?;
        let domain = &server.domain;
        set(&server, Setting::BackupCodes(false)).await?;
        let Ok(hash) = domain.hasher().hash(PASSWORD).await else { bail!("the hashing pool is busy") };
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

    /// Full sign-ins a second: each person once, several browsers at a time.
    async fn sign_ins(&self) -> anyhow::Result<f64> {
        // A code is good once: a new step for each round.
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

async fn post(stream: &mut TcpStream, path: &str, cookie: &str, body: &str) -> anyhow::Result<String> {
    let length = body.len();
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nSec-Fetch-Site: same-origin\r\n\
         Cookie: {cookie}\r\nContent-Length: {length}\r\n\r\n{body}"
    );
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
                ensure!(head.starts_with("HTTP/1.1 200"), "{text}");
                return Ok(text.into_owned());
            }
        }
    }
}

async fn set(server: &Server, setting: Setting) -> anyhow::Result<()> {
    let changed = server.domain.change_setting(Admin::CommandLine, setting).await;
    changed.map_err(|fault| anyhow::anyhow!("{fault:?}"))
}

async fn guarding(binary: &Path) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let listen = format!("127.0.0.1:{port}");
    checks::measure(binary, config(folder.path(), &listen)?, environment(folder.path(), &listen)).await
}

fn config(folder: &Path, listen: &str) -> anyhow::Result<Config> {
    let environment = environment(folder, listen);
    Config::read(
        &ConfigValues::gather(Given { environment, ..Given::default() }).map_err(anyhow::Error::msg)?,
    )
    .map_err(anyhow::Error::msg)
}

fn environment(folder: &Path, listen: &str) -> Vec<(String, String)> {
    let path = |name: &str| folder.join(name).display().to_string();
    vec![
        ("VESTIBULE_LISTEN".into(), listen.into()),
        ("VESTIBULE_LOG".into(), "error".into()),
        ("VESTIBULE_DATABASE_URL".into(), format!("sqlite://{}", path("vestibule.db"))),
        ("VESTIBULE_KEY_FILE".into(), path("vestibule.key")),
        ("VESTIBULE_MAIL_FOLDER".into(), path("mail")),
    ]
}

/// The release binary on its own: from start to first answer, and its memory.
async fn alone(binary: &Path) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let listen = format!("127.0.0.1:{port}");
    let start = async || {
        let started = Instant::now();
        let server = Command::new(binary).arg("serve").envs(environment(folder.path(), &listen)).spawn()?;
        loop {
            if let Ok(mut stream) = TcpStream::connect(&listen).await {
                stream
                    .write_all(b"GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .await?;
                let mut answer = String::new();
                stream.read_to_string(&mut answer).await?;
                ensure!(answer.starts_with("HTTP/1.1 200"), "{answer}");
                return anyhow::Ok((server, started.elapsed()));
            }
            ensure!(started.elapsed() < Duration::from_secs(10), "the server does not start");
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    };
    let (mut server, _) = start().await?;
    stop(&mut server)?;
    let mut starts = Vec::new();
    for _ in 0..ROUNDS {
        let (mut server, took) = start().await?;
        starts.push(took.as_secs_f64() * 1000.0);
        stop(&mut server)?;
    }
    println!("start to first answer, existing database  {:7.1} ms", median(starts));

    let (mut server, _) = start().await?;
    println!("memory when idle after the start          {:7.1} MB", resident(&server)?);
    let mut stream = TcpStream::connect(&listen).await?;
    for _ in 0..5 {
        let wrong =
            post(&mut stream, "/api/sign-in", "", r#"{"username":"nobody","password":"wrong"}"#).await;
        ensure!(wrong.is_err_and(|error| error.to_string().contains("wrong_credentials")));
    }
    println!("memory while hashing                      {:7.1} MB", resident(&server)?);
    // Workers give their memory back after five seconds without work.
    tokio::time::sleep(Duration::from_secs(7)).await;
    println!("memory when idle after that               {:7.1} MB", resident(&server)?);
    stop(&mut server)
}

fn stop(server: &mut Child) -> anyhow::Result<()> {
    ensure!(Command::new("kill").arg(server.id().to_string()).status()?.success());
    ensure!(server.wait()?.success());
    Ok(())
}

/// Resident memory in MB (10⁶ bytes).
fn resident(server: &Child) -> anyhow::Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.id()))?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).context("no VmRSS")?;
    let kibibytes: f64 = line.split_whitespace().nth(1).context("no VmRSS")?.parse()?;
    Ok(kibibytes * 1024.0 / 1e6)
}

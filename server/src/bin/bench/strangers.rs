//! Strangers who guess passwords of invented names, each guess from a network of its own.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering},
    },
    time::Duration,
};

use tokio::{
    net::TcpStream,
    task::JoinSet,
    time::{MissedTickBehavior, interval},
};

use super::http::send;

/// Their connections.
const CONNECTIONS: u32 = 240;
/// How many times as many guesses are sent as can be hashed.
pub const TIMES: f64 = 4.0;

/// Strangers at work.
pub struct Strangers {
    work: Arc<Work>,
    connections: JoinSet<anyhow::Result<()>>,
}

#[derive(Default)]
struct Work {
    next: AtomicU32,
    ends: AtomicBool,
    judged: AtomicUsize,
}

/// What became of the guesses.
pub struct Guesses {
    pub sent: u32,
    /// Those whose password was hashed.
    pub judged: usize,
}

impl Strangers {
    /// Lets them begin. `hashes` is how many passwords a second the machine can hash. The server must trust the header
    /// `X-Forwarded-For`.
    pub fn start(listen: &str, hashes: f64) -> Self {
        let every = Duration::from_secs_f64(f64::from(CONNECTIONS) / (TIMES * hashes));
        let work = Arc::new(Work::default());
        let mut connections = JoinSet::new();
        for _ in 0..CONNECTIONS {
            connections.spawn(guess(listen.to_owned(), Arc::clone(&work), every));
        }
        Self { work, connections }
    }

    /// Ends their work.
    pub async fn stop(mut self) -> anyhow::Result<Guesses> {
        self.work.ends.store(true, Ordering::Relaxed);
        while let Some(done) = self.connections.join_next().await {
            done??;
        }
        let sent = self.work.next.load(Ordering::Relaxed);
        Ok(Guesses { sent, judged: self.work.judged.load(Ordering::Relaxed) })
    }
}

async fn guess(listen: String, work: Arc<Work>, every: Duration) -> anyhow::Result<()> {
    let mut stream = TcpStream::connect(&listen).await?;
    let mut ticks = interval(every);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while !work.ends.load(Ordering::Relaxed) {
        ticks.tick().await;
        let number = work.next.fetch_add(1, Ordering::Relaxed);
        let header = format!("X-Forwarded-For: 2001:{:x}:{:x}::1", 0x1000 + (number >> 16), number & 0xffff);
        let body = format!(r#"{{"username":"somebody{number}","password":"wrong"}}"#);
        match send(&mut stream, "/api/sign-in", &header, &body).await {
            Ok(answer) if answer.starts_with("HTTP/1.1 401") => {
                work.judged.fetch_add(1, Ordering::Relaxed);
            }
            Ok(_) => {}
            // Silent connections lose their places.
            Err(_) => stream = TcpStream::connect(&listen).await?,
        }
    }
    Ok(())
}

//! Sign-ins while 100,000 accounts are imported: in a browser, on both databases, and on the command line, so that two processes
//! share the SQLite file. These do not queue fairly, as requests do within one process.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::ensure;

use super::{
    accounts,
    administrator::Administrator,
    environment::{Installation, free_address},
    known_browsers::{KnownBrowsers, Times, lasts},
    process::{Process, serve, stop},
};

/// The most that the slowest of a hundred sign-ins may take during an import.
const GOAL: Duration = Duration::from_millis(200);

/// Measures and prints.
pub async fn measure(binary: &Path) -> anyhow::Result<()> {
    let mut slowest = Duration::ZERO;
    for (name, installation, servers) in [
        ("SQLite", Installation::on_sqlite()?, 1),
        ("PostgreSQL", Installation::on_postgres("bench_import").await?, 1),
        ("PostgreSQL, three servers", Installation::on_postgres("bench_import_three").await?, 3),
    ] {
        let site = Site::open(binary, installation, servers).await?;
        let administrator = Administrator::fill(&site.installation).await?;
        let listen = site.addresses[0].clone();
        let file = accounts::file(0..accounts::FILE)?;
        let import = async move { administrator.import(&listen, file).await };
        slowest = slowest.max(site.during(&format!("in a browser, {name}"), import).await?);
    }
    let site = Site::open(binary, Installation::on_sqlite()?, 1).await?;
    let import = site.on_the_command_line(binary)?;
    slowest = slowest.max(site.during("on the command line, SQLite", import).await?);
    ensure!(slowest <= GOAL, "the 99th percentile is above {} ms", GOAL.as_millis());
    Ok(())
}

/// Servers with one database, and the people who sign in there.
struct Site {
    installation: Installation,
    servers: Vec<Process>,
    addresses: Vec<String>,
    browsers: KnownBrowsers,
}

impl Site {
    async fn open(binary: &Path, installation: Installation, number: usize) -> anyhow::Result<Self> {
        let browsers = KnownBrowsers::fill(&installation).await?;
        let (mut servers, mut addresses) = (Vec::new(), Vec::new());
        for _ in 0..number {
            let listen = free_address()?;
            servers.push(serve(binary, &installation, &listen, &[("VESTIBULE_PROXIES", "127.0.0.1")]).await?);
            addresses.push(listen);
        }
        Ok(Self { installation, servers, addresses, browsers })
    }

    /// An import by a process of its own.
    fn on_the_command_line(
        &self,
        binary: &Path,
    ) -> anyhow::Result<impl Future<Output = anyhow::Result<()>> + use<>> {
        let file: PathBuf = self.installation.folder().join("accounts.csv");
        fs::write(&file, accounts::file(0..accounts::FILE)?)?;
        let mut import = Command::new(binary);
        import
            .args(["account", "import"])
            .arg(file)
            .envs(self.installation.environment(&self.addresses[0]))
            .stdout(Stdio::null());
        Ok(async move {
            let status = tokio::task::spawn_blocking(move || import.status()).await??;
            ensure!(status.success(), "the import failed");
            Ok(())
        })
    }

    /// Measures sign-ins before and during an import, and prints them. Returns the 99th percentile during the import.
    async fn during(
        mut self,
        how: &str,
        import: impl Future<Output = anyhow::Result<()>> + Send + 'static,
    ) -> anyhow::Result<Duration> {
        let quiet = self.sign_in(lasts(Duration::from_secs(10))).await?;
        let (goes_on, begun) = (Arc::new(AtomicBool::new(true)), Instant::now());
        let importing = tokio::spawn({
            let goes_on = Arc::clone(&goes_on);
            async move {
                let done = import.await;
                goes_on.store(false, Ordering::Relaxed);
                done.map(|()| begun.elapsed())
            }
        });
        let during = self.sign_in(move || goes_on.load(Ordering::Relaxed)).await?;
        let took = importing.await??;
        println!("import {how}, beside sign-ins: {:.1} s", took.as_secs_f64());
        println!(
            "    sign-in, p50 and p99: {} ms without, {} ms during the import",
            quiet.text(),
            during.text()
        );
        self.servers.iter_mut().try_for_each(stop)?;
        during.ensure_all_got_in()?;
        Ok(during.at(99))
    }

    async fn sign_in(&self, goes_on: impl Fn() -> bool + Send + Sync + 'static) -> anyhow::Result<Times> {
        self.browsers.sign_in(&self.addresses, goes_on).await
    }
}

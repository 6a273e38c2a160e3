//! Sign-ins while 100,000 accounts are imported. On the command line, so that two processes share the SQLite file: the
//! server and the import do not queue fairly, as they do within one process.

use std::{
    fs,
    path::Path,
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
    environment::{Installation, free_address},
    known_browsers::{KnownBrowsers, lasts},
    process::{serve, stop},
};

/// The most that the slowest of a hundred sign-ins may take during an import.
const GOAL: Duration = Duration::from_millis(200);

/// Measures and prints.
pub async fn measure(binary: &Path) -> anyhow::Result<()> {
    let (installation, listen) = (Installation::on_sqlite()?, free_address()?);
    let browsers = KnownBrowsers::fill(&installation).await?;
    let file = installation.folder().join("accounts.csv");
    fs::write(&file, accounts::file())?;
    let mut server = serve(binary, &installation, &listen, &[("VESTIBULE_PROXIES", "127.0.0.1")]).await?;
    let quiet = browsers.sign_in(&listen, lasts(Duration::from_secs(10))).await?;

    let (goes_on, begun) = (Arc::new(AtomicBool::new(true)), Instant::now());
    let importing = {
        let mut import = Command::new(binary);
        import
            .args(["account", "import"])
            .arg(&file)
            .envs(installation.environment(&listen))
            .stdout(Stdio::null());
        let goes_on = Arc::clone(&goes_on);
        tokio::task::spawn_blocking(move || {
            let status = import.status();
            goes_on.store(false, Ordering::Relaxed);
            status
        })
    };
    let during = browsers.sign_in(&listen, move || goes_on.load(Ordering::Relaxed)).await?;
    ensure!(importing.await??.success(), "the import failed");
    println!("import on the command line, beside sign-ins{:7.1} s", begun.elapsed().as_secs_f64());
    println!(
        "sign-in, p50 and p99                      {} ms without, {} ms during the import",
        quiet.text(),
        during.text()
    );
    stop(&mut server)?;
    during.ensure_all_got_in()?;
    ensure!(during.at(99) <= GOAL, "the 99th percentile is above {} ms", GOAL.as_millis());
    Ok(())
}

//! Sign-ins of known browsers while strangers of many networks guess passwords, four times as many as can be hashed.

use std::{path::Path, time::Duration};

use anyhow::ensure;
use tokio::time::sleep;

use super::{
    environment::{Installation, free_address},
    known_browsers::{KnownBrowsers, lasts},
    process::{serve, stop},
    sign_ins::raw_hashes,
    strangers::{Guesses, Strangers, TIMES},
};

/// The most that the slowest of a hundred sign-ins may take.
const GOAL: Duration = Duration::from_secs(1);
const LASTS: Duration = Duration::from_secs(30);

/// Measures and prints.
pub async fn measure(binary: &Path, cores: usize) -> anyhow::Result<()> {
    let (installation, listen) = (Installation::on_sqlite()?, free_address()?);
    let browsers = KnownBrowsers::fill(&installation).await?;
    let hashes = raw_hashes(cores);
    let mut server = serve(binary, &installation, &listen, &[("VESTIBULE_PROXIES", "127.0.0.1")]).await?;
    let quiet = browsers.sign_in(std::slice::from_ref(&listen), lasts(LASTS / 3)).await?;
    let strangers = Strangers::start(&listen, hashes);
    // The queue of strangers fills.
    sleep(Duration::from_secs(2)).await;
    let flooded = browsers.sign_in(std::slice::from_ref(&listen), lasts(LASTS)).await?;
    let Guesses { sent, judged } = strangers.stop().await?;
    stop(&mut server)?;
    println!(
        "flood: {sent} guesses from as many networks, {TIMES} times what can be hashed; {judged} were judged"
    );
    println!(
        "sign-in of a known browser, p50 and p99   {} ms without, {} ms with the flood",
        quiet.text(),
        flooded.text()
    );
    flooded.ensure_all_got_in()?;
    ensure!(flooded.at(99) <= GOAL, "the 99th percentile is above {} ms", GOAL.as_millis());
    Ok(())
}

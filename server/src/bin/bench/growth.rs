//! What many accounts cost, on both databases: searches of administrators among them, and a sign-in compared with one where
//! there are few.

use std::{path::Path, time::Duration};

use anyhow::ensure;
use domain::{
    clock::Clock,
    email::{Mailbox, Transport},
};
use server::state::Server;

use super::{
    accounts,
    environment::Installation,
    figures::median,
    lists,
    load::{ROUNDS, Site},
};

/// The usual number of accounts.
pub const MANY: usize = 1_000_000;
/// The limit for the 95th percentile of the time for a search.
const SEARCH: Duration = Duration::from_millis(50);
/// How many times as long a sign-in may take among many accounts as among few.
const GROWTH: f64 = 1.1;
/// The number of audit events for the overview.
const EVENTS: u32 = 1_000_000;

/// Measures and prints, with so many accounts.
pub async fn measure(binary: &Path, number: usize) -> anyhow::Result<()> {
    for (name, few, many) in [
        ("SQLite", Installation::on_sqlite()?, Installation::on_sqlite()?),
        (
            "PostgreSQL",
            Installation::on_postgres("bench_few").await?,
            Installation::on_postgres("bench_many").await?,
        ),
    ] {
        println!("{name}, {number} accounts:");
        let slowest = lists_among(&many, number).await?;
        let few = Site::open(binary, "few", few, 1).await?;
        let many = Site::open(binary, "many", many, 1).await?;
        let growth = sign_ins(few, many).await?;
        ensure!(slowest < SEARCH, "a search takes {slowest:?}, more than {SEARCH:?}");
        ensure!(growth <= GROWTH, "a sign-in takes {growth:.2} times as long");
    }
    Ok(())
}

/// Adds the accounts, lists and searches. Returns the time of the slowest search.
async fn lists_among(installation: &Installation, number: usize) -> anyhow::Result<Duration> {
    let transport = Transport::Memory(Mailbox::default());
    let server = Server::open(installation.config()?, Clock::System, transport).await?;
    accounts::fill(&server, number).await?;
    let slowest = lists::searches(&server).await?;
    lists::filters(&server).await?;
    lists::overview(&server, "overview, few audit events").await?;
    store::bench::add_events(server.domain.store(), EVENTS, Clock::System.now()).await?;
    lists::overview(&server, &format!("overview, {EVENTS} audit events")).await?;
    // A server would hash passwords for those who wait while others sign in.
    store::bench::end_waiting(server.domain.store()).await?;
    server.domain.store().close().await;
    Ok(slowest)
}

/// Lets people sign in at both in turn. Returns how many times as long it takes among many accounts.
async fn sign_ins(mut few: Site, mut many: Site) -> anyhow::Result<f64> {
    for round in 0..ROUNDS {
        few.sign_in(round).await?;
        many.sign_in(round).await?;
    }
    let (of_few, of_many) = (median(few.rates.clone()), median(many.rates.clone()));
    let growth = of_few / of_many;
    println!(
        "full sign-ins: {of_few:.1} a second among few, {of_many:.1} among many: {growth:.3} times the time"
    );
    few.stop()?;
    many.stop()?;
    Ok(growth)
}

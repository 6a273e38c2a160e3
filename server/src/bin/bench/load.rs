//! What one machine can serve: full sign-ins, as a share of the hashes that they need, and checks for forward authentication,
//! on SQLite and on PostgreSQL. Everything shares the cores: servers, database and clients.

use std::{path::Path, sync::Arc};

use domain::crypto::totp::Authenticator;

use super::{
    checks,
    environment::{Installation, free_address},
    figures::median,
    process::{Process, resident, serve, stop},
    sign_ins::{self, hashes_in_large_pages, raw_hashes},
};

pub const ROUNDS: usize = 5;

/// Servers with one database, and the people who sign in there.
pub struct Site {
    name: &'static str,
    installation: Installation,
    servers: Vec<Process>,
    addresses: Vec<String>,
    phones: Arc<Vec<Authenticator>>,
    /// Sign-ins a second, of each round.
    pub rates: Vec<f64>,
}

impl Site {
    pub async fn open(
        binary: &Path,
        name: &'static str,
        installation: Installation,
        number: usize,
    ) -> anyhow::Result<Self> {
        let phones = sign_ins::fill(installation.config()?, ROUNDS).await?.into();
        let (mut servers, mut addresses) = (Vec::new(), Vec::new());
        for _ in 0..number {
            let listen = free_address()?;
            servers.push(serve(binary, &installation, &listen, &[]).await?);
            addresses.push(listen);
        }
        Ok(Self { name, installation, servers, addresses, phones, rates: Vec::new() })
    }

    /// Lets the people of a round sign in.
    pub async fn sign_in(&mut self, round: usize) -> anyhow::Result<()> {
        self.rates.push(sign_ins::sign_ins(&self.addresses, &self.phones, round).await?);
        Ok(())
    }

    pub fn stop(&mut self) -> anyhow::Result<()> {
        self.servers.iter_mut().try_for_each(stop)
    }

    fn memory(&self) -> anyhow::Result<f64> {
        let all: anyhow::Result<Vec<f64>> = self.servers.iter().map(resident).collect();
        Ok(median(all?))
    }
}

/// Measures and prints. The hashes and all sites take turns, so that each has the same share of what else the machine does.
pub async fn measure(binary: &Path, cores: usize) -> anyhow::Result<()> {
    let mut sites = vec![
        Site::open(binary, "SQLite", Installation::on_sqlite()?, 1).await?,
        Site::open(binary, "PostgreSQL", Installation::on_postgres("bench_one").await?, 1).await?,
        Site::open(binary, "PostgreSQL, three servers", Installation::on_postgres("bench_three").await?, 3)
            .await?,
    ];
    let (mut hashes, mut in_large_pages) = (Vec::new(), Vec::new());
    let idle = sites.iter().map(Site::memory).collect::<anyhow::Result<Vec<_>>>()?;
    for round in 0..ROUNDS {
        hashes.push(raw_hashes(cores));
        in_large_pages.push(hashes_in_large_pages()?);
        for site in &mut sites {
            site.sign_in(round).await?;
        }
    }
    let (raw, raw_in_large_pages) = (median(hashes), median(in_large_pages));
    println!("{cores} cores, shared by servers, database and clients; median of {ROUNDS} rounds");
    println!("{:<42}{raw:7.1} per second", "raw Argon2id (m=19456 KiB, t=2, p=1)");
    println!("{:<42}{raw_in_large_pages:7.1} per second", "the same in pages of 2 MiB, as servers hash");
    for (site, idle) in sites.iter_mut().zip(idle) {
        let rate = median(site.rates.clone());
        println!(
            "{:<42}{rate:7.1} per second, {:.1} and {:.1} % of the hashes; {idle:.1} MB idle, {:.1} MB at work",
            format!("full sign-ins, {}", site.name),
            100.0 * rate / raw,
            100.0 * rate / raw_in_large_pages,
            site.memory()?
        );
        site.stop()?;
    }
    for site in &sites {
        if site.servers.len() == 1 {
            println!("{}:", site.name);
            checks::measure(binary, &site.installation, raw).await?;
        }
    }
    Ok(())
}

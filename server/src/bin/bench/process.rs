//! A process of the server: its time, its memory, and its end.

use std::process::{Child, Command};

use anyhow::{Context as _, ensure};

pub fn stop(server: &mut Child) -> anyhow::Result<()> {
    ensure!(Command::new("kill").arg(server.id().to_string()).status()?.success());
    ensure!(server.wait()?.success());
    Ok(())
}

/// Resident memory in MB (10⁶ bytes).
pub fn resident(server: &Child) -> anyhow::Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.id()))?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).context("no VmRSS")?;
    let kibibytes: f64 = line.split_whitespace().nth(1).context("no VmRSS")?.parse()?;
    Ok(kibibytes * 1024.0 / 1e6)
}

/// CPU time of a process so far, at the usual 100 ticks a second.
pub fn cpu_seconds(process: u32) -> anyhow::Result<f64> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat"))?;
    let (_, fields) = stat.rsplit_once(") ").context("no stat")?;
    let ticks = |at: usize| fields.split(' ').nth(at).context("no ticks")?.parse::<f64>().map_err(Into::into);
    let (user, system): (anyhow::Result<f64>, _) = (ticks(11), ticks(12));
    Ok((user? + system?) / 100.0)
}

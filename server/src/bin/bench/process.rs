//! A process of the server: its start, its time, its memory, and its end.

use std::{
    path::Path,
    process::{Child, Command},
    time::{Duration, Instant},
};

use anyhow::{Context as _, ensure};
use tokio::net::TcpStream;

use super::environment::Installation;

/// Memory in pages of 2 MiB where the kernel allows it, as the service of the Debian package asks for.
pub const LARGE_PAGES: (&str, &str) = ("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1");

/// A process that is killed when it is dropped.
pub struct Process(Child);

impl Process {
    pub fn start(command: &mut Command) -> anyhow::Result<Self> {
        Ok(Self(command.spawn()?))
    }

    pub fn id(&self) -> u32 {
        self.0.id()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop((self.0.kill(), self.0.wait()));
    }
}

/// Starts the release binary as the Debian package does, with more of the configuration, and waits until it accepts connections.
pub async fn serve(
    binary: &Path,
    installation: &Installation,
    listen: &str,
    more: &[(&str, &str)],
) -> anyhow::Result<Process> {
    let environment = installation.environment(listen);
    let mut command = Command::new(binary);
    command.arg("serve").envs(environment).envs([LARGE_PAGES]).envs(more.iter().copied());
    let server = Process::start(&mut command)?;
    let started = Instant::now();
    while TcpStream::connect(listen).await.is_err() {
        ensure!(started.elapsed() < Duration::from_secs(30), "the server does not start");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    Ok(server)
}

pub fn stop(server: &mut Process) -> anyhow::Result<()> {
    ensure!(Command::new("kill").arg(server.id().to_string()).status()?.success());
    ensure!(server.0.wait()?.success());
    Ok(())
}

/// Resident memory in MB (10⁶ bytes).
pub fn resident(server: &Process) -> anyhow::Result<f64> {
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

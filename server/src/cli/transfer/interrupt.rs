//! Work that a signal ends.

use anyhow::Context as _;
use tokio::signal::unix::{SignalKind, signal};

use super::super::exit::Exit;

/// Runs `work` until it is done, or until SIGINT, SIGTERM or SIGHUP, after which the command fails with `line`.
pub async fn unless_interrupted<T>(
    line: &str,
    work: impl Future<Output = Result<T, Exit>>,
) -> Result<T, Exit> {
    let listen = |kind| signal(kind).context("listening for signals");
    let mut interrupt = listen(SignalKind::interrupt())?;
    let mut terminate = listen(SignalKind::terminate())?;
    let mut hangup = listen(SignalKind::hangup())?;
    tokio::select! {
        done = work => done,
        _ = interrupt.recv() => Err(Exit::Failure(line.into())),
        _ = terminate.recv() => Err(Exit::Failure(line.into())),
        _ = hangup.recv() => Err(Exit::Failure(line.into())),
    }
}

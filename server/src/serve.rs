//! Runs the server until it is told to stop.

use std::{io::IsTerminal as _, net::SocketAddr, time::Duration};

use anyhow::Context as _;
use axum::serve::ListenerExt as _;
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
};

use crate::{
    clock::{Clock, DAY, HOUR, Millis},
    config::Config,
    domain::Domain,
    mail::Transport,
    routes,
    state::Server,
};

/// How long requests that have begun may take after a signal to stop.
const GRACE: Duration = Duration::from_secs(20);
/// How often what nobody needs any more is removed.
const SWEEP: Duration = Duration::from_mins(10);

/// Serves until SIGTERM or SIGINT; then requests that have begun are answered and nothing new is
/// taken. `announce` is called once the door is open.
///
/// # Errors
/// When the address is taken, or the database or keys cannot be opened.
pub async fn serve<A>(config: Config, announce: A) -> anyhow::Result<()>
where
    A: AsyncFnOnce(&Domain) -> anyhow::Result<()>,
{
    // Bound first: where the address is taken, nothing is written.
    let listener = TcpListener::bind(config.listen)
        .await
        .with_context(|| format!("cannot listen on {}", config.listen))?;
    let transport = Transport::new(&config.mail)?;
    let server = Server::open(config, Clock::System, transport).await?;
    let mailer = tokio::spawn(server.mailer.clone().run());
    let sweeper = tokio::spawn(sweep(server.domain.clone()));
    tracing::info!(listen = %server.config.listen, public_url = server.config.public_url.origin(), "serving");
    announce(&server.domain).await?;

    let stop = stop_signal()?;
    let (stopping, mut told) = tokio::sync::watch::channel(());
    let stopped = async move {
        stop.await;
        tracing::info!("stopping: answering what has begun");
        drop(stopping);
    };
    let app = routes::router(server.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
    let serving = axum::serve(listener, app).with_graceful_shutdown(stopped).into_future();
    let late = async move {
        // The sender is dropped, not used: this waits for the signal, then for the grace to pass.
        while told.changed().await.is_ok() {}
        tokio::time::sleep(GRACE).await;
    };
    tokio::select! {
        done = serving => done.context("serving")?,
        () = late => tracing::warn!("stopping with requests unanswered"),
    }
    mailer.abort();
    sweeper.abort();
    server.domain.store.close().await;
    Ok(())
}

/// Logs to standard error: readable lines on a terminal, JSON elsewhere.
pub fn log_to_stderr(level: tracing::Level) {
    let terminal = std::io::stderr().is_terminal();
    let log = tracing_subscriber::fmt().with_max_level(level).with_writer(std::io::stderr).with_target(false);
    let done = if terminal { log.compact().try_init() } else { log.json().flatten_event(true).try_init() };
    if done.is_err() {
        tracing::debug!("a log was set up already");
    }
}

fn stop_signal() -> anyhow::Result<impl Future<Output = ()>> {
    let mut terminate = signal(SignalKind::terminate()).context("listening for SIGTERM")?;
    let mut interrupt = signal(SignalKind::interrupt()).context("listening for SIGINT")?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

async fn sweep(domain: Domain) {
    /// Browsers forget their cookie after 400 days.
    const REMEMBERED: Millis = 400 * DAY;
    loop {
        let now = domain.clock.now();
        if let Err(error) = domain.sweep(now - HOUR, now - DAY, now - REMEMBERED).await {
            tracing::error!("sweeping: {error:#}");
        }
        tokio::time::sleep(SWEEP).await;
    }
}

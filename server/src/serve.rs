//! Runs the server until it is told to stop.

mod connections;
mod reload;
mod start_log;
mod watchers;

use std::{net::SocketAddr, time::Duration};

use anyhow::Context as _;
use hyper_util::server::graceful::GracefulShutdown;
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
    sync::watch,
};

use self::{
    connections::{Connections, listen},
    reload::on_sighup,
    start_log::log_start,
    watchers::{watch_clock, watch_disk},
};
use crate::{
    config::Config,
    config_source::ConfigSource,
    metrics,
    middleware::headers::ErrorHeaders,
    routes,
    service_manager::{READY, STOPPING, notify},
    state::Server,
};
use domain::{Domain, clock::Clock, email::Transport};

/// How long requests in progress may take after a signal to stop.
const GRACE: Duration = Duration::from_secs(20);
/// How often expired data is removed.
const SWEEP: Duration = Duration::from_mins(10);
/// How often the last use of sessions and the counts of sign-ins are written to the database.
const USES: Duration = Duration::from_secs(2);

/// Serves until SIGTERM or SIGINT, then answers the requests in progress and accepts no new ones. Calls `announce` once
/// the server accepts connections. SIGHUP reads parts of `source` again.
///
/// # Errors
/// If the address is in use, or the database or keys cannot be opened.
pub async fn serve<A>(config: Config, source: ConfigSource, announce: A) -> anyhow::Result<()>
where
    A: AsyncFnOnce(&Domain) -> anyhow::Result<()>,
{
    // Bind first, so that nothing is written if the address is in use.
    let listener = bind(config.listen)?;
    let metrics_listener = match config.metrics_listen {
        Some(address) => Some(bind(address)?),
        None => None,
    };
    let transport = Transport::new(&config.mail)?;
    let has_database = config.database.file().is_none_or(store::exists);
    let server = Server::open(config, Clock::System, transport).await?;
    let (stop, stopping) = watch::channel(false);
    let mailer = tokio::spawn(server.mailer.clone().run(stopping.clone()));
    let answering = tokio::spawn(server.domain.clone().answer_reset_requests(stopping.clone()));
    let inviting = tokio::spawn(server.domain.clone().invite_waiting(stopping.clone()));
    let looking_after = tokio::spawn(server.domain.clone().look_after_accounts(stopping.clone()));
    let sweeper = tokio::spawn(delete_expired(server.domain.clone()));
    let writing = tokio::spawn(write_gathered(server.domain.clone(), stopping.clone()));
    let watchers = [
        tokio::spawn(watch_disk(server.clone())),
        tokio::spawn(watch_clock(Clock::System)),
        tokio::spawn(on_sighup(server.clone(), source)?),
    ];
    log_start(&server, has_database).await?;
    announce(&server.domain).await?;
    notify(READY);

    let stopped = stop_signal()?;
    let graceful = GracefulShutdown::new();
    let connections = || Connections::new(&server.config.proxies, ErrorHeaders::of_server(&server));
    let (connections, metrics_connections) = (connections(), connections());
    let router = routes::router(server.clone());
    let metrics_router = metrics::router(server.clone());
    let accept_metrics = async {
        match &metrics_listener {
            Some(listener) => metrics_connections.accept(listener, &metrics_router, &graceful).await,
            None => std::future::pending().await,
        }
    };
    tokio::select! {
        () = connections.accept(&listener, &router, &graceful) => {}
        () = accept_metrics => {}
        () = stopped => {
            tracing::info!(
                target: "server",
                event = "stopping",
                "stopping: finishing open requests",
            );
        }
    }
    notify(STOPPING);
    drop((listener, metrics_listener));
    sweeper.abort();
    for watcher in watchers {
        watcher.abort();
    }
    stop.send_replace(true);
    let finish =
        async { tokio::join!(graceful.shutdown(), answering, inviting, looking_after, mailer, writing) };
    if tokio::time::timeout(GRACE, finish).await.is_err() {
        tracing::warn!(target: "server", event = "stopped_unfinished", "stopped before everything was finished");
    }
    write_once(&server.domain).await;
    server.domain.store().close().await;
    Ok(())
}

fn bind(address: SocketAddr) -> anyhow::Result<TcpListener> {
    listen(address).with_context(|| format!("cannot listen on {address}"))
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

async fn delete_expired(domain: Domain) {
    loop {
        if let Err(error) = domain.delete_expired().await {
            tracing::error!(
                target: "database",
                event = "background_task_failed",
                "could not delete expired data: {error:#}",
            );
        }
        if let Err(error) = domain.store_second_step_share().await {
            tracing::error!(
                target: "database",
                event = "background_task_failed",
                "could not store how many accounts have a second step: {error:#}",
            );
        }
        tokio::time::sleep(SWEEP).await;
    }
}

/// Writes what is gathered in memory, until the server stops.
async fn write_gathered(domain: Domain, mut stopping: watch::Receiver<bool>) {
    while tokio::time::timeout(USES, stopping.changed()).await.is_err() {
        write_once(&domain).await;
    }
}

async fn write_once(domain: &Domain) {
    for (what, written) in [
        ("could not record when sessions were last used", domain.write_last_seen().await),
        ("could not write the counts of sign-ins", domain.write_hourly_counts().await),
    ] {
        if let Err(error) = written {
            tracing::error!(target: "database", event = "background_task_failed", "{what}: {error:#}");
        }
    }
}

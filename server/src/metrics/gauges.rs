//! The metrics that are read when Prometheus asks for them.

use prometheus_client::{
    metrics::gauge::Gauge,
    registry::{Registry, Unit},
};

use domain::{Domain, figures::Figures};

#[derive(Default)]
pub(super) struct Gauges {
    sessions: Gauge,
    mail_waiting: Gauge,
    mail_given_up: Gauge,
    mail_oldest: Gauge,
    hash_queue: Gauge,
    connections: Gauge,
    connections_idle: Gauge,
}

impl Gauges {
    pub(super) fn register(registry: &mut Registry) -> Self {
        let gauges = Self::default();
        for (name, help, gauge) in [
            ("sessions", "Sessions that are signed in", &gauges.sessions),
            ("mail_waiting", "Emails that wait to be delivered", &gauges.mail_waiting),
            ("mail_given_up", "Emails that were given up and not dropped yet", &gauges.mail_given_up),
            ("hash_queue_length", "Passwords that wait for a hashing thread", &gauges.hash_queue),
            ("database_connections", "Open connections to the database", &gauges.connections),
            ("database_connections_idle", "Those that are not in use", &gauges.connections_idle),
        ] {
            registry.register(name, help, gauge.clone());
        }
        registry.register_with_unit(
            "mail_oldest",
            "How long the oldest waiting email has been waiting",
            Unit::Seconds,
            gauges.mail_oldest.clone(),
        );
        gauges
    }

    /// Reads the current values.
    ///
    /// # Errors
    /// If the database does not answer.
    pub(super) async fn read(&self, domain: &Domain) -> anyhow::Result<()> {
        let Figures { sessions, mail_waiting, mail_given_up, mail_oldest_seconds } = domain.figures().await?;
        self.sessions.set(sessions);
        self.mail_waiting.set(mail_waiting);
        self.mail_given_up.set(mail_given_up);
        self.mail_oldest.set(mail_oldest_seconds);
        self.hash_queue.set(count(domain.hasher().waiting()));
        let connections = domain.store().connections();
        self.connections.set(count(connections.open));
        self.connections_idle.set(count(connections.idle));
        Ok(())
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

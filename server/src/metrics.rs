//! Metrics for Prometheus, in the `OpenMetrics` text format. `metrics_listen` serves them at `/metrics`, on a listener of
//! its own: they are for the operator alone. No label holds anything that a client chose, so their number is bounded.

mod gauges;
mod labels;
mod route;

use std::{sync::Arc, time::Duration};

use prometheus_client::{
    encoding::text::encode,
    metrics::{
        counter::Counter,
        family::Family,
        histogram::{Histogram, exponential_buckets},
        info::Info,
    },
    registry::{Registry, Unit},
};
use serde::Serialize;
use shared::{Endpoint, api::audit::Factor};

use self::{
    gauges::Gauges,
    labels::{ApiLabels, BuildLabels, RequestLabels, SignInLabels},
};
use domain::{Domain, DomainError};

pub use self::{labels::SignInMethod, route::router};

/// What this process has counted since it started. Clones share it.
#[derive(Clone)]
pub struct Metrics(Arc<Inner>);

struct Inner {
    sign_ins: Family<SignInLabels, Counter>,
    api: Family<ApiLabels, Counter>,
    requests: Family<RequestLabels, Histogram, fn() -> Histogram>,
    database_errors: Counter,
    gauges: Gauges,
    registry: Registry,
}

impl Metrics {
    /// Begins to count.
    #[must_use]
    pub fn new(domain: &Domain) -> Self {
        let sign_ins = Family::default();
        let api = Family::default();
        let requests = Family::<RequestLabels, Histogram, fn() -> Histogram>::new_with_constructor(latencies);
        let database_errors = Counter::default();
        let mut registry = Registry::with_prefix("vestibule");
        let build = BuildLabels { version: env!("CARGO_PKG_VERSION") };
        registry.register("build", "The version that runs", Info::new(build));
        registry.register("sign_ins", "Steps of sign-ins, by method and outcome", sign_ins.clone());
        registry.register("api_calls", "Calls of the API, by endpoint and outcome", api.clone());
        registry.register_with_unit(
            "request_duration",
            "Time to answer a request, by route and class of status",
            Unit::Seconds,
            requests.clone(),
        );
        registry.register(
            "database_errors",
            "Requests that failed because the database did",
            database_errors.clone(),
        );
        registry.register_with_unit(
            "hash_wait",
            "Time that a password waited for a hashing thread",
            Unit::Seconds,
            domain.hasher().waits().clone(),
        );
        let gauges = Gauges::register(&mut registry);
        Self(Arc::new(Inner { sign_ins, api, requests, database_errors, gauges, registry }))
    }

    /// Counts a finished sign-in. `factor` is its second factor, if it needed one.
    pub fn count_signed_in(&self, sso: bool, factor: Option<Factor>) {
        let method = if sso { SignInMethod::Provider } else { SignInMethod::of_factor(factor) };
        self.count_sign_in(method, "signed_in".to_owned());
    }

    /// Counts a call of an endpoint and, at the endpoints of a sign-in, the step that failed.
    pub fn count_call<E: Endpoint>(&self, outcome: Result<(), &DomainError<E::Error>>) {
        let outcome = match outcome {
            Ok(()) => "ok".to_owned(),
            Err(error) => {
                let outcome = self.outcome(error);
                if let Some(method) = SignInMethod::of_path(E::PATH) {
                    self.count_sign_in(method, outcome.clone());
                }
                outcome
            }
        };
        self.0.api.get_or_create(&ApiLabels { endpoint: E::PATH, outcome }).inc();
    }

    /// Records how long an answer took.
    pub fn observe_request(&self, route: String, status: u16, took: Duration) {
        let labels = RequestLabels { route, status: labels::class(status) };
        self.0.requests.get_or_create(&labels).observe(took.as_secs_f64());
    }

    /// Counts a sign-in at a provider that failed.
    pub fn count_sso_failure(&self, outcome: &str) {
        self.count_sign_in(SignInMethod::Provider, outcome.to_owned());
    }

    fn count_sign_in(&self, method: SignInMethod, outcome: String) {
        self.0.sign_ins.get_or_create(&SignInLabels { method, outcome }).inc();
    }

    /// The name of an error, as the contract spells it. Counts the errors of the database.
    fn outcome<E: Serialize>(&self, error: &DomainError<E>) -> String {
        match error {
            DomainError::Endpoint(error) => wire_name(error),
            DomainError::Common(error) => wire_name(error),
            DomainError::Internal(error) => {
                if store::is_database(error) {
                    self.0.database_errors.inc();
                }
                "internal".to_owned()
            }
        }
    }

    /// Everything, in the `OpenMetrics` text format.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn encode(&self, domain: &Domain) -> anyhow::Result<String> {
        self.0.gauges.read(domain).await?;
        let mut text = String::new();
        encode(&mut text, &self.0.registry)?;
        Ok(text)
    }
}

/// The word of an error in JSON: an enum is a string, or an object with one key.
fn wire_name(error: &impl Serialize) -> String {
    match serde_json::to_value(error) {
        Ok(serde_json::Value::String(name)) => name,
        Ok(serde_json::Value::Object(fields)) => fields.keys().next().cloned().unwrap_or_default(),
        _ => String::new(),
    }
}

/// From 1 ms to 8 s.
fn latencies() -> Histogram {
    Histogram::new(exponential_buckets(0.001, 2.0, 14))
}

#[cfg(test)]
mod tests {
    use shared::CommonError;

    use super::wire_name;

    #[test]
    fn an_outcome_has_the_word_of_the_contract() {
        assert_eq!(wire_name(&CommonError::Busy), "busy");
        assert_eq!(wire_name(&CommonError::Throttled { retry_after: 30 }), "throttled");
    }
}

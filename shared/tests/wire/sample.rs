//! Requests and responses of an endpoint, as JSON.

use std::any::type_name;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use shared::{ApiError, Endpoint, EndpointError as _, Method, NoError};

/// Samples of one endpoint.
#[derive(Clone)]
pub struct Sample {
    pub path: &'static str,
    method: Method,
    pub requests: Vec<Value>,
    pub responses: Vec<Value>,
    /// Each with its HTTP status.
    pub errors: Vec<Value>,
    pub has_errors: bool,
}

impl Sample {
    pub fn of<E: Endpoint>(
        requests: impl IntoIterator<Item = E::Request>,
        responses: impl IntoIterator<Item = E::Response>,
        errors: impl IntoIterator<Item = E::Error>,
    ) -> Self {
        let error = |error: E::Error| {
            let status = error.status();
            json!([status, there_and_back(&ApiError::Endpoint(error))])
        };
        Self {
            path: E::PATH,
            method: E::METHOD,
            requests: requests.into_iter().map(|request| there_and_back(&request)).collect(),
            responses: responses.into_iter().map(|response| there_and_back(&response)).collect(),
            errors: errors.into_iter().map(error).collect(),
            has_errors: type_name::<E::Error>() != type_name::<NoError>(),
        }
    }
}

/// Serializes a value, and checks that it can be read back unchanged.
fn there_and_back<T: Serialize + DeserializeOwned>(value: &T) -> Value {
    let sent = serde_json::to_value(value).unwrap();
    let read: T = serde_json::from_value(sent.clone()).unwrap();
    assert_eq!(serde_json::to_value(read).unwrap(), sent);
    sent
}

/// The samples by method and path.
pub fn json(samples: Vec<Sample>) -> Value {
    let entry = |sample: Sample| {
        let method = if sample.method == Method::Get { "GET" } else { "POST" };
        let value = json!({
            "requests": sample.requests,
            "responses": sample.responses,
            "errors": sample.errors,
        });
        (format!("{method} {}", sample.path), value)
    };
    Value::Object(samples.into_iter().map(entry).collect())
}

//! One operation: an endpoint of the contract.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde_json::{Map, Value, json};

use super::{
    description,
    schemas::Schemas,
    tags,
    variants::{ByStatus, by_status},
};
use crate::{Endpoint, EndpointError as _, Method};

/// An endpoint with the schemas of what it reads and writes.
pub struct Operation {
    pub path: &'static str,
    /// In lower case, as the document has it.
    pub method: &'static str,
    /// The name of the endpoint.
    name: &'static str,
    tag: &'static str,
    text: String,
    request: Option<Value>,
    response: Value,
    errors: ByStatus,
    error_type: Value,
    largest_body: usize,
    longest_seconds: u32,
}

/// Operations that need no session.
const OPEN: &[&str] = &[
    "Disavow",
    "GetState",
    "RequestPasswordReset",
    "ResetPassword",
    "SendTemporaryPassword",
    "SignIn",
    "SignInWithPasskey",
    "SignOut",
    "StartPasskeySignIn",
];

impl Operation {
    /// The operation of an endpoint. `path_of_type` is the path of its type, such as `admin::mail::ListMail`.
    pub fn of<E>(path_of_type: &'static str, schemas: &mut Schemas) -> Self
    where
        E: Endpoint + JsonSchema,
        E::Request: JsonSchema,
        E::Response: JsonSchema,
        E::Error: JsonSchema,
    {
        let (topic, name) = path_of_type.rsplit_once("::").unwrap_or(("", path_of_type));
        let documentation = Schemas::alone::<E>();
        let error = schemas.output::<E::Error>();
        Self {
            path: E::PATH,
            method: if E::METHOD == Method::Get { "get" } else { "post" },
            name,
            tag: tags::of_topic(topic),
            text: documentation.get("description").and_then(Value::as_str).unwrap_or_default().to_owned(),
            request: (E::METHOD == Method::Post).then(|| schemas.input::<E::Request>()),
            response: schemas.output::<E::Response>(),
            errors: by_status(&error, &schemas.output, E::Error::status),
            error_type: error,
            largest_body: E::LARGEST,
            longest_seconds: E::LONGEST,
        }
    }

    /// The operation in the document. `common` are the errors that every endpoint can return.
    pub fn to_json(&self, common: &ByStatus) -> Value {
        let (summary, rest) = description::summary(&self.text);
        let mut operation = json!({
            "operationId": self.name,
            "summary": summary,
            "tags": [self.tag],
            "security": if OPEN.contains(&self.name) { json!([]) } else { json!([{"session": []}]) },
            "responses": self.responses(common),
            "x-longest-seconds": self.longest_seconds,
        });
        if !rest.is_empty() {
            operation["description"] = rest.into();
        }
        if let Some(request) = &self.request {
            operation["requestBody"] = json!({"required": true, "content": content(request)});
            operation["x-largest-body"] = self.largest_body.into();
        }
        operation
    }

    fn responses(&self, common: &ByStatus) -> Value {
        let mut responses = Map::new();
        responses.insert("200".into(), json!({"description": "Done.", "content": content(&self.response)}));
        let statuses: BTreeSet<u16> = common
            .keys()
            .filter(|status| self.can_refuse_with(**status))
            .chain(self.errors.keys())
            .copied()
            .collect();
        for status in statuses {
            let is_common = common.contains_key(&status) && self.can_refuse_with(status);
            let response = match self.errors.get(&status).map(|variants| self.error(variants)) {
                None => json!({"$ref": format!("#/components/responses/Refused{status}")}),
                Some(own) if is_common => {
                    let common = json!({"$ref": format!("#/components/schemas/Refused{status}")});
                    response(status, &json!({"oneOf": [own, common]}))
                }
                Some(own) => response(status, &own),
            };
            responses.insert(status.to_string(), response);
        }
        responses.into()
    }

    /// The body with one of these errors of the endpoint.
    fn error(&self, variants: &[Value]) -> Value {
        if self.errors.len() == 1 {
            body("error", &self.error_type)
        } else {
            body("error", &one_of(variants))
        }
    }

    /// Whether an error that any endpoint can return can be one of this endpoint.
    fn can_refuse_with(&self, status: u16) -> bool {
        match status {
            // About the body, and where it comes from.
            400 | 403 | 413 | 415 | 429 => self.request.is_some(),
            // Another method is another operation.
            405 => false,
            _ => true,
        }
    }
}

/// The schemas and the responses of the errors that every endpoint can return, by name.
pub fn common_responses(common: &ByStatus) -> (Map<String, Value>, Map<String, Value>) {
    let name = |status: &u16| format!("Refused{status}");
    let schemas = common.iter().map(|(status, variants)| (name(status), body("refused", &one_of(variants))));
    let responses = common.keys().map(|status| {
        let schema = json!({"$ref": format!("#/components/schemas/{}", name(status))});
        (name(status), response(*status, &schema))
    });
    (schemas.collect(), responses.collect())
}

fn one_of(variants: &[Value]) -> Value {
    if let [only] = variants { only.clone() } else { json!({"oneOf": variants}) }
}

fn body(word: &str, error: &Value) -> Value {
    json!({"type": "object", "properties": {word: error}, "required": [word], "additionalProperties": false})
}

fn response(status: u16, schema: &Value) -> Value {
    let mut response = json!({"description": reason(status), "content": content(schema)});
    if matches!(status, 429 | 503) {
        let schema = json!({"type": "integer", "minimum": 1});
        response["headers"] =
            json!({"Retry-After": {"description": "Seconds to wait.", "schema": schema, "required": true}});
    }
    response
}

fn content(schema: &Value) -> Value {
    json!({"application/json": {"schema": schema}})
}

/// What a status means.
fn reason(status: u16) -> &'static str {
    match status {
        400 => "The request is not valid.",
        401 => "Not signed in, or not with these credentials.",
        403 => "Not allowed now.",
        404 => "Not found, or not for this person.",
        409 => "Not at this step, or not in this state.",
        413 => "The body is too large.",
        415 => "The body is not JSON.",
        422 => "Understood, but not accepted.",
        429 => "Too many incorrect attempts.",
        500 => "The server failed.",
        503 => "The server is overloaded.",
        _ => "An error.",
    }
}

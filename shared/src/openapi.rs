//! The document that describes the endpoints (`OpenAPI` 3.1), made from the contract. A test compares it with `openapi.json`.
//! Neither the server nor the browser's programs contain what makes it.

mod description;
mod operation;
mod schemas;
mod tags;
mod variants;

use schemars::JsonSchema;
use serde_json::{Map, Value, json};

use self::{
    operation::{Operation, common_responses},
    schemas::Schemas,
};
use crate::{
    CommonError, Endpoint,
    api::{EndpointVisitor, visit_endpoints},
};

/// The document, with its keys in alphabetical order.
///
/// # Panics
/// Panics if a type of requests and a type of responses have the same name, or if a topic has no tag.
#[must_use]
pub fn document() -> Value {
    let mut operations = Operations { schemas: Schemas::new(), list: Vec::new() };
    visit_endpoints(&mut operations);
    let Operations { mut schemas, list: operations } = operations;
    let common =
        variants::by_status(&schemas.output::<CommonError>(), &schemas.output, |error: &CommonError| {
            error.status()
        });
    let mut paths = Map::new();
    for operation in operations {
        let path = paths.entry(operation.path).or_insert_with(|| json!({}));
        path[operation.method] = operation.to_json(&common);
    }
    let (refusals, responses) = common_responses(&common);
    let mut definitions = schemas.into_definitions();
    definitions.extend(refusals);
    let mut document = json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Vestibule",
            "version": env!("CARGO_PKG_VERSION"),
            "license": {"name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0"},
            "description": INTRODUCTION,
        },
        "servers": [{"url": "/"}],
        "tags": tags::to_json(),
        "paths": paths,
        "components": {
            "responses": responses,
            "schemas": definitions,
            "securitySchemes": {
                "session": {
                    "type": "apiKey",
                    "in": "cookie",
                    "name": "__Host-vestibule",
                    "description": SESSION,
                },
            },
        },
    });
    remove_unused(&mut document);
    description::clean(&mut document);
    document
}

/// The operations of the endpoints, and the schemas that they refer to.
struct Operations {
    schemas: Schemas,
    list: Vec<Operation>,
}

impl EndpointVisitor for Operations {
    fn visit<E>(&mut self, path_of_type: &'static str)
    where
        E: Endpoint + JsonSchema,
        E::Request: JsonSchema,
        E::Response: JsonSchema,
        E::Error: JsonSchema,
    {
        self.list.push(Operation::of::<E>(path_of_type, &mut self.schemas));
    }
}

const INTRODUCTION: &str = "The API between Vestibule's pages and its server. It can change with every version, together \
    with the pages.\n\nA POST needs the content type `application/json`, and must come from Vestibule's own origin: \
    `Sec-Fetch-Site: same-origin`, or an `Origin` that is the server's `public_url`. Every answer that is not a 200 is \
    `{\"error\": …}` with an error of the operation, or `{\"refused\": …}` with an error that every operation can have. \
    Times are milliseconds since the Unix epoch. Texts are accepted in more forms than the patterns have, such as codes \
    without dashes.";

const SESSION: &str = "The session, or the sign-in in progress: set by the operations that sign in. It gets a new value at \
    each step. If `public_url` is an `http` address of the same machine, the name is `vestibule`.";

/// Removes the schemas that nothing refers to: error types whose variants are listed by status.
fn remove_unused(document: &mut Value) {
    loop {
        let text = document.to_string();
        let Some(schemas) = document["components"]["schemas"].as_object_mut() else { return };
        let before = schemas.len();
        schemas.retain(|name, _| text.contains(&format!("\"#/components/schemas/{name}\"")));
        if schemas.len() == before {
            return;
        }
    }
}

//! The document that describes the endpoints (`OpenAPI` 3.1), made from the contract. A test compares it with `openapi.json`.
//! Neither the server nor the browser's programs contain what makes it.

mod description;
mod operation;
mod tags;
mod variants;

use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

pub(crate) use self::operation::Operation;
use self::operation::common_responses;
use crate::{CommonError, api::openapi_operations};

/// The document, with its keys in alphabetical order.
///
/// # Panics
/// Panics if a type of requests and a type of responses have the same name, or if a topic has no tag.
#[must_use]
pub fn document() -> Value {
    let mut schemas = Schemas::new();
    let operations = openapi_operations(&mut schemas);
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

const INTRODUCTION: &str = "The API between Vestibule's pages and its server. It can change with every version, together \
    with the pages.\n\nA POST needs the content type `application/json`, and must come from Vestibule's own origin: \
    `Sec-Fetch-Site: same-origin`, or an `Origin` that is the server's `public_url`. Every answer that is not a 200 is \
    `{\"error\": …}` with an error of the operation, or `{\"refused\": …}` with an error that every operation can have. \
    Times are milliseconds since the Unix epoch. Texts are accepted in more forms than the patterns have, such as codes \
    without dashes.";

const SESSION: &str = "The session, or the sign-in in progress: set by the operations that sign in. It gets a new value at \
    each step. If `public_url` is an `http` address of the same machine, the name is `vestibule`.";

/// The schemas of the wire types: of requests as the server reads them, of responses as it writes them.
pub(crate) struct Schemas {
    input: SchemaGenerator,
    output: SchemaGenerator,
}

impl Schemas {
    fn new() -> Self {
        let settings =
            || SchemaSettings::draft2020_12().with(|s| s.definitions_path = "/components/schemas".into());
        Self {
            input: settings().for_deserialize().into_generator(),
            output: settings().for_serialize().into_generator(),
        }
    }

    /// A reference to the schema of a type in requests.
    fn input<T: JsonSchema>(&mut self) -> Value {
        self.input.subschema_for::<T>().to_value()
    }

    /// A reference to the schema of a type in responses.
    fn output<T: JsonSchema>(&mut self) -> Value {
        self.output.subschema_for::<T>().to_value()
    }

    /// The schema of a type that is no component, such as an endpoint, which has only a description.
    fn alone<T: JsonSchema>() -> Schema {
        SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>()
    }

    fn into_definitions(mut self) -> Map<String, Value> {
        let mut all = self.output.take_definitions(true);
        let mut ambiguous = Vec::new();
        for (name, schema) in self.input.take_definitions(true) {
            if all.insert(name.clone(), schema.clone()).is_some_and(|other| other != schema) {
                ambiguous.push(name);
            }
        }
        // A second type with the same name gets a number.
        ambiguous.extend(all.keys().filter(|name| name.ends_with(|c: char| c.is_ascii_digit())).cloned());
        assert!(ambiguous.is_empty(), "give these types other names in the document: {ambiguous:?}");
        all
    }
}

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

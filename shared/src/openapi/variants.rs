//! The variants of an error type by HTTP status. The status is a function of the value, so each variant of the schema
//! is made into a value, which is read as the type.

use std::collections::BTreeMap;

use schemars::SchemaGenerator;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// Schemas of variants, by HTTP status.
pub type ByStatus = BTreeMap<u16, Vec<Value>>;

/// The variants of the error type that a schema describes. A variant with another error type in it is listed under each
/// status that it can have.
pub fn by_status<E: DeserializeOwned>(
    schema: &Value,
    schemas: &SchemaGenerator,
    status: impl Fn(&E) -> u16,
) -> ByStatus {
    let mut all = ByStatus::new();
    for variant in alternatives(schema, schemas) {
        for value in values(&variant, schemas) {
            let error: E = serde_json::from_value(value.clone())
                .unwrap_or_else(|error| panic!("{value} is made from a schema, but is no error: {error}"));
            let listed = all.entry(status(&error)).or_default();
            if !listed.contains(&variant) {
                listed.push(variant.clone());
            }
        }
    }
    all
}

/// What a schema allows as alternatives, and itself if there are none.
fn alternatives(schema: &Value, schemas: &SchemaGenerator) -> Vec<Value> {
    let schema = resolve(schema, schemas);
    if let Some(schemas_of_variants) = schema["oneOf"].as_array() {
        return schemas_of_variants.iter().flat_map(|variant| alternatives(variant, schemas)).collect();
    }
    if let Some(values) = schema["enum"].as_array() {
        return values.iter().map(|value| json!({"type": "string", "const": value})).collect();
    }
    // An enum without variants.
    if schema.as_bool() == Some(false) || schema.get("not") == Some(&json!({})) {
        return Vec::new();
    }
    vec![schema]
}

/// A value for each alternative of a schema.
fn values(schema: &Value, schemas: &SchemaGenerator) -> Vec<Value> {
    let schema = resolve(schema, schemas);
    if let Some(value) = schema.get("const") {
        return vec![value.clone()];
    }
    if let Some(properties) = schema["properties"].as_object() {
        return properties.iter().fold(vec![json!({})], |objects, (name, property)| {
            let values = values(property, schemas);
            let with = |object: &Value, value: &Value| {
                let mut object = object.clone();
                object[name] = value.clone();
                object
            };
            objects.iter().flat_map(|object| values.iter().map(move |value| with(object, value))).collect()
        });
    }
    match schema["type"].as_str() {
        Some("integer") => vec![json!(1)],
        _ => alternatives(&schema, schemas)
            .iter()
            .flat_map(|alternative| values(alternative, schemas))
            .collect(),
    }
}

/// The schema that a reference leads to.
fn resolve(schema: &Value, schemas: &SchemaGenerator) -> Value {
    let name = schema["$ref"].as_str().and_then(|reference| reference.rsplit('/').next());
    name.map_or_else(|| schema.clone(), |name| schemas.definitions()[name].clone())
}

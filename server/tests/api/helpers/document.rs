//! The description of the API, by which the helpers check every answer of the API in every test.

use std::{fmt, sync::LazyLock};

use axum::http::{Method, StatusCode};
use serde_json::{Map, Value};

/// The document that the server answers with.
pub static DOCUMENT: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../../shared/openapi.json")).unwrap());

/// Asserts that the document has the status of an answer, and describes its body. The answer to an unsupported method is
/// none of an operation.
pub fn assert_described(method: &Method, path: &str, status: StatusCode, body: &[u8]) {
    let method = method.as_str().to_lowercase();
    let Some(operation) = DOCUMENT["paths"].get(path).and_then(|path| path.get(&method)) else { return };
    let Some(response) = operation["responses"].get(status.as_str()) else {
        panic!("the document has no status {status} for {method} {path}");
    };
    let body: Value = serde_json::from_slice(body).unwrap_or(Value::Null);
    let response = response.get("$ref").map_or(response, referred);
    let schema = &response["content"]["application/json"]["schema"];
    if let Err(problem) = validate(&body, schema) {
        panic!("{status} of {method} {path} is not as the document says: {problem}, in {body}");
    }
}

/// Why a value is not as a schema says. It becomes a text only when it is shown: most of them belong to an alternative that
/// another one makes up for.
#[derive(Debug, PartialEq, Eq)]
pub enum Problem<'a> {
    NoSchema(&'a Value),
    UnknownKeyword(&'a str),
    Unmet { value: &'a Value, keyword: &'a str, expected: &'a Value },
}

impl fmt::Display for Problem<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSchema(value) => write!(f, "no schema for {value}"),
            Self::UnknownKeyword(keyword) => write!(f, "the keyword {keyword} is unknown here"),
            Self::Unmet { value, keyword, expected } => {
                write!(f, "{value} does not meet {keyword}: {expected}")
            }
        }
    }
}

/// Checks a value by a schema (JSON Schema 2020-12). Fails for a keyword that it does not know, so that none is ignored.
pub fn validate<'a>(value: &'a Value, schema: &'a Value) -> Result<(), Problem<'a>> {
    let Some(schema) = schema.as_object() else { return Err(Problem::NoSchema(value)) };
    for (keyword, expected) in schema {
        let is_met = match keyword.as_str() {
            "$ref" => return validate(value, referred(expected)),
            "oneOf" | "anyOf" => {
                let alternatives = expected.as_array().into_iter().flatten();
                let met = alternatives.filter(|schema| validate(value, schema).is_ok()).count();
                if keyword == "oneOf" { met == 1 } else { met > 0 }
            }
            "const" => value == expected,
            "enum" => expected.as_array().is_some_and(|values| values.contains(value)),
            "type" => expected
                .as_array()
                .map_or_else(|| is(value, expected), |all| all.iter().any(|one| is(value, one))),
            "minimum" => value.as_f64().is_none_or(|value| value >= expected.as_f64().unwrap()),
            "maximum" => value.as_f64().is_none_or(|value| value <= expected.as_f64().unwrap()),
            "minItems" => {
                value.as_array().is_none_or(|items| items.len() as u64 >= expected.as_u64().unwrap())
            }
            "maxItems" => {
                value.as_array().is_none_or(|items| items.len() as u64 <= expected.as_u64().unwrap())
            }
            "required" => value.as_object().is_none_or(|object| {
                expected.as_array().unwrap().iter().all(|name| object.contains_key(name.as_str().unwrap()))
            }),
            "properties" => {
                members(value, |name, value| {
                    expected.get(name).map_or(Ok(()), |schema| validate(value, schema))
                })?;
                true
            }
            "additionalProperties" => {
                let known =
                    |name: &str| schema.get("properties").is_some_and(|known| known.get(name).is_some());
                *expected != Value::Bool(false)
                    || value.as_object().is_none_or(|object| object.keys().all(|name| known(name)))
            }
            "items" => {
                value.as_array().into_iter().flatten().try_for_each(|item| validate(item, expected))?;
                true
            }
            "prefixItems" => {
                let schemas = expected.as_array().unwrap();
                value
                    .as_array()
                    .into_iter()
                    .flatten()
                    .zip(schemas)
                    .try_for_each(|(item, schema)| validate(item, schema))?;
                true
            }
            // The patterns are those of the newtypes, which the tests of `shared` check.
            "description" | "format" | "default" | "pattern" | "minLength" | "maxLength" | "uniqueItems" => {
                true
            }
            unknown => return Err(Problem::UnknownKeyword(unknown)),
        };
        if !is_met {
            return Err(Problem::Unmet { value, keyword, expected });
        }
    }
    Ok(())
}

fn referred(reference: &Value) -> &'static Value {
    let pointer = reference.as_str().unwrap().trim_start_matches('#');
    DOCUMENT.pointer(pointer).unwrap_or_else(|| panic!("{reference} is not in the document"))
}

fn is(value: &Value, name: &Value) -> bool {
    match name.as_str().unwrap() {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("the type {other} is unknown"),
    }
}

fn members<'a>(
    value: &'a Value,
    check: impl Fn(&'a str, &'a Value) -> Result<(), Problem<'a>>,
) -> Result<(), Problem<'a>> {
    value.as_object().into_iter().flat_map(Map::iter).try_for_each(|(name, value)| check(name, value))
}

//! The schemas of the types of the contract.

use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value};

/// The schemas of the wire types: of requests as the server reads them, of responses as it writes them.
pub struct Schemas {
    input: SchemaGenerator,
    pub(super) output: SchemaGenerator,
}

impl Schemas {
    pub fn new() -> Self {
        let settings =
            || SchemaSettings::draft2020_12().with(|s| s.definitions_path = "/components/schemas".into());
        Self {
            input: settings().for_deserialize().into_generator(),
            output: settings().for_serialize().into_generator(),
        }
    }

    /// A reference to the schema of a type in requests.
    pub fn input<T: JsonSchema>(&mut self) -> Value {
        self.input.subschema_for::<T>().to_value()
    }

    /// A reference to the schema of a type in responses.
    pub fn output<T: JsonSchema>(&mut self) -> Value {
        self.output.subschema_for::<T>().to_value()
    }

    /// The schema of a type that is no component, such as an endpoint, which has only a description.
    pub fn alone<T: JsonSchema>() -> Schema {
        SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>()
    }

    pub fn into_definitions(mut self) -> Map<String, Value> {
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

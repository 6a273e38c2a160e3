//! The format of an export: one JSON value on each line (docs/moving.md).

use std::collections::BTreeMap;

use data_encoding::BASE64;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use store::transfer::{Kind, Row, Table, Value};

/// What every export begins with.
pub const FORMAT: &str = "vestibule-export";
/// The version of the format.
pub const VERSION: u32 = 1;
/// No line is longer, in bytes.
pub const LONGEST_LINE: u64 = 64 * 1024 * 1024;

/// The first line.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    pub format: String,
    pub version: u32,
    /// The version of Vestibule.
    pub program: String,
    /// The number of the newest change of the schema.
    pub schema: i64,
    /// The sealed value by which a key file is recognised, in base64. None: the database was never used.
    pub key_check: Option<String>,
    /// The number of rows of each table.
    pub rows: BTreeMap<String, u64>,
}

/// What the first line of every version has.
#[derive(Debug, Deserialize)]
pub struct AnyHeader {
    pub format: String,
    pub version: u32,
    #[serde(default)]
    pub program: String,
}

/// The line before the rows of a table.
#[derive(Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TableBegin {
    pub table: String,
    /// Names and types, in the order of the values in a row.
    pub columns: Vec<(String, String)>,
}

/// The line after the rows of a table.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TableEnd {
    pub end: String,
    pub rows: u64,
    /// Of the lines of the rows, each with its line end.
    pub sha256: String,
}

/// The last line.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FileEnd {
    pub tables: usize,
    /// Of all lines before, each with its line end.
    pub sha256: String,
}

impl TableBegin {
    pub fn of(table: &Table) -> Self {
        let columns = table.columns().map(|(name, kind)| (name.to_owned(), kind.name().to_owned()));
        Self { table: table.name.to_owned(), columns: columns.collect() }
    }
}

/// A row as a line: an array. Bytes are text in base64.
pub fn encode(row: &Row) -> String {
    let json = |value: &Value| match value {
        Value::Text(Some(text)) => Json::from(text.as_str()),
        Value::Integer(Some(number)) => Json::from(*number),
        Value::Bytes(Some(bytes)) => Json::from(BASE64.encode(bytes)),
        Value::Text(None) | Value::Integer(None) | Value::Bytes(None) => Json::Null,
    };
    Json::Array(row.iter().map(json).collect()).to_string()
}

/// A line as a row. None if it is no row of the table.
pub fn decode(line: &[u8], table: &Table) -> Option<Row> {
    let values: Vec<Json> = serde_json::from_slice(line).ok()?;
    if values.len() != table.columns().count() {
        return None;
    }
    let value = |(json, (_, kind)): (Json, (&str, Kind))| {
        Some(match (kind, json) {
            (Kind::Text, Json::Null) => Value::Text(None),
            (Kind::Text, Json::String(text)) => Value::Text(Some(text)),
            (Kind::Integer, Json::Null) => Value::Integer(None),
            (Kind::Integer, Json::Number(number)) => Value::Integer(Some(number.as_i64()?)),
            (Kind::Bytes, Json::Null) => Value::Bytes(None),
            (Kind::Bytes, Json::String(text)) => Value::Bytes(Some(BASE64.decode(text.as_bytes()).ok()?)),
            _ => return None,
        })
    };
    values.into_iter().zip(table.columns()).map(value).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::transfer::TABLES;

    #[test]
    fn a_row_with_any_values_is_read_back_as_it_was() {
        let table = TABLES.iter().find(|table| table.name == "reset_code").unwrap();
        let texts = [None, Some(""), Some("\u{0}\n\r\u{2028}\"\\ é 🦀 \u{10ffff}")];
        for text in texts.map(|text| text.map(str::to_owned)) {
            for number in [None, Some(i64::MIN), Some(0), Some(i64::MAX)] {
                for bytes in [None, Some(Vec::new()), Some((0..=255).collect())] {
                    let row = vec![
                        Value::Text(text.clone()),
                        Value::Integer(number),
                        Value::Integer(None),
                        Value::Bytes(bytes),
                    ];
                    let line = encode(&row);
                    assert!(!line.contains('\n'), "{line}");
                    assert_eq!(decode(line.as_bytes(), table), Some(row));
                }
            }
        }
    }

    #[test]
    fn a_line_of_another_form_is_no_row() {
        let table = TABLES.iter().find(|table| table.name == "reset_code").unwrap();
        for line in [
            "",
            "{}",
            "[]",
            r#"["a",1,2]"#,
            r#"["a",1,2,"AA==",null]"#,
            r#"[1,1,2,"AA=="]"#,
            r#"["a",1.5,2,"AA=="]"#,
            r#"["a",9223372036854775808,2,"AA=="]"#,
            r#"["a",1,2,"AA"]"#,
        ] {
            assert_eq!(decode(line.as_bytes(), table), None, "{line}");
        }
    }
}

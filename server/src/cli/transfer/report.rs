//! What was moved, by table.

use std::{collections::BTreeMap, path::Path};

use clap::Args;
use serde_json::json;

use super::{super::output::print, format::Header};

/// How a command prints its result.
#[derive(Args, Clone, Copy, Debug)]
pub struct Output {
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Print nothing but errors
    #[arg(long, conflicts_with = "json")]
    quiet: bool,
}

impl Output {
    /// Whether progress is not shown.
    pub fn silent(self) -> bool {
        self.json || self.quiet
    }

    /// Prints the rows of each table and a last line.
    pub fn print(self, file: &Path, header: &Header, sha256: &str, last: &str) {
        if self.quiet {
            return;
        }
        let data = json!({ "file": file, "schema": header.schema, "rows": header.rows, "sha256": sha256 });
        print(self.json, &data, || format!("{}\nchecksum {sha256}\n{last}", rows(&header.rows)));
    }
}

fn rows(rows: &BTreeMap<String, u64>) -> String {
    let total = ("total", rows.values().sum());
    let lines = rows.iter().map(|(table, rows)| (table.as_str(), *rows)).chain([total]);
    lines.map(|(table, rows)| format!("{table:<20} {rows:>12}")).collect::<Vec<_>>().join("\n")
}

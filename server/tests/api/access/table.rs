//! The table in `tests/access.table`: read, compared with what the server answered, and written.

use std::{collections::BTreeMap, fmt::Write as _, fs};

use super::states::STATES;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/access.table");
/// Set to write the table instead of comparing it.
const UPDATE: &str = "UPDATE_ACCESS_TABLE";
const INTRODUCTION: &str = "\
# What every route answers to a browser in every state of a session: one row a route, one column a state.
#
# The requests are well-formed but wrong: a wrong password, a wrong code, an unknown id. So the status says how far a
# browser gets:
#   200 it may do this; 401 nobody is signed in; 403 reauthentication first; 404 no such thing, which is also what
#   others than administrators learn about administration; 409 another step is due; 422 the request was judged, and was
#   wrong; 302 and 303 a redirect; 400 malformed.
# Pages are the same for everyone: they contain no more than GET /api/state answers to the browser.
#
# `cargo test -p server --test api access` compares it with the server, and fails where a route of the router has no row.
# To write it again: UPDATE_ACCESS_TABLE=1 cargo test -p server --test api access. Read the difference: what must hold in
# any case is in tests/api/access/rules.rs.
#
# The states:
";

/// Each row of the file: its name, and the status in each state.
pub fn listed() -> BTreeMap<String, Vec<String>> {
    cells(&fs::read_to_string(FILE).unwrap_or_default())
}

fn cells(text: &str) -> BTreeMap<String, Vec<String>> {
    let rows = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    rows.map(|line| {
        let (name, cells) = line.split_at(line.len().saturating_sub(4 * STATES.len()));
        (name.trim().to_owned(), cells.split_whitespace().map(str::to_owned).collect())
    })
    .collect()
}

/// The status of each route in each state.
#[derive(Default)]
pub struct Table {
    order: Vec<String>,
    cells: BTreeMap<String, Vec<u16>>,
}

impl Table {
    /// Adds the next cell of a row.
    pub fn add(&mut self, row: &str, status: u16) {
        if !self.cells.contains_key(row) {
            self.order.push(row.to_owned());
        }
        self.cells.entry(row.to_owned()).or_default().push(status);
    }

    /// The text of the file.
    fn text(&self) -> String {
        let mut text = INTRODUCTION.to_owned();
        for state in &STATES {
            writeln!(text, "#   {}  {:18} {}", state.key, state.name, state.meaning).unwrap();
        }
        let width = self.order.iter().map(|name| name.chars().count()).max().unwrap_or_default();
        let keys = STATES.iter().map(|state| format!("   {}", state.key)).collect::<Vec<_>>().concat();
        writeln!(text, "\n{:width$} {keys}", "#").unwrap();
        for name in &self.order {
            let cells =
                self.cells[name].iter().map(|status| format!(" {status}")).collect::<Vec<_>>().concat();
            writeln!(text, "{name:width$} {cells}").unwrap();
        }
        text
    }

    /// Compares the table with the file, and names each difference.
    pub fn compare(&self) {
        let text = self.text();
        if std::env::var_os(UPDATE).is_some() {
            fs::write(FILE, &text).unwrap();
        }
        let file = fs::read_to_string(FILE).unwrap_or_default();
        if file == text {
            return;
        }
        let (expected, found) = (cells(&file), cells(&text));
        let mut differences = String::new();
        for (name, cells) in &found {
            match expected.get(name) {
                None => writeln!(differences, "{name}: a route without a row").unwrap(),
                Some(row) => {
                    for (number, state) in STATES.iter().enumerate() {
                        let (old, new) = (row.get(number), cells.get(number));
                        if old != new {
                            writeln!(
                                differences,
                                "{name} at \"{}\": {old:?} in the table, {new:?} now",
                                state.name
                            )
                            .unwrap();
                        }
                    }
                }
            }
        }
        for name in expected.keys().filter(|name| !found.contains_key(*name)) {
            writeln!(differences, "{name}: a row without a route").unwrap();
        }
        panic!(
            "tests/access.table does not say what the server does (write it with {UPDATE}=1):\n{differences}"
        );
    }
}

//! Moves all rows between databases of either kind: reads them from one snapshot, and writes them in one transaction.
//! [`TABLES`] lists what is moved; a test compares it with the schema of both databases.

mod rows;
mod snapshot;
mod tables;
mod target;
mod value;

use std::{error::Error, fmt};

pub use self::{
    rows::{PAGE, Row, count, insert, page},
    snapshot::Snapshot,
    tables::{TABLES, Table},
    target::{check_empty, check_still_empty, newest_schema},
    value::{Kind, Value},
};

/// Why nothing was moved and nothing was changed, as one line.
#[derive(Debug)]
pub struct Refused(pub String);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for Refused {}

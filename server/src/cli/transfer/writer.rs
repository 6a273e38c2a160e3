//! Writes an export, and computes its checksums.

use std::io::{self, Write};

use anyhow::{Context as _, ensure};
use data_encoding::HEXLOWER;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use store::{
    Db,
    transfer::{Row, Table, Value, page},
};

use super::{
    format::{FileEnd, TableBegin, TableEnd, encode},
    progress::Progress,
};

/// Writes lines.
pub struct Writer<W> {
    out: W,
    hash: Sha256,
    tables: usize,
}

/// The rows of a table that were read.
pub struct Written {
    /// Their number and checksum.
    pub end: TableEnd,
    /// The largest number that the database gave to a row.
    pub largest: Option<i64>,
}

impl<W: Write> Writer<W> {
    pub fn new(out: W) -> Self {
        Self { out, hash: Sha256::new(), tables: 0 }
    }

    /// Writes a value as a line.
    pub fn json(&mut self, value: &impl Serialize) -> anyhow::Result<()> {
        self.line(&serde_json::to_string(value)?)
    }

    fn line(&mut self, line: &str) -> anyhow::Result<()> {
        self.hash.update(line);
        self.hash.update("\n");
        let out = &mut self.out;
        out.write_all(line.as_bytes()).and_then(|()| out.write_all(b"\n")).context("writing the export")
    }

    /// Reads all rows of a table and writes them, a page at a time.
    pub async fn table(
        &mut self,
        db: &mut Db,
        table: &Table,
        progress: &mut Progress,
    ) -> anyhow::Result<Written> {
        self.json(&TableBegin::of(table))?;
        let (mut hash, mut rows, mut last) = (Sha256::new(), 0, None::<Row>);
        loop {
            let page = page(db, table, last.as_ref()).await?;
            for row in &page {
                let line = encode(row);
                hash.update(&line);
                hash.update("\n");
                self.line(&line)?;
            }
            rows += u64::try_from(page.len())?;
            progress.add(page.len());
            let Some(row) = page.into_iter().next_back() else { break };
            last = Some(row);
        }
        let end = TableEnd { end: table.name.to_owned(), rows, sha256: hex(hash) };
        self.json(&end)?;
        self.tables += 1;
        // Rows are in the order of the number.
        let largest = last.filter(|_| table.numbered).and_then(|row| {
            let position = table.columns().position(|(name, _)| name == table.key[0])?;
            match row.get(position)? {
                Value::Integer(number) => *number,
                _ => None,
            }
        });
        Ok(Written { end, largest })
    }

    /// Writes the last line. Returns the checksum of the file, and the output.
    pub fn finish(mut self) -> anyhow::Result<(String, W)> {
        let sha256 = hex(self.hash.clone());
        let end = FileEnd { tables: self.tables, sha256: sha256.clone() };
        self.json(&end)?;
        self.out.flush().context("writing the export")?;
        Ok((sha256, self.out))
    }
}

/// Reads a table back, and compares its rows with those of the file.
pub async fn verify(
    db: &mut Db,
    table: &Table,
    expected: &TableEnd,
    progress: &mut Progress,
) -> anyhow::Result<Written> {
    let written = Writer::new(io::sink()).table(db, table, progress).await?;
    ensure!(
        written.end == *expected,
        "table {} of the database differs from the file: {} rows with the checksum {}, and in the file {} with {}",
        table.name,
        written.end.rows,
        written.end.sha256,
        expected.rows,
        expected.sha256
    );
    Ok(written)
}

/// A checksum in hexadecimal.
pub fn hex(hash: Sha256) -> String {
    HEXLOWER.encode(&hash.finalize())
}

//! Reads an export line by line, and checks its form and checksums.

use std::{
    fs::File,
    io::{BufRead as _, BufReader, Read as _},
    path::{Path, PathBuf},
};

use serde::de::DeserializeOwned;
use sha2::{Digest as _, Sha256};
use store::transfer::{Row, Table, newest_schema};

use super::{
    super::exit::Exit,
    format::{AnyHeader, FORMAT, FileEnd, Header, LONGEST_LINE, TableBegin, TableEnd, VERSION, decode},
    writer::hex,
};

/// An export that is being read.
pub struct Reader {
    path: PathBuf,
    lines: BufReader<File>,
    number: u64,
    hash: Sha256,
    tables: usize,
}

/// A table that is being read.
pub struct TableReader {
    hash: Sha256,
    rows: u64,
    left: u64,
}

impl Reader {
    /// Opens a file that this version can import.
    pub fn open(path: &Path) -> Result<(Self, Header), Exit> {
        let file = File::open(path).map_err(|error| Exit::Usage(format!("{}: {error}", path.display())))?;
        let lines = BufReader::with_capacity(1 << 16, file);
        let mut reader = Self { path: path.to_owned(), lines, number: 0, hash: Sha256::new(), tables: 0 };
        let refuse = |what: String| Err(Exit::Usage(format!("{} {what}", path.display())));
        let first = reader.line()?;
        let Ok(any) = serde_json::from_slice::<AnyHeader>(&first) else {
            return refuse("is not an export of Vestibule".into());
        };
        if any.format != FORMAT {
            return refuse("is not an export of Vestibule".into());
        }
        if any.version != VERSION {
            let (version, program) = (any.version, any.program);
            return refuse(format!(
                "has format {version} of Vestibule {program}, and this version reads {VERSION}"
            ));
        }
        let header: Header = reader.parse(&first)?;
        let (schema, newest) = (header.schema, newest_schema());
        if schema > newest {
            return refuse(format!(
                "has schema {schema} of Vestibule {}, and this version, {}, knows schemas up to {newest}: import it with \
                 the newer version",
                header.program,
                env!("CARGO_PKG_VERSION"),
            ));
        }
        if schema < newest {
            return refuse(format!(
                "has the older schema {schema} of Vestibule {}, and this version needs {newest}: export again with this \
                 version after vestibule migrate, or import it with the older version and then start this one",
                header.program
            ));
        }
        Ok((reader, header))
    }

    /// Begins with the next table, which must be this one.
    pub fn table(&mut self, table: &Table, header: &Header) -> Result<TableReader, Exit> {
        let line = self.line()?;
        if self.parse::<TableBegin>(&line)? != TableBegin::of(table) {
            return Err(self.damaged());
        }
        let rows = *header.rows.get(table.name).ok_or_else(|| self.damaged())?;
        self.tables += 1;
        Ok(TableReader { hash: Sha256::new(), rows, left: rows })
    }

    /// Returns at most so many rows of the table, none at its end.
    pub fn rows(&mut self, of: &mut TableReader, table: &Table, most: usize) -> Result<Vec<Row>, Exit> {
        let count = most.min(usize::try_from(of.left).unwrap_or(usize::MAX));
        let mut rows = Vec::with_capacity(count);
        for _ in 0..count {
            let line = self.line()?;
            of.hash.update(&line);
            rows.push(decode(&line, table).ok_or_else(|| self.damaged())?);
            of.left -= 1;
        }
        Ok(rows)
    }

    /// Reads the line after the rows of a table, and compares the checksum.
    pub fn end_table(&mut self, of: TableReader, table: &Table) -> Result<TableEnd, Exit> {
        let line = self.line()?;
        let end: TableEnd = self.parse(&line)?;
        if end != (TableEnd { end: table.name.to_owned(), rows: of.rows, sha256: hex(of.hash) }) {
            return Err(self.changed(&format!("the checksum of table {}", table.name)));
        }
        Ok(end)
    }

    /// Reads the last line, compares the checksum of the file and returns it.
    pub fn finish(mut self, header: &Header) -> Result<String, Exit> {
        let sha256 = hex(self.hash.clone());
        let line = self.line()?;
        let end: FileEnd = self.parse(&line)?;
        if end.sha256 != sha256 || end.tables != self.tables || header.rows.len() != self.tables {
            return Err(self.changed("the checksum of the file"));
        }
        let mut more = [0];
        match self.lines.read(&mut more) {
            Ok(0) => Ok(sha256),
            Ok(_) => Err(self.changed("the end of the file")),
            Err(error) => Err(self.unreadable(&error)),
        }
    }

    /// The next line, with its line end.
    fn line(&mut self) -> Result<Vec<u8>, Exit> {
        let mut line = Vec::new();
        let read = self.lines.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line);
        self.number += 1;
        if let Err(error) = read {
            return Err(self.unreadable(&error));
        }
        if self.number == 1 && line.is_empty() {
            return Err(Exit::Usage(format!("{} is empty", self.path.display())));
        }
        if !line.ends_with(b"\n") {
            let long = u64::try_from(line.len()).is_ok_and(|length| length >= LONGEST_LINE);
            return Err(if self.number == 1 {
                Exit::Usage(format!("{} is not an export of Vestibule", self.path.display()))
            } else if long {
                self.damaged()
            } else {
                Exit::Usage(format!(
                    "{} is cut off: it ends within line {}",
                    self.path.display(),
                    self.number
                ))
            });
        }
        self.hash.update(&line);
        Ok(line)
    }

    fn parse<T: DeserializeOwned>(&self, line: &[u8]) -> Result<T, Exit> {
        serde_json::from_slice(line).map_err(|_| self.damaged())
    }

    fn damaged(&self) -> Exit {
        Exit::Usage(format!("{} was changed or damaged, in line {}", self.path.display(), self.number))
    }

    fn changed(&self, what: &str) -> Exit {
        Exit::Usage(format!("{} was changed or damaged: {what} does not match", self.path.display()))
    }

    fn unreadable(&self, error: &std::io::Error) -> Exit {
        Exit::Usage(format!("{}: {error}", self.path.display()))
    }
}

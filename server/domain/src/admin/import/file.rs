//! Reads a CSV file: its accounts, and its problems by line.

use std::collections::HashMap;

use csv::{Position, ReaderBuilder, StringRecord};
use shared::{
    EmailAddress, ParseError, PersonName, Username,
    api::admin::{
        AccountKind, Origin,
        import::{Column, ImportRequest, Problem, Wrong},
    },
};

use store::account::NewAccount;

/// The content of a file.
#[derive(Debug, Default)]
pub struct File {
    /// The lines with a valid account.
    pub lines: Vec<Line>,
    /// The number of lines with accounts, valid or not.
    pub accounts: u32,
    /// The problems, in the order in which they were found.
    pub problems: Vec<Problem>,
}

/// A line with an account.
#[derive(Debug)]
pub struct Line {
    /// The number of the line, from 1.
    pub number: u32,
    /// The account.
    pub new: NewAccount,
}

/// Reads a file.
#[must_use]
pub fn read(text: &str) -> File {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut file = File::default();
    let mut columns = None;
    let (mut usernames, mut emails) = (HashMap::new(), HashMap::new());
    let mut record = StringRecord::new();
    let mut counter = LineCounter { text: text.as_bytes(), at: 0, number: 1 };
    // The input is text in memory, so reading it cannot fail.
    while reader.read_record(&mut record).unwrap_or(false) {
        if record.iter().all(|field| field.trim().is_empty()) {
            continue;
        }
        let number = counter.line_of(&record);
        let Some(columns) = &columns else {
            let found = file.columns(number, &record);
            if !file.problems.is_empty() {
                return file;
            }
            columns = Some(found);
            continue;
        };
        file.accounts += 1;
        if file.accounts > ImportRequest::MOST {
            file.add_problem(number, Wrong::TooManyAccounts);
            return file;
        }
        let Some(new) = file.account(number, columns, &record) else { continue };
        let seen = [
            (Column::Username, usernames.insert(new.username.as_str().to_owned(), number)),
            (Column::Email, emails.insert(new.email.key(), number)),
        ];
        for (column, line) in seen {
            if let Some(line) = line {
                file.add_problem(number, Wrong::Repeated { column, line });
            }
        }
        file.lines.push(Line { number, new });
    }
    if file.accounts == 0 && file.problems.is_empty() {
        file.add_problem(1, Wrong::NoAccounts);
    }
    file
}

/// The delimiter of the fields: the comma, unless the first line has more semicolons or tabs. Spreadsheets write
/// those in countries with a decimal comma.
fn delimiter(text: &str) -> u8 {
    let first = text.trim_start_matches(['\r', '\n']).lines().next().unwrap_or_default();
    let count = |delimiter: u8| first.bytes().filter(|byte| *byte == delimiter).count();
    // `max_by_key` returns the last of several maxima.
    [b'\t', b';', b','].into_iter().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}

/// Counts the lines of a text up to a position. A line ends with a line feed, a carriage return, or both.
struct LineCounter<'a> {
    text: &'a [u8],
    at: usize,
    number: u32,
}

impl LineCounter<'_> {
    /// Returns the line on which a record starts. The position of the reader is before any empty lines.
    fn line_of(&mut self, record: &StringRecord) -> u32 {
        let start = record.position().map_or(0, Position::byte);
        let start = usize::try_from(start).unwrap_or(usize::MAX);
        while let Some(byte) = self.text.get(self.at) {
            if self.at >= start && !matches!(byte, b'\r' | b'\n') {
                break;
            }
            let pair = *byte == b'\r' && self.text.get(self.at + 1) == Some(&b'\n');
            if *byte == b'\n' || (*byte == b'\r' && !pair) {
                self.number += 1;
            }
            self.at += 1;
        }
        self.number
    }
}

impl File {
    /// Adds a problem.
    pub(crate) fn add_problem(&mut self, line: u32, what: Wrong) {
        self.problems.push(Problem { line, what });
    }

    /// Reads the names of the columns from the first line.
    fn columns(&mut self, number: u32, first: &StringRecord) -> Vec<Column> {
        let mut columns = Vec::with_capacity(first.len());
        for name in first {
            let name = name.trim();
            match Column::ALL.into_iter().find(|column| name.eq_ignore_ascii_case(column.name())) {
                Some(column) if columns.contains(&column) => {
                    self.add_problem(number, Wrong::RepeatedColumn(column));
                }
                Some(column) => columns.push(column),
                None => self.add_problem(number, Wrong::UnknownColumn(name.chars().take(40).collect())),
            }
        }
        for column in [Column::Username, Column::Email] {
            if !columns.contains(&column) {
                self.add_problem(number, Wrong::MissingColumn(column));
            }
        }
        columns
    }

    /// Reads the account of a line, or returns none and adds the problems.
    fn account(&mut self, number: u32, columns: &[Column], record: &StringRecord) -> Option<NewAccount> {
        if record.len() != columns.len() {
            let count = |fields: usize| u32::try_from(fields).unwrap_or(u32::MAX);
            let what = Wrong::FieldCount { found: count(record.len()), expected: count(columns.len()) };
            self.add_problem(number, what);
            return None;
        }
        let field = |column| {
            columns
                .iter()
                .position(|named| *named == column)
                .and_then(|at| record.get(at))
                .unwrap_or_default()
        };
        let username = self.field(number, Column::Username, Username::parse(field(Column::Username)));
        let email = self.field(number, Column::Email, EmailAddress::parse(field(Column::Email)));
        let name = self.field(number, Column::Name, PersonName::parse(field(Column::Name)));
        let kind = named(field(Column::Kind), AccountKind::ALL.map(|kind| (kind.name(), kind)));
        let kind = self.field(number, Column::Kind, kind);
        let origin = named(field(Column::Origin), Origin::ALL.map(|origin| (origin.name(), origin)));
        let origin = self.field(number, Column::Origin, origin);
        let provider = Some(field(Column::Provider).trim()).filter(|provider| !provider.is_empty());
        let admin = named(field(Column::Administrator), [("false", false), ("true", true)]);
        let admin = self.field(number, Column::Administrator, admin);
        Some(NewAccount {
            username: username?,
            email: email?,
            name: name?,
            kind: kind?,
            origin: origin?,
            provider: provider.map(str::to_owned),
            admin: admin?,
            language: None,
        })
    }

    fn field<T>(&mut self, number: u32, column: Column, read: Result<T, ParseError>) -> Option<T> {
        read.map_err(|why| self.add_problem(number, Wrong::Field(column, why.into()))).ok()
    }
}

/// Reads one of two words. An empty field means the first one.
fn named<T>(field: &str, [first, second]: [(&str, T); 2]) -> Result<T, ParseError> {
    let field = field.trim();
    if field.is_empty() || field.eq_ignore_ascii_case(first.0) {
        Ok(first.1)
    } else if field.eq_ignore_ascii_case(second.0) {
        Ok(second.1)
    } else {
        Err(ParseError::Form)
    }
}

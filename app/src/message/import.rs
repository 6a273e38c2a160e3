//! What administrators read about a file of accounts.

use shared::api::admin::import::{Because, Column, ImportReport, ImportRequest, Problem, Wrong};

use super::{fact::Fact, words};

/// An example of a file.
pub const EXAMPLE: &str = "username,email,name,kind,origin,administrator
grace,grace@example.com,Grace Hopper,internal,local,false
alan,alan@example.org,\"Turing, Alan\",external,local,false";

/// Each column with the values it takes.
#[must_use]
pub fn columns() -> Vec<Fact> {
    let column = |column: Column| fact(column.name().to_owned(), values(column).to_owned());
    Column::ALL.map(column).into()
}

fn values(column: Column) -> &'static str {
    match column {
        Column::Username => words::column_username(),
        Column::Email => words::column_email(),
        Column::Name => words::column_name(),
        Column::Kind => words::column_kind(),
        Column::Origin => words::column_origin(),
        Column::Administrator => words::column_administrator(),
        Column::Provider => words::column_provider(),
    }
}

/// Why a file cannot be sent at all, if it cannot.
#[must_use]
pub fn unusable(csv: &str) -> Option<&'static str> {
    if csv.trim().is_empty() {
        Some(words::csv_empty())
    } else if csv.len() > ImportRequest::LARGEST {
        Some(words::csv_too_large())
    } else if csv.contains('\u{fffd}') {
        Some(words::csv_not_utf8())
    } else {
        None
    }
}

/// What importing the file would do, or did.
#[must_use]
pub fn outcome(report: &ImportReport) -> String {
    let listed = u32::try_from(report.problems.len()).unwrap_or(u32::MAX);
    if report.imported {
        words::imported(report.accounts)
    } else if listed == 0 {
        words::can_be_imported(report.accounts)
    } else if listed < report.problems_in_all {
        words::problems_of(report.problems_in_all, &listed.to_string())
    } else {
        words::problems(report.problems_in_all)
    }
}

/// The problems, line by line.
#[must_use]
pub fn problems(report: &ImportReport) -> Vec<Fact> {
    let problem = |problem: &Problem| fact(position(problem), wrong(&problem.what));
    report.problems.iter().map(problem).collect()
}

/// The line of a problem, and the column where the message does not name it.
fn position(Problem { line, what }: &Problem) -> String {
    let line = words::line(&line.to_string());
    match what {
        Wrong::Repeated { column, .. } => [&line, " · ", column.name()].concat(),
        _ => line,
    }
}

fn fact(name: String, value: String) -> Fact {
    Fact { name, value, ..Fact::default() }
}

fn wrong(wrong: &Wrong) -> String {
    match wrong {
        Wrong::NoAccounts => words::problem_no_accounts().to_owned(),
        Wrong::TooManyAccounts => words::problem_too_many().to_owned(),
        Wrong::MissingColumn(column) => words::problem_missing_column(column.name()),
        Wrong::UnknownColumn(name) => words::problem_unknown_column(name),
        Wrong::RepeatedColumn(column) => words::problem_repeated_column(column.name()),
        Wrong::FieldCount { found, expected } => {
            words::problem_field_count(&found.to_string(), &expected.to_string())
        }
        Wrong::Field(column, because) => field(*column, *because),
        Wrong::Repeated { line, .. } => words::problem_repeated(&line.to_string()),
        Wrong::Taken(column) => words::problem_taken(column.name()),
    }
}

fn field(column: Column, because: Because) -> String {
    let column = column.name();
    match because {
        Because::Empty => words::problem_empty(column),
        Because::TooLong => words::problem_too_long(column),
        Because::Character => words::problem_character(column),
        Because::Form => words::problem_form(column),
    }
}

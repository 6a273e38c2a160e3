//! `vestibule account import`

use std::{io::Read as _, path::Path};

use shared::api::admin::import::{Because, ImportReport, ImportRequest, Problem, Wrong};

use super::{Exit, account::refused, print};
use crate::state::Server;
use domain::admin::authority::Admin;

/// Imports a file, or says what would become of it; `-` is the standard input.
pub async fn run(server: &Server, file: &Path, dry_run: bool, json: bool) -> Result<(), Exit> {
    let csv = read(file)?;
    let domain = &server.domain;
    let report = domain
        .import_accounts(Admin::CommandLine, ImportRequest { csv, dry_run })
        .await
        .map_err(|fault| refused(fault, ""))?;
    let data = serde_json::to_value(&report).map_err(anyhow::Error::from)?;
    if json || report.problems_in_all == 0 {
        print(json, &data, || done(&report));
    } else {
        for Problem { line, what } in &report.problems {
            println!("line {line}: {}", said(what));
        }
    }
    match report.problems_in_all {
        0 => Ok(()),
        count => Err(Exit::Failure(format!("nothing was added: {count} problems in {}", file.display()))),
    }
}

fn read(file: &Path) -> Result<String, Exit> {
    let mut bytes = Vec::new();
    let done = if file == Path::new("-") {
        std::io::stdin().read_to_end(&mut bytes).map(drop)
    } else {
        std::fs::read(file).map(|read| bytes = read)
    };
    let failed = |why: String| Exit::Failure(format!("{}: {why}", file.display()));
    done.map_err(|error| failed(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| {
        let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = before.split(|byte| *byte == b'\n').count();
        failed(format!("line {line} is not UTF-8"))
    })
}

fn done(report: &ImportReport) -> String {
    let ImportReport { accounts, imported, .. } = report;
    if *imported {
        format!("added {accounts} accounts; a running server mails their passwords one by one")
    } else {
        format!("{accounts} accounts can be added")
    }
}

fn said(what: &Wrong) -> String {
    match what {
        Wrong::NoAccounts => "there are no accounts".into(),
        Wrong::TooManyAccounts => format!("more than {} accounts", ImportRequest::MOST),
        Wrong::MissingColumn(column) => format!("the column {} is missing", column.name()),
        Wrong::UnknownColumn(name) => format!("there is no column {name:?}"),
        Wrong::RepeatedColumn(column) => format!("the column {} stands there twice", column.name()),
        Wrong::FieldCount { found, expected } => format!("{found} fields where {expected} are named"),
        Wrong::Field(column, because) => {
            let because = match because {
                Because::Empty => "is empty",
                Because::TooLong => "is too long",
                Because::Character => "has a character that may not stand there",
                Because::Form => "is not of the right form",
            };
            format!("{} {because}", column.name())
        }
        Wrong::Repeated { column, line } => format!("{} stands in line {line} already", column.name()),
        Wrong::Taken(column) => format!("{} is another account's", column.name()),
    }
}

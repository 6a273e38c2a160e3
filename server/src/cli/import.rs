//! `vestibule account import`

use std::{io::Read as _, path::Path};

use shared::api::admin::import::{Because, ImportReport, ImportRequest, Problem, Wrong};

use super::{
    exit::{Exit, failure},
    output::print,
};
use crate::state::Server;
use domain::admin::authority::Admin;

/// Imports a file, or only checks it; `-` is standard input.
pub async fn run(server: &Server, file: &Path, dry_run: bool, json: bool) -> Result<(), Exit> {
    let csv = read(file)?;
    let domain = &server.domain;
    let report = domain
        .import_accounts(Admin::CommandLine, ImportRequest { csv, dry_run })
        .await
        .map_err(|error| failure(error, ""))?;
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
        count => Err(Exit::Failure(format!(
            "nothing was imported: {} in {}",
            counted(count, "problem"),
            file.display()
        ))),
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
        format!("added {}; a running server emails their passwords", counted(*accounts, "account"))
    } else {
        format!("{} can be imported", counted(*accounts, "account"))
    }
}

/// A number with its noun: "1 account", "2 accounts".
fn counted(count: u32, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

fn said(what: &Wrong) -> String {
    match what {
        Wrong::NoAccounts => "the file has no accounts".into(),
        Wrong::TooManyAccounts => format!("more than {} accounts", ImportRequest::MOST),
        Wrong::MissingColumn(column) => format!("the column {} is missing", column.name()),
        Wrong::UnknownColumn(name) => format!("the column {name:?} is unknown"),
        Wrong::RepeatedColumn(column) => format!("the column {} appears twice", column.name()),
        Wrong::FieldCount { found, expected } => format!("{found} fields, but the first line has {expected}"),
        Wrong::Field(column, because) => {
            let because = match because {
                Because::Empty => "is empty",
                Because::TooLong => "is too long",
                Because::Character => "contains a character that is not allowed",
                Because::Form => "is not valid",
            };
            format!("{} {because}", column.name())
        }
        Wrong::Repeated { column, line } => format!("{} is already used on line {line}", column.name()),
        Wrong::Taken(column) => format!("{} is already used by another account", column.name()),
    }
}

//! Made-up accounts, up to a million.

use std::ops::Range;

use anyhow::ensure;
use domain::{admin::authority::Admin, clock::Clock};
use server::state::Server;
use shared::api::admin::import::ImportRequest;

/// The number of accounts in a file.
pub const FILE: usize = 100_000;
pub const FIRST: [&str; 16] = [
    "Ada", "Grace", "Alan", "Edsger", "Barbara", "Donald", "Tony", "Anna", "Maria", "Mehmet", "Yuki",
    "Amina", "Olga", "José", "Zoë", "Quentin",
];
const LAST: [&str; 12] = [
    "Lovelace", "Hopper", "Turing", "Dijkstra", "Liskov", "Knuth", "Hoare", "Müller", "García", "Yılmaz",
    "Tanaka", "Ivanova",
];

/// Imports so many accounts, and puts them in the states that the filters of the list look for.
pub async fn fill(server: &Server, accounts: usize) -> anyhow::Result<()> {
    for from in (0..accounts).step_by(FILE) {
        let request = ImportRequest { csv: file(from..accounts.min(from + FILE)), dry_run: false };
        let report = server.domain.import_accounts(Admin::CommandLine, request).await;
        let report = report.map_err(|error| anyhow::anyhow!("{error:?}"))?;
        ensure!(report.imported, "{:?}", report.problems);
    }
    store::bench::set_states(server.domain.store(), Clock::System.now()).await
}

/// A file with accounts. Half of the usernames start with the same word and are at the end of the list.
pub fn file(numbers: Range<usize>) -> String {
    let line = |number: usize| {
        let (first, last) = (FIRST[number % FIRST.len()], LAST[number / 7 % LAST.len()]);
        let zone = ["person", "zone"][number % 2];
        let admin = number.is_multiple_of(10_000);
        let mail = if number.is_multiple_of(3) { "example.com" } else { "mail.example.org" };
        format!("{zone}{number},{zone}{number}@{mail},{first} {last} person {number},{admin}")
    };
    let lines: Vec<String> = numbers.map(line).collect();
    format!("username,email,name,administrator\n{}\n", lines.join("\n"))
}

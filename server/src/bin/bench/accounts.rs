//! 100,000 accounts: the time to import them, to list a page in every order, to search, and to count them.

use std::time::{Duration, Instant};

use anyhow::ensure;
use domain::{
    admin::authority::Admin,
    clock::Clock,
    email::{Mailbox, Transport},
};
use server::state::Server;
use shared::api::admin::{
    accounts::{Filter, ListAccountsRequest, Page, Sort, SortKey},
    import::ImportRequest,
    overview::OverviewRequest,
};

use super::environment::Installation;

const ACCOUNTS: usize = 100_000;
/// The limit for the 95th percentile of the time for a page.
const LIMIT: Duration = Duration::from_millis(50);
const TRIES: usize = 40;
/// The number of audit events for the overview.
const EVENTS: u32 = 1_000_000;
const FIRST: [&str; 16] = [
    "Ada", "Grace", "Alan", "Edsger", "Barbara", "Donald", "Tony", "Anna", "Maria", "Mehmet", "Yuki",
    "Amina", "Olga", "José", "Zoë", "Quentin",
];
const LAST: [&str; 12] = [
    "Lovelace", "Hopper", "Turing", "Dijkstra", "Liskov", "Knuth", "Hoare", "Müller", "García", "Yılmaz",
    "Tanaka", "Ivanova",
];

/// Imports, then lists and searches.
pub async fn run() -> anyhow::Result<()> {
    let installation = Installation::on_sqlite()?;
    let transport = Transport::Memory(Mailbox::default());
    let server = Server::open(installation.config()?, Clock::System, transport).await?;
    let started = Instant::now();
    let request = ImportRequest { csv: file(), dry_run: false };
    let report = server.domain.import_accounts(Admin::CommandLine, request).await;
    let report = report.map_err(|error| anyhow::anyhow!("{error:?}"))?;
    ensure!(report.imported, "{:?}", report.problems);
    println!("import of {ACCOUNTS} accounts             {:7.1} s", started.elapsed().as_secs_f64());

    store::bench::set_states(server.domain.store()).await?;
    let mut slowest = Duration::ZERO;
    for (what, search, filter) in [
        ("a page, anywhere", "", Filter::All),
        ("the letter a, half of all", "a", Filter::All),
        ("example, all of them", "example", Filter::All),
        ("a first name, 6 %", "grac", Filter::All),
        ("first and last name", "ada lovel", Filter::All),
        ("two frequent words", "a m", Filter::All),
        ("usernames at the end, half of all", "zone", Filter::All),
        ("one account", "person 77777", Filter::All),
        ("no account", "nobody", Filter::All),
        ("frequent, among few", "a", Filter::Administrators),
        ("frequent, among half", "a", Filter::Waiting),
    ] {
        slowest = slowest.max(p95_of_every_sort(&server, what, search, filter).await?);
    }
    for filter in Filter::ALL {
        let what = format!("{filter:?}");
        slowest = slowest.max(p95_of_every_sort(&server, &what, "", filter).await?);
    }
    overview(&server, "overview, few audit events").await?;
    store::bench::add_events(server.domain.store(), EVENTS).await?;
    let took = overview(&server, &format!("overview, {EVENTS} audit events")).await?;
    ensure!(took < LIMIT, "the overview takes {took:?}, more than {LIMIT:?}");
    ensure!(slowest < LIMIT, "a page takes {slowest:?}, more than {LIMIT:?}");
    Ok(())
}

/// The 95th percentile of the time for the overview.
async fn overview(server: &Server, what: &str) -> anyhow::Result<Duration> {
    let mut times = Vec::with_capacity(TRIES);
    for _ in 0..TRIES {
        let started = Instant::now();
        let answer = server.domain.overview(Admin::CommandLine, OverviewRequest { offset: 60 }).await;
        times.push(started.elapsed());
        ensure!(answer.is_ok(), "{answer:?}");
    }
    times.sort();
    let took = times[TRIES * 95 / 100];
    println!("p95 of {what:34} {:7.1} ms", milliseconds(took));
    Ok(took)
}

/// Measures a search and filter in every order, and prints a line.
async fn p95_of_every_sort(
    server: &Server,
    what: &str,
    search: &str,
    filter: Filter,
) -> anyhow::Result<Duration> {
    let mut slowest = Duration::ZERO;
    let mut line = vec![format!("p95 of {what:34}")];
    for by in SortKey::ALL {
        let mut took = Duration::ZERO;
        for descending in [false, true] {
            took = took.max(p95(server, search, filter, Sort { by, descending }).await?);
        }
        line.push(format!("{:7.1}", milliseconds(took)));
        slowest = slowest.max(took);
    }
    println!("{} ms by username, name, email address, last sign-in", line.join(" "));
    Ok(slowest)
}

fn milliseconds(took: Duration) -> f64 {
    took.as_secs_f64() * 1000.0
}

/// A file with accounts. Half of the usernames start with the same word and are at the end of the list.
pub fn file() -> String {
    let line = |number: usize| {
        let (first, last) = (FIRST[number % FIRST.len()], LAST[number / 7 % LAST.len()]);
        let zone = ["person", "zone"][number % 2];
        let admin = number.is_multiple_of(10_000);
        let mail = if number.is_multiple_of(3) { "example.com" } else { "mail.example.org" };
        format!("{zone}{number},{zone}{number}@{mail},{first} {last} person {number},{admin}")
    };
    let lines: Vec<String> = (0..ACCOUNTS).map(line).collect();
    format!("username,email,name,administrator\n{}\n", lines.join("\n"))
}

/// The 95th percentile of the time for a page: the first one, or one from anywhere, forwards and backwards.
async fn p95(server: &Server, search: &str, filter: Filter, sort: Sort) -> anyhow::Result<Duration> {
    let mut times = Vec::with_capacity(TRIES);
    for number in 0..TRIES {
        let username = format!("{}{}", ["a", "person", "zone"][number % 3], number * 991);
        let from = match sort.by {
            SortKey::Username => username,
            SortKey::Name => format!("{} {username}", FIRST[number % FIRST.len()].to_lowercase()),
            SortKey::Email => format!("{username}@example.com {username}"),
            SortKey::LastSignIn => format!("{} {username}", number % 2 * number * 1_000_000),
        };
        let page = match number % 4 {
            0 => Page::First,
            1 => Page::Before(from),
            _ => Page::After(from),
        };
        let request = ListAccountsRequest { search: search.into(), filter, sort, page };
        let started = Instant::now();
        let listed = server.domain.list_accounts(Admin::CommandLine, &request).await;
        times.push(started.elapsed());
        ensure!(listed.is_ok(), "{listed:?}");
    }
    times.sort();
    Ok(times[TRIES * 95 / 100])
}

//! Lists and searches of administrators: every order, both directions, the first page and others.

use std::time::{Duration, Instant};

use anyhow::ensure;
use domain::admin::authority::Admin;
use server::state::Server;
use shared::api::admin::{
    accounts::{Filter, ListAccountsRequest, Page, Sort, SortKey},
    overview::OverviewRequest,
};

use super::accounts::FIRST;

const TRIES: usize = 40;

/// Measures and prints the 95th percentile of each search in every order, and returns the slowest.
pub async fn searches(server: &Server) -> anyhow::Result<Duration> {
    let mut slowest = Duration::ZERO;
    for (what, search, filter) in [
        ("the letter a, half of all", "a", Filter::All),
        ("example, all of them", "example", Filter::All),
        ("a first name, 6 %", "grac", Filter::All),
        ("first and last name", "ada lovel", Filter::All),
        ("two frequent words", "a m", Filter::All),
        ("usernames at the end, half of all", "zone", Filter::All),
        ("one account", "person 777", Filter::All),
        ("no account", "nobody", Filter::All),
        ("frequent, among few", "a", Filter::Administrators),
        ("frequent, among half", "a", Filter::Waiting),
    ] {
        slowest = slowest.max(p95_of_every_sort(server, what, search, filter).await?);
    }
    Ok(slowest)
}

/// The same for each filter without a search.
pub async fn filters(server: &Server) -> anyhow::Result<Duration> {
    let mut slowest = Duration::ZERO;
    for filter in Filter::ALL {
        slowest = slowest.max(p95_of_every_sort(server, &format!("{filter:?}"), "", filter).await?);
    }
    Ok(slowest)
}

/// The 95th percentile of the time for the overview.
pub async fn overview(server: &Server, what: &str) -> anyhow::Result<Duration> {
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

/// The 95th percentile of the time for a page: the first one, or one from anywhere, forwards and backwards.
async fn p95(server: &Server, search: &str, filter: Filter, sort: Sort) -> anyhow::Result<Duration> {
    let (mut times, mut next) = (Vec::with_capacity(TRIES), None);
    for number in 0..TRIES {
        let username = format!("{}{}", ["a", "person", "zone"][number % 3], number * 991);
        let from = match sort.by {
            SortKey::Username => username,
            SortKey::Name => format!("{} {username}", FIRST[number % FIRST.len()].to_lowercase()),
            SortKey::Email => format!("{username}@example.com {username}"),
            SortKey::LastSignIn => format!("{} {username}", number % 2 * number * 1_000_000),
        };
        let page = match (number % 4, next.take()) {
            (0, _) => Page::First,
            // Too many to sort: places of the order do not apply.
            (_, Some(next)) => Page::After(next),
            (1, _) => Page::Before(from),
            _ => Page::After(from),
        };
        let request = ListAccountsRequest { search: search.into(), filter, sort, page };
        let started = Instant::now();
        let listed = server.domain.list_accounts(Admin::CommandLine, &request).await;
        times.push(started.elapsed());
        let listed = listed.map_err(|error| anyhow::anyhow!("{error:?}"))?;
        next = listed.next.filter(|_| listed.by_match);
    }
    times.sort();
    Ok(times[TRIES * 95 / 100])
}

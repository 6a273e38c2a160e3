//! A database that goes away while the server runs: requests are answered in time, `/readyz` says why, and it comes back.

use std::time::{Duration, Instant};

use super::{
    database::Database,
    network::{Network, Proxy},
};
use crate::{
    client::{Client, serve, wait_until_ready},
    support::{TestFolder, get},
};

/// The time limit of a request, and some time for a busy machine.
const IN_TIME: Duration = Duration::from_secs(25);

fn goes_away_and_comes_back(how: Network) {
    let (folder, database, proxy) = (TestFolder::new(), Database::new(), Proxy::start());
    let (_server, address, _) = serve(&folder, &["--database-url", &proxy.url(&database)]);
    let sign_in = || Client::new(&address).sign_in("nobody", "wrong").status;
    assert_eq!(sign_in(), 401);
    proxy.set(how);
    let begun = Instant::now();
    let ready = get(&address, "/readyz").unwrap();
    assert!(
        ready.starts_with("HTTP/1.1 503") && ready.ends_with("the database does not answer\n"),
        "{ready}"
    );
    assert!(begun.elapsed() < IN_TIME, "{:?}", begun.elapsed());
    let begun = Instant::now();
    assert_eq!(sign_in(), 503);
    assert!(begun.elapsed() < IN_TIME, "{:?}", begun.elapsed());
    assert!(get(&address, "/healthz").unwrap().starts_with("HTTP/1.1 200"));
    proxy.set(Network::Connected);
    wait_until_ready(&address);
    assert_eq!(sign_in(), 401);
}

#[test]
fn a_database_whose_connections_are_cut_comes_back() {
    goes_away_and_comes_back(Network::Cut);
}

#[test]
fn a_database_that_is_silent_comes_back() {
    goes_away_and_comes_back(Network::Silent);
}

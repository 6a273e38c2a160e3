//! TLS to PostgreSQL: an invalid certificate and a server without TLS are refused.

use std::fs;

use super::{database::Database, network::Proxy, on};
use crate::support::TestFolder;

#[test]
fn a_certificate_of_an_unknown_authority_is_refused_unless_the_url_names_it() {
    let (folder, database) = (TestFolder::new(), Database::new());
    let (proxy, certificate) = Proxy::start_tls();
    let url = format!("{}?sslmode=verify-full", proxy.url(&database));
    let (line, code) = folder.fails(&on(&["settings", "get"], &url));
    assert!(line.contains("certificate") && code == 2, "{line}");
    assert!(folder.is_empty() && database.tables() == 0);
    fs::write(folder.path("ca.pem"), certificate).unwrap();
    folder.ok(&on(&["settings", "get"], &format!("{url}&sslrootcert=ca.pem")));
    // The certificate is for 127.0.0.1 only.
    let other = format!("{url}&sslrootcert=ca.pem").replace("127.0.0.1", "localhost");
    let (line, code) = folder.fails(&on(&["settings", "get"], &other));
    assert!(line.contains("certificate") && code == 2, "{line}");
}

#[test]
fn a_server_without_tls_is_refused_where_tls_is_required() {
    let (folder, database, proxy) = (TestFolder::new(), Database::new(), Proxy::start());
    let url = format!("{}?sslmode=verify-full", proxy.url(&database));
    let (line, code) = folder.fails(&on(&["settings", "get"], &url));
    assert!(line.contains("TLS") && code == 2, "{line}");
    assert!(folder.is_empty() && database.tables() == 0);
}

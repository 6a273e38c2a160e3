//! Invalid requests of clients and proxies, row by row. The browser tests send the same through each real proxy.

use super::*;

const TABLE: &str = include_str!("../../guard.table");

type Headers = Vec<(String, String)>;

/// The rows of a kind, each with its headers.
fn rows(kind: &str) -> Vec<(&'static str, Headers)> {
    let rows: Vec<_> = TABLE
        .lines()
        .filter_map(|row| Some((row, row.strip_prefix(kind)?.strip_prefix(' ')?)))
        .map(|(row, json)| (row, serde_json::from_str(json).unwrap()))
        .collect();
    assert!(!rows.is_empty(), "{kind}");
    rows
}

fn borrowed(headers: &Headers) -> Vec<(&str, &str)> {
    headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

#[tokio::test]
async fn missing_malformed_or_unknown_addresses_are_denied_to_everyone() {
    let app = open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    for visitor in [&browser, &app.browser()] {
        for (path, kind, method) in [
            ("/api/auth-request", "original", "x-original-method"),
            ("/api/forward-auth", "forwarded", "x-forwarded-method"),
        ] {
            for (row, headers) in rows(kind) {
                let headers = [&borrowed(&headers)[..], &[(method, "GET")]].concat();
                let answer = visitor.check(path, &headers).await;
                assert_eq!(answer.status, StatusCode::FORBIDDEN, "{row}");
                for name in ["remote-user", "location", "cookie"] {
                    assert_eq!(answer.headers.get(name), None, "{row}");
                }
            }
        }
    }
}

#[tokio::test]
async fn a_method_that_is_missing_empty_or_repeated_is_denied_to_everyone() {
    let app = open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    for visitor in [&browser, &app.browser()] {
        for (path, asked) in [("/api/auth-request", &NGINX[..]), ("/api/forward-auth", &CADDY[..])] {
            let (name, _) = *asked.iter().find(|(name, _)| name.ends_with("-method")).unwrap();
            let others: Vec<_> = asked.iter().filter(|(other, _)| *other != name).copied().collect();
            for methods in [&[][..], &[""], &["GET", "GET"], &["GET", "POST"]] {
                let methods = methods.iter().map(|method| (name, *method));
                let headers: Vec<_> = others.iter().copied().chain(methods).collect();
                let answer = visitor.check(path, &headers).await;
                assert_eq!(answer.status, StatusCode::FORBIDDEN, "{headers:?}");
                assert_eq!(answer.headers.get("location"), None, "{headers:?}");
            }
        }
    }
}

#[tokio::test]
async fn identity_headers_in_the_request_are_ignored() {
    let app = open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    for (row, claims) in rows("claim") {
        for (path, asked) in [("/api/auth-request", &NGINX[..]), ("/api/forward-auth", &CADDY[..])] {
            // A proxy that sends two methods is broken.
            if claims.iter().any(|(name, _)| name.ends_with("-Method")) {
                continue;
            }
            let headers = [asked, &borrowed(&claims)].concat();
            let answer = app.browser().check(path, &headers).await;
            assert!(matches!(answer.status.as_u16(), 401 | 302), "{row}");
            assert_eq!(answer.headers.get("remote-user"), None, "{row}");
            let answer = browser.check(path, &headers).await;
            assert_eq!((answer.status.as_u16(), header(&answer, "remote-user")), (200, "ada"), "{row}");
            assert_eq!(header(&answer, "remote-email"), "ada@example.com", "{row}");
        }
    }
}

use super::*;

/// Vestibule and the applications of `tests/next.table`.
fn return_origins() -> ReturnOrigins {
    let url = |text| Url::parse(text).unwrap();
    let applications = [
        "https://cases.example.com/",
        "https://wiki.example.com:8443",
        "https://bücher.example",
        "http://localhost:9000",
        "http://127.0.0.1:9000",
        "http://[::1]:9000",
    ];
    ReturnOrigins::new(url("https://login.example.com"), applications.map(|text| url(text).origin()))
}

/// A case of `tests/next.table`: the requested address and the expected one.
fn table() -> Vec<(String, Option<String>)> {
    let rows = include_str!("../../tests/next.table").lines();
    rows.filter(|row| !row.is_empty() && !row.starts_with('#'))
        .map(|row| {
            let (verdict, texts) = row.split_once(' ').unwrap();
            let mut texts = serde_json::Deserializer::from_str(texts).into_iter::<String>();
            let asked = texts.next().unwrap().unwrap_or_else(|error| panic!("{row}: {error}"));
            let handed = texts.next().map(Result::unwrap);
            assert_eq!(verdict == "yes", handed.is_some(), "{row}");
            assert!(matches!(verdict, "yes" | "no"), "{row}");
            (asked, handed)
        })
        .collect()
}

#[test]
fn every_address_of_the_table_is_followed_or_not_as_it_says() {
    let return_origins = return_origins();
    let table = table();
    assert!(table.len() >= 200, "{}", table.len());
    let wrong: Vec<_> = table
        .iter()
        .map(|(asked, handed)| (asked, return_origins.find(asked).map(String::from), handed))
        .filter(|(_, found, handed)| found != *handed)
        .collect();
    assert!(wrong.is_empty(), "asked, found, expected: {wrong:#?}");
}

#[test]
fn what_is_handed_on_is_taken_again_as_it_is() {
    let return_origins = return_origins();
    for handed in table().into_iter().filter_map(|(_, handed)| handed) {
        assert_eq!(return_origins.find(&handed).map(String::from), Some(handed));
    }
}

#[test]
fn an_address_is_followed_up_to_its_longest() {
    let path = |length: usize| format!("/{}", "a".repeat(length - "https://login.example.com/".len()));
    assert!(return_origins().find(&path(LONGEST)).is_some());
    assert!(return_origins().find(&path(LONGEST + 1)).is_none());
    // Long as text, short once it is parsed, and the other way round.
    assert!(return_origins().find(&format!("/{}", "a/../".repeat(LONGEST))).is_none());
    assert!(return_origins().find(&format!("/{}", "ü".repeat(400))).is_none());
    assert!(return_origins().find(&format!("https://cases.example.com/{}", "x".repeat(1 << 20))).is_none());
}

#[test]
fn a_proxy_guards_what_is_configured_and_nothing_else() {
    let found = |scheme, host| return_origins().application(scheme, host).map(String::from);
    let cases = Some("https://cases.example.com/".to_owned());
    assert_eq!(found("https", "cases.example.com"), cases);
    assert_eq!(found("https", "CASES.example.com:443"), cases);
    assert_eq!(found("http", "[::1]:9000").as_deref(), Some("http://[::1]:9000/"));
    for (scheme, host) in [
        ("http", "cases.example.com"),
        ("HTTPS", "cases.example.com"),
        ("https, http", "cases.example.com"),
        ("javascript", "cases.example.com"),
        ("", "cases.example.com"),
        ("https", ""),
        ("https", "login.example.com"),
        ("https", "evil.example"),
        ("https", "cases.example.com."),
        ("https", "cases.example.com:8443"),
        ("https", "cases.example.com, evil.example"),
        ("https", "cases.example.com/"),
        ("https", "evil.example/@cases.example.com"),
        ("https", "evil.example#.cases.example.com"),
        ("https", "evil.example?cases.example.com"),
        ("https", "ada@cases.example.com"),
        ("https", "evil.example\\cases.example.com"),
        ("https", " cases.example.com"),
        ("https", "cases.example.com\t"),
        ("https", "%63ases.example.com"),
        ("https", "cases。example.com"),
        ("https", "[::1"),
    ] {
        assert_eq!(found(scheme, host), None, "{scheme} {host}");
    }
}

#[test]
fn a_cookie_reaches_its_host_on_every_port_and_the_subdomains_of_its_domain() {
    let reached = |url: &str, domain| return_origins().reached_by_cookie(&Url::parse(url).unwrap(), domain);
    assert!(reached("https://login.example.com:8443/", None));
    assert!(!reached("https://cases.example.com/", None));
    assert!(reached("https://cases.example.com/", Some("example.com")));
    assert!(reached("https://example.com/", Some("example.com")));
    assert!(!reached("https://badexample.com/", Some("example.com")));
    assert!(!reached("https://example.org/", Some("example.com")));
}

//! Addresses that a sign-in may return to.

use proptest::{prelude::*, sample::select};
use server::return_to::ReturnOrigins;
use url::Url;

use super::{assert_linear, cases};

/// Parts of addresses, with what browsers forgive and parsers disagree about.
const PARTS: [&str; 40] = [
    "http:",
    "https:",
    "HTTPS:",
    "javascript:",
    "data:",
    "//",
    "/",
    "///",
    "\\",
    "\\\\",
    "@",
    ":",
    "?",
    "#",
    ".",
    "..",
    "%2f",
    "%2e",
    "%00",
    "%5c",
    "\t",
    "\n",
    "\r",
    " ",
    "\u{a0}",
    "\u{3002}",
    "\u{ff0f}",
    "\u{200b}",
    "login.example.com",
    "cases.example.com",
    "evil.example",
    "bücher.example",
    "xn--bcher-kva.example",
    "localhost",
    "127.0.0.1",
    "0x7f.1",
    "[::1]",
    "8443",
    "user",
    "next=",
];

fn address() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        4 => select(&PARTS[..]).prop_map(str::to_owned),
        1 => any::<String>().prop_map(|text| text.chars().take(4).collect()),
    ];
    prop::collection::vec(part, 0..10).prop_map(|parts| parts.concat())
}

fn allowed() -> (ReturnOrigins, Vec<String>) {
    let url = |text: &str| Url::parse(text).unwrap();
    let own = url("https://login.example.com");
    let applications =
        [url("https://cases.example.com"), url("https://bücher.example"), url("http://[::1]:8443")];
    let origins = applications.iter().chain([&own]).map(|url| url.origin().ascii_serialization()).collect();
    (ReturnOrigins::new(own.clone(), applications.iter().map(Url::origin)), origins)
}

proptest! {
    #![proptest_config(cases(500))]

    /// Whatever is asked for, a sign-in returns to a known origin, without user information, and the address that is handed
    /// on is read as itself: by the server, and by a browser that is at Login.
    #[test]
    fn a_sign_in_returns_to_known_origins_alone(text in address()) {
        let (origins, allowed) = allowed();
        if let Some(found) = origins.find(&text) {
            prop_assert!(allowed.contains(&found.origin().ascii_serialization()), "{:?} leads to {}", text, found);
            prop_assert!(found.username().is_empty() && found.password().is_none(), "{}", found);
            prop_assert!(found.as_str().is_ascii() && !found.as_str().contains(['\\', '\r', '\n', '\t', ' ', '"', '<', '>']));
            prop_assert_eq!(origins.find(found.as_str()), Some(found.clone()));
            let in_browser = Url::parse("https://login.example.com/login").unwrap().join(&text).unwrap();
            prop_assert_eq!(in_browser, found, "a browser reads {:?} differently", text);
        }
    }

    #[test]
    fn a_proxy_names_known_applications_alone(scheme in "https?|HTTPS|ftp|", host in address()) {
        let (origins, allowed) = allowed();
        if let Some(found) = origins.application(&scheme, &host) {
            let origin = found.origin().ascii_serialization();
            prop_assert!(allowed.contains(&origin) && origin != "https://login.example.com", "{} {} is {}", scheme, host, found);
        }
    }
}

#[test]
fn long_addresses_are_refused_in_a_time_that_grows_with_their_length_alone() {
    let (origins, _) = allowed();
    let parse = |text: &str| {
        assert_eq!(origins.find(text), None);
        assert_eq!(origins.application("https", text), None);
    };
    assert_linear(parse, &["/", "a", "//", "@", "%2f", "\\", ".", "https://", "\u{a0}", "ü"]);
}

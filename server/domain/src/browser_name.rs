//! A short name for a browser, derived from its `User-Agent`. Only names of the lists below are stored and shown: the
//! header is a stranger's text, and the names are read in emails, by administrators and in spreadsheets.

/// Browsers by the product token that identifies them. Browsers that also send another's token come first.
const BROWSERS: [(&str, &str); 9] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Epiphany/", "GNOME Web"),
    ("Safari/", "Safari"),
];

/// Operating systems, in the same order. An iPad claims to be a Mac.
const SYSTEMS: [(&str, &str); 7] = [
    ("Android", "Android"),
    ("iPhone", "iOS"),
    ("iPad", "iPadOS"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

/// Returns a name such as `Firefox, Windows`, or an empty text for a client that is not in the list.
#[must_use]
pub fn browser_name(user_agent: &str) -> String {
    let find = |table: &[(&str, &'static str)]| {
        table.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, name)| *name)
    };
    match (find(&BROWSERS), find(&SYSTEMS)) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(browser), None) => browser.to_owned(),
        (None, _) => String::new(),
    }
}

/// Returns a stored name if it is one of the list, and an empty text otherwise. Earlier versions stored the beginning of
/// the header for unknown clients.
#[must_use]
pub(crate) fn listed(stored: String) -> String {
    let is_in = |table: &[(&str, &str)], name: &str| table.iter().any(|(_, listed)| *listed == name);
    let is_listed = match stored.split_once(", ") {
        Some((browser, system)) => is_in(&BROWSERS, browser) && is_in(&SYSTEMS, system),
        None => is_in(&BROWSERS, &stored),
    };
    if is_listed { stored } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_known_by_name_and_system() {
        for (user_agent, expected) in [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0",
                "Firefox, Windows",
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
                "Chrome, Linux",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0",
                "Edge, Windows",
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15",
                "Safari, macOS",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/131.0 Mobile/15E148 Safari/604.1",
                "Chrome, iOS",
            ),
            (
                "Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36",
                "Samsung Internet, Android",
            ),
        ] {
            assert_eq!(browser_name(user_agent), expected);
            assert_eq!(listed(expected.to_owned()), expected);
        }
    }

    #[test]
    fn what_is_no_browser_has_no_name() {
        for user_agent in
            ["curl/8.11.0", "", "\u{202e}evil\r\n\0<b>é", "=HYPERLINK(1)", "Call +49 30 1234567"]
        {
            assert_eq!(browser_name(user_agent), "");
            assert_eq!(listed(user_agent.to_owned()), "");
        }
        assert_eq!(browser_name("Firefox/1 Call +49 30 1234567"), "Firefox");
        for stored in ["Firefox, evil", "evil, Windows", "Windows", "Firefox, Windows, evil"] {
            assert_eq!(listed(stored.to_owned()), "");
        }
    }
}

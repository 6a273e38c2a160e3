//! The language that a browser prefers: `Accept-Language` (RFC 9110 §12.5.4) with the lookup of RFC 4647 §3.4, by which
//! `de-AT` finds `de`.

use super::catalogue::Language;

/// How many language ranges are read: more than any browser sends.
const MOST: usize = 64;

/// Returns the best of our languages for a value of `Accept-Language`, or none if it accepts none of them. The range
/// `*` selects `default`.
#[must_use]
pub fn preferred(accept_language: &str, default: Language) -> Option<Language> {
    let tags: Vec<&str> = Language::all().map(Language::tag).collect();
    best(accept_language, &tags, default.tag()).and_then(Language::find)
}

fn best<'a>(accept_language: &str, tags: &[&'a str], default: &'a str) -> Option<&'a str> {
    let mut ranges: Vec<(&str, u16)> = accept_language.split(',').take(MOST).filter_map(range).collect();
    // Stable: of ranges with the same weight, the first wins.
    ranges.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
    let refused =
        |tag: &str| ranges.iter().any(|(range, weight)| *weight == 0 && range.eq_ignore_ascii_case(tag));
    let welcome = ranges.iter().filter(|(_, weight)| *weight > 0);
    let mut found = welcome.filter_map(|(range, _)| match *range {
        "*" => [default].into_iter().chain(tags.iter().copied()).find(|tag| !refused(tag)),
        range => look_up(range, tags).filter(|tag| !refused(tag)),
    });
    found.next()
}

/// A range and its weight in thousandths; none where the weight is invalid.
fn range(item: &str) -> Option<(&str, u16)> {
    let (range, parameter) = item.split_once(';').unwrap_or((item, "q=1"));
    let (name, weight) = parameter.trim().split_once('=')?;
    let weight: f32 = weight.parse().ok().filter(|weight| (0.0..=1.0).contains(weight))?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 1000")]
    name.eq_ignore_ascii_case("q").then_some((range.trim(), (weight * 1000.0) as u16))
}

/// Shortens the range from its end until it is one of the tags.
fn look_up<'a>(range: &str, tags: &[&'a str]) -> Option<&'a str> {
    let mut range = range;
    loop {
        if let Some(tag) = tags.iter().find(|tag| tag.eq_ignore_ascii_case(range)) {
            return Some(tag);
        }
        range = &range[..range.rfind('-')?];
        // A subtag of one letter belongs to the one after it.
        if let Some(shorter) = range.len().checked_sub(2).filter(|end| range.as_bytes()[*end] == b'-') {
            range = &range[..shorter];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TAGS: [&str; 5] = ["ar", "de", "en", "fr", "pt-BR"];

    #[test]
    fn the_range_with_the_highest_weight_wins() {
        for (accept_language, expected) in [
            ("de", Some("de")),
            ("de-AT", Some("de")),
            ("DE-at-1996", Some("de")),
            ("de-DE-x-private", Some("de")),
            ("pt-br, de;q=0.9", Some("pt-BR")),
            ("pt, de;q=0.9", Some("de")),
            ("fr;q=0.3, de;q=0.7, en;q=0.5", Some("de")),
            ("fr;q=0.8, de;q=0.8", Some("fr")),
            ("it, ja;q=0.9, ar;q=0.1", Some("ar")),
            ("fr ; q=0.2 ,\tde", Some("de")),
            ("fr;Q=0.2, de;q=1.000", Some("de")),
            ("it", None),
            ("d", None),
            ("deu", None),
        ] {
            assert_eq!(best(accept_language, &TAGS, "en"), expected, "{accept_language}");
        }
    }

    #[test]
    fn any_language_means_the_default_unless_it_is_refused() {
        assert_eq!(best("*", &TAGS, "en"), Some("en"));
        assert_eq!(best("it, *;q=0.1", &TAGS, "de"), Some("de"));
        assert_eq!(best("*, en;q=0", &TAGS, "en"), Some("ar"));
        assert_eq!(best("*;q=0", &TAGS, "en"), None);
        assert_eq!(best("de-AT, de;q=0, fr;q=0.1", &TAGS, "en"), Some("fr"));
    }

    #[test]
    fn invalid_ranges_are_ignored() {
        for hostile in [
            "",
            ",,,",
            ";",
            "-",
            "--",
            "-a-",
            "de;q=2",
            "de;q=-1",
            "de;q=NaN",
            "de;q=",
            "de;v=1",
            "dé",
            "\u{1F980}-x-",
        ] {
            assert_eq!(best(hostile, &TAGS, "en"), None, "{hostile}");
        }
        assert_eq!(best("de;q=x, fr;q=0.1", &TAGS, "en"), Some("fr"));
        assert_eq!(best(&format!("{}de", "x,".repeat(MOST)), &TAGS, "en"), None);
        assert_eq!(best(&"a-".repeat(100_000), &TAGS, "en"), None);
    }
}

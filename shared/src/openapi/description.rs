//! Descriptions from the documentation of the types.

use serde_json::Value;

/// The first sentence of a documentation, and the rest.
pub fn summary(text: &str) -> (&str, &str) {
    let end = text.find(". ").into_iter().chain(text.find(".\n")).min();
    end.map_or((text, ""), |end| (&text[..=end], text[end + 1..].trim()))
}

/// Makes links to Rust items in all descriptions into their names: a reader of the document has no documentation of Rust.
pub fn clean(document: &mut Value) {
    match document {
        Value::Object(object) => {
            for (key, value) in object {
                match value {
                    Value::String(text) if matches!(key.as_str(), "description" | "summary") => {
                        *text = joined(&without_links(text));
                    }
                    _ => clean(value),
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(clean),
        _ => {}
    }
}

/// Joins the lines of each paragraph. Tables and lists keep theirs.
fn joined(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    let mut is_new = true;
    for line in text.lines() {
        let begins = line.is_empty() || line.starts_with(['|', '-']);
        if !joined.is_empty() {
            joined.push(if begins || is_new { '\n' } else { ' ' });
        }
        joined.push_str(line);
        is_new = line.is_empty();
    }
    joined
}

/// Replaces [`path::Name`] and [`Name`](path) by `Name`.
fn without_links(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("[`") {
        plain.push_str(&rest[..start]);
        rest = &rest[start + 2..];
        let Some(end) = rest.find("`]") else { break };
        let name = rest[..end].trim_start_matches("crate::").trim_start_matches("super::");
        let shown = name.rsplit_once("::").map_or(name, |(path, last)| short(path, last, name));
        plain.extend(["`", shown, "`"]);
        rest = &rest[end + 2..];
        if let Some(target) = rest.strip_prefix('(') {
            rest = target.split_once(')').map_or("", |(_, after)| after);
        }
    }
    plain.push_str(rest);
    plain
}

/// Keeps the type of a constant or variant: `verify::Verify` is `Verify`, `Activity::before` stays.
fn short<'a>(path: &str, last: &'a str, whole: &'a str) -> &'a str {
    let owner = path.rsplit("::").next().unwrap_or_default();
    if owner.starts_with(char::is_uppercase) {
        &whole[whole.len() - owner.len() - 2 - last.len()..]
    } else {
        last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_is_the_first_sentence() {
        assert_eq!(summary("Does it. Then\nmore."), ("Does it.", "Then\nmore."));
        assert_eq!(summary("Does it."), ("Does it.", ""));
        assert_eq!(summary("Does it"), ("Does it", ""));
    }

    #[test]
    fn the_lines_of_a_paragraph_become_one() {
        assert_eq!(joined("a\nb\n\nc\nd\n\n| e |\n| f |"), "a b\n\nc d\n\n| e |\n| f |");
    }

    #[test]
    fn links_to_items_become_their_names() {
        for (text, plain) in [
            ("Call [`super::verify::Verify`] first.", "Call `Verify` first."),
            ("See [`NextStep::Verify`](super::NextStep::Verify).", "See `NextStep::Verify`."),
            (
                "At most [`crate::api::admin::ActRequest::MOST`] of [`admin`](super::admin).",
                "At most `ActRequest::MOST` of `admin`.",
            ),
            ("A `word` and an [open bracket", "A `word` and an [open bracket"),
        ] {
            assert_eq!(without_links(text), plain);
        }
    }
}

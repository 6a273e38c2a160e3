//! Every message that the server uses exists in every language, and every message for email is used. A test of `shared`
//! checks that every language has the messages of English.

use std::collections::BTreeSet;

use super::*;

const TEMPLATES: &str = concat!(
    include_str!("../email/template.rs"),
    include_str!("../email/security_notice.rs"),
    include_str!("../email/date.rs")
);

/// Every text between `opening` and the next quotation mark.
fn quoted<'a>(text: &'a str, opening: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(opening).skip(1).filter_map(|rest| rest.split('"').next())
}

/// The messages for email in a language.
fn mail(language: Language) -> BTreeSet<&'static str> {
    let ids = language.0.messages.iter().map(|(id, _)| *id);
    ids.filter(|id| id.starts_with("mail-")).collect()
}

#[test]
fn a_language_is_found_by_its_tag_alone() {
    assert_eq!(Language::find("EN").map(Language::tag), Some("en"));
    for hostile in ["", "e", "en-", "en\r\nSet-Cookie: x", "../en", "%65n", "*", &"e".repeat(9999)] {
        assert_eq!(Language::find(hostile), None, "{hostile}");
    }
}

#[test]
fn emails_use_exactly_the_messages_that_are_meant_for_them() {
    let said: BTreeSet<&str> =
        quoted(TEMPLATES, "\"").filter(|text| text.starts_with("mail-") && !text.contains(' ')).collect();
    assert!(said.len() > 20);
    for language in Language::all() {
        assert_eq!(mail(language), said, "{language:?}");
    }
}

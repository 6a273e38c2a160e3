//! Activity in words.

use app::message::activity;
use shared::api::audit::{Actor, AuditEvent, Detail, EventKind, Factor};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::helpers::load_words;

fn event(kind: EventKind, detail: Detail) -> AuditEvent {
    AuditEvent {
        at: 1_700_000_000_000,
        kind,
        by: Actor::Owner,
        address: Some("192.0.2.7".into()),
        browser: Some(String::new()),
        detail,
    }
}

#[wasm_bindgen_test]
fn every_event_is_a_sentence_in_every_language_with_and_without_details() {
    let named = |factor| Detail {
        factor,
        count: Some(2),
        name: Some("Work phone".into()),
        text: Some("the phone was stolen.".into()),
    };
    for language in ["en", "de", "fr", "es", "ar"] {
        load_words(language);
        for kind in EventKind::ALL {
            for detail in
                [Detail::default(), named(None), named(Some(Factor::Totp)), named(Some(Factor::BackupCode))]
            {
                let title = activity::entry(&event(*kind, detail)).title.replace('\u{2069}', "");
                assert!(title.ends_with('.') && title.len() > 12, "{language}, {kind:?}: {title}");
            }
        }
    }
    load_words("en");
    let renamed = Detail { name: None, text: Some("<b>Tablet</b>".into()), ..Detail::default() };
    let title = activity::entry(&event(EventKind::AuthenticatorRenamed, renamed)).title;
    assert_eq!(title, "You renamed “Authenticator app” to “<b>Tablet</b>”.");
}

#[wasm_bindgen_test]
fn an_event_comes_with_its_time_and_address() {
    load_words("en");
    let event = event(EventKind::SignedOut, Detail::default());
    let entry = activity::entry(&event);
    assert_eq!(entry.at, event.at);
    assert_eq!(entry.facts, ["192.0.2.7", ""]);
}

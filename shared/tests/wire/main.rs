//! Every endpoint and every wire type as JSON, so that a change of the format shows in review.

mod account;
mod admin;
mod mail;
mod passkeys;
mod sample;
mod sign_in;
mod vocabulary;

use std::collections::BTreeSet;

use insta::assert_json_snapshot;
use shared::{
    BackupCode, Identifier, Password, ResetCode, TotpCode,
    api::{ENDPOINTS, sign_in::Credentials, verify::VerifyRequest},
};

use sample::{Sample, json};

#[test]
fn endpoints_of_a_sign_in() {
    assert_json_snapshot!(json(sign_in::samples()));
}

#[test]
fn endpoints_of_an_account() {
    assert_json_snapshot!(json(account::samples()));
}

#[test]
fn endpoints_of_passkeys() {
    assert_json_snapshot!(json(passkeys::samples()));
}

#[test]
fn endpoints_of_administration() {
    assert_json_snapshot!(json(admin::samples()));
}

#[test]
fn endpoints_of_the_mail_queue() {
    assert_json_snapshot!(json(mail::samples()));
}

#[test]
fn every_endpoint_has_a_sample() {
    let samples =
        [sign_in::samples(), account::samples(), passkeys::samples(), admin::samples(), mail::samples()]
            .concat();
    let paths: BTreeSet<&str> = samples.iter().map(|sample| sample.path).collect();
    let endpoints: BTreeSet<&str> = ENDPOINTS.iter().map(|(_, path)| *path).collect();
    let without_sample: Vec<_> = endpoints.difference(&paths).collect();
    let not_listed: Vec<_> = paths.difference(&endpoints).collect();
    assert!(without_sample.is_empty(), "endpoints without a sample in shared/tests/wire: {without_sample:?}");
    assert!(not_listed.is_empty(), "samples of endpoints that shared::api::ENDPOINTS lacks: {not_listed:?}");
    assert_eq!(samples.len(), ENDPOINTS.len(), "an endpoint is listed or paths twice");
    for Sample { path, requests, responses, errors, has_errors, .. } in &samples {
        assert!(!requests.is_empty(), "{path} has no sample of a request");
        assert!(!responses.is_empty(), "{path} has no sample of a response");
        assert_eq!(!errors.is_empty(), *has_errors, "{path} has errors of its own, or samples of them");
    }
}

#[test]
fn a_request_with_a_field_too_many_or_a_malformed_value_is_not_read() {
    for body in
        [r#"{"code":"123456","step":"signed_in"}"#, r#"{"code":"12345"}"#, r#"{"code":123456}"#, r"{}", r"[]"]
    {
        assert!(serde_json::from_str::<VerifyRequest>(body).is_err(), "{body}");
    }
}

#[test]
fn secrets_do_not_show_in_debug_output() {
    let request = Credentials {
        username: Identifier::parse("ada").unwrap(),
        password: Password::parse("hunter2").unwrap(),
    };
    assert!(!format!("{request:?}").contains("hunter2"));
    let code = BackupCode::from_random([7; 15]);
    assert!(!format!("{code:?}").contains(code.slot()));
    assert_eq!(format!("{:?}", ResetCode::from_random([7; 28])), "ResetCode(…)");
    assert!(!format!("{:?}", TotpCode::parse("123456").unwrap()).contains('1'));
}

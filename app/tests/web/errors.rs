//! How the app reads the server's errors, and answers that do not fit the contract.

use app::api::{CallError, CommonCallError, read};
use shared::{
    ApiError, CommonError, Empty, NoError,
    api::{
        NextStep, Progress,
        authenticators::RemoveAuthenticatorError,
        password::ChangePasswordError,
        reauthentication::ReauthenticateError,
        sign_in::SignInError,
        verify::{BackupCodeAccepted, VerifyBackupCodeError, VerifyError},
    },
};
use wasm_bindgen_test::wasm_bindgen_test;

fn reads_error<E>(status: u16, error: E)
where
    E: serde::Serialize + serde::de::DeserializeOwned + PartialEq + std::fmt::Debug + Clone,
{
    let body = serde_json::to_string(&ApiError::Endpoint(error.clone())).unwrap();
    assert_eq!(read::<Empty, E>(status, &body), Err(CallError::Endpoint(error)), "{body}");
}

#[wasm_bindgen_test]
fn every_error_of_an_endpoint_reaches_the_caller_unchanged() {
    reads_error(401, SignInError::WrongCredentials);
    reads_error(403, SignInError::TemporaryPasswordExpired);
    for error in [
        VerifyError::Wrong { left: 4 },
        VerifyError::Spent,
        VerifyError::Stale,
        VerifyError::ClockOff { minutes: -10 },
        VerifyError::SignInEnded,
        VerifyError::Blocked,
    ] {
        reads_error(422, error);
    }
    for error in [
        VerifyBackupCodeError::Wrong { left: 0 },
        VerifyBackupCodeError::Used,
        VerifyBackupCodeError::SignInEnded,
        VerifyBackupCodeError::Blocked,
    ] {
        reads_error(422, error);
    }
    reads_error(422, RemoveAuthenticatorError::LastOne);
    for error in
        [ReauthenticateError::WrongPassword, ReauthenticateError::Code(VerifyError::Wrong { left: 2 })]
    {
        reads_error(422, error);
    }
    for error in
        [ChangePasswordError::WrongPassword, ChangePasswordError::SamePassword, ChangePasswordError::OwnWords]
    {
        reads_error(422, error);
    }
}

#[wasm_bindgen_test]
fn every_common_error_reaches_the_caller() {
    let table = [
        (CommonError::SessionExpired, CommonCallError::SessionExpired),
        (CommonError::WrongStep, CommonCallError::WrongStep),
        (CommonError::Throttled { retry_after: 30 }, CommonCallError::Throttled { retry_after: 30 }),
        (CommonError::Busy, CommonCallError::Busy),
        (CommonError::Internal, CommonCallError::Unreachable),
        (CommonError::Invalid, CommonCallError::Malformed),
        (CommonError::TooLarge, CommonCallError::Malformed),
        (CommonError::NotJson, CommonCallError::Malformed),
        (CommonError::CrossSite, CommonCallError::Malformed),
        (CommonError::NotFound, CommonCallError::NotFound),
        (CommonError::ReauthenticationRequired, CommonCallError::ReauthenticationRequired),
        (CommonError::WrongMethod, CommonCallError::Malformed),
    ];
    for (error, expected) in table {
        let body = serde_json::to_string(&ApiError::<SignInError>::Common(error)).unwrap();
        let answer = read::<Progress, SignInError>(error.status(), &body);
        assert_eq!(answer, Err(CallError::Common(expected)), "{body}");
        let answer = read::<Progress, NoError>(error.status(), &body);
        assert_eq!(answer, Err(CallError::Common(expected)), "{body}");
    }
}

#[wasm_bindgen_test]
fn an_answer_of_a_proxy_is_read_by_its_status() {
    let table = [
        (502, "<h1>Bad Gateway</h1>", CommonCallError::Unreachable),
        (504, "", CommonCallError::Unreachable),
        (500, "{}", CommonCallError::Unreachable),
        (429, "slow down", CommonCallError::Busy),
        (404, "<h1>Not Found</h1>", CommonCallError::Malformed),
        (200, "<h1>Welcome to the hotel</h1>", CommonCallError::Malformed),
        (200, "", CommonCallError::Malformed),
        (403, r#"{"error":"something_new"}"#, CommonCallError::Malformed),
    ];
    for (status, body, expected) in table {
        let answer = read::<Progress, SignInError>(status, body);
        assert_eq!(answer, Err(CallError::Common(expected)), "{status} {body}");
    }
}

#[wasm_bindgen_test]
fn what_does_not_fit_the_contract_is_rejected_and_unknown_fields_are_ignored() {
    let malformed = Err(CallError::Common(CommonCallError::Malformed));
    for body in [
        "null",
        "[]",
        "7",
        r#"{"now":1,"expires_at":null}"#,
        r#"{"step":"login","now":1.5,"expires_at":null}"#,
        r#"{"step":"login","now":"1","expires_at":null}"#,
        r#"{"step":"somewhere","now":1,"expires_at":null}"#,
        r#"{"step":{},"now":1,"expires_at":null}"#,
        r#"{"step":{"verify":{}},"now":1,"expires_at":null}"#,
        r#"{"step":{"verify":{"backup_codes":1}},"now":1,"expires_at":null}"#,
    ] {
        assert_eq!(read::<Progress, NoError>(200, body), malformed, "{body}");
    }
    let more = r#"{"step":"login","now":1,"expires_at":null,"more":[1,{"a":2}]}"#;
    let expected = Progress { step: NextStep::Login, now: 1, expires_at: None };
    assert_eq!(read::<Progress, NoError>(200, more), Ok(expected));
    let left = r#"{"progress":{"step":"backup_codes","now":1,"expires_at":null},"left":300}"#;
    assert_eq!(
        read::<BackupCodeAccepted, NoError>(200, left),
        Err(CallError::Common(CommonCallError::Malformed))
    );
}

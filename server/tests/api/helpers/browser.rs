//! A browser, which keeps cookies and sends the headers of browsers.

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
};
use serde_json::Value;
use shared::{
    ApiError, BackupCode, Empty, Endpoint, Identifier, Method, NewPassword, Password, Reason, ResetCode,
    TotpCode,
    api::{
        NextStep, Progress,
        backup_codes::{BackupCodes, ConfirmBackupCodes, ShowBackupCodes},
        password::{ChangePassword, ChangePasswordError, ChangePasswordRequest},
        recovery::{PasswordResetRequest, RequestPasswordReset, ResetPassword, ResetPasswordRequest},
        set_up::StartSetUp,
        sign_in::{Credentials, SignIn, SignInError},
        state::{GetState, State},
        verify::{
            BackupCodeAccepted, Verify, VerifyBackupCode, VerifyBackupCodeError, VerifyBackupCodeRequest,
            VerifyError, VerifyRequest,
        },
    },
};
use std::{collections::BTreeMap, sync::Mutex};
use tower::ServiceExt as _;

use super::document;

/// A browser, which keeps cookies and sends the headers of browsers.
pub struct Browser {
    pub router: Router,
    pub cookies: Mutex<BTreeMap<String, String>>,
    pub address: String,
    /// The value of `Accept-Language`; may be empty.
    pub languages: String,
    /// The value of `User-Agent`.
    pub agent: String,
}

/// A response of any kind.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or(Value::Null)
    }
}

/// The result of a typed call.
pub type Called<E> = Result<<E as Endpoint>::Response, ApiError<<E as Endpoint>::Error>>;

impl Browser {
    /// A browser with the same cookies: a second tab, or a thief.
    pub fn copy(&self) -> Self {
        let cookies = Mutex::new(self.cookies.lock().unwrap().clone());
        Self {
            router: self.router.clone(),
            cookies,
            address: self.address.clone(),
            languages: self.languages.clone(),
            agent: self.agent.clone(),
        }
    }

    /// The same browser, connected to another replica.
    pub fn through(self, router: Router) -> Self {
        Self { router, ..self }
    }

    /// The same browser: one with an odd number is connected to another replica.
    pub fn of_two(self, number: usize, replica: &Router) -> Self {
        if number % 2 == 1 { self.through(replica.clone()) } else { self }
    }

    /// Calls an endpoint by its type.
    pub async fn call<E: Endpoint>(&self, request: E::Request) -> Called<E> {
        let answer = self.send(E::METHOD, E::PATH, serde_json::to_vec(&request).unwrap()).await;
        if answer.status == StatusCode::OK {
            return Ok(serde_json::from_slice(&answer.body).unwrap());
        }
        let failure: ApiError<E::Error> = serde_json::from_slice(&answer.body).unwrap_or_else(|error| {
            panic!("{error}: {} {}", answer.status, String::from_utf8_lossy(&answer.body))
        });
        assert_eq!(failure.status(), answer.status.as_u16());
        Err(failure)
    }

    /// Sends a request as a browser does from our own page.
    pub async fn send(&self, method: Method, path: &str, body: Vec<u8>) -> Answer {
        let request = match method {
            Method::Get => Request::get(path).body(Body::empty()),
            Method::Post => Request::post(path)
                .header(header::CONTENT_TYPE, "application/json")
                .header("sec-fetch-site", "same-origin")
                .body(Body::from(body)),
        };
        self.request(request.unwrap()).await
    }

    /// Sends a request, with this browser's cookies and address.
    pub async fn request(&self, mut request: Request<Body>) -> Answer {
        let cookies: Vec<String> =
            self.cookies.lock().unwrap().iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            request.headers_mut().append(header::COOKIE, cookies.join("; ").parse().unwrap());
        }
        if !self.languages.is_empty() {
            request.headers_mut().insert(header::ACCEPT_LANGUAGE, self.languages.parse().unwrap());
        }
        request.headers_mut().insert(header::USER_AGENT, self.agent.parse().unwrap());
        let peer = std::net::SocketAddr::new(self.address.parse().unwrap(), 40_000);
        request.extensions_mut().insert(axum::extract::ConnectInfo(peer));
        let (method, path) = (request.method().clone(), request.uri().path().to_owned());
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let (pair, rest) = cookie.to_str().unwrap().split_once(';').unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            let mut cookies = self.cookies.lock().unwrap();
            if rest.contains("Max-Age=0") {
                cookies.remove(name);
            } else {
                cookies.insert(name.into(), value.into());
            }
        }
        let body = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        document::assert_described(&method, &path, parts.status, &body);
        Answer { status: parts.status, headers: parts.headers, body }
    }

    pub async fn state(&self) -> Called<GetState> {
        self.call::<GetState>(Empty {}).await
    }

    /// The current step of this browser.
    pub async fn step(&self) -> NextStep {
        let State { progress, .. } = self.state().await.unwrap();
        progress.step
    }

    pub async fn sign_in(&self, username: &str, password: &str) -> Result<Progress, ApiError<SignInError>> {
        self.call::<SignIn>(credentials(username, password)).await
    }

    pub async fn set_up(&self) -> Called<StartSetUp> {
        self.call::<StartSetUp>(Empty {}).await
    }

    pub async fn verify(&self, code: &str) -> Result<Progress, ApiError<VerifyError>> {
        self.call::<Verify>(VerifyRequest { code: TotpCode::parse(code).unwrap(), remember: false }).await
    }

    /// The same, and asks to be remembered.
    pub async fn verify_and_remember(&self, code: &str) -> Result<Progress, ApiError<VerifyError>> {
        self.call::<Verify>(VerifyRequest { code: TotpCode::parse(code).unwrap(), remember: true }).await
    }

    pub async fn verify_backup_code(
        &self,
        code: &BackupCode,
    ) -> Result<BackupCodeAccepted, ApiError<VerifyBackupCodeError>> {
        self.call::<VerifyBackupCode>(VerifyBackupCodeRequest { code: code.clone() }).await
    }

    pub async fn show_codes(&self) -> Called<ShowBackupCodes> {
        let codes: BackupCodes = self.call::<ShowBackupCodes>(Empty {}).await?;
        Ok(codes)
    }

    pub async fn done(&self) -> Called<ConfirmBackupCodes> {
        self.call::<ConfirmBackupCodes>(Empty {}).await
    }

    pub async fn change_password(
        &self,
        old: &str,
        new: &str,
    ) -> Result<Progress, ApiError<ChangePasswordError>> {
        let request = ChangePasswordRequest {
            old_password: Password::parse(old).unwrap(),
            new_password: NewPassword::parse(new).unwrap(),
        };
        self.call::<ChangePassword>(request).await
    }

    pub async fn forgot_password(&self, username: &str) -> Called<RequestPasswordReset> {
        let username = Identifier::parse(username).unwrap();
        self.call::<RequestPasswordReset>(PasswordResetRequest { username }).await
    }

    pub async fn reset_password(&self, code: &str, new: &str) -> Called<ResetPassword> {
        let request = ResetPasswordRequest {
            code: ResetCode::parse(code).unwrap(),
            new_password: NewPassword::parse(new).unwrap(),
        };
        self.call::<ResetPassword>(request).await
    }
}

pub fn credentials(username: &str, password: &str) -> Credentials {
    Credentials {
        username: Identifier::parse(username).unwrap(),
        password: Password::parse(password).unwrap(),
    }
}

pub fn reason(text: &str) -> Reason {
    Reason::parse(text).unwrap()
}

/// The reset code in the text of an email.
pub fn reset_code(text: &str) -> String {
    text.split("Verification Code: ").nth(1).unwrap().lines().next().unwrap().to_owned()
}

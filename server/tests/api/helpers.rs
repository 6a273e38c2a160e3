//! A door to knock at: the server, its clock, its mailbox, browsers with cookies, and phones.

use std::{collections::BTreeMap, sync::Mutex};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
};
pub use domain::admin::authority::Admin;
use domain::{
    admin::accounts::Added,
    clock::{Clock, Millis},
    crypto::totp::Authenticator,
    email::{Email, Mailbox, Transport},
    settings,
};
use serde_json::Value;
use server::{
    config::{Config, ConfigValues, Given},
    routes,
    state::Server,
};
use shared::{
    ApiError, BackupCode, EmailAddress, Empty, Endpoint, Identifier, Method, NewPassword, Password,
    PersonName, Reason, ResetCode, TotpCode, Username,
    api::{
        NextStep, Progress,
        backup_codes::{BackupCodes, ConfirmBackupCodes, ShowBackupCodes},
        password::{ChangePassword, ChangePasswordError, ChangePasswordRequest},
        recovery::{
            PasswordResetRequest, RequestPasswordReset, ResetPassword, ResetPasswordError,
            ResetPasswordRequest,
        },
        set_up::{Enrolment, StartSetUp},
        sign_in::{Credentials, SignIn, SignInError},
        state::{GetState, State},
        verify::{
            BackupCodeAccepted, Verify, VerifyBackupCode, VerifyBackupCodeError, VerifyBackupCodeRequest,
            VerifyError, VerifyRequest,
        },
    },
};
use store::{
    account::{AccountKind, NewAccount, Origin},
    audit_event::{self, AuditEntry},
};
use tempfile::TempDir;
use tower::ServiceExt as _;

/// The first second of a TOTP step, some day in November 2023.
pub const START: Millis = 1_700_000_010_000;
/// A password that keeps the rules.
pub const PASSWORD: &str = "violet kayak trombone";

/// An authenticator must be set up, now.
pub const SET_UP: NextStep = NextStep::SetUp { optional: false, until: None };
/// What a browser says it is.
const FIREFOX: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0";

/// An open door.
pub struct Door {
    pub server: Server,
    pub router: Router,
    pub clock: Clock,
    pub mailbox: Mailbox,
    pub folder: TempDir,
}

impl Door {
    pub async fn open() -> Self {
        Self::open_with(&[]).await
    }

    /// With configuration keys such as `("VESTIBULE_APPLICATION_NAME", "…")`.
    pub async fn open_with(environment: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self::open_in(folder, Clock::held(START), environment).await.unwrap()
    }

    /// On what an earlier door left behind.
    pub async fn open_in(
        folder: TempDir,
        clock: Clock,
        environment: &[(&str, &str)],
    ) -> anyhow::Result<Self> {
        let mailbox = Mailbox::default();
        let server =
            Server::open(config(&folder, environment), clock.clone(), Transport::Memory(mailbox.clone()))
                .await?;
        Ok(Self { router: routes::router(server.clone()), server, clock, mailbox, folder })
    }

    /// A second server on the same database.
    pub async fn twin(&self) -> Router {
        let transport = Transport::Memory(Mailbox::default());
        let twin = Server::open(config(&self.folder, &[]), self.clock.clone(), transport).await.unwrap();
        routes::router(twin)
    }

    /// A browser that was never here.
    pub fn browser(&self) -> Browser {
        Browser {
            router: self.router.clone(),
            cookies: Mutex::default(),
            address: "192.0.2.1".into(),
            languages: String::new(),
            agent: FIREFOX.into(),
        }
    }

    pub async fn add(&self, username: &str) -> Added {
        self.add_as(username, AccountKind::Internal, Origin::Local).await
    }

    pub async fn add_as(&self, username: &str, kind: AccountKind, origin: Origin) -> Added {
        let new = NewAccount { kind, origin, ..new_account(username) };
        self.server.domain.add_account(Admin::CommandLine, &new).await.unwrap()
    }

    pub async fn add_named(&self, username: &str, name: &str) -> Added {
        self.server
            .domain
            .add_account(
                Admin::CommandLine,
                &NewAccount { name: PersonName::parse(name).unwrap(), ..new_account(username) },
            )
            .await
            .unwrap()
    }

    pub async fn set(&self, name: &str, value: &str) {
        let setting = settings::read(name, value).unwrap();
        self.server.domain.change_setting(Admin::CommandLine, setting).await.unwrap();
    }

    /// Everything that was mailed since the last call.
    pub async fn mail(&self) -> Vec<Email> {
        self.server.domain.answer_waiting_reset_requests().await.unwrap();
        self.server.mailer.deliver_due().await.unwrap();
        std::mem::take(&mut *self.mailbox.lock().unwrap())
    }

    /// What was done to an account, in order.
    pub async fn activity(&self, username: &str) -> Vec<AuditEntry> {
        let id = self.server.domain.account(username).await.unwrap().id;
        let mut db = self.server.domain.store.read().await.unwrap();
        let latest_first = audit_event::of_account(&mut db, &id, i64::MAX, 1_000).await.unwrap();
        latest_first.into_iter().rev().filter_map(|(_, entry)| entry).collect()
    }

    /// A person who has been through the whole first sign-in, signed out of every browser, with
    /// [`PASSWORD`].
    pub async fn person(&self, username: &str) -> Person {
        self.person_as(&new_account(username)).await
    }

    /// The same, who administers others.
    pub async fn administrator(&self, username: &str) -> Person {
        self.person_as(&NewAccount { admin: true, ..new_account(username) }).await
    }

    pub async fn person_as(&self, new: &NewAccount) -> Person {
        let added = self.server.domain.add_account(Admin::CommandLine, new).await.unwrap();
        let (username, temporary) = (new.username.as_str(), added.temporary_password.unwrap());
        let browser = self.browser();
        browser.sign_in(username, &temporary).await.unwrap();
        let phone = Phone::scan(&browser.set_up().await.unwrap());
        browser.verify(&phone.code(self.clock.now())).await.unwrap();
        let codes = browser.show_codes().await.unwrap().codes;
        browser.done().await.unwrap();
        browser.change_password(&temporary, PASSWORD).await.unwrap();
        browser.call::<shared::api::sign_in::SignOut>(Empty {}).await.unwrap();
        self.clock.advance(60_000);
        Person { username: username.into(), phone, codes, browser }
    }
}

pub fn new_account(username: &str) -> NewAccount {
    NewAccount {
        username: Username::parse(username).unwrap(),
        email: EmailAddress::parse(&format!("{username}@example.com")).unwrap(),
        name: PersonName::parse(&format!("{username} Example")).unwrap(),
        kind: AccountKind::Internal,
        origin: Origin::Local,
        admin: false,
        language: None,
    }
}

/// The configuration of a test's server.
pub fn config(folder: &TempDir, environment: &[(&str, &str)]) -> Config {
    let path = |name: &str| folder.path().join(name).display().to_string();
    let mut all: BTreeMap<String, String> = BTreeMap::from([
        ("VESTIBULE_APPLICATION_NAME".into(), "Northwind Cases".into()),
        ("VESTIBULE_DATABASE_URL".into(), format!("sqlite://{}", path("vestibule.db"))),
        ("VESTIBULE_KEY_FILE".into(), path("vestibule.key")),
        ("VESTIBULE_MAIL_FOLDER".into(), path("mail")),
    ]);
    all.extend(environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let given = Given { environment: all.into_iter().collect(), ..Given::default() };
    Config::read(&ConfigValues::gather(given).unwrap()).unwrap()
}

/// Someone who knows a password and holds a phone.
pub struct Person {
    pub username: String,
    pub phone: Phone,
    pub codes: Vec<BackupCode>,
    /// The browser of the first sign-in: a known one.
    pub browser: Browser,
}

impl Person {
    /// At the step `Verify`, in a browser that was never here.
    pub async fn at_verify(&self, door: &Door) -> Browser {
        let browser = door.browser();
        let progress = browser.sign_in(&self.username, PASSWORD).await.unwrap();
        assert!(matches!(progress.step, NextStep::Verify { .. }));
        browser
    }

    /// Signed in, in a browser that was never here.
    pub async fn signed_in(&self, door: &Door) -> Browser {
        let browser = self.at_verify(door).await;
        let progress = browser.verify(&self.phone.code(door.clock.now())).await.unwrap();
        assert!(matches!(progress.step, NextStep::SignedIn { .. }));
        door.clock.advance(30_000);
        browser
    }
}

/// An authenticator app.
pub struct Phone(Authenticator);

impl Phone {
    pub fn scan(enrolment: &Enrolment) -> Self {
        let secret = data_encoding::BASE32_NOPAD.decode(enrolment.key.as_bytes()).unwrap();
        Self(Authenticator::new(&secret).unwrap())
    }

    pub fn code(&self, now: Millis) -> String {
        self.0.code(now)
    }
}

/// A browser: it keeps cookies, and sends what browsers send.
pub struct Browser {
    pub router: Router,
    pub cookies: Mutex<BTreeMap<String, String>>,
    pub address: String,
    /// The languages it asks for; may be empty.
    pub languages: String,
    /// What it says it is.
    pub agent: String,
}

/// An answer, whatever it is.
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

/// What a typed call gives.
pub type Called<E> = Result<<E as Endpoint>::Response, ApiError<<E as Endpoint>::Error>>;

impl Browser {
    /// The same cookies in another browser: a second tab, or a thief.
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

    /// The same browser at another replica.
    pub fn through(self, router: Router) -> Self {
        Self { router, ..self }
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

    /// Sends what a browser would send from our own page.
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
        Answer { status: parts.status, headers: parts.headers, body }
    }

    pub async fn state(&self) -> Called<GetState> {
        self.call::<GetState>(Empty {}).await
    }

    /// The step this browser stands at.
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
        self.call::<Verify>(VerifyRequest { code: TotpCode::parse(code).unwrap() }).await
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

    pub async fn reset_password(&self, code: &str, new: &str) -> Result<Empty, ApiError<ResetPasswordError>> {
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

/// The reset code in the text of a mail.
pub fn reset_code(text: &str) -> String {
    text.split("Verification Code: ").nth(1).unwrap().lines().next().unwrap().to_owned()
}

/// A code that is not one of the minutes around `now`.
pub fn wrong_code(phone: &Phone, now: Millis) -> String {
    let near: Vec<String> = (-22..=22).map(|step| phone.code(now + step * 30_000)).collect();
    (0..1_000_000).map(|number| format!("{number:06}")).find(|code| !near.contains(code)).unwrap()
}

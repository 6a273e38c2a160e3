//! What must hold whatever the table says, so that nobody writes it again with a hole in it.

use shared::{
    Endpoint as _,
    api::{
        OPENAPI,
        backup_codes::ShowBackupCodes,
        not_me::Disavow,
        passkeys::{SignInWithPasskey, StartPasskey, StartPasskeySignIn, StartPasskeyVerification},
        recovery::{RequestPasswordReset, ResetPassword},
        set_up::{SkipSetUp, StartSetUp},
        sign_in::{SendTemporaryPassword, SignIn, SignOut},
        state::GetState,
    },
};

use super::routes::{Listener, Row};

/// What a state gives access to.
#[derive(Clone, Copy)]
pub enum Gets {
    /// There is no session.
    Nothing,
    /// The step that is due, which opens these endpoints.
    Step(&'static [&'static str]),
    /// One's own account.
    Everything,
    /// All accounts too.
    Administration,
}

/// The endpoints that need no session.
const OPEN: [&str; 10] = [
    SignIn::PATH,
    SendTemporaryPassword::PATH,
    SignOut::PATH,
    StartPasskeySignIn::PATH,
    SignInWithPasskey::PATH,
    RequestPasswordReset::PATH,
    ResetPassword::PATH,
    Disavow::PATH,
    GetState::PATH,
    OPENAPI,
];

/// Checks a cell of the table.
pub fn check(row: &Row, state: &str, gets: Gets, status: u16) {
    let cell = format!("{} at \"{state}\" answers {status}", row.name());
    assert!(status < 500, "{cell}");
    if row.is_forward_auth() {
        let passes = matches!(gets, Gets::Everything | Gets::Administration) && row.note != "no headers";
        assert_eq!(status == 200, passes, "{cell}");
    }
    if row.listener == Listener::Metrics || !row.is_endpoint() {
        return;
    }
    let path = row.path.as_str();
    if OPEN.contains(&path) {
        return;
    }
    let administers = path.starts_with("/api/admin");
    match gets {
        Gets::Nothing => assert_eq!(status, 401, "{cell}"),
        Gets::Step(own) if own.contains(&path) => assert_ne!(status, 401, "{cell}"),
        // Not even a 200: what is judged is a wrong code, at the step that asks for one.
        Gets::Step(_) => assert!(matches!(status, 403 | 404 | 409 | 422), "{cell}"),
        Gets::Everything if administers => assert_eq!(status, 404, "{cell}"),
        Gets::Everything | Gets::Administration => assert_ne!(status, 401, "{cell}"),
    }
}

/// What each step of a sign-in opens.
pub const SETS_UP: Gets = Gets::Step(&[StartSetUp::PATH, StartPasskey::PATH]);
pub const MAY_SET_UP: Gets = Gets::Step(&[StartSetUp::PATH, StartPasskey::PATH, SkipSetUp::PATH]);
pub const VERIFIES: Gets = Gets::Step(&[StartPasskeyVerification::PATH]);
pub const SAVES_CODES: Gets = Gets::Step(&[ShowBackupCodes::PATH, StartPasskeyVerification::PATH]);
pub const OTHER_STEP: Gets = Gets::Step(&[]);

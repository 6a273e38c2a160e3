//! The invented people of the demo, and the state of their accounts.

use store::account::{AccountKind, Origin};

/// An invented person.
pub(super) struct Person {
    pub username: &'static str,
    pub name: &'static str,
    pub kind: AccountKind,
    pub origin: Origin,
    pub admin: bool,
    /// How many days ago the account was added.
    pub added: i64,
    pub factors: Factors,
    pub state: State,
    /// Of a hundred working days, on how many the person signs in.
    pub habit: u32,
}

/// What a person verifies with.
#[derive(Clone, Copy)]
pub(super) enum Factors {
    None,
    /// An authenticator app.
    App,
    Passkey,
    Both,
    /// An authenticator app, and so many backup codes are left. The others have all five.
    AppAndCodes(u8),
}

impl Factors {
    pub(super) fn has_app(self) -> bool {
        matches!(self, Self::App | Self::Both | Self::AppAndCodes(_))
    }

    pub(super) fn has_passkey(self) -> bool {
        matches!(self, Self::Passkey | Self::Both)
    }

    /// How many backup codes are left. None without a second factor.
    pub(super) fn codes(self) -> Option<u8> {
        match self {
            Self::None => None,
            Self::AppAndCodes(left) => Some(left),
            Self::App | Self::Passkey | Self::Both => Some(5),
        }
    }
}

/// What is special about an account.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Usual,
    /// Nobody has signed in yet. The temporary password expires in so many hours, or expired before.
    Invited(i64),
    /// An administrator sent a new temporary password, which expires in so many hours.
    PasswordSent(i64),
    /// An administrator disabled it so many days ago.
    Disabled(i64),
    /// The server disabled it so many days ago because nobody used it.
    DisabledUnused(i64),
    /// Its codes are blocked since so many hours.
    Locked(i64),
    /// On hold since so many hours.
    Held(i64),
    /// Nobody has signed in for so many days.
    Quiet(i64),
}

use AccountKind::{External, Internal};
use Origin::{Local, Sso};
use State::{Disabled, DisabledUnused, Held, Invited, Locked, PasswordSent, Quiet, Usual};

/// Declares a person in one line.
macro_rules! person {
    ($username:literal, $name:literal, $kind:ident, $origin:ident, $added:literal, $factors:expr, $state:expr, $habit:literal) => {
        person!($username, $name, $kind, $origin, false, $added, $factors, $state, $habit)
    };
    ($username:literal, $name:literal, $kind:ident, $origin:ident, $admin:literal, $added:literal, $factors:expr, $state:expr, $habit:literal) => {
        Person {
            username: $username,
            name: $name,
            kind: $kind,
            origin: $origin,
            admin: $admin,
            added: $added,
            factors: $factors,
            state: $state,
            habit: $habit,
        }
    };
}

/// The administrator to sign in as.
pub(super) const ADMINISTRATOR: &str = "admin";
/// The plain person to sign in as.
pub(super) const PLAIN: &str = "demo";
/// The person whose mail server knows no such address.
pub(super) const MISADDRESSED: &str = "viktor";

/// Everybody. The first two are those that one can sign in as.
#[rustfmt::skip]
pub(super) const PEOPLE: &[Person] = &[
    person!("admin", "Robin Hale", Internal, Local, true, 320, Factors::App, Usual, 88),
    person!("demo", "Dana Whitfield", Internal, Local, 210, Factors::AppAndCodes(4), Usual, 75),
    person!("amara", "Amara Okafor", Internal, Local, true, 300, Factors::Both, Usual, 80),
    person!("lena", "Lena Fischer", Internal, Local, 280, Factors::App, Usual, 90),
    person!("marco", "Marco Rossi", Internal, Local, 260, Factors::Both, Usual, 85),
    person!("hanna", "Hanna Virtanen", Internal, Sso, 250, Factors::None, Usual, 80),
    person!("pierre", "Pierre Moreau", Internal, Sso, 240, Factors::None, Usual, 65),
    person!("sofia", "Sofía Lindqvist", Internal, Local, 230, Factors::AppAndCodes(1), Usual, 70),
    person!("priya", "Priya Nair", Internal, Local, 190, Factors::Passkey, Usual, 82),
    person!("david", "David Kim", External, Local, 180, Factors::Passkey, Usual, 40),
    person!("yusuf", "Yusuf Demir", External, Local, 175, Factors::AppAndCodes(2), Usual, 45),
    person!("greta", "Greta Holm", Internal, Local, 170, Factors::AppAndCodes(0), Usual, 60),
    person!("chloe", "Chloé Bennett", External, Local, 120, Factors::None, Usual, 35),
    person!("lucas", "Lucas Meyer", External, Local, 400, Factors::App, Quiet(175), 0),
    person!("raj", "Raj Patel", Internal, Local, 160, Factors::App, Locked(3), 72),
    person!("nadia", "Nadia Haddad", Internal, Local, 150, Factors::App, Held(20), 68),
    person!("olivia", "Olivia Grant", Internal, Local, 270, Factors::App, Disabled(12), 60),
    person!("noah", "Noah Fraser", External, Local, 420, Factors::App, DisabledUnused(30), 0),
    person!("isaac", "Isaac Cohen", Internal, Sso, 220, Factors::None, Disabled(33), 55),
    person!("tomas", "Tomáš Novák", Internal, Local, 12, Factors::None, Usual, 80),
    person!("mei", "Mei Chen", Internal, Local, 27, Factors::None, Usual, 78),
    person!("fatima", "Fatima Zahra", Internal, Local, 5, Factors::None, Usual, 90),
    person!("james", "James Osei", Internal, Local, 1, Factors::None, Invited(20), 0),
    person!("ines", "Inês Castro", External, Local, 60, Factors::App, PasswordSent(5), 40),
    person!("viktor", "Viktor Petrov", External, Local, 9, Factors::None, Invited(-190), 0),
    person!("elif", "Elif Kaya", Internal, Local, 90, Factors::App, Usual, 76),
];

/// The email address of a person.
pub(super) fn email(username: &str) -> String {
    format!("{username}@northwind.example")
}

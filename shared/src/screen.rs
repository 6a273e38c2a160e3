//! Every screen of the app: its path, the program that has it, and the steps at which it is open.

use crate::api::{NextStep, sso};

/// A program that the app is built as. Each is a page with a WebAssembly file of its own, so that Login stays
/// small however much there is to do behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// The screens of an ordinary sign-in.
    Login,
    /// Setting up, recovery and one's own account. It has the screens of Login too.
    Account,
    /// Administration.
    Admin,
}

impl Program {
    /// Every program.
    pub const ALL: [Self; 3] = [Self::Login, Self::Account, Self::Admin];
}

/// Makes the enum and its functions from one row for each screen: path, program, and the steps at which the
/// screen is open, or `public` where it makes sense without knowing the step.
macro_rules! screens {
    ($($(#[$doc:meta])* $screen:ident: $path:expr, $program:ident, $open:tt;)*) => {
        /// A screen of the app.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Screen {
            $($(#[$doc])* $screen,)*
            /// No screen has this path.
            NotFound,
        }

        impl Screen {
            /// Every screen that has a path, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$screen,)*];

            /// The path; that of [`Screen::Account`] is followed by `/` and the account's id.
            #[must_use]
            pub const fn path(self) -> &'static str {
                match self {
                    $(Self::$screen => $path,)*
                    Self::NotFound => "/",
                }
            }

            /// The program that has the screen.
            #[must_use]
            pub const fn program(self) -> Program {
                match self {
                    $(Self::$screen => Program::$program,)*
                    Self::NotFound => Program::Login,
                }
            }

            /// Whether the screen is open at a step. The server decides what a person may do; this only keeps
            /// the address in line with the step.
            #[must_use]
            pub const fn is_open_at(self, step: &NextStep) -> bool {
                match self {
                    $(Self::$screen => screens!(@open $open step),)*
                    Self::NotFound => true,
                }
            }

            /// Whether the screen makes sense without knowing the step.
            #[must_use]
            pub const fn is_public(self) -> bool {
                match self {
                    $(Self::$screen => screens!(@public $open),)*
                    Self::NotFound => true,
                }
            }
        }
    };
    (@open public $step:ident) => { true };
    (@open ($($open:tt)*) $step:ident) => { matches!($step, $($open)*) };
    (@public public) => { true };
    (@public ($($open:tt)*)) => { false };
}

screens! {
    /// The signed-in page.
    Home: "/", Login, (NextStep::SignedIn { .. });
    /// Username and password.
    Login: "/login", Login, (NextStep::Login);
    /// A code from the authenticator app, also the first one during set-up.
    Verify: "/verify", Login, (NextStep::SetUp { .. } | NextStep::Verify { .. });
    /// A backup code instead.
    BackupCode: "/backup-code", Login, (NextStep::Verify { backup_codes: true, .. });

    /// The link in a security notice: "This wasn't me".
    NotMe: "/not-me", Account, public;

    /// The QR code.
    SetUp: "/set-up", Account, (NextStep::SetUp { .. });
    /// The new backup codes.
    BackupCodes: "/backup-codes", Account, (NextStep::BackupCodes { .. });
    /// Password or code again, before a step that requires a recent sign-in.
    Reauthenticate: "/confirm", Account, (NextStep::SetUp { .. } | NextStep::BackupCodes { .. });

    /// Requests an email with a code to reset the password.
    ForgotPassword: "/forgot-password", Account, public;
    /// Sets a new password with that code.
    ResetPassword: "/reset-password", Account, public;
    /// Why a sign-in with an identity provider failed.
    SsoFailed: sso::FAILED, Account, public;

    /// A new password: required after a temporary one, or chosen.
    ChangePassword: "/change-password", Account, (NextStep::ChangePassword { .. } | NextStep::SignedIn { .. });
    /// One's own password, authenticators, backup codes, sessions and activity.
    Security: "/security", Account, (NextStep::SignedIn { .. });

    /// Administration: figures, charts and what needs attention.
    Overview: "/admin", Admin, (NextStep::SignedIn { .. });
    /// Administration: the list of accounts.
    Accounts: "/admin/accounts", Admin, (NextStep::SignedIn { .. });
    /// Administration: one account.
    Account: "/admin/account", Admin, (NextStep::SignedIn { .. });
    /// Administration: a form for a new account.
    AddAccount: "/admin/add", Admin, (NextStep::SignedIn { .. });
    /// Administration: accounts from a file.
    ImportAccounts: "/admin/import", Admin, (NextStep::SignedIn { .. });
    /// Administration: run-time settings.
    Settings: "/admin/settings", Admin, (NextStep::SignedIn { .. });
    /// Administration: the mail queue.
    Mail: "/admin/mail", Admin, (NextStep::SignedIn { .. });
    /// Administration: everyone's activity.
    Activity: "/admin/activity", Admin, (NextStep::SignedIn { .. });
}

impl Screen {
    /// The screen at a path, which is compared exactly.
    #[must_use]
    pub fn at(path: &str) -> Self {
        // The account's id follows the path of its screen.
        if path.strip_prefix(Self::Account.path()).is_some_and(|rest| rest.starts_with('/')) {
            return Self::Account;
        }
        Self::ALL.iter().copied().find(|screen| screen.path() == path).unwrap_or(Self::NotFound)
    }

    /// Whether the screen is always below the header of signed-in pages, and uses the width of the window.
    #[must_use]
    pub const fn is_below_header(self) -> bool {
        matches!(
            self,
            Self::Security
                | Self::Overview
                | Self::Accounts
                | Self::Account
                | Self::AddAccount
                | Self::ImportAccounts
                | Self::Settings
                | Self::Mail
                | Self::Activity
        )
    }

    /// The screen where a step is done.
    #[must_use]
    pub const fn of(step: &NextStep) -> Self {
        match step {
            NextStep::Login => Self::Login,
            NextStep::SetUp { .. } => Self::SetUp,
            NextStep::Verify { authenticator: false, passkey: false, .. } => Self::BackupCode,
            NextStep::Verify { .. } => Self::Verify,
            NextStep::BackupCodes { .. } => Self::BackupCodes,
            NextStep::ChangePassword { .. } => Self::ChangePassword,
            NextStep::SignedIn { .. } => Self::Home,
        }
    }
}

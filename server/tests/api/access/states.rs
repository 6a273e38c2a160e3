//! Every state that a session can be in.

use super::rules::{Gets, MAY_SET_UP, OTHER_STEP, SAVES_CODES, SETS_UP, VERIFIES};

/// A state, and the letter of its column.
pub struct State {
    pub key: char,
    pub name: &'static str,
    pub gets: Gets,
    pub meaning: &'static str,
}

macro_rules! states {
    ($($key:literal $name:literal $gets:expr, $meaning:literal;)*) => {
        pub const STATES: [State; [$($key),*].len()] =
            [$(State { key: $key, name: $name, gets: $gets, meaning: $meaning }),*];
    };
}

states! {
    'A' "none" Gets::Nothing, "a browser without a cookie";
    'B' "made up" Gets::Nothing, "a token that nobody was given";
    'C' "at a provider" Gets::Nothing, "a sign-in with an identity provider is pending";
    'D' "replaced token" Gets::Nothing, "the token from before the last step";
    'E' "signed out" Gets::Nothing, "the token of a session that the person ended";
    'F' "ended elsewhere" Gets::Nothing, "another session of the person ended this one";
    'G' "password changed" Gets::Nothing, "another session of the person changed the password";
    'H' "password reset" Gets::Nothing, "the person chose a password with a code by email";
    'I' "MFA reset" Gets::Nothing, "an administrator reset MFA";
    'J' "new password" Gets::Nothing, "an administrator sent a temporary password";
    'K' "disabled" Gets::Nothing, "an administrator disabled the account";
    'L' "on hold" Gets::Nothing, "the account is on hold: \"This wasn't me\"";
    'M' "sign-in expired" Gets::Nothing, "a sign-in of 15 minutes ago";
    'N' "idle" Gets::Nothing, "a session that was not used for an hour";
    'O' "too old" Gets::Nothing, "a session of 24 hours ago that was used all the time";
    'P' "set up" SETS_UP, "a second factor must be set up";
    'Q' "may set up" MAY_SET_UP, "it may be set up, and skipped";
    'R' "grace period" MAY_SET_UP, "it must be set up, and can be skipped for some days";
    'S' "passkey set up" SETS_UP, "a passkey must be set up";
    'T' "verify" VERIFIES, "a code from the app, or a backup code";
    'U' "passkey verify" VERIFIES, "a passkey, a code, or a backup code";
    'V' "only a passkey" VERIFIES, "the account must use its passkey: codes from the app do not count";
    'W' "only backup codes" VERIFIES, "the account has passkeys alone, which are disabled";
    'X' "backup codes" SAVES_CODES, "backup codes must be saved";
    'Y' "change password" OTHER_STEP, "the temporary password must be replaced";
    'Z' "must set up" SETS_UP, "signed in before a second factor became required";
    'a' "must save codes" SAVES_CODES, "signed in, and has just voided the backup codes";
    'b' "signed in" Gets::Everything, "signed in with password and app";
    'c' "long ago" Gets::Everything, "the same, eleven minutes ago";
    'd' "passkey session" Gets::Everything, "signed in with a passkey alone";
    'e' "remembered" Gets::Everything, "signed in with the password alone, in a remembered browser";
    'f' "MFA off" Gets::Everything, "signed in with the password alone: MFA is off";
    'g' "set-up skipped" Gets::Everything, "signed in, and has skipped the set-up";
    'h' "provider session" Gets::Everything, "signed in with an identity provider";
    'i' "administrator" Gets::Administration, "an administrator who is signed in";
}

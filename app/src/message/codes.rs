//! What follows after a code: why it was not accepted, or how many are left.

use shared::api::verify::{VerifyBackupCodeError, VerifyError};

use super::{
    time::{days_left, time_of_day},
    words,
};

/// Where to report that a code was not accepted, and in which words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeError {
    /// At the field; the user can try another code.
    AtField(String),
    /// On the Login screen: the sign-in has ended.
    SignInEnded(&'static str),
}

/// Why a code from the authenticator app was not accepted. `server_time`, in milliseconds, is given except
/// during set-up: with it the user can spot a wrong clock, while a hint from the server would help someone
/// who guesses codes.
#[must_use]
pub fn verify(error: VerifyError, server_time: Option<i64>) -> CodeError {
    CodeError::AtField(match error {
        VerifyError::SignInEnded => return CodeError::SignInEnded(words::sign_in_ended()),
        VerifyError::Wrong { left } => {
            let time = server_time.map(|now| words::code_wrong_time(&time_of_day(now)));
            sentences(words::code_wrong(), [time, tries_left(left)])
        }
        VerifyError::Spent => words::code_used().to_owned(),
        VerifyError::Stale => words::code_stale().to_owned(),
        VerifyError::ClockOff { minutes } => {
            let off = u32::from(minutes.unsigned_abs().max(1));
            if minutes < 0 { words::clock_behind(off) } else { words::clock_ahead(off) }
        }
        VerifyError::Blocked => words::codes_blocked().to_owned(),
    })
}

/// Why a backup code was not accepted.
#[must_use]
pub fn backup_code(error: VerifyBackupCodeError) -> CodeError {
    CodeError::AtField(match error {
        VerifyBackupCodeError::SignInEnded => return CodeError::SignInEnded(words::sign_in_ended()),
        VerifyBackupCodeError::Wrong { left } => {
            sentences(words::backup_code_wrong(), [tries_left(left), None])
        }
        VerifyBackupCodeError::Used => words::backup_code_used().to_owned(),
        VerifyBackupCodeError::Blocked => words::backup_codes_blocked().to_owned(),
    })
}

/// The notice after a backup code was accepted.
#[must_use]
pub fn accepted(left: u8) -> String {
    sentences(words::backup_code_accepted(), [Some(codes_left(left)), None])
}

/// How many unused backup codes there are, with advice when they run out.
#[must_use]
pub fn codes_left(left: u8) -> String {
    let advice = (left <= FEW_CODES).then(|| words::new_codes().to_owned());
    sentences(&words::codes_left(left.into()), [advice, None])
}

/// From this number down, people are advised to generate new backup codes.
pub const FEW_CODES: u8 = 2;

/// When an authenticator must be set up at the latest. Both in milliseconds since the Unix epoch.
#[must_use]
pub fn set_up_within(until: i64, now: i64) -> String {
    words::set_up_within(days_left(until, now))
}

fn tries_left(left: u8) -> Option<String> {
    (left <= 2).then(|| words::tries_left(left.into()))
}

fn sentences(first: &str, more: [Option<String>; 2]) -> String {
    let mut words = first.to_owned();
    for sentence in more.into_iter().flatten() {
        words.push(' ');
        words.push_str(&sentence);
    }
    words
}

/// Who is signed in.
#[must_use]
pub fn signed_in_as(name: &str, username: &str) -> String {
    if name.is_empty() { words::signed_in_as(username) } else { words::signed_in_as_name(name, username) }
}

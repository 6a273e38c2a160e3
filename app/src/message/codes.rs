//! Why a code was not accepted, and what comes after one that was.

use shared::api::verify::{VerifyBackupCodeError, VerifyError};

use super::{
    time::{days_left, time_of_day},
    words,
};

/// What the form must do about a code that was not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Tell it at the field; another code may be right.
    Again(String),
    /// The sign-in is over: tell it on the Login page.
    Ended(&'static str),
}

/// A code from the authenticator app. `server_time`, in milliseconds, is given at a later sign-in: a
/// wrong clock is told there by the time, since a hint would help a guesser.
#[must_use]
pub fn verify(error: VerifyError, server_time: Option<i64>) -> Verdict {
    Verdict::Again(match error {
        VerifyError::SignInEnded => return Verdict::Ended(words::sign_in_ended()),
        VerifyError::Wrong { left } => {
            let time = server_time.map(|now| words::code_wrong_time(&time_of_day(now)));
            sentences(words::code_wrong(), [time, tries_left(left)])
        }
        VerifyError::Spent => words::code_spent().to_owned(),
        VerifyError::Stale => words::code_stale().to_owned(),
        VerifyError::ClockOff { minutes } => {
            let off = u32::from(minutes.unsigned_abs().max(1));
            if minutes < 0 { words::clock_behind(off) } else { words::clock_ahead(off) }
        }
        VerifyError::Blocked => words::codes_blocked().to_owned(),
    })
}

/// A backup code.
#[must_use]
pub fn backup_code(error: VerifyBackupCodeError) -> Verdict {
    Verdict::Again(match error {
        VerifyBackupCodeError::SignInEnded => return Verdict::Ended(words::sign_in_ended()),
        VerifyBackupCodeError::Wrong { left } => {
            sentences(words::backup_code_wrong(), [tries_left(left), None])
        }
        VerifyBackupCodeError::Used => words::backup_code_used().to_owned(),
        VerifyBackupCodeError::Blocked => words::backup_codes_blocked().to_owned(),
    })
}

/// On the page after a backup code was accepted.
#[must_use]
pub fn accepted(left: u8) -> String {
    sentences(words::backup_code_accepted(), [Some(codes_left(left)), None])
}

/// How many backup codes there are to use, and what to do when they run out.
#[must_use]
pub fn codes_left(left: u8) -> String {
    let advice = (left <= FEW).then(|| words::new_codes().to_owned());
    sentences(&words::codes_left(left.into()), [advice, None])
}

/// So few backup codes that it is time to think of new ones.
pub const FEW: u8 = 2;

/// By when an authenticator must be set up. Both in milliseconds since the Unix epoch.
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

/// On the signed-in page.
#[must_use]
pub fn signed_in_as(name: &str, username: &str) -> String {
    if name.is_empty() { words::signed_in_as(username) } else { words::signed_in_as_name(name, username) }
}

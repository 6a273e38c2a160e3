//! Why a code was not accepted, and what comes after one that was.

use shared::api::verify::{VerifyBackupCodeError, VerifyError};

use super::time::{count, time_of_day};

/// What the form must do about a code that was not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Tell it at the field; another code may be right.
    Again(String),
    /// The sign-in is over: tell it on the Login page.
    Ended(String),
}

const ENDED: &str = "Too many wrong codes: this sign-in has ended. Sign in again to start over.";

/// A code from the authenticator app. `server_time`, in milliseconds, is given at a later sign-in: a
/// wrong clock is told there by the time, since a hint would help a guesser.
#[must_use]
pub fn verify(error: VerifyError, server_time: Option<i64>) -> Verdict {
    Verdict::Again(match error {
        VerifyError::SignInEnded => return Verdict::Ended(ENDED.to_owned()),
        VerifyError::Wrong { left } => {
            let mut words = "That code is not right. Enter the newest one that your app shows.".to_owned();
            if let Some(now) = server_time {
                words += &[
                    " It is ",
                    &time_of_day(now),
                    " here; if your phone shows another time, turn on automatic date and time.",
                ]
                .concat();
            }
            words + &tries_left(left)
        }
        VerifyError::Spent => "That code was used already. Wait for the next one.".to_owned(),
        VerifyError::Stale => "A newer code was used already. Wait for the next one.".to_owned(),
        VerifyError::ClockOff { minutes } => clock_off(minutes),
        VerifyError::Blocked => "Too many wrong codes were entered for this account, so codes from the \
            authenticator app are blocked. Use a backup code, or ask your administrator."
            .to_owned(),
    })
}

/// A backup code.
#[must_use]
pub fn backup_code(error: VerifyBackupCodeError) -> Verdict {
    Verdict::Again(match error {
        VerifyBackupCodeError::SignInEnded => return Verdict::Ended(ENDED.to_owned()),
        VerifyBackupCodeError::Wrong { left } => {
            "That is not one of your backup codes. Check each letter and digit.".to_owned()
                + &tries_left(left)
        }
        VerifyBackupCodeError::Used => "That code was used already. Each backup code works once: \
            enter another one."
            .to_owned(),
        VerifyBackupCodeError::Blocked => "Too many wrong codes were entered for this account, so backup \
            codes are blocked. Use your authenticator app, or ask your administrator."
            .to_owned(),
    })
}

/// On the page after a backup code was accepted.
#[must_use]
pub fn accepted(left: u8) -> String {
    ["Backup code accepted. ", &codes_left(left)].concat()
}

/// How many backup codes there are to use, and what to do when they run out.
#[must_use]
pub fn codes_left(left: u8) -> String {
    let mut words = match left {
        0 => "You have no backup codes left.".to_owned(),
        _ => ["You have ", &count(left.into(), "backup code", "backup codes"), " left."].concat(),
    };
    if left <= FEW {
        words += " For new ones, ask your administrator to reset your multi-factor authentication.";
    }
    words
}

/// So few backup codes that it is time to think of new ones.
pub const FEW: u8 = 2;

fn tries_left(left: u8) -> String {
    if left > 2 {
        return String::new();
    }
    [" You have ", &count(left.into(), "try", "tries"), " left."].concat()
}

fn clock_off(minutes: i8) -> String {
    let direction = if minutes < 0 { "behind" } else { "ahead" };
    let minutes = count(u32::from(minutes.unsigned_abs().max(1)), "minute", "minutes");
    [
        "Your phone's clock is about ",
        &minutes,
        " ",
        direction,
        ". Turn on automatic date and time on your phone, then enter the new code.",
    ]
    .concat()
}

/// Above the field for the code.
#[must_use]
pub fn verify_intro(application: &str) -> String {
    ["Enter the 6-digit code that your authenticator app shows for ", application, "."].concat()
}

/// On the signed-in page.
#[must_use]
pub fn signed_in_as(name: &str, username: &str) -> String {
    if name.is_empty() {
        ["You are signed in as ", username, "."].concat()
    } else {
        ["You are signed in as ", name, " (", username, ")."].concat()
    }
}

/// The link to the application.
#[must_use]
pub fn go_to(application: &str) -> String {
    ["Go to ", application].concat()
}

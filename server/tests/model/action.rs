//! What can happen in one step, and how it is told.

use std::fmt;

use domain::clock::{DAY, HOUR, MINUTE, Millis};
use shared::api::security::Mfa;

/// The people. Each has an account.
pub const PEOPLE: [&str; 2] = ["ada", "bob"];
/// The number of browsers. The first two share a client address.
pub const BROWSERS: usize = 3;

/// A step: an action, and which of the two servers handles it.
#[derive(Clone, Debug)]
pub struct Step {
    pub server: usize,
    pub action: Action,
}

/// Which password is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    Right,
    /// The one before it.
    Old,
    Wrong,
}

/// Which code from an app is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    Now,
    Next,
    Previous,
    /// The one that was accepted last.
    Used,
    Wrong,
}

/// How an answer of a passkey is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    Once,
    /// A second time too, by someone who saw it.
    Twice,
    /// By another browser than the one that got the challenge.
    ByAnother,
}

/// Whether the newest code of a kind is used, or the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    Newest,
    Earlier,
}

/// What an administrator does to an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Disable,
    Enable,
    ResetMfa,
    SendPassword,
    Unlock,
    Release,
    IssueBypassCode,
    ForgetBrowsers,
    ChangeEmail,
}

/// A setting and its new value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    Mfa(Mfa),
    GraceDays(u16),
    RememberDays(u8),
    BackupCodes(bool),
    Passkeys(bool),
}

/// An action. The first number is the browser, the second the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    SignIn(usize, usize, Typed, bool),
    StartSetUp(usize),
    SkipSetUp(usize),
    Verify(usize, Code, bool),
    BackupCode(usize, u8, Which),
    BypassCode(usize),
    ShowCodes(usize),
    SaveCodes(usize),
    Regenerate(usize, Code),
    ChangePassword(usize, Typed),
    Reauthenticate(usize, Typed),
    ReauthenticateByCode(usize, Code),
    AddApp(usize, Code),
    AddPasskey(usize),
    Remove(usize, bool),
    PasskeySignIn(usize, usize, Sent),
    VerifyPasskey(usize),
    EndOthers(usize),
    ForgetBrowsers(usize),
    SignOut(usize),
    AskReset(usize, usize),
    Reset(usize, usize, Which),
    NotMe(usize, usize, Which),
    /// Copies the session cookie of one browser to another.
    Steal(usize, usize),
    /// Sends the session token that the browser had before its last step.
    Replay(usize),
    Administrator(usize, Act),
    Set(Setting),
    Wait(Millis),
    /// Deletes what has expired.
    CleanUp,
}

impl Action {
    /// The browser that acts, if one does.
    pub fn browser(&self) -> Option<usize> {
        match *self {
            Self::SignIn(b, ..)
            | Self::StartSetUp(b)
            | Self::SkipSetUp(b)
            | Self::Verify(b, ..)
            | Self::BackupCode(b, ..)
            | Self::BypassCode(b)
            | Self::ShowCodes(b)
            | Self::SaveCodes(b)
            | Self::Regenerate(b, _)
            | Self::ChangePassword(b, _)
            | Self::Reauthenticate(b, _)
            | Self::ReauthenticateByCode(b, _)
            | Self::AddApp(b, _)
            | Self::AddPasskey(b)
            | Self::Remove(b, _)
            | Self::PasskeySignIn(b, ..)
            | Self::VerifyPasskey(b)
            | Self::EndOthers(b)
            | Self::ForgetBrowsers(b)
            | Self::SignOut(b)
            | Self::AskReset(b, _)
            | Self::Reset(b, ..)
            | Self::NotMe(b, ..)
            | Self::Steal(_, b)
            | Self::Replay(b) => Some(b),
            Self::Administrator(..) | Self::Set(_) | Self::Wait(_) | Self::CleanUp => None,
        }
    }

    /// The name under which it is counted.
    pub fn name(&self) -> String {
        let text = format!("{self:?}");
        let words: Vec<&str> =
            text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
        words.join(" ").replace(" true", "").replace(" false", "")
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (server {})", self.action, self.server + 1)
    }
}

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(browser) = self.browser() {
            write!(f, "browser {browser} ")?;
        }
        let person = |number: usize| PEOPLE[number];
        match *self {
            Self::SignIn(_, p, typed, by_email) => {
                let name = if by_email { "email address" } else { "username" };
                write!(f, "signs in as {} with the {typed:?} password, by {name}", person(p))
            }
            Self::StartSetUp(_) => f.write_str("scans the QR code"),
            Self::SkipSetUp(_) => f.write_str("skips the set-up"),
            Self::Verify(_, code, remember) => {
                write!(f, "types the code {code:?}{}", if remember { ", to be remembered" } else { "" })
            }
            Self::BackupCode(_, number, which) => {
                write!(f, "types backup code {number} of the {which:?} set")
            }
            Self::BypassCode(_) => f.write_str("types the bypass code"),
            Self::ShowCodes(_) => f.write_str("is shown backup codes"),
            Self::SaveCodes(_) => f.write_str("has saved the backup codes"),
            Self::Regenerate(_, code) => write!(f, "makes new backup codes, with the code {code:?}"),
            Self::ChangePassword(_, typed) => write!(f, "changes the password, typing the {typed:?} one"),
            Self::Reauthenticate(_, typed) => write!(f, "confirms with the {typed:?} password"),
            Self::ReauthenticateByCode(_, code) => write!(f, "confirms with the code {code:?}"),
            Self::AddApp(_, code) => write!(f, "adds or replaces the app, with the code {code:?}"),
            Self::AddPasskey(_) => f.write_str("adds a passkey"),
            Self::Remove(_, passkey) => write!(f, "removes the {}", if passkey { "passkey" } else { "app" }),
            Self::PasskeySignIn(_, p, sent) => {
                write!(f, "signs in with the passkey of {} ({sent:?})", person(p))
            }
            Self::VerifyPasskey(_) => f.write_str("uses the passkey as the second factor"),
            Self::EndOthers(_) => f.write_str("signs out all other sessions"),
            Self::ForgetBrowsers(_) => f.write_str("forgets the remembered browsers"),
            Self::SignOut(_) => f.write_str("signs out"),
            Self::AskReset(_, p) => write!(f, "asks for a reset code of {}", person(p)),
            Self::Reset(_, p, which) => {
                write!(f, "resets the password of {} with the {which:?} code", person(p))
            }
            Self::NotMe(_, p, which) => {
                write!(f, "presses \"This wasn't me\" in the {which:?} notice to {}", person(p))
            }
            Self::Steal(from, _) => write!(f, "copies the session cookie of browser {from}"),
            Self::Replay(_) => f.write_str("sends the session token from before its last step"),
            Self::Administrator(p, act) => write!(f, "an administrator does {act:?} to {}", person(p)),
            Self::Set(setting) => write!(f, "an administrator sets {setting:?}"),
            Self::Wait(by) if by < 0 => write!(f, "the clock is put back by {}", time(-by)),
            Self::Wait(by) => write!(f, "{} pass", time(by)),
            Self::CleanUp => f.write_str("what has expired is deleted"),
        }
    }
}

fn time(time: Millis) -> String {
    match time {
        _ if time % DAY == 0 => format!("{} days", time / DAY),
        _ if time % HOUR == 0 => format!("{} hours", time / HOUR),
        _ if time % MINUTE == 0 => format!("{} minutes", time / MINUTE),
        _ => format!("{} seconds", time / 1_000),
    }
}

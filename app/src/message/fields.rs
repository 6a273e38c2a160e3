//! What is wrong with what was typed, told at its field.

use shared::{Invalid, Rule};

/// Also the server's answer, which knows more of the account's words than the form.
pub const OWN_WORDS: &str = "This password is made of your own name, address or the application's name. \
    Choose one that nobody can guess.";
/// The confirmation.
pub const NOT_THE_SAME: &str = "This is not the same as the new password. Type it once more.";

/// The field "Username".
#[must_use]
pub fn username(invalid: Invalid) -> &'static str {
    match invalid {
        Invalid::Empty => "Enter your username or email address.",
        _ => "This is too long for a username or email address.",
    }
}

/// A password that exists already.
#[must_use]
pub fn password(invalid: Invalid) -> &'static str {
    match invalid {
        Invalid::Empty => "Enter your password.",
        _ => "This is longer than any password here.",
    }
}

/// A new password.
#[must_use]
pub fn new_password(invalid: Invalid) -> &'static str {
    match invalid {
        Invalid::Empty => "Enter a new password.",
        Invalid::TooShort => "This is too short: use at least 12 characters.",
        Invalid::TooLong => "This is too long: use at most 256 characters.",
        Invalid::OwnWords => OWN_WORDS,
        Invalid::Common | Invalid::Character | Invalid::Form => {
            "This is one of the passwords that are guessed first. Choose another, such as several words that \
             have nothing to do with each other."
        }
    }
}

/// The confirmation of a new password.
#[must_use]
pub fn confirmation(invalid: Invalid) -> &'static str {
    match invalid {
        Invalid::Empty => "Enter the new password once more.",
        _ => NOT_THE_SAME,
    }
}

/// A code from the authenticator app.
#[must_use]
pub fn totp_code(invalid: Invalid) -> &'static str {
    match invalid {
        Invalid::Empty => "Enter the code that your authenticator app shows.",
        Invalid::Character => "A code has only digits. Enter the 6 digits that your authenticator app shows.",
        _ => "A code has 6 digits. Enter all of them, and no more.",
    }
}

/// A backup code.
#[must_use]
pub fn backup_code(invalid: Invalid) -> &'static str {
    match invalid {
        Invalid::Empty => "Enter one of your backup codes.",
        Invalid::Character => "A backup code has only letters and digits. Check it for other signs.",
        _ => "A backup code has 15 letters and digits, in three groups of five. Enter one whole code.",
    }
}

/// A rule for new passwords, after "The new password".
#[must_use]
pub fn rule(rule: Rule) -> &'static str {
    match rule {
        Rule::Length => "has at least 12 characters",
        Rule::NotCommon => "is not one that many people use",
        Rule::NotOwnWords => "is not made of your name, address or the application's name",
    }
}

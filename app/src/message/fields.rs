//! What is wrong with the text of a field.

use shared::{ParseError, PasswordRule};

use super::words;

/// The field "Username".
#[must_use]
pub fn username(error: ParseError) -> &'static str {
    match error {
        ParseError::Empty => words::username_empty(),
        _ => words::username_wrong(),
    }
}

/// An existing password.
#[must_use]
pub fn password(error: ParseError) -> &'static str {
    match error {
        ParseError::Empty => words::password_empty(),
        _ => words::password_too_long(),
    }
}

/// A new password.
#[must_use]
pub fn new_password(error: ParseError) -> &'static str {
    match error {
        ParseError::Empty => words::new_password_empty(),
        ParseError::TooShort => words::new_password_too_short(),
        ParseError::TooLong => words::new_password_too_long(),
        ParseError::OwnWords => words::new_password_own_words(),
        ParseError::Common | ParseError::Character | ParseError::Form => words::new_password_common(),
    }
}

/// The confirmation of a new password.
#[must_use]
pub fn confirmation(error: ParseError) -> &'static str {
    match error {
        ParseError::Empty => words::confirmation_empty(),
        _ => words::confirmation_wrong(),
    }
}

/// A code from the authenticator app.
#[must_use]
pub fn totp_code(error: ParseError) -> &'static str {
    match error {
        ParseError::Empty => words::code_empty(),
        ParseError::Character => words::code_not_digits(),
        _ => words::code_length(),
    }
}

/// A backup code.
#[must_use]
pub fn backup_code(error: ParseError) -> &'static str {
    match error {
        ParseError::Empty => words::backup_code_empty(),
        ParseError::Character => words::backup_code_character(),
        _ => words::backup_code_length(),
    }
}

/// A code from an email.
#[must_use]
pub fn reset_code(error: ParseError) -> &'static str {
    match error {
        ParseError::Empty => words::reset_code_empty(),
        ParseError::Character => words::reset_code_character(),
        _ => words::reset_code_length(),
    }
}

/// The name of an authenticator.
#[must_use]
pub fn device_name(error: ParseError) -> &'static str {
    match error {
        ParseError::Empty => words::authenticator_name_empty(),
        ParseError::TooLong => words::authenticator_name_long(),
        _ => words::authenticator_name_character(),
    }
}

/// The username of a new account, or one to search for.
#[must_use]
pub fn new_username(error: ParseError) -> &'static str {
    match error {
        ParseError::Empty => words::new_username_empty(),
        ParseError::TooLong => words::new_username_long(),
        _ => words::new_username_wrong(),
    }
}

/// An email address.
#[must_use]
pub fn email(error: ParseError) -> &'static str {
    match error {
        ParseError::Empty => words::email_empty(),
        _ => words::email_wrong(),
    }
}

/// The identity provider of an account.
#[must_use]
pub fn provider(_: ParseError) -> &'static str {
    words::provider_required()
}

/// The name of a person.
#[must_use]
pub fn person_name(error: ParseError) -> &'static str {
    match error {
        ParseError::TooLong => words::person_name_long(),
        _ => words::person_name_character(),
    }
}

/// The reason for an administrator's action.
#[must_use]
pub fn reason(error: ParseError) -> &'static str {
    match error {
        ParseError::Empty => words::reason_empty(),
        ParseError::TooLong => words::reason_long(),
        _ => words::reason_character(),
    }
}

/// The length of the grace period, in days.
#[must_use]
pub fn grace_days(error: ParseError) -> &'static str {
    match error {
        ParseError::TooLong => words::grace_days_long(),
        _ => words::grace_days_wrong(),
    }
}

/// For how many days browsers are remembered.
#[must_use]
pub fn remember_days(_: ParseError) -> &'static str {
    words::remember_days_wrong()
}

/// How long before the end of a grace period a reminder is sent.
#[must_use]
pub fn remind_days(_: ParseError) -> &'static str {
    words::remind_days_wrong()
}

/// After how many days unused accounts are disabled.
#[must_use]
pub fn unused_days(_: ParseError) -> &'static str {
    words::unused_days_wrong()
}

/// A rule for new passwords, after "The new password".
#[must_use]
pub fn rule(rule: PasswordRule) -> &'static str {
    match rule {
        PasswordRule::Length => words::rule_length(),
        PasswordRule::NotCommon => words::rule_not_common(),
        PasswordRule::NotOwnWords => words::rule_not_own_words(),
    }
}

//! A new password and the same again, where one is chosen.

use std::sync::Arc;

use leptos::prelude::*;
use shared::{NewPassword, ParseError, own_words};

use crate::{
    components::{PasswordRules, TextField},
    form::{Field, Reading},
    message::{fields, words},
};

/// Both fields, with the rules between them.
#[must_use]
pub fn show(new: Field, again: Field, own: Arc<[String]>) -> AnyView {
    view! {
        <TextField
            field=new
            label=words::new_password()
            autocomplete="new-password"
            reveal=Some(words::show_new_password())
            hint="rules"
        />
        <PasswordRules field=new id="rules" own_words=own />
        <TextField
            field=again
            label=words::confirm_password()
            autocomplete="new-password"
            reveal=Some(words::show_confirm_password())
        />
    }
    .into_any()
}

/// What stands in both fields; what is wrong with them is told there. `own` are the account's own words, as
/// far as they are known here.
pub fn read(reading: &mut Reading, new: Field, again: Field, own: &[String]) -> Option<NewPassword> {
    let password = reading.field(new, |typed| not_own(typed, own), fields::new_password);
    let same = |typed: &str| match typed {
        "" => Err(ParseError::Empty),
        typed if typed == new.text() => Ok(()),
        _ => Err(ParseError::Form),
    };
    reading.field(again, same, fields::confirmation)?;
    password
}

/// Parses a new password, and refuses one that is made of the account's own words.
fn not_own(typed: &str, own: &[String]) -> Result<NewPassword, ParseError> {
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    let password = NewPassword::parse(typed)?;
    if own_words(typed, &own) { Err(ParseError::OwnWords) } else { Ok(password) }
}

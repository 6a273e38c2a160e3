//! The two fields for a new password.

use std::sync::Arc;

use leptos::prelude::*;
use shared::{NewPassword, ParseError, own_words};

use crate::{
    components::{PasswordRules, TextField},
    form::{Field, FormReader},
    message::{fields, words},
};

/// Both fields, with the rules between them. `own_words` are the account's own words, as far as they are
/// known here.
#[must_use]
pub fn show(new: Field, again: Field, own_words: Arc<[String]>) -> AnyView {
    view! {
        <TextField
            field=new
            label=words::new_password()
            autocomplete="new-password"
            reveal=Some(words::show_new_password())
            hint="rules"
        />
        <PasswordRules field=new id="rules" own_words />
        <TextField
            field=again
            label=words::confirm_password()
            autocomplete="new-password"
            reveal=Some(words::show_confirm_password())
        />
    }
    .into_any()
}

/// Reads both fields and reports at them what is wrong.
pub fn read(reader: &mut FormReader, new: Field, again: Field, own_words: &[String]) -> Option<NewPassword> {
    let password = reader.field(new, |typed| parse(typed, own_words), fields::new_password);
    let same = |typed: &str| match typed {
        "" => Err(ParseError::Empty),
        typed if typed == new.text() => Ok(()),
        _ => Err(ParseError::Form),
    };
    reader.field(again, same, fields::confirmation)?;
    password
}

/// Parses a new password, and rejects one that is made of the account's own words.
fn parse(typed: &str, own: &[String]) -> Result<NewPassword, ParseError> {
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    let password = NewPassword::parse(typed)?;
    if own_words(typed, &own) { Err(ParseError::OwnWords) } else { Ok(password) }
}

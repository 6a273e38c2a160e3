//! The fields that say who an account belongs to, where one is added and where one is edited.

use leptos::prelude::*;
use shared::{
    EmailAddress, PersonName,
    api::admin::{AccountError, AccountKind},
};

use crate::{
    browser,
    components::{Checkbox, Select, TextField, live},
    form::{Field, Reading},
    message::{administration as said, fields, words},
};

/// The fields.
#[derive(Clone, Copy)]
pub struct Person {
    pub email: Field,
    pub name: Field,
    kind: Field,
    administrator: Field,
}

/// What stands in them.
#[derive(Clone)]
pub struct Written {
    pub email: EmailAddress,
    pub name: PersonName,
    pub kind: AccountKind,
    pub administrator: bool,
}

/// What stands in them at first.
#[derive(Clone, Default)]
pub struct Begun {
    pub email: String,
    pub name: String,
    pub external: bool,
    pub administrator: bool,
}

impl Person {
    pub fn new() -> Self {
        let [email, name, kind, administrator] = ["email", "name", "kind", "administrator"].map(Field::new);
        Self { email, name, kind, administrator }
    }

    /// Reads them; what is wrong with one is told there.
    pub fn read(self, reading: &mut Reading) -> Option<Written> {
        let email = reading.field(self.email, EmailAddress::parse, fields::email);
        let name = reading.field(self.name, PersonName::parse, fields::person_name);
        let kind = if self.kind.text() == EXTERNAL { AccountKind::External } else { AccountKind::Internal };
        Some(Written { email: email?, name: name?, kind, administrator: self.administrator.ticked() })
    }

    /// Whether the address was another account's, told at its field.
    pub fn reject(self, error: AccountError) -> bool {
        let taken = error == AccountError::EmailTaken;
        if taken {
            self.email.reject(said::refused(error).to_owned());
        }
        taken
    }

    /// Draws them. Who is an administrator is not to be chosen where `administrator` says so.
    pub fn show(self, begun: Begun, choose_administrator: bool) -> AnyView {
        let kinds =
            [AccountKind::Internal, AccountKind::External].map(|kind| (value(kind), said::kind(kind))).into();
        let kind = if begun.external { EXTERNAL } else { INTERNAL };
        let ticked = begun.administrator;
        live::effect(move || {
            begin(self.email, &begun.email);
            begin(self.name, &begun.name);
            if let Some(input) = browser::input(self.administrator.id) {
                input.set_checked(ticked);
            }
        });
        view! {
            <TextField field=self.email label=words::email() autocomplete="off" inputmode="email" />
            <TextField field=self.name label=words::person_name() autocomplete="off" required=false />
            <Select field=self.kind label=words::kind() options=kinds chosen=kind />
            <div hidden=(!choose_administrator).then_some("")>
                <Checkbox field=self.administrator label=words::administrator_box() />
            </div>
        }
        .into_any()
    }
}

const INTERNAL: &str = "internal";
const EXTERNAL: &str = "external";

fn value(kind: AccountKind) -> &'static str {
    match kind {
        AccountKind::Internal => INTERNAL,
        AccountKind::External => EXTERNAL,
    }
}

fn begin(field: Field, value: &str) {
    if let Some(input) = browser::input(field.id) {
        input.set_value(value);
    }
}

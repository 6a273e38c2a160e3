//! The fields for the details of an account, where one is added or edited.

use leptos::prelude::*;
use shared::{
    EmailAddress, PersonName,
    api::admin::{AccountError, AccountKind},
};

use crate::{
    components::{Checkbox, Select, TextField, live},
    form::{Field, FormReader},
    message::{admin as text, fields, words},
};

/// The fields.
#[derive(Clone, Copy)]
pub struct PersonFields {
    pub email: Field,
    pub name: Field,
    kind: Field,
    administrator: Field,
}

/// What was entered.
#[derive(Clone)]
pub struct PersonInput {
    pub email: EmailAddress,
    pub name: PersonName,
    pub kind: AccountKind,
    pub administrator: bool,
}

/// The values to start with.
#[derive(Clone, Default)]
pub struct PersonValues {
    pub email: String,
    pub name: String,
    pub external: bool,
    pub administrator: bool,
}

impl PersonFields {
    pub fn new() -> Self {
        let [email, name, kind, administrator] = ["email", "name", "kind", "administrator"].map(Field::new);
        Self { email, name, kind, administrator }
    }

    /// Reads the fields and reports at each what is wrong.
    pub fn read(self, reader: &mut FormReader) -> Option<PersonInput> {
        let email = reader.field(self.email, EmailAddress::parse, fields::email);
        let name = reader.field(self.name, PersonName::parse, fields::person_name);
        let kind = if self.kind.text() == EXTERNAL { AccountKind::External } else { AccountKind::Internal };
        Some(PersonInput { email: email?, name: name?, kind, administrator: self.administrator.is_checked() })
    }

    /// Reports at the email field that another account has the address; false for any other error.
    pub fn reject(self, error: AccountError) -> bool {
        let taken = error == AccountError::EmailTaken;
        if taken {
            self.email.reject(text::refusal(error).to_owned());
        }
        taken
    }

    /// The fields; without `choose_administrator`, the role cannot be changed.
    pub fn show(self, values: PersonValues, choose_administrator: bool) -> AnyView {
        let kinds = [AccountKind::Internal, AccountKind::External]
            .map(|kind| (value(kind), text::kind(kind)))
            .to_vec();
        let kind = if values.external { EXTERNAL } else { INTERNAL };
        live::effect(move || {
            self.email.set_text(&values.email);
            self.name.set_text(&values.name);
            self.administrator.set_checked(values.administrator);
        });
        view! {
            <TextField field=self.email label=words::email() autocomplete="off" inputmode="email" />
            <TextField field=self.name label=words::person_name() autocomplete="off" required=false />
            <Select field=self.kind label=words::kind() options=kinds chosen=kind />
            <div hidden=(!choose_administrator).then_some("")>
                <Checkbox field=self.administrator label=words::can_manage_accounts() />
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

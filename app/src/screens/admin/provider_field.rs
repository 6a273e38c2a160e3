//! The identity provider of an SSO account, to choose where there are several.

use leptos::prelude::*;
use shared::{
    Empty, ParseError,
    api::admin::{
        AccountError,
        identity_providers::{IdentityProvider, ListIdentityProviders},
    },
};

use crate::{
    api::{self, CallError, CommonCallError},
    components::{Select, live},
    form::{Field, FormReader},
    message::{admin as text, fields, words},
};

/// The field, with the providers to choose from.
#[derive(Clone, Copy)]
pub struct ProviderField {
    field: Field,
    providers: RwSignal<Vec<IdentityProvider>>,
    /// The id of the provider that the account is bound to; empty if none.
    bound: StoredValue<String>,
}

impl ProviderField {
    /// For an account that is bound to the provider with this id, or to none yet.
    pub fn new(bound: Option<String>) -> Self {
        Self {
            field: Field::new("provider"),
            providers: RwSignal::new(Vec::new()),
            bound: StoredValue::new(bound.unwrap_or_default()),
        }
    }

    /// Loads the providers.
    ///
    /// # Errors
    /// When the request fails.
    pub async fn load(self) -> Result<(), CommonCallError> {
        match api::call::<ListIdentityProviders>(&Empty {}).await {
            Ok(loaded) => self.providers.set(loaded.providers),
            Err(CallError::Common(error)) => return Err(error),
        }
        Ok(())
    }

    /// Reads the chosen provider; none where there is no choice, so that the server fills in the only one. Reports at
    /// the field that none was chosen.
    ///
    /// # Errors
    /// If none was chosen.
    pub fn read(self, reader: &mut FormReader) -> Result<Option<String>, ParseError> {
        if !self.is_shown() {
            return Ok(None);
        }
        let parse = |id: &str| if id.is_empty() { Err(ParseError::Empty) } else { Ok(id.to_owned()) };
        reader.field(self.field, parse, fields::provider).map(Some).ok_or(ParseError::Empty)
    }

    /// Reports at the field that the provider does not exist or was not chosen; false for any other error.
    pub fn reject(self, error: AccountError) -> bool {
        let is_about_it = matches!(error, AccountError::UnknownProvider | AccountError::ProviderRequired);
        if is_about_it && self.is_shown() {
            self.field.reject(text::refusal(error).to_owned());
            return true;
        }
        false
    }

    /// The field, where there is a choice.
    pub fn show(self) -> AnyView {
        live::part(move || {
            if !self.is_shown() {
                return live::nothing();
            }
            let chosen = self.bound.get_value();
            let mut options: Vec<_> =
                self.providers.get().into_iter().map(|provider| (provider.id, provider.name)).collect();
            if !self.is_configured(&chosen) {
                let label =
                    if chosen.is_empty() { words::nothing_chosen().to_owned() } else { chosen.clone() };
                options.insert(0, (chosen.clone(), label));
            }
            view! { <Select field=self.field label=words::identity_provider() options chosen /> }.into_any()
        })
    }

    /// Whether there are several providers, or another one than that of the account, which is no longer configured.
    fn is_shown(self) -> bool {
        let bound = self.bound.get_value();
        let is_lost = !bound.is_empty() && !self.is_configured(&bound);
        self.providers.with(|providers| providers.len() > 1 || (is_lost && !providers.is_empty()))
    }

    fn is_configured(self, id: &str) -> bool {
        self.providers.with(|providers| providers.iter().any(|provider| provider.id == id))
    }
}

//! Which account an identity may use.

use shared::{
    EmailAddress, PersonName, Username,
    api::{audit::EventKind, sso::SsoError},
};

use crate::{
    Domain, DomainError, Requester,
    audit::record::Actor,
    clock::Millis,
    crypto,
    identity_provider::{Identity, Provider},
    sign_in::provider::Outcome,
};
use store::{
    self, Tx,
    account::{Account, AccountKind, NewAccount, Origin},
};

/// How many names are tried for a new account: `ada`, `ada2`, … `ada9`.
const NAMES: u8 = 9;

impl Domain {
    /// The account linked to the identity; else the one that an administrator marked as SSO and that has its
    /// verified address, linked from now on; else, where the operator wants it, a new one.
    pub(crate) async fn account_of(
        &self,
        tx: &mut Tx,
        requester: &Requester,
        provider: &Provider,
        identity: &Identity,
        now: Millis,
    ) -> Outcome<Account> {
        let Identity { issuer, subject, .. } = identity;
        let account = match store::provider_link::account(tx, issuer, subject).await? {
            Some(id) => store::account::by_id(tx, &id).await?,
            None => self.link(tx, requester, provider, identity, now).await?,
        };
        // What an administrator made a local account of is signed in to with its password.
        let account = account.filter(|account| account.origin == Origin::Sso);
        let account = account.ok_or(DomainError::Endpoint(SsoError::NoAccount))?;
        if account.disabled_at.is_some() {
            return Err(DomainError::Endpoint(SsoError::Disabled));
        }
        Ok(account)
    }

    async fn link(
        &self,
        tx: &mut Tx,
        requester: &Requester,
        provider: &Provider,
        identity: &Identity,
        now: Millis,
    ) -> Outcome<Option<Account>> {
        let Some(email) = &identity.verified_email else { return Ok(None) };
        let account = match store::account::by_email(tx, email).await? {
            Some(account) => account,
            None => match self.provision(tx, requester, provider, identity, email, now).await? {
                Some(account) => account,
                None => return Ok(None),
            },
        };
        // Before it is linked, nothing is told of an account that is not this person's by more than an address.
        if account.origin != Origin::Sso || account.disabled_at.is_some() {
            return Ok(None);
        }
        if !store::provider_link::link(tx, &identity.issuer, &identity.subject, &account.id, now).await? {
            return Ok(None);
        }
        self.record(tx, Actor::Person(&account, requester), Some(&account), EventKind::IdentityLinked, now)
            .await?;
        Ok(Some(account))
    }

    /// A new account, where the identity keeps to the operator's rule.
    async fn provision(
        &self,
        tx: &mut Tx,
        requester: &Requester,
        provider: &Provider,
        identity: &Identity,
        email: &EmailAddress,
        now: Millis,
    ) -> Outcome<Option<Account>> {
        if !provider.config.provision.as_ref().is_some_and(|rule| rule.holds(&identity.claims)) {
            return Ok(None);
        }
        let id = crypto::random_id();
        for username in names(identity, email) {
            let new = NewAccount {
                username,
                email: email.clone(),
                name: person_name(identity),
                kind: AccountKind::Internal,
                origin: Origin::Sso,
                admin: false,
                language: requester.language.map(|language| language.tag().to_owned()),
            };
            if store::account::insert(tx, &id, &new, now).await?.is_ok() {
                let account = store::account::by_id(tx, &id).await?;
                self.record(tx, Actor::Stranger(requester), account.as_ref(), EventKind::AccountAdded, now)
                    .await?;
                return Ok(account);
            }
        }
        Ok(None)
    }
}

/// Usernames for a new account, the best first.
fn names(identity: &Identity, email: &EmailAddress) -> Vec<Username> {
    let local = email.as_str().split('@').next().unwrap_or_default();
    let wanted = identity.preferred_username.as_deref();
    let Some(first) = [wanted, Some(local)].into_iter().flatten().find_map(|name| Username::parse(name).ok())
    else {
        return Vec::new();
    };
    let more = (2..=NAMES).filter_map(|n| Username::parse(&format!("{}{n}", first.as_str())).ok()).collect();
    [vec![first], more].concat()
}

/// The person's name as far as it is one: what pages and mail can show.
fn person_name(identity: &Identity) -> PersonName {
    let name = identity.name.as_deref().unwrap_or_default().trim();
    let name: String = name.chars().filter(|c| !c.is_control()).take(PersonName::MAX).collect();
    PersonName::parse(&name).unwrap_or_default()
}

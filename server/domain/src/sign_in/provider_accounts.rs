//! Which account an identity may use.

use shared::{
    EmailAddress, PersonName, Username,
    api::{audit::EventKind, sso::SsoError},
};

use crate::{
    Domain, DomainError, crypto,
    identity_provider::{Identity, Provider},
    refusal::{Refusal, log_account},
    sign_in::provider::SsoResult,
    unit_of_work::UnitOfWork,
};
use store::{
    self,
    account::{Account, AccountKind, NewAccount, Origin},
};

/// How many usernames are tried for a new account: `ada`, `ada2`, … `ada9`.
const NAMES: u8 = 9;

impl Domain {
    /// Refuses an identity that no account accepts by reading alone, at the same cost for every address and account. What it
    /// accepts is judged again when something is written.
    pub(super) async fn check_identity(&self, provider: &Provider, identity: &Identity) -> SsoResult<()> {
        let mut db = self.store.read().await?;
        let linked = store::provider_link::account(&mut db, &identity.issuer, &identity.subject).await?;
        let is_linked = linked.is_some();
        let read = match (linked, &identity.verified_email) {
            (Some(id), _) => store::account::by_id(&mut db, &id).await?.map(|account| (account, true)),
            (None, Some(email)) => store::account::by_email_or_neighbour(&mut db, email).await?,
            (None, None) => None,
        };
        // For every address, so that all of them cost the same.
        let id = read.as_ref().map_or("", |(account, _)| &account.id);
        let has_identity = store::provider_link::is_linked(&mut db, id).await?;
        drop(db);
        let account = read.and_then(|(account, is_it)| is_it.then_some(account));
        let refusal = match &account {
            Some(account) => {
                log_account(account);
                let of_other = (has_identity && !is_linked).then_some(Refusal::OtherIdentity);
                Refusal::of_provider(account, provider).or_else(|| Refusal::of_account(account)).or(of_other)
            }
            None if is_linked => Some(Refusal::NoAccount),
            None if identity.verified_email.is_none() => Some(Refusal::NoVerifiedEmail),
            None => {
                let rule = provider.config.provision.as_ref();
                (!rule.is_some_and(|rule| rule.matches(&identity.claims))).then_some(Refusal::NoAccount)
            }
        };
        let Some(refusal) = refusal else { return Ok(()) };
        refusal.log();
        // Until it is linked, only an email address connects the person to the account, so no error describes it.
        Err(DomainError::Endpoint(match refusal {
            Refusal::Disabled | Refusal::OnHold if is_linked => SsoError::Disabled,
            _ => SsoError::NoAccount,
        }))
    }
}

impl UnitOfWork<'_> {
    /// Finds the account that is linked to the identity. If there is none, links the SSO account that has its verified
    /// email address, or adds an account if the provider's `provision` rule matches.
    ///
    /// # Errors
    /// `NoAccount`; `Disabled` if the linked account is disabled or on hold.
    pub(crate) async fn account_of(
        &mut self,
        provider: &Provider,
        identity: &Identity,
    ) -> SsoResult<Account> {
        let Identity { issuer, subject, .. } = identity;
        let account = match store::provider_link::account(self, issuer, subject).await? {
            Some(id) => store::account::by_id(self, &id).await?,
            None => self.link(provider, identity).await?,
        };
        // An identity can remain linked to an account that is now local, or bound to another provider.
        let account = account.filter(|account| self.may_use(account, provider));
        let account = account.ok_or(DomainError::Endpoint(SsoError::NoAccount))?;
        if let Some(refusal) = Refusal::of_account(&account) {
            self.log_refusal(refusal);
            return Err(DomainError::Endpoint(SsoError::Disabled));
        }
        Ok(account)
    }

    /// Whether the account is an SSO account that is bound to the provider, or to none yet.
    fn may_use(&mut self, account: &Account, provider: &Provider) -> bool {
        log_account(account);
        let refusal = Refusal::of_provider(account, provider);
        if let Some(refusal) = refusal {
            self.log_refusal(refusal);
        }
        refusal.is_none()
    }

    async fn link(&mut self, provider: &Provider, identity: &Identity) -> SsoResult<Option<Account>> {
        let Some(email) = &identity.verified_email else {
            self.log_refusal(Refusal::NoVerifiedEmail);
            return Ok(None);
        };
        let known = store::account::by_email(self, email).await?;
        let found = if known.is_some() { known } else { self.provision(provider, identity, email).await? };
        let Some(account) = found else {
            self.log_refusal(Refusal::NoAccount);
            return Ok(None);
        };
        // Until it is linked, only an email address connects the person to the account, so no error describes it.
        if !self.may_use(&account, provider) {
            return Ok(None);
        }
        if let Some(refusal) = Refusal::of_account(&account) {
            self.log_refusal(refusal);
            return Ok(None);
        }
        let now = self.now;
        if !store::provider_link::link(self, &identity.issuer, &identity.subject, &account.id, now).await? {
            self.log_refusal(Refusal::OtherIdentity);
            return Ok(None);
        }
        store::account_provider::bind(self, &account.id, provider.config.id.as_str()).await?;
        self.identify(&account);
        self.audit(&account, EventKind::IdentityLinked).await?;
        Ok(Some(account))
    }

    /// Adds an account if the identity matches the operator's rule.
    async fn provision(
        &mut self,
        provider: &Provider,
        identity: &Identity,
        email: &EmailAddress,
    ) -> SsoResult<Option<Account>> {
        if !provider.config.provision.as_ref().is_some_and(|rule| rule.matches(&identity.claims)) {
            return Ok(None);
        }
        let (id, now) = (crypto::random_id(), self.now);
        let language = self.requester()?.language;
        for username in names(identity, email) {
            let new = NewAccount {
                username,
                email: email.clone(),
                name: person_name(identity),
                kind: AccountKind::Internal,
                origin: Origin::Sso,
                provider: Some(provider.config.id.to_string()),
                admin: false,
                language: language.map(|language| language.tag().to_owned()),
            };
            if store::account::insert(self, &id, &new, now).await?.is_ok() {
                let account = store::account::by_id(self, &id).await?;
                self.audit(account.as_ref(), EventKind::AccountAdded).await?;
                return Ok(account);
            }
        }
        Ok(None)
    }
}

impl Refusal {
    /// Why an account may not sign in with a provider: none if it may.
    fn of_provider(account: &Account, provider: &Provider) -> Option<Self> {
        let bound_to = account.provider.as_deref();
        match account.origin {
            Origin::Local => Some(Self::LocalAccount),
            Origin::Sso => bound_to
                .is_some_and(|bound| bound != provider.config.id.as_str())
                .then_some(Self::OtherProvider),
        }
    }
}

/// The usernames to try for a new account, in this order.
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

/// The part of the person's name that pages and emails can show.
fn person_name(identity: &Identity) -> PersonName {
    let name = identity.name.as_deref().unwrap_or_default().trim();
    let name: String = name.chars().filter(|c| !c.is_control()).take(PersonName::MAX).collect();
    PersonName::parse(&name).unwrap_or_default()
}

//! An account as administrators see it.

use shared::{
    NoError,
    api::{
        NextStep,
        admin::account::{Account as View, Lock, Next, PasswordState},
        audit::Factor,
    },
};

use crate::{
    Domain, DomainError,
    account::sessions::{describe, describe_passkey},
    admin::authority::{AccountRef, Admin},
    clock::{DAY, Millis},
    rate_limit::limits::{CODES_IN_A_ROW, CODES_PER_DAY, password_waits_until, today},
    sign_in::session_state::{SessionState, expires_at},
};
use store::{account::Account, session::Session};

impl Domain {
    /// Everything that the page of an account shows.
    ///
    /// # Errors
    /// `NotFound` when there is none, or for anyone but administrators.
    pub async fn show_account(
        &self,
        admin: Admin<'_>,
        account: impl Into<AccountRef<'_>>,
    ) -> Result<View, DomainError<NoError>> {
        let now = self.clock.now();
        let own = self.check_may_view(admin).await?;
        let mut db = self.store.read().await?;
        let account = account.into().find(&mut db).await?;
        let sessions = store::session::of_account(&mut db, &account.id).await?;
        let alive = |session: &&Session| session.finished_at.is_some() && now < expires_at(session);
        let sessions = sessions.iter().filter(alive).count();
        let password_waits_until = password_waits_until(&mut db, &account, now).await?;
        let last = store::audit_event::last_sign_in(&mut db, &account.id).await?;
        let password_changed_at = store::account::password_changed_at(&mut db, &account.id).await?;
        // The state right after the password, in a new session.
        let state = SessionState::of(self, &mut db, account, Session::default(), now).await?;
        let remembered = state.remembered_browsers(&mut db, None).await?.len();
        let mfa = state.mfa();
        let locks = locks(&state, password_waits_until);
        let set_up_until = state.set_up_until();
        let backup_codes_left = state.codes_to_use();
        let next = next(&state);
        let SessionState { account, authenticators, passkeys, bypass_code_until, .. } = state;
        Ok(View {
            now,
            oneself: own.is_some_and(|own| own.id == account.id),
            password: password(&account),
            password_changed_at,
            locks,
            mfa,
            set_up_until,
            next,
            authenticators: authenticators.into_iter().map(describe).collect(),
            passkeys: passkeys.into_iter().map(describe_passkey).collect(),
            backup_codes_left,
            bypass_code_until,
            signed_in_at: last.as_ref().map(|last| last.at),
            signed_in_address: last.as_ref().and_then(|last| last.address.clone()),
            signed_in_browser: last.and_then(|last| last.browser),
            sessions: u32::try_from(sessions).unwrap_or(u32::MAX),
            remembered_browsers: u32::try_from(remembered).unwrap_or(u32::MAX),
            id: account.id,
            username: account.username,
            email: account.email,
            name: account.name,
            kind: account.kind,
            origin: account.origin,
            provider: account.provider,
            administrator: account.admin,
            created_at: account.created_at,
            disabled_at: account.disabled_at,
            hold: account.hold,
        })
    }
}

fn next(state: &SessionState) -> Next {
    match state.next_step() {
        NextStep::SetUp { .. } => Next::SetUp,
        NextStep::Verify { .. } => Next::Verify,
        NextStep::ChangePassword { .. } => Next::ChangePassword,
        // Codes are saved after the second factor, which such a session has not passed.
        NextStep::Login | NextStep::BackupCodes { .. } | NextStep::SignedIn { .. } => Next::SignedIn,
    }
}

fn password(account: &Account) -> PasswordState {
    match (account.password_expires_at, &account.password_hash) {
        _ if account.waiting => PasswordState::Waiting,
        (_, None) => PasswordState::None,
        (Some(expires_at), _) => PasswordState::Temporary(expires_at),
        (None, _) => PasswordState::Own,
    }
}

fn locks(state: &SessionState, password_waits_until: Option<Millis>) -> Vec<Lock> {
    let codes_began =
        today(&state.account, state.now).filter(|_| state.account.code_failures >= CODES_PER_DAY);
    let blocked = |(factor, failures)| (failures >= CODES_IN_A_ROW).then_some(Lock::Factor(factor));
    let factors = [(Factor::Totp, state.totp_failures), (Factor::BackupCode, state.backup_code_failures)];
    let password = password_waits_until.map(Lock::Password);
    let codes = codes_began.map(|began| Lock::Codes(began + DAY));
    password.into_iter().chain(codes).chain(factors.into_iter().filter_map(blocked)).collect()
}

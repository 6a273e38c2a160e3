//! Requests of administrators.

mod lists;
mod overview;
mod settings;

use shared::{
    BackupCode, EmailAddress, Empty, PersonName, Reason, Username,
    api::{
        admin::{
            AccountError, AccountKind, AccountRequest, Origin,
            account::{
                Account, AddAccount, AddAccountRequest, EditAccount, EditAccountRequest, Hold, Lock, Next,
                PasswordState, ShowAccount,
            },
            accounts::{Accounts, Filter, ListAccounts, ListAccountsRequest, Page, Row, Sort, SortKey},
            audit::{ListActivity, ListActivityRequest},
            identity_providers::ListIdentityProviders,
            import::{GetInvitations, ImportAccounts, ImportRequest, Invitations},
            support::{
                BypassCode, DisableAccount, EnableAccount, ForgetAccountBrowsers, IssueBypassCode,
                ReasonedRequest, ReleaseAccount, ResetMfa, SendPassword, UnlockAccount,
            },
        },
        audit::Factor,
        security::{Authenticator, Mfa},
    },
};

use self::lists::{activity, filtered, identity_providers, report};
use crate::{account::passkey, sample::Sample};

const NOW: i64 = 1_700_000_000_000;

pub fn samples() -> Vec<Sample> {
    let one = || [AccountRequest { id: "0123abcd".into() }];
    let reasoned =
        || [ReasonedRequest { id: "0123abcd".into(), reason: Reason::parse(" lost the phone ").unwrap() }];
    let list = |page| ListAccountsRequest {
        search: "ada lov".into(),
        filter: Filter::All,
        sort: Sort { by: SortKey::LastSignIn, descending: true },
        page,
    };
    let mut samples = vec![
        Sample::of::<ListAccounts>(
            [Page::First, Page::After("ada".into()), Page::Before("ada".into())].map(list),
            [accounts()],
            [],
        ),
        Sample::of::<ShowAccount>(one(), [account(), disabled_account()], []),
        Sample::of::<AddAccount>(
            [add()],
            [account()],
            [
                AccountError::UsernameTaken,
                AccountError::EmailTaken,
                AccountError::UnknownProvider,
                AccountError::ProviderRequired,
            ],
        ),
        Sample::of::<EditAccount>([edit()], [account()], [AccountError::EmailTaken, AccountError::Sso]),
        Sample::of::<DisableAccount>(
            one(),
            [disabled_account()],
            [AccountError::LastAdministrator, AccountError::Oneself],
        ),
        Sample::of::<EnableAccount>(one(), [account()], [AccountError::Disabled]),
        Sample::of::<UnlockAccount>(one(), [account()], [AccountError::Disabled]),
        Sample::of::<SendPassword>(one(), [account()], [AccountError::Sso]),
        Sample::of::<ResetMfa>(reasoned(), [account()], [AccountError::Oneself]),
        Sample::of::<IssueBypassCode>(
            reasoned(),
            [BypassCode { code: BackupCode::from_random([31; 15]), expires_at: NOW }],
            [AccountError::NoAuthenticator],
        ),
        Sample::of::<ForgetAccountBrowsers>(one(), [account()], [AccountError::Oneself]),
        Sample::of::<ReleaseAccount>(reasoned(), [account()], [AccountError::Oneself]),
        Sample::of::<ListActivity>([ListActivityRequest::default(), filtered()], [activity()], []),
        Sample::of::<ImportAccounts>(
            [ImportRequest { csv: "username,email\n".into(), dry_run: true }],
            [report()],
            [],
        ),
        Sample::of::<ListIdentityProviders>([Empty {}], [identity_providers()], []),
        Sample::of::<GetInvitations>([Empty {}], [Invitations { waiting: 1, of: 2 }], []),
    ];
    samples.extend(overview::samples());
    samples.extend(settings::samples());
    samples
}

fn email() -> EmailAddress {
    EmailAddress::parse("Ada@Example.com").unwrap()
}

fn add() -> AddAccountRequest {
    AddAccountRequest {
        username: Username::parse("Ada").unwrap(),
        email: email(),
        name: PersonName::parse(" Ada Lovelace ").unwrap(),
        kind: AccountKind::External,
        origin: Origin::Sso,
        provider: Some("corporate".into()),
        administrator: false,
    }
}

fn edit() -> EditAccountRequest {
    EditAccountRequest {
        id: "0123abcd".into(),
        email: email(),
        name: PersonName::default(),
        kind: AccountKind::Internal,
        administrator: true,
        provider: Some("corporate".into()),
    }
}

fn accounts() -> Accounts {
    let row = Row {
        id: "0123abcd".into(),
        username: "ada".into(),
        email: "Ada@Example.com".into(),
        name: "Ada Lovelace".into(),
        kind: AccountKind::Internal,
        origin: Origin::Sso,
        provider: Some("corporate".into()),
        administrator: true,
        disabled: false,
        locked: false,
        waiting: false,
        held: false,
        authenticators: 1,
        passkeys: 2,
        signed_in_at: Some(NOW),
        set_up_until: None,
        password_until: Some(NOW),
        invited: false,
        backup_codes_left: Some(3),
    };
    Accounts {
        now: NOW,
        total: 1000,
        more: true,
        by_match: true,
        accounts: vec![row],
        previous: None,
        next: Some(format!("{NOW} ada")),
    }
}

fn account() -> Account {
    Account {
        now: NOW,
        id: "0123abcd".into(),
        username: "ada".into(),
        email: "Ada@Example.com".into(),
        name: "Ada Lovelace".into(),
        kind: AccountKind::Internal,
        origin: Origin::Local,
        provider: None,
        administrator: false,
        oneself: false,
        created_at: NOW,
        disabled_at: None,
        hold: None,
        locks: vec![Lock::Password(NOW), Lock::Codes(NOW), Lock::Factor(Factor::BackupCode)],
        password: PasswordState::Temporary(NOW),
        password_changed_at: Some(NOW),
        mfa: Mfa::Required,
        set_up_until: None,
        next: Next::Verify,
        authenticators: vec![Authenticator {
            id: "4567cdef".into(),
            name: "Work phone".into(),
            set_up_at: NOW,
            used_at: NOW,
        }],
        passkeys: vec![passkey()],
        backup_codes_left: Some(2),
        bypass_code_until: Some(NOW),
        signed_in_at: Some(NOW),
        signed_in_address: Some("203.0.113.7".into()),
        signed_in_browser: Some("Firefox on Windows".into()),
        sessions: 1,
        remembered_browsers: 2,
    }
}

fn disabled_account() -> Account {
    let hold = Some(Hold { since: NOW, password: true, review: false });
    Account { disabled_at: Some(NOW), hold, locks: Vec::new(), password: PasswordState::None, ..account() }
}

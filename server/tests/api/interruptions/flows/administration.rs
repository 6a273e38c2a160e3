//! What administrators do.

use domain::clock::HOUR;
use shared::{
    EmailAddress, Endpoint, NewPassword, PersonName, ResetCode, Username,
    api::{
        admin::{
            self, AccountRequest,
            account::{AddAccount, AddAccountRequest, EditAccount, EditAccountRequest},
            act::{Act as Action, ActOnAccounts, ActRequest},
            import::{ImportAccounts, ImportRequest},
            mail::{DropMail, MailRequest, MailSelection, TestMail, TestMailRequest},
            settings::{ChangeSettings, Setting, SettingChanges},
            support::{
                DisableAccount, EnableAccount, ForgetAccountBrowsers, IssueBypassCode, ReasonedRequest,
                ReleaseAccount, ResetMfa, SendPassword, UnlockAccount,
            },
        },
        not_me::{Disavow, DisavowRequest},
        recovery::{ResetPassword, ResetPasswordRequest},
        security::Mfa,
        sign_in::SignIn,
        verify::{Verify, VerifyRequest},
    },
};

use super::*;

pub const ADMINISTRATION: Flows = Flows {
    always: &[
        (EditAccount::PATH, "the address, and a code to the old one is used"),
        (DisableAccount::PATH, "each other"),
    ],
    others: &[
        (ResetMfa::PATH, "and a sign-in is completed"),
        (ActOnAccounts::PATH, "the same, in the other order"),
        (AddAccount::PATH, "twice"),
        (EditAccount::PATH, "different things, by two"),
        (DisableAccount::PATH, "and a sign-in is completed"),
        (EnableAccount::PATH, "twice"),
        (UnlockAccount::PATH, "and another wrong password"),
        (SendPassword::PATH, "and it is changed"),
        (IssueBypassCode::PATH, "and MFA is reset"),
        (ForgetAccountBrowsers::PATH, "and sign in there"),
        (ReleaseAccount::PATH, "and another link is pressed"),
        (ChangeSettings::PATH, "and change them to something else"),
        (ImportAccounts::PATH, "and add one of them"),
        (DropMail::PATH, "twice"),
        (TestMail::PATH, "twice"),
    ],
};

/// Prepares one of these flows for new accounts.
pub async fn acts(flow: Flow, app: &TestApp, number: usize) -> (Act, Act) {
    let [username, root] = [name("user", number), name("root", number)];
    if flow == (DisableAccount::PATH, "each other") {
        return each_other(app, number).await;
    }
    let person = app.person(&username).await;
    let id = id(app, &username).await;
    let prepared = prepare(flow, app, &person, number).await;
    app.mail().await;
    let browser = app.administrator(&root).await.signed_in(app).await;
    let account = AccountRequest { id: id.clone() };
    let reasoned = ReasonedRequest { id: id.clone(), reason: reason("asked on the phone") };
    let same = |act: &dyn Fn(Browser) -> Act| (act(browser.copy()), act(browser.copy()));
    match flow.0 {
        AddAccount::PATH => same(&|browser| Act::request::<AddAccount>(browser, &new(number))),
        EditAccount::PATH => {
            let mut edit = edited(app, &username).await;
            edit.email = EmailAddress::parse(&format!("new{number:03}@example.com")).unwrap();
            let mut other = edited(app, &username).await;
            other.name = PersonName::parse("Augusta").unwrap();
            let second = prepared.unwrap_or_else(|| Act::request::<EditAccount>(browser.copy(), &other));
            (Act::request::<EditAccount>(browser, &edit), second)
        }
        DisableAccount::PATH => {
            (Act::request::<DisableAccount>(browser, &account), completes(app, &person).await)
        }
        EnableAccount::PATH => same(&|browser| Act::request::<EnableAccount>(browser, &account)),
        UnlockAccount::PATH => (Act::request::<UnlockAccount>(browser, &account), prepared.unwrap()),
        SendPassword::PATH => {
            let change = change_password(person.signed_in(app).await, PASSWORD, NEW);
            (Act::request::<SendPassword>(browser, &account), change)
        }
        ResetMfa::PATH => (Act::request::<ResetMfa>(browser, &reasoned), completes(app, &person).await),
        IssueBypassCode::PATH => {
            let reset = Act::request::<ResetMfa>(browser.copy(), &reasoned);
            (Act::request::<IssueBypassCode>(browser, &account_reason(&id)), reset)
        }
        ForgetAccountBrowsers::PATH => {
            (Act::request::<ForgetAccountBrowsers>(browser, &account), prepared.unwrap())
        }
        ReleaseAccount::PATH => (Act::request::<ReleaseAccount>(browser, &reasoned), prepared.unwrap()),
        ActOnAccounts::PATH => {
            let ids = [id, self::id(app, &name("other", number)).await];
            let act = |accounts: Vec<String>| {
                let request = ActRequest { action: Action::Disable, accounts };
                Act::request::<ActOnAccounts>(browser.copy(), &request)
            };
            (act(ids.to_vec()), act(ids.iter().rev().cloned().collect()))
        }
        ChangeSettings::PATH => {
            let change = |mfa, days| {
                let changes = vec![Setting::Mfa(admin::AccountKind::External, mfa), Setting::GraceDays(days)];
                Act::request::<ChangeSettings>(browser.copy(), &SettingChanges { changes })
            };
            (change(Mfa::Optional, 3), change(Mfa::Passkey, 5))
        }
        ImportAccounts::PATH => {
            let csv = format!(
                "username,email\nnew{number:03},new{number:03}@example.com\nnext{number:03},next{number:03}@example.com\n"
            );
            let import = ImportRequest { csv, dry_run: false };
            let add = Act::request::<AddAccount>(browser.copy(), &new(number));
            (Act::request::<ImportAccounts>(browser, &import), add)
        }
        DropMail::PATH => {
            app.mail().await;
            app.browser().forgot_password(&username).await.unwrap();
            app.server.domain.answer_waiting_reset_requests().await.unwrap();
            let mut db = app.server.domain.store().read().await.unwrap();
            let id: String = sqlx::query_scalar("SELECT id FROM mail").fetch_one(&mut *db).await.unwrap();
            let request = MailRequest { which: MailSelection::Id(id) };
            same(&|browser| Act::request::<DropMail>(browser, &request))
        }
        TestMail::PATH => {
            let email = EmailAddress::parse("test@example.com").unwrap();
            same(&|browser| Act::request::<TestMail>(browser, &TestMailRequest { email: email.clone() }))
        }
        _ => unreachable!("{flow:?}"),
    }
}

/// What has to be there before the administrator signs in, and the second act where it is part of that.
async fn prepare(flow: Flow, app: &TestApp, person: &Person, number: usize) -> Option<Act> {
    let (username, domain) = (person.username.as_str(), &app.server.domain);
    match flow {
        (EditAccount::PATH, "the address, and a code to the old one is used") => {
            app.clock.advance(HOUR);
            app.mail().await;
            app.browser().forgot_password(username).await.unwrap();
            let code = ResetCode::parse(&reset_code(&app.mail().await[0].text)).unwrap();
            let new_password = NewPassword::parse(NEW).unwrap();
            let request = ResetPasswordRequest { code, new_password };
            Some(Act::request::<ResetPassword>(app.browser(), &request))
        }
        (ChangeSettings::PATH, _) => {
            app.set("mfa.external", "required").await;
            app.set("mfa.grace_days", "1").await;
            None
        }
        (EnableAccount::PATH, _) => {
            domain.set_disabled(Admin::CommandLine, username, true).await.unwrap();
            None
        }
        (UnlockAccount::PATH, _) => {
            // Many scenes would exceed what one address may do.
            let address = format!("172.16.{}.{}", number / 250, number % 250);
            let browser = || Browser { address: address.clone(), ..app.browser() };
            let wrong = || Act::request::<SignIn>(browser(), &credentials(username, "wrong"));
            for _ in 0..3 {
                wrong().run().await;
            }
            Some(wrong())
        }
        (ForgetAccountBrowsers::PATH, _) => {
            let browser = remembered(app, person).await;
            Some(Act::request::<SignIn>(browser, &credentials(username, PASSWORD)))
        }
        (ReleaseAccount::PATH, _) => {
            let browser = person.signed_in(app).await;
            app.mail().await;
            browser.change_password(PASSWORD, NEW).await.unwrap();
            let one = DisavowRequest { code: ResetCode::parse(link(&app.mail().await)).unwrap() };
            browser.change_password(NEW, PASSWORD).await.unwrap();
            let other = DisavowRequest { code: ResetCode::parse(link(&app.mail().await)).unwrap() };
            app.browser().call::<Disavow>(one).await.unwrap();
            Some(Act::request::<Disavow>(app.browser(), &other))
        }
        (ActOnAccounts::PATH, _) => {
            app.add(&name("other", number)).await;
            None
        }
        _ => None,
    }
}

/// Two administrators who disable each other. There are no others who can sign in.
async fn each_other(app: &TestApp, number: usize) -> (Act, Act) {
    let names = |number: usize| [name("user", number), name("other", number)];
    let [one, other] = names(number);
    let both = (app.administrator(&one).await, app.administrator(&other).await);
    for earlier in (0..1_000).filter(|earlier| *earlier != number).flat_map(names) {
        let Ok(account) = app.server.domain.account(&earlier).await else { continue };
        if account.disabled_at.is_none() {
            app.server.domain.set_disabled(Admin::CommandLine, earlier.as_str(), true).await.unwrap();
        }
    }
    let disable = async |person: &Person, whom: &str| {
        let request = AccountRequest { id: id(app, whom).await };
        Act::request::<DisableAccount>(person.signed_in(app).await, &request)
    };
    (disable(&both.0, &other).await, disable(&both.1, &one).await)
}

/// A sign-in that is completed.
async fn completes(app: &TestApp, person: &Person) -> Act {
    let request = VerifyRequest { code: code(app, &person.phone), remember: false };
    Act::request::<Verify>(person.at_verify(app).await, &request)
}

async fn id(app: &TestApp, username: &str) -> String {
    app.server.domain.account(username).await.unwrap().id
}

fn account_reason(id: &str) -> ReasonedRequest {
    ReasonedRequest { id: id.into(), reason: reason("lost the phone") }
}

fn new(number: usize) -> AddAccountRequest {
    let username = name("new", number);
    AddAccountRequest {
        email: EmailAddress::parse(&format!("{username}@example.com")).unwrap(),
        username: Username::parse(&username).unwrap(),
        name: PersonName::parse("Grace Hopper").unwrap(),
        kind: admin::AccountKind::Internal,
        origin: admin::Origin::Local,
        provider: None,
        administrator: false,
    }
}

/// An account as it is, to be edited.
async fn edited(app: &TestApp, username: &str) -> EditAccountRequest {
    let account = app.server.domain.show_account(Admin::CommandLine, username).await.unwrap();
    EditAccountRequest {
        id: account.id,
        email: EmailAddress::parse(&account.email).unwrap(),
        name: PersonName::parse(&account.name).unwrap(),
        kind: account.kind,
        administrator: account.administrator,
        provider: None,
    }
}

//! One account: everything an administrator needs to know of it, and what can be done to it.

mod act;
mod edit;
mod facts;
mod reasoned;

use leptos::prelude::*;
use shared::{
    Screen, Username,
    api::admin::{
        AccountError, AccountRequest,
        account::{Account, ShowAccount},
        audit::ActivityFilter,
        support::BypassCode,
    },
};

use self::act::Act;
use super::{entries::entries, page, settle};
use crate::{
    api::{self, CallError, CommonCallError},
    browser,
    components::{
        Button, CopyRow, Dialog, Link, Manner, NamedButton, Section, Status, Text, close_dialog, live,
    },
    form::{Submission, submission, submit},
    message::{administration as said, time::moment, words},
    screens::{not_found::not_found, waiting},
    session::Session,
};

/// The names of the sections on the page.
const PERSON: &str = "person";
const BYPASS: &str = "bypass";

/// What is asked just now, in a dialogue.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Edit,
    Act(Act),
    ResetMfa,
    BypassCode,
}

/// What the parts of the screen share.
#[derive(Clone, Copy)]
struct Looked {
    session: Session,
    id: StoredValue<String>,
    known: RwSignal<Option<Account>>,
    /// Where there is no such account.
    gone: RwSignal<bool>,
    asked: RwSignal<Option<Asked>>,
    /// A code that was just made.
    code: RwSignal<Option<BypassCode>>,
    told: RwSignal<String>,
    alert: RwSignal<String>,
}

/// The account of this id.
pub fn account(session: Session, id: String) -> AnyView {
    let looked = Looked {
        session,
        id: StoredValue::new(id),
        known: RwSignal::new(None),
        gone: RwSignal::new(false),
        asked: RwSignal::new(None),
        code: RwSignal::new(None),
        told: RwSignal::new(String::new()),
        alert: RwSignal::new(String::new()),
    };
    let load = submission(move || looked.load());
    submit(load);
    live::part(move || if looked.gone.get() { not_found() } else { untrack(|| shown(looked, load)) })
}

fn shown(looked: Looked, load: Submission) -> AnyView {
    let loaded = Memo::new(move |_| looked.known.with(Option::is_some));
    let sections = live::part(move || {
        if !loaded.get() {
            return waiting("wide__skeleton", load);
        }
        view! {
            {code(looked)}
            {person(looked)}
            {acts(looked)}
        }
        .into_any()
    });
    let dialog =
        live::part(move || looked.asked.get().map_or_else(live::nothing, |asked| dialog(looked, asked)));
    let content = view! {
        {sections}
        {dialog}
    };
    page(looked.session, words::account(), Screen::Account, looked.alert, content.into_any())
}

/// Who it is, what can be done, and what there is to know.
fn person(looked: Looked) -> AnyView {
    view! {
        <Section id=PERSON heading=words::account_facts()>
            <Status words=looked.told />
            {looked.part(facts::facts)}
            {looked.part(move |account| buttons(looked, account))}
        </Section>
    }
    .into_any()
}

fn buttons(looked: Looked, account: &Account) -> AnyView {
    let button = |label: &'static str, asked: Asked| {
        let ask = submission(move || {
            looked.asked.set(Some(asked));
            async {}
        });
        let name = said::to_whom(label, account);
        view! { <NamedButton label name submission=ask /> }.into_any()
    };
    let mut buttons = vec![button(words::edit(), Asked::Edit)];
    buttons.extend(act::offered(account).into_iter().map(|act| button(act.label(), Asked::Act(act))));
    if reasoned::can_reset(account) {
        buttons.push(button(words::reset_mfa(), Asked::ResetMfa));
    }
    if reasoned::can_bypass(account) {
        buttons.push(button(words::make_bypass_code(), Asked::BypassCode));
    }
    let why = account.oneself.then(|| view! { <Text words=words::own_account() /> });
    view! {
        {why}
        <div class="item__actions">{buttons}</div>
    }
    .into_any()
}

/// What was done to it and by it.
fn acts(looked: Looked) -> AnyView {
    let username = looked.known.with_untracked(|known| known.as_ref().map(|known| known.username.clone()));
    let Some(Ok(account)) = username.map(|name| Username::parse(&name)) else { return live::nothing() };
    let all = browser::address(Screen::Activity.path(), &[("account", account.as_str())]);
    let filter = Memo::new(move |_| ActivityFilter { account: Some(account.clone()), ..Default::default() });
    // Whatever is done here is an act too.
    let again = Signal::derive(move || looked.known.with(|known| known.as_ref().map(|known| known.now)));
    view! {
        <Section id="acts" heading=words::all_activity()>
            {entries(looked.session, filter, again)}
            <Link to=all label=words::all_of_account() />
        </Section>
    }
    .into_any()
}

/// A bypass code that was just made: shown once, until it is taken away.
fn code(looked: Looked) -> AnyView {
    let told = RwSignal::new(String::new());
    let done = submission(move || {
        looked.code.set(None);
        browser::focus(PERSON);
        async {}
    });
    let section = move |code: BypassCode| {
        view! {
            <Section id=BYPASS heading=words::bypass_code()>
                <Text words=words::bypass_code_text(&moment(code.expires_at)) />
                <dl class="manual__list">
                    <CopyRow
                        label=words::bypass_code()
                        copy_name=words::copy_bypass_code()
                        value=code.code.grouped()
                        id="bypass-code"
                        manner=Manner::Plain
                        told
                    />
                </dl>
                <Status words=told />
                <Button label=words::done() submission=done />
            </Section>
        }
        .into_any()
    };
    live::part(move || looked.code.get().map_or_else(live::nothing, section))
}

fn dialog(looked: Looked, asked: Asked) -> AnyView {
    let Some(account) = looked.known.get_untracked() else { return live::nothing() };
    let closed = Callback::new(move |()| looked.asked.set(None));
    let (label, content) = match asked {
        Asked::Edit => (words::edit(), edit::edit(looked, &account)),
        Asked::Act(act) => (act.label(), act::ask(looked, act, &account)),
        Asked::ResetMfa => (words::reset_mfa(), reasoned::reset(looked, &account)),
        Asked::BypassCode => (words::make_bypass_code(), reasoned::bypass(looked)),
    };
    view! {
        <Dialog title=said::to_whom(label, &account) closed>
            {content}
        </Dialog>
    }
    .into_any()
}

impl Looked {
    /// A part that follows what is known.
    fn part(self, view: impl Fn(&Account) -> AnyView + Send + 'static) -> AnyView {
        live::part(move || self.known.with(|known| known.as_ref().map_or_else(live::nothing, &view)))
    }

    fn request(self) -> AccountRequest {
        AccountRequest { id: self.id.get_value() }
    }

    /// Asks the server what there is.
    async fn load(self) {
        self.alert.set(String::new());
        match api::call::<ShowAccount>(&self.request()).await {
            Ok(account) => self.known.set(Some(account)),
            Err(CallError::Common(CommonCallError::Gone)) => self.gone.set(true),
            Err(CallError::Common(trouble)) => self.alert.set(self.session.settle(trouble).await),
            Err(CallError::Endpoint(never)) => match never {},
        }
    }

    /// After an act: closes its dialogue, shows the account as it is now, and tells what was done.
    fn done(self, account: Account, words: &str) {
        self.told.set(String::new());
        close_dialog();
        self.known.set(Some(account));
        self.told.set(words.to_owned());
        // The button that was pressed may be gone.
        browser::focus(PERSON);
    }

    /// What to tell, in the act's dialogue, where it was not done; or asks for the proof that it wants.
    async fn failed(self, error: CallError<AccountError>, wanted: RwSignal<bool>, alert: RwSignal<String>) {
        match error {
            CallError::Common(CommonCallError::ReauthenticationRequired) => wanted.set(true),
            CallError::Common(trouble) => alert.set(settle(self.session, trouble).await),
            CallError::Endpoint(error) => alert.set(said::refused(error).to_owned()),
        }
    }
}

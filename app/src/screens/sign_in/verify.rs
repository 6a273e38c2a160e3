//! Verification Required: a code from the authenticator app, the first one during set-up or the second
//! factor; or a passkey.

use leptos::{ev, prelude::*};
use shared::{
    Screen, TotpCode,
    api::{
        NextStep,
        verify::{Verify, VerifyRequest},
    },
};

use super::{
    code_screen::{BY_CODE, CodeScreen, HINT, code_screen, reject},
    verify_passkey::verify_passkey,
};
use crate::{
    api::{self, CallError},
    browser,
    components::{Checkbox, Link, NextCode, SetUpStep, TextField, live},
    form::{Field, FormReader, submission},
    message::{codes, fields, words},
    session::Session,
    webauthn,
};

/// Asks for a passkey where the account has one, and for a code otherwise, or where that was chosen.
#[must_use]
pub fn verify(session: Session) -> AnyView {
    match session.step() {
        Some(NextStep::Verify { backup_codes, authenticator, passkey: true, .. })
            if !authenticator || webauthn::is_available() =>
        {
            let asks_code = move || authenticator && session.query() == BY_CODE;
            let by_code = RwSignal::new(asks_code());
            // A `Memo` would be larger.
            live::effect(move || {
                let now = asks_code();
                if by_code.get_untracked() != now {
                    by_code.set(now);
                }
            });
            live::part(move || {
                if by_code.get() {
                    code_form(session, false, second_factor_links(backup_codes, true))
                } else {
                    verify_passkey(session, authenticator, backup_codes)
                }
            })
        }
        Some(NextStep::Verify { backup_codes, .. }) => {
            code_form(session, false, second_factor_links(backup_codes, false))
        }
        _ => {
            let back = view! { <Link to=Screen::SetUp.path() label=words::back_to_qr_code() /> };
            code_form(session, true, back.into_any())
        }
    }
}

/// The links to the other second factors.
fn second_factor_links(backup_codes: bool, passkey: bool) -> AnyView {
    view! {
        {passkey.then(|| view! { <Link to=Screen::Verify.path() label=words::use_passkey() /> })}
        {backup_codes.then(|| view! { <Link to=Screen::BackupCode.path() label=words::use_backup_code() /> })}
    }
    .into_any()
}

/// Asks for the code. A code that is pasted is sent immediately.
fn code_form(session: Session, setting_up: bool, links: AnyView) -> AnyView {
    let code = Field::new("code");
    let alert = RwSignal::new(String::new());
    let remember_days = match session.step() {
        Some(NextStep::Verify { remember_days, .. }) => remember_days,
        _ => 0,
    };
    let remember = Field::new("remember");
    let verify = submission(move || async move {
        alert.set(String::new());
        let parsed = FormReader::new().field(code, TotpCode::parse, fields::totp_code);
        let Some(parsed) = parsed else { return };
        match api::call::<Verify>(&VerifyRequest { code: parsed, remember: remember.is_checked() }).await {
            Ok(progress) => session.advance(progress).await,
            Err(CallError::Endpoint(error)) => {
                let server_time = (!setting_up).then(|| session.server_time());
                reject(session, code, codes::verify(error, server_time));
            }
            Err(CallError::Common(error)) => alert.set(session.handle(error).await),
        }
    });
    focus_when_typing(code);

    let field = view! {
        <TextField
            field=code
            label=words::code()
            autocomplete="one-time-code"
            inputmode="numeric"
            class="text-field__input--code"
            hint=HINT
            on_paste=(verify, |typed| TotpCode::parse(typed).is_ok())
        />
        {(remember_days > 0)
            .then(|| view! { <Checkbox field=remember label=words::remember_browser(remember_days.into()) /> })}
    };
    let screen = CodeScreen {
        title: words::verify_title(),
        step: setting_up.then_some(SetUpStep::Verify),
        intro: words::verify_intro(&browser::application_name()),
        field: field.into_any(),
        verify,
        below: view! { <NextCode now=move |()| session.server_time() /> }.into_any(),
        links,
    };
    code_screen(session, alert, screen)
}

/// Moves the focus to the field when a digit is typed or text is pasted elsewhere on the page: the focus is
/// at the heading at first, for screen readers.
fn focus_when_typing(code: Field) {
    let listener = window_event_listener(ev::keydown, move |event| {
        let focused = document().active_element();
        let elsewhere =
            focused.is_none_or(|element| !matches!(element.tag_name().as_str(), "INPUT" | "BUTTON" | "A"));
        let key = event.key();
        let paste = (event.ctrl_key() || event.meta_key()) && key.eq_ignore_ascii_case("v");
        let digit = key.len() == 1 && key.as_bytes()[0].is_ascii_digit();
        if elsewhere && (digit || paste) {
            browser::focus(code.id);
        }
    });
    on_cleanup(move || listener.remove());
}

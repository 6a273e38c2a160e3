//! The QR code of the pending secret, and the same to be typed.

use leptos::prelude::*;
use shared::{
    Empty,
    api::{
        NextStep,
        set_up::{Enrolment, SkipSetUp, StartSetUp},
    },
};

use crate::{
    api::{self, CallError},
    components::{
        Alert, Button, CopyRow, Form, Group, Link, Manner, Page, QrCodeToEnlarge, Stage, Status,
        SubmitButton, Text,
        live::{self, attribute},
    },
    form::{submission, submit},
    message::{time, words},
    route::Route,
    screens::waiting,
    session::Session,
};

/// Shows what an authenticator app needs; a code from it is asked for on the next page.
#[must_use]
pub fn set_up(session: Session) -> AnyView {
    let alert = RwSignal::new(String::new());
    let enrolment = RwSignal::new(None);
    let load = submission(move || async move {
        alert.set(String::new());
        match api::call::<StartSetUp>(&Empty {}).await {
            Ok(pending) => enrolment.set(Some(pending)),
            Err(CallError::Failed(trouble)) => alert.set(session.settle(trouble).await),
            Err(CallError::Rejected(never)) => match never {},
        }
    });
    submit(load);
    // Whether it may be put off, and until when.
    let put_off = move || match session.step() {
        Some(NextStep::SetUp { optional: true, until }) => Some(time::put_off(until)),
        _ => None,
    };
    let optional = move || put_off().is_some();
    let shown = live::part(move || match enrolment.get() {
        Some(enrolment) => view! { <Secret enrolment /> }.into_any(),
        None => waiting("qr-code__picture qr-code__picture--waiting", load),
    });

    let go_on = submission(move || {
        session.visit(Route::Verify);
        async {}
    });
    let skip = submission(move || async move {
        match api::call::<SkipSetUp>(&Empty {}).await {
            Ok(progress) => session.advance(progress).await,
            Err(CallError::Failed(trouble)) => alert.set(session.settle(trouble).await),
            Err(CallError::Rejected(never)) => match never {},
        }
    });

    view! {
        <Page title=words::set_up() stage=Some(Stage::SetUp)>
            {live::part(move || match put_off() {
                Some(words) => view! { <Text words /> }.into_any(),
                None => live::nothing(),
            })}
            <Text words=words::scan() />
            <Alert words=alert />
            {shown}
            <Form submission=go_on>
                <SubmitButton label=words::continue_() submission=go_on />
                {live::when(
                    optional,
                    move || view! { <Button label=words::skip() submission=skip /> }.into_any(),
                )}
            </Form>
            {super::start_over(session, alert)}
        </Page>
    }
    .into_any()
}

/// The secret as a picture, as a link and as text.
#[component]
fn Secret(
    /// What an authenticator app needs.
    enrolment: Enrolment,
) -> AnyView {
    let open = RwSignal::new(false);
    let told = RwSignal::new(String::new());
    let uri = enrolment.uri.clone();
    view! {
        // On a phone the app may be on the same device, which cannot scan itself.
        <Group class="open-app">
            <Link to=uri label=words::open_app() class="button" />
            <Text words=words::open_app_hint() />
        </Group>
        <QrCodeToEnlarge text=enrolment.uri label=words::qr_code() />
        <Group class="card__links card__links--centred">
            <button
                class="link"
                type="button"
                aria-expanded=attribute(move || Some(if open.get() { "true" } else { "false" }))
                aria-controls="manual"
                on:click=move |_| open.set(!open.get_untracked())
            >
                {words::set_up_manually()}
            </button>
        </Group>
        <div class="manual" id="manual" hidden=attribute(move || (!open.get()).then_some(""))>
            <Text words=words::manual_hint() />
            <dl class="manual__list">
                <CopyRow label=words::name() copy_name=words::copy_name() value=enrolment.name id="manual-name" manner=Manner::Plain told />
                <CopyRow label=words::key() copy_name=words::copy_key() value=enrolment.key id="manual-key" manner=Manner::Grouped told />
                <CopyRow
                    label=words::type_()
                    copy_name=words::copy_type()
                    value=words::time_based().to_owned()
                    id="manual-type"
                    manner=Manner::Plain
                    told
                />
            </dl>
            <Status words=told />
        </div>
    }
    .into_any()
}

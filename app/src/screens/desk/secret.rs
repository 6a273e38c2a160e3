//! What an authenticator app needs, wherever one is set up.

use leptos::prelude::*;
use shared::api::set_up::Enrolment;

use crate::{
    components::{CopyRow, Group, Link, Manner, QrCodeToEnlarge, Status, Text, live::attribute},
    message::words,
};

/// The secret as a picture, as a link and as text.
#[must_use]
pub fn secret(enrolment: Enrolment) -> AnyView {
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

//! The secret for an authenticator app, wherever one is set up.

use leptos::prelude::*;
use shared::api::set_up::Enrolment;

use crate::{
    components::{CopyRow, Group, Link, QrCodeToEnlarge, Status, Text, ValueFormat, live::attribute},
    message::words,
};

/// The secret as a link, as a QR code and as text.
#[must_use]
pub fn authenticator_secret(enrolment: Enrolment) -> AnyView {
    let open = RwSignal::new(false);
    let status = RwSignal::new(String::new());
    let uri = enrolment.uri.clone();
    view! {
        // The app may be on this device, which cannot scan its own screen.
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
                <CopyRow label=words::name() copy_name=words::copy_name() value=enrolment.name id="manual-name" format=ValueFormat::Plain status />
                <CopyRow label=words::key() copy_name=words::copy_key() value=enrolment.key id="manual-key" format=ValueFormat::Grouped status />
                <CopyRow
                    label=words::type_()
                    copy_name=words::copy_type()
                    value=words::time_based().to_owned()
                    id="manual-type"
                    format=ValueFormat::Plain
                    status
                />
            </dl>
            <Status words=status />
        </div>
    }
    .into_any()
}

//! Secrets and codes to scan, copy and save.

use leptos::prelude::*;
use shared::{BackupCode, api::backup_codes::BackupCodes};

use super::state::State;
use crate::{
    browser,
    components::{CodesSheet, CopyRow, NextCode, QrCodeToEnlarge, ValueFormat},
    message::{saved_codes::SavedCodes, words},
};

const KEY: &str = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

pub(super) fn states() -> Vec<State> {
    vec![
        ("a QR code, enlarged by a tap", {
            let text = [
                "otpauth://totp/Northwind%20Cases:grace?secret=",
                KEY,
                "&issuer=Northwind%20Cases&algorithm=SHA1&digits=6&period=30",
            ]
            .concat();
            view! { <QrCodeToEnlarge text label=words::qr_code() /> }.into_any()
        }),
        (
            "a QR code while loading",
            view! { <div class="qr-code__picture qr-code__picture--waiting"></div> }.into_any(),
        ),
        ("the time until the next code", view! { <NextCode now=|()| browser::now() /> }.into_any()),
        ("rows to copy", rows()),
        ("a sheet of codes", view! { <CodesSheet codes=sheet() id="sheet" /> }.into_any()),
        ("a sheet of codes while loading", {
            view! { <div class="codes-sheet__codes codes-sheet__codes--waiting"></div> }.into_any()
        }),
    ]
}

fn rows() -> AnyView {
    let status = RwSignal::new(String::new());
    let name = "Northwind Cases:grace.hopper@northwind.example.com".to_owned();
    view! {
        <dl class="manual__list">
            <CopyRow
                label=words::name()
                copy_name=words::copy_name()
                value=name
                id="row-name"
                format=ValueFormat::Plain
                status
            />
            <CopyRow
                label=words::key()
                copy_name=words::copy_key()
                value=KEY.to_owned()
                id="row-key"
                format=ValueFormat::Grouped
                status
            />
        </dl>
    }
    .into_any()
}

fn sheet() -> SavedCodes {
    let symbols = [7, 19, 2, 23, 20, 9, 29, 28, 4, 26, 1, 17, 21, 11, 12];
    let codes = (0..5u8).map(|slot| BackupCode::from_random(symbols.map(|symbol| symbol + 3 * slot)));
    let made_at = 1_795_500_000_000;
    SavedCodes::new(
        "Northwind Cases",
        &BackupCodes { codes: codes.collect(), username: "grace".into(), made_at },
    )
}

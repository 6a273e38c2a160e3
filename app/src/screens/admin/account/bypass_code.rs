//! A bypass code that was just issued. It is shown once, until it is dismissed.

use leptos::prelude::*;
use shared::api::admin::support::BypassCode;

use super::page::{AccountPage, BYPASS, PERSON};
use crate::{
    browser,
    components::{Button, CopyRow, Section, Status, Text, ValueFormat, live},
    form::submission,
    message::{time::date_time, words},
};

/// The code, while there is one.
pub fn bypass_code(page: AccountPage) -> AnyView {
    live::part(move || page.code.get().map_or_else(live::nothing, |code| section(page, &code)))
}

fn section(page: AccountPage, code: &BypassCode) -> AnyView {
    let status = RwSignal::new(String::new());
    let done = submission(move || async move {
        page.code.set(None);
        browser::focus(PERSON);
    });
    let text = words::bypass_code_text(&date_time(code.expires_at));
    let value = code.code.grouped();
    view! {
        <Section id=BYPASS heading=words::bypass_code()>
            <Text words=text />
            <dl class="manual__list">
                <CopyRow
                    label=words::bypass_code()
                    copy_name=words::copy_bypass_code()
                    value
                    id="bypass-code"
                    format=ValueFormat::Plain
                    status
                />
            </dl>
            <Status words=status />
            <Button label=words::done() submission=done />
        </Section>
    }
    .into_any()
}

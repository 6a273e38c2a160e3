//! The first page of administration: figures, charts, and what needs attention.

mod attention;
mod charts;

use leptos::prelude::*;
use shared::{
    Screen,
    api::admin::overview::{Overview, OverviewRequest, ShowOverview},
};

use super::page::{Head, admin_page_with};
use crate::{
    api::{self, CallError},
    browser,
    components::{Link, Split, Tile, Tiles, live},
    form::{submission, submit},
    message::{overview as text, time, words},
    screens::parts::placeholder,
    session::Session,
};

/// Loads the figures when it opens.
pub fn overview(session: Session) -> AnyView {
    let known = RwSignal::new(None::<Overview>);
    let alert = RwSignal::new(String::new());
    let load = submission(move || async move {
        alert.set(String::new());
        match api::call::<ShowOverview>(&OverviewRequest { offset: browser::offset_from_utc() }).await {
            Ok(overview) => known.set(Some(overview)),
            Err(CallError::Common(error)) => alert.set(session.handle(error).await),
        }
    });
    submit(load);
    // The figures are of the moment when somebody looks at them.
    browser::on_visible(move || submit(load));
    let content = live::part(move || {
        known.with(|known| known.as_ref().map_or_else(|| placeholder("wide__skeleton", load), shown))
    });
    let action = |screen: Screen, label: &'static str, class: &'static str| {
        view! { <Link to=screen.path() label class /> }.into_any()
    };
    let head = Head {
        title: words::overview().to_owned(),
        sub: Some(time::weekday(session.server_time()).into_any()),
        actions: vec![
            action(Screen::ImportAccounts, words::import_accounts(), "button"),
            action(Screen::AddAccount, words::add_account(), "button button--primary"),
        ],
    };
    admin_page_with(session, head, Screen::Overview, alert, content)
}

fn shown(overview: &Overview) -> AnyView {
    let tile = |text::Figure { label, value, note, bad }| Tile { label: label.to_owned(), value, note, bad };
    let tiles = text::figures(overview).into_iter().map(tile).collect();
    let main = charts::sign_ins(&overview.days);
    let aside = charts::second_step(&overview.second_step);
    let attention = attention::attention(overview);
    view! {
        <Tiles tiles />
        <Split main aside />
        {attention}
    }
    .into_any()
}

//! Parts of signed-in pages: the header, panels, figures, marks and timelines.

use leptos::prelude::*;
use shared::Screen;

use super::state::State;
use crate::{
    components::{
        Button, Chips, Crumb, Dots, Help, HelpList, Icon, Link, MENU_ITEM, Menu, Meter, NamedButton,
        Navigation, Panel, PersonFace, Picture, Section, SingleItem, SkipLink, Split, Tag, TagKind, Text,
        Tile, Tiles, Timeline, TimelineDay, TimelineEntry, Toast,
    },
    form::submission,
    message::{number, words},
};

pub(super) fn states() -> Vec<State> {
    let tag = |words: &'static str, kind| view! { <Tag words kind /> }.into_any();
    let dots = |left| view! { <Dots left of=5 /> }.into_any();
    let meter = |id, part| {
        view! { <Meter id label=words::internal() words=number::share(part, 284) part of=284 /> }.into_any()
    };
    vec![
        ("the link past the header, once it has the focus", {
            view! { <SkipLink to="components" label=words::skip_to_content() /> }.into_any()
        }),
        ("the pages of administration", navigation()),
        ("a menu", menu()),
        ("the way up", {
            view! { <Crumb to="/components".to_owned() label=words::accounts().to_owned() /> }.into_any()
        }),
        ("a panel without a heading", view! { <Panel><Text words=words::scan() /></Panel> }.into_any()),
        ("two columns, and a panel with something beside its heading", columns()),
        ("a single item", single()),
        ("icons", {
            let icons =
                [Icon::Phone, Icon::Key, Icon::Window].map(|icon| view! { <Picture icon /> }.into_any());
            view! { <div class="item">{icons.into_iter().collect::<Vec<_>>()}</div> }.into_any()
        }),
        ("a tag", tag(words::administrator(), TagKind::Plain)),
        ("a tag for what is missing", tag(words::none(), TagKind::Missing)),
        ("a tag for what is wrong", tag(words::locked(), TagKind::Bad)),
        ("all backup codes are left", dots(5)),
        ("two are left", dots(2)),
        ("none is left", dots(0)),
        ("filters, one of which is chosen", chips()),
        ("figures", tiles()),
        ("a share", meter("most", 272)),
        ("all of them", meter("all", 284)),
        ("none of them", meter("none", 0)),
        ("actions that help", help()),
        ("what happened", timeline()),
        ("a toast, behind a button", toast()),
    ]
}

fn navigation() -> AnyView {
    let links = vec![
        (Screen::Overview.path(), words::overview()),
        (Screen::Accounts.path(), words::accounts()),
        (Screen::Activity.path(), words::all_activity()),
    ];
    view! { <Navigation label=words::administration() links current=Screen::Accounts.path() /> }.into_any()
}

fn menu() -> AnyView {
    let nothing = submission(|| async {});
    let items = vec![
        view! { <Link to="/components" label=words::security() class=MENU_ITEM /> }.into_any(),
        view! { <Link to="/components" label=words::administration() class=MENU_ITEM /> }.into_any(),
        view! { <Button label=words::sign_out() submission=nothing class=MENU_ITEM /> }.into_any(),
    ];
    let face = view! { <PersonFace name="Grace Hopper".to_owned() /> }.into_any();
    view! { <Menu id="menu" name=words::account_menu("Grace Hopper") face items /> }.into_any()
}

fn columns() -> AnyView {
    let tag = view! { <Tag words=words::second_step_on() /> }.into_any();
    let main = view! {
        <Section id="panel" heading=words::second_step() aside=Some(tag)>
            <Text words=words::second_step_none() />
        </Section>
    }
    .into_any();
    let aside = view! {
        <Section id="panel-beside" heading=words::password()>
            <Text words=words::security_password_text() />
        </Section>
    }
    .into_any();
    view! { <Split main aside even=true /> }.into_any()
}

fn single() -> AnyView {
    let lead = Some(view! { <Dots left=2 of=5 /> }.into_any());
    let regenerate = submission(|| async {});
    let name = words::regenerate().to_owned();
    let actions =
        vec![view! { <NamedButton label=words::regenerate() name submission=regenerate /> }.into_any()];
    let facts = words::codes_saved_on("3 February 2026");
    view! { <SingleItem lead title=words::codes_left_of("2", "5") facts actions /> }.into_any()
}

fn chips() -> AnyView {
    let chip = |words: &str| ("/components".to_owned(), words.to_owned());
    let chips = vec![chip(words::accounts()), chip(words::locked()), chip(words::administrators())];
    view! { <Chips label=words::pages() chips chosen=Some(1) /> }.into_any()
}

fn tiles() -> AnyView {
    let tile = |label: &str, value: &str, note: &str, bad| Tile {
        label: label.to_owned(),
        value: value.to_owned(),
        note: note.to_owned(),
        bad,
    };
    let tiles = vec![
        tile(words::accounts(), &number::number(1284), words::session_this(), false),
        tile(words::second_step(), &number::share(9, 10), "", false),
        tile(words::locked(), "2", words::locked(), true),
    ];
    view! { <Tiles tiles /> }.into_any()
}

fn help() -> AnyView {
    let item = |id: &str| {
        let nothing = submission(|| async {});
        let name = [words::rename(), " ", id].concat();
        Help {
            title: words::rename().to_owned(),
            text: words::remove_text().to_owned(),
            action: view! { <NamedButton label=words::rename() name submission=nothing /> }.into_any(),
        }
    };
    view! { <HelpList items=vec![item("1"), item("2")] /> }.into_any()
}

fn timeline() -> AnyView {
    let entry = |id: &str, time: &str, title: &str| TimelineEntry {
        id: id.to_owned(),
        time: time.to_owned(),
        title: title.to_owned(),
        facts: vec!["203.0.113.7".to_owned(), String::new(), "Chrome, macOS".to_owned()],
    };
    let days = vec![
        TimelineDay {
            day: "Today".to_owned(),
            entries: vec![
                entry("line-0", "09:40", words::event_signed_in_by_passkey()),
                entry("line-1", "07:31", words::event_wrong_code()),
            ],
        },
        TimelineDay {
            day: "12 March".to_owned(),
            entries: vec![entry("line-2", "18:20", &words::event_passkey_added("عمر"))],
        },
    ];
    view! { <Timeline days /> }.into_any()
}

fn toast() -> AnyView {
    let message = RwSignal::new(String::new());
    let show = submission(move || {
        message.set(words::setting_saved().to_owned());
        async {}
    });
    view! {
        <Button label=words::save() submission=show />
        <Toast words=message />
    }
    .into_any()
}

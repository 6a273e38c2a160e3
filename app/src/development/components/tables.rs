//! Tables and charts.

use leptos::prelude::*;

use super::state::State;
use crate::{
    components::{Bar, BarChart, Column, Legend, Row, Rows, Selection, Sort, Table, Tag},
    message::words,
};

const PEOPLE: [(&str, &str); 4] =
    [("Ada Lovelace", "ada"), ("Alan Turing", "alan"), ("Grace Hopper", "grace"), ("عمر الخيّام", "omar")];

pub(super) fn states() -> Vec<State> {
    vec![
        ("a table to sort, with rows to select", sorted()),
        ("a table to read", {
            view! { <Table caption=words::accounts() columns=columns() rows=rows(|| false) /> }.into_any()
        }),
        ("a table without rows", {
            let none: Rows = Box::new(Vec::new);
            view! { <Table caption=words::accounts() columns=columns() rows=none /> }.into_any()
        }),
        ("the parts of a chart", view! { <Legend parts=parts() /> }.into_any()),
        ("a chart", chart("chart", 30, 120)),
        ("a chart of little", chart("chart-little", 7, 1)),
        ("a chart of nothing", chart("chart-nothing", 7, 0)),
    ]
}

fn parts() -> [&'static str; 2] {
    [words::event_signed_in(), words::event_wrong_code()]
}

fn columns() -> Vec<Column> {
    let column = |sort, label| Column { sort, label, secondary: false, number: false };
    vec![
        column("name", words::person_name()),
        Column { secondary: true, ..column("username", words::username()) },
        column("", words::second_step()),
        Column { number: true, ..column("", words::codes_saved()) },
    ]
}

fn sorted() -> AnyView {
    let sort = RwSignal::new(Sort { column: "name", descending: false });
    let press = Callback::new(move |column| {
        sort.update(|sort| {
            *sort = Sort { column, descending: sort.column == column && !sort.descending };
        });
    });
    let selection = Selection::new();
    selection.selected.update(|selected| {
        selected.insert("ada".to_owned());
    });
    view! {
        <Table
            caption=words::accounts()
            columns=columns()
            rows=rows(move || sort.get().descending)
            sort=Some(sort.into())
            on_sort=Some(press)
            selection=Some(selection)
        />
    }
    .into_any()
}

fn rows(descending: impl Fn() -> bool + Send + 'static) -> Rows {
    let row = |(name, username): (&str, &str)| Row {
        id: username.to_owned(),
        name: name.to_owned(),
        cells: vec![
            view! {
                <a href="/components">
                    <bdi>{name.to_owned()}</bdi>
                </a>
            }
            .into_any(),
            username.to_owned().into_any(),
            view! { <Tag words=words::authenticator() /> }.into_any(),
            "5".into_any(),
        ],
    };
    Box::new(move || {
        let mut people = PEOPLE.to_vec();
        if descending() {
            people.reverse();
        }
        people.into_iter().map(row).collect()
    })
}

fn chart(id: &'static str, days: u32, most: u32) -> AnyView {
    let bars = (1..=days).map(|day| Bar {
        label: format!("{day} November 2026"),
        tick: if day % 7 == 1 { format!("{day} Nov") } else { String::new() },
        // Fewer at the end of a week.
        parts: [if day % 7 < 2 { most / 6 } else { most - day * most / 90 }, most * (day % 5) / 40],
    });
    let (summary, bars): (_, Vec<Bar>) = (words::accounts().to_owned(), bars.collect());
    view! { <BarChart id summary column=words::from_day() parts=parts() bars /> }.into_any()
}

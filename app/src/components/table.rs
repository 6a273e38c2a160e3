//! A table to compare things in: it can be sorted, and rows can be selected.

mod selection;

use leptos::prelude::*;

pub use self::selection::Selection;
use super::live;

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name for [`Sort`]. Empty where the table cannot be sorted by it.
    pub sort: &'static str,
    /// Its heading.
    pub label: &'static str,
    /// Whether it is left out where there is little room.
    pub secondary: bool,
    /// Whether it has numbers, which align at their last digit.
    pub number: bool,
}

/// What a table is sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The name of the column.
    pub column: &'static str,
    /// Whether the largest comes first.
    pub descending: bool,
}

/// A row.
pub struct Row {
    /// What identifies it in a [`Selection`].
    pub id: String,
    /// What it is called in the name of its checkbox.
    pub name: String,
    /// A cell for each column.
    pub cells: Vec<AnyView>,
}

/// The rows of a table, made again whenever a signal changes that they read.
pub type Rows = Box<dyn Fn() -> Vec<Row> + Send>;

/// A table. Its head stays while its rows change, so that the button that sorts keeps the focus.
#[component]
pub fn Table(
    /// Says what it shows; for screen readers.
    #[prop(into)]
    caption: String,
    /// The columns. The cells of the first are the headings of their rows.
    columns: Vec<Column>,
    /// The rows.
    rows: Rows,
    /// What it is sorted by.
    #[prop(optional_no_strip, into)]
    sort: Option<Signal<Sort>>,
    /// Called with the name of a column whose heading is pressed.
    #[prop(optional_no_strip)]
    on_sort: Option<Callback<&'static str>>,
    /// Which rows are selected; without it, there are no checkboxes.
    #[prop(optional_no_strip)]
    selection: Option<Selection>,
) -> AnyView {
    let mut heads: Vec<AnyView> = selection.map(Selection::select_all).into_iter().collect();
    heads.extend(columns.iter().map(|column| head(*column, sort, on_sort)));
    let body = live::part(move || {
        let rows = rows();
        if let Some(selection) = selection {
            selection.show(rows.iter().map(|row| row.id.clone()).collect());
        }
        let rows: Vec<AnyView> = rows.into_iter().map(|one| row(one, &columns, selection)).collect();
        rows.into_any()
    });
    // The roles are those of the elements. In a narrow window the rows are blocks, and some browsers then forget
    // that they are rows.
    view! {
        <table class="table" role="table">
            <caption class="visually-hidden">{caption}</caption>
            <thead role="rowgroup">
                <tr role="row">{heads}</tr>
            </thead>
            <tbody role="rowgroup">{body}</tbody>
        </table>
    }
    .into_any()
}

fn head(column: Column, sort: Option<Signal<Sort>>, on_sort: Option<Callback<&'static str>>) -> AnyView {
    let class = class_of(column, "table__head");
    let (Some(sort), Some(on_sort)) = (sort.filter(|_| !column.sort.is_empty()), on_sort) else {
        return view! {
            <th class=class role="columnheader" scope="col">
                {column.label}
            </th>
        }
        .into_any();
    };
    let direction = move || match sort.get() {
        Sort { column: name, .. } if name != column.sort => None,
        Sort { descending: true, .. } => Some("descending"),
        Sort { descending: false, .. } => Some("ascending"),
    };
    view! {
        <th class=class role="columnheader" scope="col" aria-sort=live::attribute(direction)>
            <button class="table__sort" type="button" on:click=move |_| on_sort.run(column.sort)>
                {column.label}
            </button>
        </th>
    }
    .into_any()
}

fn row(row: Row, columns: &[Column], selection: Option<Selection>) -> AnyView {
    let Row { id, name, cells } = row;
    let class = live::attribute({
        let id = id.clone();
        move || selection?.selected.with(|selected| selected.contains(&id)).then_some("true")
    });
    let mut all: Vec<AnyView> =
        selection.map(|selection| selection.select_one(id, &name)).into_iter().collect();
    all.extend(columns.iter().zip(cells).enumerate().map(|(place, (column, cell))| {
        let class = class_of(*column, "table__cell");
        if place == 0 {
            view! {
                <th class=class role="rowheader" scope="row">
                    {cell}
                </th>
            }
            .into_any()
        } else {
            view! {
                <td class=class role="cell" data-label=column.label>
                    {cell}
                </td>
            }
            .into_any()
        }
    }));
    view! {
        <tr class="table__row" role="row" data-selected=class>
            {all}
        </tr>
    }
    .into_any()
}

fn class_of(column: Column, block: &str) -> String {
    let secondary = if column.secondary { [" ", block, "--secondary"].concat() } else { String::new() };
    let number = if column.number { [" ", block, "--number"].concat() } else { String::new() };
    [block, &secondary, &number].concat()
}

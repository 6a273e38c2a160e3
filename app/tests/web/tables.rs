//! Tables and charts.

use app::components::{Bar, BarChart, Column, Row, Rows, Selection, Sort, Table};
use leptos::{prelude::*, task::tick};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlInputElement};

use crate::helpers::Mounted;

/// A table of two columns and three rows.
async fn table() -> (Mounted, RwSignal<Sort>, Selection) {
    let sort = RwSignal::new(Sort { column: "name", descending: false });
    let selection = Selection::new();
    let mounted = Mounted::with(move || {
        let column = |sort, label| Column { sort, label, secondary: false, number: false };
        let on_sort = Callback::new(move |column| {
            sort.update(|sort| {
                *sort = Sort { column, descending: sort.column == column && !sort.descending }
            });
        });
        let rows: Rows = Box::new(move || {
            let mut names = vec!["ada", "alan", "grace"];
            if sort.get().descending {
                names.reverse();
            }
            let row = |name: &str| Row {
                id: name.to_owned(),
                name: name.to_owned(),
                cells: vec![name.to_owned().into_any(), "x".into_any()],
            };
            names.into_iter().map(row).collect()
        });
        let columns = vec![column("name", "Name"), column("", "Kind")];
        view! {
            <Table
                caption="People"
                columns
                rows
                sort=Some(sort.into())
                on_sort=Some(on_sort)
                selection=Some(selection)
            />
        }
    })
    .await;
    tick().await;
    (mounted, sort, selection)
}

fn checkbox(mounted: &Mounted, selector: &str) -> HtmlInputElement {
    mounted.find(selector).unchecked_into()
}

#[wasm_bindgen_test]
async fn a_heading_sorts_the_table_and_keeps_the_focus() {
    let (mounted, _, _) = table().await;
    let direction = || mounted.find("thead th:nth-child(2)").get_attribute("aria-sort").unwrap();
    assert_eq!(mounted.text("caption"), "People");
    assert_eq!(direction(), "ascending");
    assert_eq!(mounted.count("thead button"), 1, "there is nothing to sort by kind");
    mounted.find("thead button").unchecked_into::<HtmlElement>().focus().unwrap();
    mounted.click("thead button").await;
    assert_eq!(direction(), "descending");
    assert_eq!(mounted.text("tbody tr:first-child th[scope=row]"), "grace");
    assert_eq!(document().active_element().unwrap().text_content().as_deref(), Some("Name"));
}

#[wasm_bindgen_test]
async fn rows_are_selected_one_by_one_or_all_that_are_shown() {
    let (mounted, _, selection) = table().await;
    let all = "thead input";
    let selected = || selection.selected.get_untracked().into_iter().collect::<Vec<_>>().join(" ");
    let one = mounted.find("tbody tr:nth-child(2) input");
    assert_eq!(one.get_attribute("aria-label").as_deref(), Some("Select alan"));
    mounted.click("tbody tr:nth-child(2) input").await;
    assert_eq!(selected(), "alan");
    assert!(checkbox(&mounted, all).indeterminate());
    assert_eq!(mounted.count("tbody tr[data-selected]"), 1);
    // The same row is selected wherever it is.
    mounted.click("thead button").await;
    assert!(checkbox(&mounted, "tbody tr:nth-child(2) input").checked());

    mounted.click(all).await;
    assert_eq!(selected(), "ada alan grace");
    assert!(checkbox(&mounted, all).checked() && !checkbox(&mounted, all).indeterminate());
    assert!(checkbox(&mounted, "tbody tr:nth-child(3) input").checked());
    mounted.click(all).await;
    assert_eq!(selected(), "");
    assert!(!checkbox(&mounted, "tbody tr:nth-child(3) input").checked());
}

#[wasm_bindgen_test]
async fn selected_rows_that_are_not_shown_stay_selected() {
    let (mounted, _, selection) = table().await;
    selection.selected.update(|selected| {
        selected.insert("on another page".to_owned());
    });
    tick().await;
    assert!(!checkbox(&mounted, "thead input").indeterminate());
    mounted.click("thead input").await;
    mounted.click("thead input").await;
    assert_eq!(selection.selected.get_untracked().into_iter().collect::<Vec<_>>(), ["on another page"]);
}

#[wasm_bindgen_test]
async fn a_chart_has_a_sentence_and_a_table() {
    let mounted = Mounted::with(|| {
        let bar = |label: &str, tick: &str, parts| Bar { label: label.into(), tick: tick.into(), parts };
        let bars =
            vec![bar("Monday", "Mon", [30, 2]), bar("Tuesday", "", [0, 0]), bar("Wednesday", "", [5, 0])];
        view! { <BarChart id="c" summary="37 in 3 days".into() column="Day" parts=["In", "Out"] bars /> }
    })
    .await;
    assert_eq!(mounted.find("svg[role=img]").get_attribute("aria-label").as_deref(), Some("37 in 3 days"));
    // Nothing is drawn for zero.
    assert_eq!(mounted.count(".chart__bar"), 3);
    assert_eq!(mounted.count(".chart__bar--hatched"), 1);
    let bar = mounted.find(".chart__bar");
    let place = |name| bar.get_attribute(name).unwrap();
    assert_eq!((place("y"), place("height")), ("25.00%".into(), "75.00%".into()), "30 of 40");
    assert_eq!(mounted.text(".chart__values"), "403020100");
    assert_eq!(mounted.text(".chart__ticks"), "Mon");
    let cells: Vec<String> = ["th", "td:nth-child(2)", "td:nth-child(3)"]
        .map(|cell| mounted.text(&format!("details tbody tr:last-child {cell}")))
        .into();
    assert_eq!(cells, ["Monday", "30", "2"]);
    assert_eq!(mounted.text("details tbody tr:first-child th"), "Wednesday", "the latest comes first");
}

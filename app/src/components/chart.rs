//! A bar chart.

use leptos::prelude::*;

use crate::message::{number::number, words};

/// A column of the chart.
pub struct Bar {
    /// What it is for, such as a day.
    pub label: String,
    /// The same in short, on the axis; empty for most columns.
    pub tick: String,
    /// The lower and the upper part.
    pub parts: [u32; 2],
}

/// How many parts the scale has.
const STEPS: u32 = 4;
/// The unit of places and sizes: a hundredth of a percent, less than a pixel.
const WHOLE: u64 = 10_000;
/// The width of a column with its gap, and without it.
const PITCH: u64 = 9;
const WIDTH: u64 = 7;

/// Columns of two parts. The second part is hatched, so that the chart can be read without colour; who cannot see
/// it has a sentence and a table.
#[component]
pub fn BarChart(
    /// An id, from which those of its parts are made.
    id: &'static str,
    /// What it shows, in one sentence with its figures.
    summary: String,
    /// What the columns are for, such as "Day".
    column: &'static str,
    /// What the two parts are.
    parts: [&'static str; 2],
    /// The columns, in the order of time.
    bars: Vec<Bar>,
) -> AnyView {
    let top = scale(bars.iter().map(|bar| bar.parts.iter().sum::<u32>()).max().unwrap_or_default());
    let hatch = [id, "-hatch"].concat();
    let fill = ["url(#", &hatch, ")"].concat();
    let rtl =
        document().document_element().is_some_and(|root| root.get_attribute("dir").as_deref() == Some("rtl"));
    let labels: Vec<AnyView> = (0..=STEPS)
        .rev()
        .map(|step| view! { <span class="chart__value">{number(top / STEPS * step)}</span> }.into_any())
        .collect();
    let lines: Vec<AnyView> = (0..=STEPS)
        .map(|step| {
            let y = percent(WHOLE * u64::from(step) / u64::from(STEPS));
            view! { <line class="chart__line" x1="0" x2="100%" y1=y.clone() y2=y></line> }.into_any()
        })
        .collect();
    let shapes: Vec<AnyView> =
        bars.iter().enumerate().map(|(place, bar)| shape(place, bar, bars.len(), top, &fill, rtl)).collect();
    let ticks: Vec<AnyView> =
        bars.iter().enumerate().filter_map(|(place, bar)| tick(place, bar, bars.len(), rtl)).collect();
    view! {
        <div class="chart">
            <div class="chart__values" aria-hidden="true">
                {labels}
            </div>
            <svg class="chart__plot" role="img" aria-label=summary>
                <defs>
                    <pattern id=hatch width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                        <rect class="chart__hatch" width="3" height="5"></rect>
                    </pattern>
                </defs>
                {lines}
                {shapes}
            </svg>
            <svg class="chart__ticks" aria-hidden="true">
                {ticks}
            </svg>
            {data(column, parts, bars)}
        </div>
    }
    .into_any()
}

/// What the two parts of a chart's columns are.
#[component]
pub fn Legend(
    /// The names of the lower and the upper part.
    parts: [&'static str; 2],
) -> AnyView {
    let [first, second] = parts;
    view! {
        <ul class="legend">
            <li class="legend__part">{first}</li>
            <li class="legend__part legend__part--hatched">{second}</li>
        </ul>
    }
    .into_any()
}

fn shape(place: usize, bar: &Bar, count: usize, top: u32, fill: &str, rtl: bool) -> AnyView {
    let (x, width) = column(place, count, rtl);
    let share = |part: u32| WHOLE * u64::from(part) / u64::from(top);
    let [first, second] = bar.parts;
    let rect = |from: u32, part: u32, class: &'static str, fill: Option<String>| {
        (part > 0).then(|| {
            let y = percent(WHOLE - share(from + part));
            let (x, width, height) = (percent(x), percent(width), percent(share(part)));
            view! { <rect class=class x=x y=y width=width height=height fill=fill></rect> }.into_any()
        })
    };
    view! {
        {rect(0, first, "chart__bar", None)}
        {rect(first, second, "chart__bar chart__bar--hatched", Some(fill.to_owned()))}
    }
    .into_any()
}

fn tick(place: usize, bar: &Bar, count: usize, rtl: bool) -> Option<AnyView> {
    if bar.tick.is_empty() {
        return None;
    }
    let (x, width) = column(place, count, rtl);
    let words = bar.tick.clone();
    // Near the ends, a centred text would be cut.
    // In a text from right to left, its start is on the right.
    let (x, anchor) = match x + width / 2 {
        middle if middle < 600 => (0, if rtl { "end" } else { "start" }),
        middle if middle > WHOLE - 600 => (WHOLE, if rtl { "start" } else { "end" }),
        middle => (middle, "middle"),
    };
    Some(
        view! {
            <text class="chart__tick" x=percent(x) y="1em" text-anchor=anchor>
                {words}
            </text>
        }
        .into_any(),
    )
}

/// Where a column begins and how wide it is.
fn column(place: usize, count: usize, rtl: bool) -> (u64, u64) {
    let place = if rtl { count - 1 - place } else { place };
    let pitches = PITCH * u64::try_from(count).unwrap_or(1);
    let begin = PITCH * u64::try_from(place).unwrap_or(0) + (PITCH - WIDTH) / 2;
    (WHOLE * begin / pitches, WHOLE * WIDTH / pitches)
}

/// The same figures as a table.
fn data(column: &'static str, [first, second]: [&'static str; 2], bars: Vec<Bar>) -> AnyView {
    let row = |Bar { label, parts: [first, second], .. }: Bar| {
        view! {
            <tr>
                <th class="table__cell" scope="row">
                    {label}
                </th>
                <td class="table__cell table__cell--number">{number(first)}</td>
                <td class="table__cell table__cell--number">{number(second)}</td>
            </tr>
        }
        .into_any()
    };
    // The latest first, as lists have it.
    let rows: Vec<AnyView> = bars.into_iter().rev().map(row).collect();
    view! {
        <details class="chart__data">
            <summary class="link">{words::show_as_table()}</summary>
            <table class="table table--plain">
                <thead>
                    <tr>
                        <th class="table__head" scope="col">
                            {column}
                        </th>
                        <th class="table__head table__head--number" scope="col">
                            {first}
                        </th>
                        <th class="table__head table__head--number" scope="col">
                            {second}
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </details>
    }
    .into_any()
}

/// The steps between two lines, for each power of ten. Their tenths are round numbers too.
const ROUND: [u32; 6] = [10, 15, 20, 25, 30, 50];

/// The top of the scale: the smallest of 4, 8, 12, 20, 40, 60, 80, 100, 120, 200 and so on that is not less.
fn scale(most: u32) -> u32 {
    let mut tens: u32 = 1;
    loop {
        for step in ROUND.map(|step| step * tens).into_iter().filter(|step| step % 10 == 0) {
            let top = step / 10 * STEPS;
            if top >= most {
                return top;
            }
        }
        match tens.checked_mul(10).filter(|tens| tens.checked_mul(50 * STEPS).is_some()) {
            Some(more) => tens = more,
            None => return u32::MAX,
        }
    }
}

fn percent(share: u64) -> String {
    format!("{}.{:02}%", share / 100, share % 100)
}

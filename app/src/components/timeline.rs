//! What happened, by days.

use leptos::prelude::*;

use super::entry::separated;

/// What happened on a day.
pub struct TimelineDay {
    /// The day in words, such as "Today".
    pub day: String,
    /// What happened, the latest first.
    pub entries: Vec<TimelineEntry>,
}

/// Something that happened.
pub struct TimelineEntry {
    /// Its id, with which it can take the focus.
    pub id: String,
    /// The time of day.
    pub time: String,
    /// What happened.
    pub title: String,
    /// What else is known; empty ones are left out.
    pub facts: Vec<String>,
}

/// Days, each with what happened on it.
#[component]
pub fn Timeline(
    /// The latest first.
    days: Vec<TimelineDay>,
) -> AnyView {
    let days: Vec<AnyView> = days.into_iter().map(day).collect();
    view! { <div class="timeline">{days}</div> }.into_any()
}

fn day(TimelineDay { day, entries }: TimelineDay) -> AnyView {
    let entries: Vec<AnyView> = entries.into_iter().map(entry).collect();
    view! {
        <div class="timeline__day">
            <h3 class="timeline__heading">{day}</h3>
            <ul>{entries}</ul>
        </div>
    }
    .into_any()
}

fn entry(TimelineEntry { id, time, title, facts }: TimelineEntry) -> AnyView {
    view! {
        <li class="timeline__entry" id=id tabindex="-1">
            <span class="timeline__time">{time}</span>
            <div class="timeline__text">
                <p class="timeline__title">
                    <bdi>{title}</bdi>
                </p>
                <p class="timeline__facts">{separated(facts)}</p>
            </div>
        </li>
    }
    .into_any()
}

//! What there is to do.

use leptos::prelude::*;

/// Something to do.
pub struct Task {
    /// How many.
    pub count: String,
    /// Of what. The count and this are read as one sentence.
    pub text: String,
    /// What a mail server or the like said, in English.
    pub quote: Option<String>,
    /// The address that helps.
    pub to: String,
    /// The label of the link to it.
    pub label: &'static str,
}

/// A list of things to do, each with a link to the page that helps.
#[component]
pub fn Tasks(
    /// The most urgent first.
    tasks: Vec<Task>,
) -> AnyView {
    let item = |(place, Task { count, text, quote, to, label }): (usize, Task)| {
        let id = ["task-", &place.to_string()].concat();
        let quote = quote.map(|quote| {
            view! {
                <span class="tasks__quote" lang="en" dir="ltr">
                    {quote}
                </span>
            }
        });
        // Several links can have the same label: the text says what each is about.
        view! {
            <li class="tasks__task">
                <p class="tasks__text" id=id.clone()>
                    <b class="tasks__count">{count}</b>
                    " "
                    <span>{text}</span>
                    {quote}
                </p>
                <a class="link tasks__link" href=to aria-describedby=id>
                    {label}
                </a>
            </li>
        }
        .into_any()
    };
    let items: Vec<AnyView> = tasks.into_iter().enumerate().map(item).collect();
    view! { <ul class="tasks">{items}</ul> }.into_any()
}

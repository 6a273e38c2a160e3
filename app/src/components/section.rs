//! A screen of panels, and a panel of it.

use leptos::prelude::*;

use super::page::{TITLE, opened};

/// A screen of panels that uses the width of the window, below the header of the frame. Sets the window's title
/// and takes the focus, as [`super::Page`] does.
#[component]
pub fn WidePage(
    /// The heading and the window's title.
    #[prop(into)]
    title: String,
    /// The address and the name of the page above this one.
    #[prop(optional_no_strip)]
    up: Option<(String, String)>,
    /// A line below the heading.
    #[prop(optional_no_strip)]
    sub: Option<AnyView>,
    /// Tags, buttons and links beside the heading.
    #[prop(optional)]
    actions: Vec<AnyView>,
    /// The content below the heading: messages and panels.
    children: Children,
) -> AnyView {
    opened(&title);
    view! {
        <div class="wide">
            <PageHead title up sub actions />
            {children()}
        </div>
    }
    .into_any()
}

/// The head of a page: the way up, its title with a line below it, and what can be done.
#[component]
pub fn PageHead(
    /// The heading, which may be a user's text.
    title: String,
    /// The address and the name of the page above this one.
    up: Option<(String, String)>,
    /// A line below the heading.
    sub: Option<AnyView>,
    /// Tags, buttons and links beside the heading.
    actions: Vec<AnyView>,
) -> AnyView {
    let up = up.map(|(to, label)| view! { <Crumb to label /> });
    let sub = sub.map(|sub| view! { <p class="page-head__sub">{sub}</p> }.into_any());
    let actions =
        (!actions.is_empty()).then(|| view! { <div class="page-head__actions">{actions}</div> }.into_any());
    view! {
        <div class="page-head">
            {up}
            <div class="page-head__title">
                <h1 class="page-head__heading" id=TITLE tabindex="-1">
                    <bdi>{title}</bdi>
                </h1>
                {sub}
            </div>
            {actions}
        </div>
    }
    .into_any()
}

/// The way to the page above.
#[component]
pub fn Crumb(
    /// Its address.
    to: String,
    /// Its name; may be a user's text.
    label: String,
) -> AnyView {
    view! {
        <a class="link crumb" href=to>
            <bdi>{label}</bdi>
        </a>
    }
    .into_any()
}

/// A panel of a wide page: a section with its heading.
#[component]
pub fn Section(
    /// The id of the heading, which can take the focus.
    id: &'static str,
    /// The heading, and the accessible name of the region.
    heading: &'static str,
    /// What is beside the heading: a tag, a legend, a link.
    #[prop(optional_no_strip)]
    aside: Option<AnyView>,
    /// Whether the content reaches the edges of the panel, as a table does.
    #[prop(optional)]
    flush: bool,
    /// The content below the heading.
    children: Children,
) -> AnyView {
    let class = if flush { "panel panel--flush" } else { "panel" };
    let aside = aside.map(|aside| view! { <div class="panel__aside">{aside}</div> }.into_any());
    view! {
        <section class=class aria-labelledby=id>
            <div class="panel__head">
                <h2 class="panel__title" id=id tabindex="-1">
                    {heading}
                </h2>
                {aside}
            </div>
            {children()}
        </section>
    }
    .into_any()
}

/// A panel without a heading, as wide as a form: for a page whose title is that of the form.
#[component]
pub fn Panel(
    /// Its content.
    children: Children,
) -> AnyView {
    view! { <div class="panel panel--narrow">{children()}</div> }.into_any()
}

/// Two columns beside each other; below each other where there is no room.
#[component]
pub fn Split(
    /// The wider column, which comes first.
    main: AnyView,
    /// The other column.
    aside: AnyView,
    /// Whether the columns are nearly equally wide.
    #[prop(optional)]
    even: bool,
) -> AnyView {
    let class = if even { "split split--even" } else { "split" };
    view! {
        <div class=class>
            <div class="split__column">{main}</div>
            <div class="split__column">{aside}</div>
        </div>
    }
    .into_any()
}

//! Menus, filters and toasts.

use std::time::Duration;

use app::{
    browser::pause,
    components::{Button, Chips, Link, MENU_ITEM, Menu, Toast, adopted, initials},
    form::submission,
};
use leptos::{prelude::*, task::tick};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, KeyboardEvent, KeyboardEventInit};

use crate::helpers::Mounted;

async fn menu() -> (Mounted, RwSignal<u32>) {
    let pressed = RwSignal::new(0);
    let act = submission(move || {
        pressed.update(|pressed| *pressed += 1);
        async {}
    });
    let mounted = Mounted::with(move || {
        let items = vec![
            view! { <Link to="#first" label="First" class=MENU_ITEM /> }.into_any(),
            view! { <Link to="#second" label="Second" class=MENU_ITEM /> }.into_any(),
            view! { <Button label="Act" submission=act class=MENU_ITEM /> }.into_any(),
        ];
        view! {
            <Menu id="list" name="Menu: Ada".to_owned() face="Ada".into_any() items />
            <button id="after">"After"</button>
        }
    })
    .await;
    (mounted, pressed)
}

/// Presses a key at the element that has the focus. Returns whether the page may act on it too.
async fn press(key: &str) -> bool {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    let passed = document().active_element().unwrap().dispatch_event(&event).unwrap();
    settle().await;
    passed
}

/// The browser raises the events of a popover in a later task.
async fn settle() {
    pause(Duration::ZERO).await;
    tick().await;
}

fn focus(mounted: &Mounted, selector: &str) {
    mounted.find(selector).unchecked_into::<HtmlElement>().focus().unwrap();
}

fn focused_text() -> String {
    document().active_element().and_then(|element| element.text_content()).unwrap_or_default()
}

fn is_open(mounted: &Mounted) -> bool {
    let expanded = mounted.find("button[popovertarget]").get_attribute("aria-expanded").unwrap();
    assert_eq!(expanded == "true", mounted.find("#list").matches(":popover-open").unwrap());
    expanded == "true"
}

#[wasm_bindgen_test]
async fn arrow_keys_open_a_menu_and_move_in_it() {
    let (mounted, _) = menu().await;
    focus(&mounted, "button[popovertarget]");
    assert!(press("End").await, "a closed menu leaves End to the page");
    assert!(!is_open(&mounted));
    assert!(!press("ArrowDown").await);
    assert!(is_open(&mounted));
    assert_eq!(focused_text(), "First");
    for (key, text) in [
        ("ArrowDown", "Second"),
        ("End", "Act"),
        ("ArrowDown", "First"),
        ("ArrowUp", "Act"),
        ("Home", "First"),
    ] {
        assert!(!press(key).await, "{key} scrolls the page");
        assert_eq!(focused_text(), text, "after {key}");
    }
    assert!(press("a").await);
}

#[wasm_bindgen_test]
async fn arrow_up_opens_a_menu_at_its_last_item() {
    let (mounted, _) = menu().await;
    focus(&mounted, "button[popovertarget]");
    press("ArrowUp").await;
    assert!(is_open(&mounted));
    assert_eq!(focused_text(), "Act");
}

#[wasm_bindgen_test]
async fn a_menu_closes_when_the_focus_leaves_it_or_an_item_is_pressed() {
    let (mounted, pressed) = menu().await;
    focus(&mounted, "button[popovertarget]");
    press("ArrowDown").await;
    focus(&mounted, "#after");
    settle().await;
    assert!(!is_open(&mounted));

    mounted.click("button[popovertarget]").await;
    settle().await;
    assert!(is_open(&mounted));
    mounted.click("#list button").await;
    settle().await;
    assert!(!is_open(&mounted));
    assert_eq!(pressed.get_untracked(), 1);
    // Links and buttons keep their roles.
    assert_eq!(mounted.count("#list > li > a.menu__item[href]"), 2);
    assert_eq!(mounted.count("#list [role]"), 0);
}

#[wasm_bindgen_test]
async fn a_menu_in_the_header_can_be_removed_while_the_focus_is_in_it() {
    let shown = RwSignal::new(true);
    let header = document().create_element("header").unwrap();
    document().body().unwrap().append_child(&header).unwrap();
    let mounted = Mounted::with(move || {
        let screen = || {
            let items = vec![view! { <Link to="#first" label="First" class=MENU_ITEM /> }.into_any()];
            let menu = view! { <Menu id="list" name="Menu: Ada".to_owned() face="Ada".into_any() items /> };
            adopted::fill_header(menu.into_any());
        };
        move || shown.get().then(screen)
    })
    .await;
    header.query_selector("button").unwrap().unwrap().unchecked_into::<HtmlElement>().focus().unwrap();
    press("ArrowDown").await;
    assert_eq!(focused_text(), "First");
    // The browser takes the focus away when the signals of the screen are gone.
    shown.set(false);
    settle().await;
    assert_eq!(header.child_element_count(), 0);
    drop(mounted);
    header.remove();
}

#[wasm_bindgen_test]
fn initials_are_the_first_letters_of_the_first_and_last_word() {
    for (name, letters) in [
        ("Grace Hopper", "GH"),
        ("ada", "A"),
        ("Maria  de la Cruz", "MC"),
        ("émile (Zola)", "ÉZ"),
        ("عمر الخيّام", "عا"),
        ("", ""),
        ("- !", ""),
    ] {
        assert_eq!(initials(name), letters, "{name}");
    }
}

#[wasm_bindgen_test]
async fn a_toast_is_announced_and_can_be_dismissed() {
    let words = RwSignal::new(String::new());
    let mounted = Mounted::with(move || view! { <Toast words /> }).await;
    let region = mounted.find("[role=status]");
    assert!(mounted.maybe("button").is_none());
    words.set("Saved.".into());
    tick().await;
    assert_eq!(region.text_content().as_deref(), Some("Saved."));
    assert_eq!(mounted.find("button").get_attribute("aria-label").as_deref(), Some("Close"));
    mounted.click("button").await;
    assert_eq!(words.get_untracked(), "");
    assert_eq!(region.text_content().as_deref(), Some(""));
}

#[wasm_bindgen_test]
async fn a_toast_can_be_removed_while_the_focus_is_in_it() {
    let shown = RwSignal::new(true);
    let mounted = Mounted::with(move || {
        let toast = || {
            let words = RwSignal::new("Saved.".to_owned());
            view! { <Toast words /> }
        };
        move || shown.get().then(toast)
    })
    .await;
    focus(&mounted, ".toast__close");
    shown.set(false);
    settle().await;
    assert!(mounted.maybe(".toast").is_none());
}

#[wasm_bindgen_test]
async fn the_chosen_filter_is_the_current_one() {
    let chips = vec![("/a".to_owned(), "All".to_owned()), ("/b".to_owned(), "Locked".to_owned())];
    let mounted = Mounted::with(move || view! { <Chips label="Show" chips chosen=Some(1) /> }).await;
    assert_eq!(mounted.count("nav[aria-label=Show] a"), 2);
    assert_eq!(mounted.text("a[aria-current=true]"), "Locked");
}

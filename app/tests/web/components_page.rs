//! The components page shows every component in every state, and Trunk's page has every language.

use app::development::{Components, shows_components};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use crate::helpers::Mounted;

/// What `components.rs` exports that is no component, and the page and its head that the components page itself
/// cannot contain.
const NO_COMPONENTS: [&str; 18] = [
    "Kind",
    "ValueFormat",
    "SetUpStep",
    "WidePage",
    "PageHead",
    "Bar",
    "Icon",
    "Column",
    "Row",
    "Rows",
    "Selection",
    "Sort",
    "TagKind",
    "Tile",
    "Help",
    "Task",
    "TimelineDay",
    "TimelineEntry",
];
/// The sources of the components page.
const SOURCES: [&str; 11] = [
    include_str!("../../src/development/components.rs"),
    include_str!("../../src/development/components/administration.rs"),
    include_str!("../../src/development/components/buttons.rs"),
    include_str!("../../src/development/components/codes.rs"),
    include_str!("../../src/development/components/console.rs"),
    include_str!("../../src/development/components/fields.rs"),
    include_str!("../../src/development/components/frames.rs"),
    include_str!("../../src/development/components/lists.rs"),
    include_str!("../../src/development/components/messages.rs"),
    include_str!("../../src/development/components/progress.rs"),
    include_str!("../../src/development/components/tables.rs"),
];

async fn components_page() -> Mounted {
    let mounted = Mounted::with(|| view! { <Components /> }).await;
    // What the page types and presses itself shows at the next tick.
    leptos::task::tick().await;
    mounted
}

fn all(mounted: &Mounted, selector: &str) -> Vec<Element> {
    let found = mounted.element.query_selector_all(selector).unwrap();
    (0..found.length()).filter_map(|index| found.get(index)).map(JsCast::unchecked_into).collect()
}

#[wasm_bindgen_test]
fn every_component_is_on_the_components_page() {
    let (_, offered) = include_str!("../../src/components.rs").split_once("pub use").unwrap();
    let names = offered.split(|c: char| !c.is_ascii_alphanumeric());
    let is_component = |name: &&str| {
        name.starts_with(|c: char| c.is_ascii_uppercase()) && name.contains(|c: char| c.is_ascii_lowercase())
    };
    let components: Vec<&str> =
        names.filter(is_component).filter(|name| !NO_COMPONENTS.contains(name)).collect();
    assert!(components.len() > 15, "{components:?}");
    for component in components {
        // A part of another component is there with it.
        let used = |source: &&str| {
            [" ", "/", ">", "\n"].iter().any(|end| source.contains(&format!("<{component}{end}")))
        };
        let inside =
            component == "QrCode" && SOURCES.iter().any(|source| source.contains("<QrCodeToEnlarge"));
        assert!(inside || SOURCES.iter().any(used), "{component} has no state there");
    }
}

#[wasm_bindgen_test]
async fn every_state_is_on_the_components_page() {
    let mounted = components_page().await;
    for selector in [
        ".button--primary:not([aria-busy])",
        ".button--primary[aria-busy=true]",
        ".button:not(.button--primary)[aria-busy=true]",
        ".button--small[aria-label]",
        "button.link",
        "a.button--primary",
        "#empty",
        "#wrong[aria-invalid=true]",
        "#hinted[aria-describedby~=hint]",
        "#fixed[readonly]",
        "#hidden-secret[type=password]",
        "#shown-secret[type=text] + [aria-pressed=true]",
        "#wrong-secret[aria-invalid=true]",
        "#empty-code",
        "#wrong-code[aria-invalid=true]",
        "#wrong-backup-code[aria-invalid=true]",
        "#open-box:not(:checked)",
        "#ticked:checked",
        "#wrong-box[aria-invalid=true]",
        ".notice--alert[role=alert]",
        ".notice:not(.notice--alert)",
        ".notice--offer > .button",
        ".card__status:empty",
        ".card__status:not(:empty)",
        ".steps__step:nth-child(1)[aria-current]",
        ".steps__step:nth-child(2)[aria-current]",
        ".steps__step:nth-child(3)[aria-current]",
        "#open-rules:not(:has([data-kept]))",
        "#some-rules:has([data-kept]):has(li:not([data-kept]))",
        "#kept-rules:not(:has(li:not([data-kept])))",
        ".qr-code canvas[role=img]",
        ".qr-code__picture--waiting",
        "dialog",
        ".next-code progress",
        ".copy-row__group",
        "#sheet > li:nth-child(5)",
        ".codes-sheet__codes--waiting",
        ".item__actions > .button--small[aria-label]",
        ".items .tag",
        ".tag--missing",
        ".tag--bad",
        ".dots__dot--used",
        ".navigation__link[aria-current=page]",
        ".skip-link",
        ".menu > .menu__button[aria-expanded=false]",
        ".crumb",
        ".panel__aside .tag",
        ".split--even > .split__column + .split__column",
        ".item--single > .dots",
        ".chips__chip[aria-current=true]",
        ".tiles__note--bad",
        ".meter__bar[value='0']",
        ".help__item .button",
        ".tasks__quote",
        ".timeline__day + .timeline__day .timeline__entry",
        ".table__head[aria-sort=ascending] > .table__sort",
        ".table__row[data-selected]",
        ".table:not(:has(.table__sort))",
        ".chart__bar--hatched",
        ".legend__part--hatched",
        ".toast [role=status]",
        ".item[tabindex='-1']:not(:has(.item__actions))",
        ".card .panel__title",
        ".card--loading",
        ".card__links .link",
        ".card__foot .link",
    ] {
        assert!(mounted.maybe(selector).is_some(), "nothing is {selector}");
    }
    assert_eq!(mounted.text(".text-field:has(#caps-lock) .text-field__hint"), "Caps Lock is on.");
    let value = |selector| mounted.find(selector).unchecked_into::<HtmlInputElement>().value();
    assert_eq!(value("#filled"), "grace@example.com");
    assert_eq!(value("#filled-code"), "492816");
    assert_eq!(value("#filled-backup-code"), "7k2qm-9xw4t-1hnbc");
}

#[wasm_bindgen_test]
async fn the_dialog_of_the_components_page_opens_with_its_button() {
    let mounted = components_page().await;
    assert!(mounted.maybe("#dialog").is_none());
    mounted.click("#lists > .components__state:last-child > .button").await;
    leptos::task::tick().await;
    assert!(mounted.find("#dialog").has_attribute("open"));
    mounted.click("#dialog > .button:last-child").await;
    assert!(!mounted.find("#dialog").has_attribute("open"));
}

#[wasm_bindgen_test]
async fn the_components_page_is_well_formed() {
    let mounted = components_page().await;
    let mut ids: Vec<String> = all(&mounted, "[id]").iter().map(Element::id).collect();
    ids.sort();
    let twice: Vec<&[String]> = ids.windows(2).filter(|pair| pair[0] == pair[1]).collect();
    assert!(twice.is_empty(), "named twice: {twice:?}");

    for label in all(&mounted, "label") {
        let field = label.get_attribute("for").unwrap();
        assert!(ids.contains(&field), "a label for {field}, which is not there");
    }
    // The checkboxes of a table are named after their rows.
    for field in all(&mounted, "input:not([aria-label])") {
        assert!(
            mounted.maybe(&format!("label[for={}]", field.id())).is_some(),
            "{} has no label",
            field.id()
        );
    }
    for button in all(&mounted, "button, a") {
        let name = button.get_attribute("aria-label").or_else(|| button.text_content());
        assert!(name.is_some_and(|name| !name.trim().is_empty()), "{}", button.outer_html());
    }
    for link in all(&mounted, ".components__contents a") {
        let target = link.get_attribute("href").unwrap();
        assert!(mounted.maybe(&format!("section{target} > h2")).is_some(), "{target} leads nowhere");
    }
    let levels: Vec<u32> = all(&mounted, "h1:not(.card--loading *), h2, h3")
        .iter()
        .map(|heading| heading.tag_name()[1..].parse().unwrap())
        .collect();
    assert_eq!(levels[0], 1);
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1 && pair[1] > 1), "{levels:?}");
}

/// A page as `trunk serve` sends it, with a list of languages.
fn page(languages: &str) -> HtmlElement {
    let page: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    page.set_inner_html(&format!(
        "<link id=words href=/words/en.json><p data-l10n-id=login>Login</p>\
         <button data-l10n-attr='aria-label:show-password title:show'></button>\
         <ul data-slot=languages>{languages}</ul>"
    ));
    document().body().unwrap().append_child(&page).unwrap();
    page
}

fn text(page: &HtmlElement, selector: &str) -> String {
    page.query_selector(selector).unwrap().and_then(|element| element.text_content()).unwrap_or_default()
}

#[wasm_bindgen_test]
fn trunks_page_has_the_language_that_was_chosen() {
    let storage = window().session_storage().unwrap().unwrap();
    let html = document().document_element().unwrap();
    let page = page("");
    storage.set_item("language", "ar").unwrap();
    assert!(!shows_components(), "this is not the address of the components page");
    assert_eq!(text(&page, "p"), "تسجيل الدخول");
    let button = page.query_selector("button").unwrap().unwrap();
    assert_eq!(button.get_attribute("aria-label").as_deref(), Some("إظهار كلمة المرور"));
    assert_eq!(button.get_attribute("title").as_deref(), Some("إظهار"));
    assert_eq!(
        (html.get_attribute("lang"), html.get_attribute("dir")),
        (Some("ar".into()), Some("rtl".into()))
    );
    assert!(page.query_selector_all("[data-slot=languages] a[href^='?language=']").unwrap().length() > 4);
    assert_eq!(text(&page, "[aria-current=true]"), "العربية");
    page.remove();

    // An unknown tag gives English.
    let page = self::page("");
    storage.set_item("language", "xx").unwrap();
    assert!(!shows_components());
    assert_eq!((text(&page, "p"), html.get_attribute("dir").unwrap()), ("Login".into(), "ltr".into()));
    page.remove();
    storage.remove_item("language").unwrap();
}

#[wasm_bindgen_test]
fn a_page_of_the_server_is_left_unchanged() {
    let page = page("<li>Deutsch</li>");
    let before = page.inner_html();
    assert!(!shows_components());
    assert_eq!(page.inner_html(), before);
    page.remove();
}

//! Puts words into the built page. It is well formed and written by hand, in English: what is looked
//! for stands in it exactly so, and an element that is translated holds text alone.

use std::fmt::Write as _;

use shared::Program;

use super::Door;
use crate::assets;
use domain::language::{Language, Value, html, plain};

/// An element's text: `data-l10n-id="message"`.
const TEXT: &str = "data-l10n-id=\"";
/// Attributes: `data-l10n-attr="aria-label:message title:message"`.
const ATTRIBUTES: &str = "data-l10n-attr=\"";

/// The hidden link to an identity provider.
const PROVIDER: &str = "<a class=\"link\" href=\"/api/oidc/1\" rel=\"external\" hidden";

/// The page in a language, with the application's name in it. What the page does not have stays away.
pub fn translate(page: &str, language: Language, program: Program, door: &Door) -> String {
    let application_name = &door.application_name;
    let name = html(&plain(application_name));
    let page = page
        .replace("<title>Vestibule</title>", &format!("<title>{name}</title>"))
        .replace("data-application-name>Vestibule<", &format!("data-application-name>{name}<"))
        .replace(
            "<html lang=\"en\">",
            &format!("<html lang=\"{}\" dir=\"{}\">", language.tag(), language.direction()),
        )
        .replace("href=\"/words/en.json\"", &format!("href=\"{}\"", assets::words(language, program)));
    let values = [("application", Value::Text(application_name))];
    let say = |id: &str| language.say(id, &values);
    providers(&words(&languages(&page, language), &say), &door.providers, language)
}

/// The link to the identity provider, in the place of the hidden one; of several, one for each.
fn providers(page: &str, providers: &[(u8, Option<String>)], language: Language) -> String {
    let Some((before, text, after)) = page.split_once(PROVIDER).and_then(|(before, rest)| {
        let (link, after) = rest.split_once("</a>")?;
        Some((before, link.split_once('>')?.1, after))
    }) else {
        return page.to_owned();
    };
    let link = |(number, name): &(u8, Option<String>)| {
        let with = |name: &String| {
            language.say("login-with", &[("provider", Value::Text(name))]).map(|text| html(&text))
        };
        let text =
            name.as_ref().filter(|_| providers.len() > 1).and_then(with).unwrap_or_else(|| text.to_owned());
        format!("<a class=\"link\" href=\"/api/oidc/{number}\" rel=\"external\">{text}</a>")
    };
    let links: String = providers.iter().map(link).collect();
    [before, &links, after].concat()
}

/// The page with the loading state instead of the login form.
pub fn loading(page: &str) -> String {
    // The space keeps it from `data-l10n-id`.
    page.replace(" id=\"loading\" hidden", " id=\"loading\"").replace(" id=\"login\"", " id=\"login\" hidden")
}

/// Fills the list of the languages.
fn languages(page: &str, current: Language) -> String {
    let mut items = String::new();
    for language in Language::all() {
        let (tag, name) = (language.tag(), html(language.name()));
        let mark = if language == current { " aria-current=\"true\"" } else { "" };
        let _ = write!(
            items,
            "<li><a href=\"?language={tag}\" hreflang=\"{tag}\" lang=\"{tag}\" rel=\"external\"{mark}>{name}</a></li>"
        );
    }
    let place = page.find("data-languages>").map(|start| start + "data-languages>".len());
    let place = place.and_then(|start| Some((start, start + page[start..].find("</ul>")?)));
    place.map_or_else(|| page.to_owned(), |(start, end)| [&page[..start], &items, &page[end..]].concat())
}

/// Replaces the texts and attributes that name a message.
fn words(page: &str, say: &dyn Fn(&str) -> Option<String>) -> String {
    let mut done = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, tag, after)) = next(rest) {
        done.push_str(before);
        let mut opening = tag.to_owned();
        for pair in attribute(tag, ATTRIBUTES).unwrap_or_default().split_whitespace() {
            if let Some((name, message)) = pair.split_once(':').and_then(|(name, id)| Some((name, say(id)?)))
            {
                opening = with_attribute(&opening, name, &html(&plain(&message)));
            }
        }
        done.push_str(&opening);
        rest = after;
        if let Some(message) = attribute(tag, TEXT).and_then(say) {
            done.push_str(&html(&message));
            rest = &after[after.find('<').unwrap_or(after.len())..];
        }
    }
    done + rest
}

/// The next opening tag that names a message, with what stands before and behind it.
fn next(page: &str) -> Option<(&str, &str, &str)> {
    let mark = page.find("data-l10n-")?;
    let start = page[..mark].rfind('<')?;
    let end = mark + page[mark..].find('>')? + 1;
    Some((&page[..start], &page[start..end], &page[end..]))
}

fn attribute<'a>(tag: &'a str, opening: &str) -> Option<&'a str> {
    tag.split_once(opening)?.1.split_once('"').map(|(value, _)| value)
}

fn with_attribute(tag: &str, name: &str, value: &str) -> String {
    let opening = format!(" {name}=\"");
    match tag.split_once(&opening).and_then(|(before, old)| Some((before, old.split_once('"')?.1))) {
        Some((before, after)) => format!("{before}{opening}{value}\"{after}"),
        None => tag.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = include_str!("../../../app/index.html");

    #[test]
    fn texts_and_attributes_that_name_a_message_are_replaced_and_nothing_else() {
        let say = |id: &str| (id != "unknown").then(|| format!("<{id}>"));
        let page = concat!(
            r#"<p class="a" data-l10n-id="one">One</p> and <b>two</b>"#,
            r#"<i data-l10n-id="unknown">Stays</i>"#,
            r#"<input aria-label="Old" data-l10n-attr="aria-label:three title:four" title="Old"><p>End"#,
        );
        let expected = concat!(
            r#"<p class="a" data-l10n-id="one">&lt;one&gt;</p> and <b>two</b>"#,
            r#"<i data-l10n-id="unknown">Stays</i>"#,
            r#"<input aria-label="&lt;three&gt;" data-l10n-attr="aria-label:three title:four" title="&lt;four&gt;"><p>End"#,
        );
        assert_eq!(words(page, &say), expected);
    }

    #[test]
    fn the_page_says_which_language_it_is_in_and_leads_to_the_others() {
        let door = Door { application_name: "A & <B>".into(), providers: Vec::new() };
        for language in Language::all() {
            let page = translate(PAGE, language, Program::Login, &door);
            let tag = language.tag();
            assert!(
                page.contains(&format!("<html lang=\"{tag}\" dir=\"{}\">", language.direction())),
                "{page}"
            );
            assert!(
                page.contains(&format!("href=\"{}\"", assets::words(language, Program::Login))),
                "{page}"
            );
            assert!(
                page.contains("<title>A &amp; &lt;B&gt;</title>")
                    && page.contains("name>A &amp; &lt;B&gt;</span>")
            );
            assert_eq!(page.matches("<li>").count(), Language::all().count());
            assert_eq!(page.matches(" aria-current=\"true\">").count(), 1);
            assert!(page.contains(&format!("aria-current=\"true\">{}</a>", language.name())), "{page}");
        }
    }

    #[test]
    fn the_identity_providers_are_linked_where_there_are_some_and_named_where_there_are_several() {
        let english = Language::find("en").unwrap();
        let links = |providers: &[(u8, Option<&str>)]| {
            let providers =
                providers.iter().map(|(number, name)| (*number, name.map(str::to_owned))).collect();
            let page =
                translate(PAGE, english, Program::Login, &Door { application_name: "A".into(), providers });
            let links = page.split("<a class=\"link\"").skip(1).filter(|link| link.contains("/api/oidc/"));
            links.map(|link| link.split("</a>").next().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert!(links(&[]).is_empty());
        let one = " href=\"/api/oidc/1\" rel=\"external\">Login with the identity provider";
        assert_eq!(links(&[(1, None)]), [one]);
        assert_eq!(links(&[(1, Some("Northwind ID"))]), [one]);
        assert_eq!(
            links(&[(1, Some("<One>")), (3, Some("Three"))]),
            [
                " href=\"/api/oidc/1\" rel=\"external\">Login with <bdi>&lt;One&gt;</bdi>",
                " href=\"/api/oidc/3\" rel=\"external\">Login with <bdi>Three</bdi>",
            ]
        );
    }

    #[test]
    fn one_of_form_and_loading_state_is_shown() {
        let (form, waiting) =
            ("<div class=\"card\" id=\"login\"", "<div class=\"card card--loading\" id=\"loading\"");
        let hidden = |page: &str| [form, waiting].map(|mark| page.contains(&format!("{mark} hidden>")));
        let loading = loading(PAGE);
        assert_eq!((hidden(PAGE), hidden(&loading)), ([false, true], [true, false]));
        // It was moved, and went nowhere else.
        assert_eq!(loading.matches(" hidden").count(), PAGE.matches(" hidden").count());
    }
}

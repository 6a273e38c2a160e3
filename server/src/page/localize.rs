//! The built page, which is in English, in another language: with its words, the application's name, and the
//! links to identity providers and to the other languages.

use std::fmt::Write as _;

use domain::language::{Language, Value, html, plain};
use lol_html::html_content::{ContentType::Html, Element};
use shared::Program;

use super::{
    Content, anchors, demo,
    edits::{Edits, PageError},
};
use crate::assets;

/// Gives the message with an id, in the language of the page.
type Message<'a> = dyn Fn(&str) -> Result<String, PageError> + 'a;

/// The page in a language.
///
/// # Errors
/// When the page lacks an element, or names a message that does not exist.
pub fn localize(
    page: &str,
    language: Language,
    program: Program,
    content: &Content,
) -> Result<String, PageError> {
    let message = |id: &str| say(language, id, ("application", &content.application_name));
    let name = html(&plain(&content.application_name));
    let [sheet, banner] =
        if content.demo { [demo::style_sheet(), demo::banner(&message)?] } else { Default::default() };
    let set_name = |element: &mut Element<'_, '_>| {
        element.set_inner_content(&name, Html);
        Ok(())
    };
    translated(&message)
        .one(anchors::TITLE, set_name)
        .one(anchors::NAME, set_name)
        .one(anchors::HEAD, |head| {
            head.append(&sheet, Html);
            Ok(())
        })
        .one(anchors::BODY, |body| {
            body.append(&banner, Html);
            Ok(())
        })
        .one(anchors::ROOT, |root| {
            root.set_attribute("lang", language.tag())?;
            Ok(root.set_attribute("dir", language.direction())?)
        })
        .one(anchors::WORDS, |link| Ok(link.set_attribute("href", assets::words(language, program))?))
        .one(anchors::LANGUAGES, |list| {
            list.set_inner_content(&language_links(language), Html);
            Ok(())
        })
        .one(anchors::PROVIDER, |link| {
            link.replace(&provider_links(link, content, language)?, Html);
            Ok(())
        })
        .every(anchors::ATTRIBUTES, |element| {
            for pair in element.get_attribute("data-l10n-attr").unwrap_or_default().split_whitespace() {
                let (name, id) = pair.split_once(':').unwrap_or((pair, ""));
                element.set_attribute(name, &html(&plain(&message(id)?)))?;
            }
            Ok(())
        })
        // An HTML parser takes what is in it for text.
        .raw("noscript", |page| translated(&message).apply(page))
        .apply(page)
}

fn say(language: Language, id: &str, (name, value): (&str, &str)) -> Result<String, PageError> {
    let message = language.say(id, &[(name, Value::Text(value))]);
    message.ok_or_else(|| PageError(format!("shared/words/{}.ftl has no message {id}", language.tag())))
}

/// Replaces the text of every element that names a message.
fn translated<'h>(message: &'h Message<'h>) -> Edits<'h> {
    Edits::default().every(anchors::TEXT, |element| {
        let id = element.get_attribute("data-l10n-id").unwrap_or_default();
        element.set_inner_content(&html(&message(&id)?), Html);
        Ok(())
    })
}

/// One link for each identity provider, like the page's own. With several providers each link names its
/// provider.
fn provider_links(
    link: &Element<'_, '_>,
    content: &Content,
    language: Language,
) -> Result<String, PageError> {
    let class = html(&link.get_attribute("class").unwrap_or_default());
    let mut links = String::new();
    for (id, name) in &content.providers {
        let named = name.as_ref().filter(|_| content.providers.len() > 1);
        let text = match named {
            Some(name) => say(language, "login-with", ("provider", name))?,
            None => say(language, "login-with-provider", ("application", &content.application_name))?,
        };
        let text = html(&text);
        let _ = write!(links, "<a class=\"{class}\" href=\"/api/oidc/{id}\" rel=\"external\">{text}</a>");
    }
    Ok(links)
}

/// The links to the page in each language.
fn language_links(current: Language) -> String {
    let mut items = String::new();
    for language in Language::all() {
        let (tag, name) = (language.tag(), html(language.name()));
        let mark = if language == current { " aria-current=\"true\"" } else { "" };
        let _ = write!(
            items,
            "<li><a href=\"?language={tag}\" hreflang=\"{tag}\" lang=\"{tag}\" rel=\"external\"{mark}>{name}</a></li>"
        );
    }
    items
}

//! The messages of a language. Each is parsed when it is said: the server says few, and all of them would take 4 MB.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use super::catalogue::Language;

/// The marks that Fluent puts around a value in a sentence (Unicode's FSI and PDI), so that a Latin name in an Arabic
/// sentence does not reorder the words around it.
const FIRST: char = '\u{2068}';
const LAST: char = '\u{2069}';

/// A value for a message.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    /// A text.
    Text(&'a str),
    /// A number, on which the words may depend.
    Number(i64),
}

impl Language {
    /// Formats a message. Its values are between isolation marks, which [`html`] and [`plain`] handle. None where there is
    /// no such message.
    #[must_use]
    pub fn say(self, id: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set(
                (*name).to_owned(),
                match value {
                    Value::Text(text) => FluentValue::from(plain(text)),
                    Value::Number(number) => FluentValue::from(*number),
                },
            );
        }
        let words = self.bundle(id)?;
        let pattern = words.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let said = words.format_pattern(pattern, Some(&arguments), &mut errors);
        if !errors.is_empty() {
            tracing::error!(
                target: "server",
                event = "internal_error",
                id,
                language = self.tag(),
                "a message lacks a value: {errors:?}",
            );
        }
        Some(said.into_owned())
    }

    /// A bundle with one message.
    fn bundle(self, id: &str) -> Option<FluentBundle<FluentResource>> {
        let messages = self.0.messages;
        let (_, source) = messages[messages.binary_search_by_key(&id, |(id, _)| id).ok()?];
        let mut bundle = FluentBundle::new(vec![self.tag().parse().unwrap_or_default()]);
        // The build script has parsed the same message, and fails on any error in it.
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(source.to_owned());
        bundle.add_resource_overriding(resource);
        Some(bundle)
    }
}

/// Converts a message to HTML: escapes it, and turns the isolation marks into `<bdi>`.
#[must_use]
pub fn html(said: &str) -> String {
    let mut html = String::with_capacity(said.len() + 16);
    for character in said.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            FIRST => html.push_str("<bdi>"),
            LAST => html.push_str("</bdi>"),
            character => html.push(character),
        }
    }
    html
}

/// Removes the isolation marks from a message, or from a value that contains some.
#[must_use]
pub fn plain(said: &str) -> String {
    said.replace([FIRST, LAST], "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_isolated_and_cannot_break_out() {
        let name = "<b>\u{2069}Ada & \"Co\"";
        let said = Language::find("en").unwrap().say("go-to", &[("application", Value::Text(name))]).unwrap();
        assert_eq!(html(&said), "Go to <bdi>&lt;b&gt;Ada &amp; &quot;Co&quot;</bdi>");
        assert_eq!(plain(&said), "Go to <b>Ada & \"Co\"");
    }

    #[test]
    fn an_unknown_message_is_none() {
        assert_eq!(Language::find("en").unwrap().say("no-such-message", &[]), None);
    }
}

//! Every message as a function, generated from `shared/words/en.ftl` by the build script, and the table of
//! the current language, which they read (`shared::catalogue` describes its form).

use std::cell::RefCell;

use js_sys::{Array, Intl::PluralRules, JSON, Object};
use wasm_bindgen::{JsCast, JsValue};

use self::Argument::{Number, Text};

/// An argument of a message.
enum Argument<'a> {
    Text(&'a str),
    Number(u32),
}

/// The words of one language.
#[derive(Default)]
struct Table {
    entries: Array,
    /// The messages without arguments. They live as long as the page.
    plain: Vec<&'static str>,
}

thread_local! {
    static TABLE: RefCell<Table> = RefCell::default();
}

/// Loads the table of a language; until then, every message is empty. False where the text is no table.
#[must_use]
pub fn load(json: &str) -> bool {
    let Ok(entries) = JSON::parse(json) else { return false };
    let Ok(entries) = entries.dyn_into::<Array>() else { return false };
    let plain = |entry: JsValue| entry.as_string().map_or("", |text| Box::leak(text.into_boxed_str()));
    let plain = entries.iter().map(plain).collect();
    TABLE.set(Table { entries, plain });
    true
}

fn plain(message: usize) -> &'static str {
    TABLE.with_borrow(|table| table.plain.get(message).copied().unwrap_or_default())
}

fn format(message: u32, arguments: &[Argument<'_>]) -> String {
    let entry = TABLE.with_borrow(|table| table.entries.get(message));
    let mut words = String::new();
    append(&mut words, &entry, arguments);
    words
}

fn append(words: &mut String, entry: &JsValue, arguments: &[Argument<'_>]) {
    if let Some(text) = entry.as_string() {
        words.push_str(&text);
        return;
    }
    for piece in Array::from(entry) {
        if let Some(argument) = argument(&piece, arguments) {
            match argument {
                // A name in another script would change the order of its neighbours (UAX #9 §6.3).
                Text(text) if direction() == "rtl" => {
                    words.extend(["\u{2068}", text, "\u{2069}"]);
                }
                Text(text) => words.push_str(text),
                Number(number) => words.push_str(&number.to_string()),
            }
        } else if let Some(choice) = piece.dyn_ref::<Array>() {
            append(words, &choose(choice, arguments), arguments);
        } else {
            append(words, &piece, arguments);
        }
    }
}

/// The argument that a piece of an entry refers to by number, if it does.
fn argument<'a>(piece: &JsValue, arguments: &'a [Argument<'a>]) -> Option<&'a Argument<'a>> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the build script counted it"
    )]
    piece.as_f64().and_then(|number| arguments.get(number as usize))
}

/// The entry for the argument: that of its number, else of its plural category, else the last.
fn choose(choice: &Array, arguments: &[Argument<'_>]) -> JsValue {
    let keys = match argument(&choice.get(0), arguments) {
        Some(Number(number)) => [number.to_string(), category(*number)],
        Some(Text(text)) => [(*text).to_owned(), String::new()],
        None => Default::default(),
    };
    let last = choice.length() - 1;
    for key in keys {
        for at in (1..last).step_by(2) {
            if choice.get(at).as_string().as_ref() == Some(&key) {
                return choice.get(at + 1);
            }
        }
    }
    choice.get(last)
}

/// The plural category of a number in this language (CLDR).
fn category(number: u32) -> String {
    let rules = PluralRules::new(&Array::of1(&JsValue::from(locale())), &Object::new());
    rules.select(number.into()).into()
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));

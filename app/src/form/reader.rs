//! Reading the fields of a form.

use leptos::prelude::*;
use shared::ParseError;

use super::Field;

/// Reads the fields of a form in their order, and keeps track of the first wrong one.
#[derive(Debug, Default)]
pub struct FormReader {
    failed: bool,
}

impl FormReader {
    /// A reader that has read no field.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The parsed text of a field. Reports at the field what is wrong with it.
    pub fn field<T>(
        &mut self,
        field: Field,
        parse: impl FnOnce(&str) -> Result<T, ParseError>,
        words: fn(ParseError) -> &'static str,
    ) -> Option<T> {
        match parse(&field.text()) {
            Ok(value) => {
                field.error.set(String::new());
                Some(value)
            }
            Err(invalid) => {
                self.wrong(field, words(invalid).to_owned());
                None
            }
        }
    }

    fn wrong(&mut self, field: Field, words: String) {
        if self.failed {
            field.announced.set(false);
            field.error.set(words);
        } else {
            self.failed = true;
            field.reject(words);
        }
    }
}

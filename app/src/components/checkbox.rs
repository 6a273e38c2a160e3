//! A checkbox.

use leptos::prelude::*;

use super::{
    live::attribute,
    text_field::{described_by, error, invalid},
};
use crate::form::Field;

/// A checkbox with its label.
#[component]
pub fn Checkbox(
    /// The field.
    field: Field,
    /// The visible label.
    #[prop(into)]
    label: String,
) -> AnyView {
    view! {
        <div class="checkbox">
            {error(field)}
            <label class="checkbox__label" for=field.id>
                <input
                    class="checkbox__box"
                    id=field.id
                    type="checkbox"
                    aria-invalid=attribute(move || invalid(field))
                    aria-describedby=described_by(field, "")
                />
                {label}
            </label>
        </div>
    }
    .into_any()
}

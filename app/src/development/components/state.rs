//! A state of a component.

use leptos::prelude::*;

/// A state: its name, and the component in it.
pub type State = (&'static str, AnyView);

//! An event of the audit log, before it is known who caused it.

use shared::api::audit::{Detail, EventKind, Factor};

/// What happened, with its details.
pub(crate) struct Event(pub(crate) EventKind, pub(crate) Detail);

impl From<EventKind> for Event {
    fn from(kind: EventKind) -> Self {
        Self(kind, Detail::default())
    }
}

impl Event {
    /// An event with a factor.
    pub(crate) fn with_factor(kind: EventKind, factor: impl Into<Option<Factor>>) -> Self {
        Self(kind, Detail { factor: factor.into(), ..Detail::default() })
    }

    /// An event with a number.
    pub(crate) fn with_count(kind: EventKind, count: impl TryInto<u32>) -> Self {
        Self(kind, Detail { count: Some(count.try_into().unwrap_or(u32::MAX)), ..Detail::default() })
    }

    /// An event with a text, such as a reason or a new value; an empty one is left out.
    pub(crate) fn with_text(kind: EventKind, text: &str) -> Self {
        Self(kind, Detail { text: (!text.is_empty()).then(|| text.to_owned()), ..Detail::default() })
    }

    /// The event with the name of what it is about; an empty one is left out.
    pub(crate) fn named(self, name: &str) -> Self {
        Self(self.0, Detail { name: (!name.is_empty()).then(|| name.to_owned()), ..self.1 })
    }
}

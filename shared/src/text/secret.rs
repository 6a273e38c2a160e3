//! Common implementations for passwords and codes.

/// Implements serde and `Debug` for a secret. It is deserialized by `parse(&str) -> Result<Self, ParseError>`
/// and serialized by the given method. `Debug` output does not show it.
macro_rules! secret {
    ($name:ident, $text:ident) => {
        /// Hides the secret, so that it cannot reach a log.
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::ParseError;
            fn try_from(typed: String) -> Result<Self, $crate::ParseError> {
                Self::parse(&typed)
            }
        }

        impl From<$name> for String {
            fn from(secret: $name) -> Self {
                secret.$text().into()
            }
        }
    };
}

pub(crate) use secret;

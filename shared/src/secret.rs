//! What passwords and codes have in common.

/// Reads a type from what was typed and writes it by one of its methods, as its wire form is; and never
/// lets it into a log. The type has `parse(&str) -> Result<Self, ParseError>`.
macro_rules! secret {
    ($name:ident, $text:ident) => {
        /// A secret never reaches a log.
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

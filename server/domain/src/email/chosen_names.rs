//! Names that people chose, as emails show them: mail programs make links of addresses and numbers in any text, and show
//! marks that turn or hide text. Names come from identity providers too, and older ones were checked less strictly.

use shared::PersonName;

/// The least number of digits that phones make a link of.
const TELEPHONE: usize = 6;

/// The name by which an email greets a person and by which it is addressed to them: empty if mail programs would show more
/// than a name.
pub(super) fn of_person(name: &str) -> &str {
    let is_today = PersonName::parse(name).is_ok_and(|parsed| parsed.as_str() == name);
    if is_today && !makes_a_link(name) { name } else { "" }
}

/// Whether mail programs make a link of a part of the text.
fn makes_a_link(text: &str) -> bool {
    let letters = |part: &str| part.chars().take_while(|c| c.is_alphanumeric()).count();
    // `example.com`, but not `J.R.R.` or `Dr. Smith`. Browsers take the ideographic full stops for dots.
    let is_host =
        text.split(['.', '\u{3002}', '\u{ff0e}', '\u{ff61}']).skip(1).any(|after| letters(after) > 1);
    let digits = text.chars().filter(char::is_ascii_digit).count();
    is_host || digits >= TELEPHONE || text.contains('@') || text.contains("//") || text.contains("\\\\")
}

/// The name of a device, without the characters by which mail programs find addresses.
pub(super) fn of_device(name: &str) -> String {
    let name = name.replace(['.', '/', ':', '@', '\\'], " ");
    let is_visible = |c: &char| PersonName::parse(&format!("x{c}x")).is_ok();
    name.chars().filter(is_visible).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_would_become_a_link_or_hides_text_is_not_shown() {
        for name in [
            "Ada Lovelace",
            "J.R.R. Tolkien",
            "Dr. Ada King, Countess (2nd)",
            "<b>\"Ada\"</b> & {{7*7}}",
            "R\u{e9}my/Ada",
            "\u{639}\u{644}\u{6cc}\u{200c}\u{631}\u{636}\u{627}",
            "",
        ] {
            assert_eq!(of_person(name), name);
        }
        for name in [
            "your account is locked, see https://evil.example",
            "go to evil.example",
            "www.evil.example",
            "ask x@evil",
            "evil\u{3002}example",
            "\\\\evil\\share",
            "call +49 30 1234567",
            "turned \u{202e}around",
            "Ada\r\nBcc: eve@evil.example",
            "hid\u{200b}den",
            " ",
        ] {
            assert_eq!(of_person(name), "", "{name:?}");
        }
    }

    #[test]
    fn a_device_has_a_name_of_one_line_without_addresses() {
        assert_eq!(of_device("Work phone"), "Work phone");
        assert_eq!(
            of_device("https://evil.example\r\nPassword: x\u{202e}\u{200b}"),
            "https   evil examplePassword  x"
        );
    }
}

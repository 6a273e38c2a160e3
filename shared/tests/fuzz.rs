//! Texts that proptest makes up, for every newtype that parses: a text that was accepted is accepted again, unchanged, alone
//! and through JSON; and a time that grows with the length alone.

use std::{fmt::Debug, fs, time::Duration};

use proptest::{prelude::*, sample::select};
use serde::{Serialize, de::DeserializeOwned};
use shared::{
    BackupCode, Base64Url, DeviceName, EmailAddress, Identifier, NewPassword, Password, PersonName,
    ProviderId, Reason, ResetCode, TotpCode, Username,
};

/// Characters and words that one of the parsers treats in a way of its own.
const PARTS: [&str; 36] = [
    "ada",
    "Ada",
    "example.com",
    "@",
    ".",
    "-",
    "_",
    ":",
    " ",
    "\t",
    "\r\n",
    "\u{a0}",
    "\u{85}",
    "\u{0}",
    "\u{7f}",
    "\u{ad}",
    "\u{200b}",
    "\u{200d}",
    "\u{202e}",
    "\u{2066}",
    "\u{feff}",
    "\u{1e9e}",
    "ı",
    "İ",
    "ß",
    "e\u{301}",
    "\u{344}",
    "\u{fb01}",
    "１２",
    "٣٤",
    "۵",
    "7K2QM",
    "oil",
    "password",
    "AQID",
    "\u{e0001}",
];

fn text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        4 => select(&PARTS[..]).prop_map(str::to_owned),
        1 => any::<String>().prop_map(|text| text.chars().take(6).collect()),
        1 => "[0-9A-Za-z]{1,8}",
    ];
    prop::collection::vec(part, 0..14).prop_map(|parts| parts.concat())
}

/// Asserts that an accepted text is in its canonical form, and that JSON carries it unchanged.
fn is_canonical<T>(
    typed: &str,
    parse: impl Fn(&str) -> Option<T>,
    text: impl Fn(&T) -> String,
) -> Result<(), TestCaseError>
where
    T: PartialEq + Debug + Serialize + DeserializeOwned,
{
    let read = serde_json::from_value::<T>(typed.into()).ok();
    let Some(value) = parse(typed) else {
        prop_assert_eq!(read, None, "JSON accepts {:?}", typed);
        return Ok(());
    };
    let canonical = text(&value);
    prop_assert_eq!(parse(&canonical).map(|again| text(&again)), Some(canonical), "{:?}", typed);
    prop_assert_eq!(read.as_ref(), Some(&value));
    let sent = serde_json::to_value(&value).unwrap();
    prop_assert_eq!(serde_json::from_value::<T>(sent).ok(), Some(value));
    Ok(())
}

proptest! {
    #[test]
    fn what_is_accepted_is_canonical(typed in text()) {
        is_canonical(&typed, |t| Username::parse(t).ok(), |v| v.as_str().into())?;
        is_canonical(&typed, |t| EmailAddress::parse(t).ok(), |v| v.as_str().into())?;
        is_canonical(&typed, |t| Identifier::parse(t).ok(), |v| v.as_str().into())?;
        is_canonical(&typed, |t| DeviceName::parse(t).ok(), |v| v.as_str().into())?;
        is_canonical(&typed, |t| PersonName::parse(t).ok(), |v| v.as_str().into())?;
        is_canonical(&typed, |t| Reason::parse(t).ok(), |v| v.as_str().into())?;
        is_canonical(&typed, |t| Password::parse(t).ok(), |v| v.as_str().into())?;
        is_canonical(&typed, |t| NewPassword::parse(t).ok(), |v| v.as_str().into())?;
        is_canonical(&typed, |t| TotpCode::parse(t).ok(), |v| v.as_str().into())?;
        is_canonical(&typed, |t| BackupCode::parse(t).ok(), BackupCode::grouped)?;
        is_canonical(&typed, |t| ResetCode::parse(t).ok(), ResetCode::grouped)?;
        is_canonical(&typed, |t| Base64Url::<64>::parse(t.into()).ok(), |v| v.as_str().into())?;
        if let Ok(id) = ProviderId::parse(&typed) {
            prop_assert_eq!(id.to_string(), typed);
        }
    }

    /// Sign-in, look-ups and limits agree: an account is found by its name and by its address however they are typed.
    #[test]
    fn an_identifier_is_the_name_or_the_address(typed in text()) {
        let identifier = Identifier::parse(&typed);
        if let Ok(name) = Username::parse(&typed) {
            prop_assert_eq!(identifier.as_ref().unwrap().as_str(), name.as_str());
        }
        if let Ok(address) = EmailAddress::parse(&typed) {
            prop_assert_eq!(identifier.as_ref().unwrap().as_str(), address.key());
        }
    }

    /// No accepted name or reason has a character that ends a line, hides text or turns it.
    #[test]
    fn names_are_one_visible_line(typed in text()) {
        let names = [
            DeviceName::parse(&typed).ok().map(String::from),
            PersonName::parse(&typed).ok().map(String::from),
            Reason::parse(&typed).ok().map(String::from),
        ];
        for name in names.into_iter().flatten() {
            let is_bad = |c: char| c.is_control() || matches!(c, '\u{200b}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            prop_assert!(!name.contains(is_bad), "{:?}", name);
            prop_assert_eq!(name.trim(), &*name);
        }
    }
}

/// The time that this thread has used the processor, which does not depend on what else the machine does.
fn processor_time() -> Duration {
    let statistics = fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    Duration::from_nanos(statistics.split(' ').next().unwrap().parse().unwrap())
}

/// A time that grows with the square of the length would be minutes.
#[test]
fn a_megabyte_takes_a_time_that_grows_with_its_length_alone() {
    const SIZE: usize = 1024 * 1024;
    for part in [
        "a",
        " ",
        "-",
        ".",
        "@",
        "a.",
        "\u{200d}",
        "\u{344}\u{323}",
        "\u{1d160}",
        "１",
        "A",
        "password",
        "\u{0}",
    ] {
        let long = part.repeat(SIZE / part.len());
        let begin = processor_time();
        let _ = (Username::parse(&long), EmailAddress::parse(&long), Identifier::parse(&long));
        let _ = (DeviceName::parse(&long), PersonName::parse(&long), Reason::parse(&long));
        let _ = (Password::parse(&long), NewPassword::parse(&long));
        let _ = (
            TotpCode::parse(&long),
            BackupCode::parse(&long),
            ResetCode::parse(&long),
            ProviderId::parse(&long),
        );
        let _ = Base64Url::<2048>::parse(long);
        let took = processor_time().checked_sub(begin).unwrap();
        assert!(took < Duration::from_secs(5), "a megabyte of {part:?} took {took:?}");
    }
}

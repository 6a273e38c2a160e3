//! Every email in every language.

mod names;

use super::*;
use crate::language::{html as escape, plain};

const AT: Millis = 1_795_492_140_000;
const NAME: &str = "<b>Ada</b> \"L\" & Co";
const TO: Recipient<'_> = Recipient { username: "ada", email: "ada@example.com", name: NAME, language: None };
const PASSWORD: EmailTemplate<'_> =
    EmailTemplate::NewPassword { password: "7k2q-m9xw-4t1h-nbc0", expires_at: AT };

const CODE: &str = "7K2Q-M9XW-4T1H-NBC0-5RPD-8VJ3-ZEGA";
const FROM: &str = "192.0.2.1 (Firefox, Windows)";

fn every_template() -> Vec<EmailTemplate<'static>> {
    let mut templates = vec![
        EmailTemplate::PasswordGenerated,
        PASSWORD,
        EmailTemplate::PasswordResetRequested { code: CODE, expires_at: AT, from: FROM },
        EmailTemplate::SetUpReminder { until: None },
        EmailTemplate::SetUpReminder { until: Some(AT) },
        EmailTemplate::UnusedAccount { until: AT },
        EmailTemplate::Test,
    ];
    templates.extend(every_notice().map(notice));
    templates
}

fn every_notice() -> [SecurityNotice<'static>; 9] {
    [
        SecurityNotice::PasswordChanged,
        SecurityNotice::PasswordReset,
        SecurityNotice::AuthenticatorSetUp,
        SecurityNotice::AuthenticatorReplaced,
        SecurityNotice::AuthenticatorRemoved,
        SecurityNotice::BackupCodeUsed { left: 2 },
        SecurityNotice::BackupCodesRegenerated,
        SecurityNotice::AccountLocked,
        SecurityNotice::MfaReset { reason: "lost <phone>" },
    ]
}

fn notice(notice: SecurityNotice<'static>) -> EmailTemplate<'static> {
    EmailTemplate::SecurityNotice { notice, at: AT, from: Some(FROM), code: CODE }
}

fn language(tag: &str) -> Language {
    Language::find(tag).unwrap()
}

fn write(template: &EmailTemplate<'_>, language: Language) -> Email {
    template.message(language, "North & Wind", "https://login.example.com", &TO)
}

#[test]
fn the_first_two_letters_carry_what_the_first_sign_in_needs_and_no_more() {
    let first = write(&EmailTemplate::PasswordGenerated, language("en"));
    assert_eq!(first.subject, "Password Generated");
    assert!(first.text.contains("\n    Username: ada\n"));
    assert!(first.text.contains("\n    https://login.example.com/login\n"));
    let second = write(&PASSWORD, language("en"));
    assert_eq!(second.subject, "New Password");
    assert!(
        second.text.starts_with(
            "Hello <b>Ada</b> \"L\" & Co,\n\nThis is your temporary password for North & Wind.\n"
        )
    );
    assert!(second.text.contains("\n    Password: 7k2q-m9xw-4t1h-nbc0\n"));
    assert!(second.text.contains("It expires on 24 November 2026 at 03:49 UTC."));
    assert!(!second.text.contains("ada\n"));
}

#[test]
fn the_letter_with_a_reset_code_has_it_to_type_and_in_the_fragment_of_a_link() {
    for language in Language::all() {
        let template = EmailTemplate::PasswordResetRequested { code: CODE, expires_at: AT, from: FROM };
        let message = write(&template, language);
        let link = format!("https://login.example.com/reset-password#{CODE}");
        assert!(message.text.lines().any(|line| line.trim() == link), "{language:?}");
        assert!(message.html.contains(&format!("href=\"{link}\"")), "{language:?}");
        assert!(
            message.text.lines().any(|line| line.trim().split(": ").last() == Some(CODE)),
            "{language:?}"
        );
        assert!(message.html.contains(&format!(">{CODE}</strong>")), "{language:?}");
    }
}

#[test]
fn every_notice_says_when_from_where_and_what_to_do_if_it_was_someone_else() {
    for language in Language::all() {
        for notice in every_notice() {
            let message = write(&self::notice(notice), language);
            let says = |id: &str| plain(&language.say(id, &[]).unwrap());
            assert!(message.text.contains(&date(language, AT)), "{language:?} {notice:?}");
            assert!(message.text.contains(FROM) && message.text.contains(&says("mail-from")), "{notice:?}");
            assert!(message.text.contains(&says(&format!("{}-not-you", notice.subject()))), "{notice:?}");
            assert!(message.text.lines().any(|line| line.ends_with("ada")), "{notice:?} says whose account");
        }
    }
}

#[test]
fn a_notice_of_what_an_administrator_did_does_not_say_from_where() {
    let template = EmailTemplate::SecurityNotice {
        notice: SecurityNotice::MfaReset { reason: "" },
        at: AT,
        from: None,
        code: CODE,
    };
    assert!(!write(&template, language("en")).text.contains("From:"));
}

#[test]
fn text_and_html_say_the_same_and_html_shows_names_as_text() {
    for language in Language::all() {
        for template in every_template() {
            let message = write(&template, language);
            let html = message.html.replace("<bdi>", "").replace("</bdi>", "");
            assert!(!html.contains("<b>") && !html.contains("<phone>"), "{}", message.subject);
            for line in message.text.lines().map(str::trim).filter(|line| !line.is_empty() && *line != "--") {
                let shown = escape(&plain(line.split(": ").last().unwrap_or(line)));
                assert!(html.contains(&shown), "{language:?}: {shown}");
            }
        }
    }
}

#[test]
fn every_template_is_whole_in_every_language() {
    for language in Language::all() {
        let (tag, direction) = (language.tag(), language.direction());
        for template in every_template() {
            let message = write(&template, language);
            assert!(!message.subject.is_empty() && !message.text.contains("{$"), "{tag}");
            assert!(message.html.contains(&format!("<html lang=\"{tag}\" dir=\"{direction}\">")));
            let english = write(&template, self::language("en"));
            assert_eq!(
                message.text.lines().filter(|line| line.is_empty()).count(),
                english.text.lines().filter(|line| line.is_empty()).count()
            );
            assert!(tag == "en" || message.subject != english.subject, "{tag}: {}", message.subject);
        }
    }
}

#[test]
fn dates_have_the_month_names_of_their_language() {
    let dates = |tag| {
        let days = [1_768_435_200_000, 1_772_323_200_000, AT];
        days.map(|at| date(language(tag), at)).join("; ")
    };
    assert_eq!(
        dates("en"),
        "15 January 2026 at 00:00 UTC; 1 March 2026 at 00:00 UTC; 24 November 2026 at 03:49 UTC"
    );
    assert_eq!(
        dates("de"),
        "15. Januar 2026 um 00:00 Uhr (UTC); 1. März 2026 um 00:00 Uhr (UTC); 24. November 2026 um 03:49 Uhr (UTC)"
    );
    assert_eq!(
        dates("fr"),
        "15 janvier 2026 à 00:00 UTC; 1er mars 2026 à 00:00 UTC; 24 novembre 2026 à 03:49 UTC"
    );
    assert_eq!(
        dates("es"),
        "15 de enero de 2026, 00:00 UTC; 1 de marzo de 2026, 00:00 UTC; 24 de noviembre de 2026, 03:49 UTC"
    );
    assert_eq!(
        dates("ar"),
        "15 يناير 2026 الساعة 00:00 (UTC); 1 مارس 2026 الساعة 00:00 (UTC); 24 نوفمبر 2026 الساعة 03:49 (UTC)"
    );
}

#[test]
fn a_label_ends_as_its_language_has_it() {
    let french = write(&PASSWORD, language("fr"));
    assert!(french.text.contains("\n    Mot de passe\u{a0}: 7k2q-m9xw-4t1h-nbc0\n"), "{}", french.text);
    assert!(french.html.contains(">Mot de passe\u{a0}: <strong"), "{}", french.html);
    let german = write(&PASSWORD, language("de"));
    assert!(german.text.contains("\n    Passwort: 7k2q-m9xw-4t1h-nbc0\n"), "{}", german.text);
}

#[test]
fn from_right_to_left_what_is_to_be_copied_stands_alone_and_what_is_put_in_is_set_apart() {
    let arabic = write(&PASSWORD, language("ar"));
    assert!(arabic.text.lines().any(|line| line.trim() == "7k2q-m9xw-4t1h-nbc0"), "{}", arabic.text);
    assert!(arabic.text.contains("\u{2068}North & Wind\u{2069}"));
    assert!(arabic.html.contains("<bdi>North &amp; Wind</bdi>"));
    assert!(
        arabic.html.contains("<strong dir=\"auto\"") && arabic.html.contains(">7k2q-m9xw-4t1h-nbc0</strong>")
    );
    let link = write(&EmailTemplate::PasswordGenerated, language("ar"));
    assert!(link.text.lines().any(|line| line.trim() == "https://login.example.com/login"));
    assert!(link.html.contains("<a dir=\"ltr\""));
    for tag in ["en", "de", "fr", "es"] {
        assert!(!write(&PASSWORD, language(tag)).text.contains(['\u{2068}', '\u{2069}']), "{tag}");
    }
}

//! Emails with names that mean something to HTML, to mail programs, or to templates.

use super::*;

/// What a name can contain that means something to HTML, to mail programs, or to templates.
const HOSTILE: [&str; 7] = [
    "</p><img src=x onerror=alert(1)><a href='evil'>\"",
    "{$application} {{7*191}} ${7*191} %s <%= 7*191 %>",
    "&lt;b&gt; &amp;amp; &#60;i&#62;",
    "Ada\r\nBcc: eve@evil.example\r\n\r\n<b>",
    "\u{202e}turned\u{2069}\u{2069}</bdi>\u{2066}",
    "see https://evil.example",
    "\u{639}\u{628}\u{62f} \"<i>\u{627}\u{644}\u{631}\u{62d}\u{645}\u{646}",
];

#[test]
fn no_name_becomes_markup_a_header_a_link_or_a_template_in_any_email() {
    let tags = |html: &str| {
        let mut tags: Vec<String> =
            html.split('<').skip(1).map(|tag| tag.split('>').next().unwrap().to_owned()).collect();
        // A name with a mark of its own, or none, is isolated differently.
        tags.retain(|tag| !tag.ends_with("bdi"));
        tags
    };
    for language in Language::all() {
        for hostile in HOSTILE {
            let with = |name, device| {
                let mut templates = every_template();
                templates.extend(
                    [
                        SecurityNotice::PasskeyAdded { name: device },
                        SecurityNotice::PasskeyRemoved { name: device },
                        SecurityNotice::PasskeyRejected { name: device },
                        SecurityNotice::MfaReset { reason: device },
                        SecurityNotice::BypassCodeIssued { reason: device },
                        SecurityNotice::AccountReleased { reason: device },
                    ]
                    .map(notice),
                );
                let to = Recipient { name, ..TO };
                // The configuration accepts no control characters in the application's name.
                let application = if name.contains('\r') { "Wind" } else { name };
                let written = templates.into_iter().map(|template| {
                    template.message(language, application, "https://login.example.com", &to)
                });
                written.collect::<Vec<_>>()
            };
            for (written, plain) in with(hostile, hostile).iter().zip(with("Ada", "Ada")) {
                assert_eq!(tags(&written.html), tags(&plain.html), "{language:?} {hostile:?}");
                assert_eq!(written.html.matches("<bdi>").count(), written.html.matches("</bdi>").count());
                assert!(!written.subject.contains(['\r', '\n']), "{:?}", written.subject);
                assert!(!written.name.contains(['\r', '\n', '\u{202e}']) && !written.name.contains("://"));
                assert!(!written.text.contains("1337") && !written.html.contains("1337"), "{hostile}");
            }
        }
    }
}

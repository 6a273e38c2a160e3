//! The page is put together from `app/index.html` in whatever way that is written, and stops the start when
//! it lacks something.

mod formatting;

use self::formatting::{normal, rewritten};
use super::*;

/// The page as it is written, with a style sheet as in a built one.
fn source() -> String {
    let edits = Edits::default().one("link[data-trunk][rel=css]", |link| {
        link.replace("<link rel=\"stylesheet\" href=\"/vestibule-0.css\">", Html);
        Ok(())
    });
    edits.apply(include_str!("../../../app/index.html")).unwrap()
}

fn content(providers: &[(&str, Option<&str>)]) -> Content {
    let provider =
        |(id, name): &(&str, Option<&str>)| (ProviderId::parse(id).unwrap(), name.map(str::to_owned));
    Content {
        application_name: "A & <B>".into(),
        providers: providers.iter().map(provider).collect(),
        demo: false,
    }
}

fn pages(source: &str) -> Result<Pages, PageError> {
    Pages::new([source; 3], &content(&[("corporate", None)]))
}

fn html(pages: &Pages, language: Language, view: View) -> String {
    pages.find(language, view).unwrap().html("{}")
}

fn english() -> Language {
    Language::find("en").unwrap()
}

/// An attribute of every element that a selector matches.
fn attributes(page: &str, selector: &'static str, name: &str) -> Vec<Option<String>> {
    let mut values = Vec::new();
    let edits = Edits::default().every(selector, |element| {
        values.push(element.get_attribute(name));
        Ok(())
    });
    edits.apply(page).unwrap();
    values
}

/// What an element holds, as HTML.
fn inner(page: &str, selector: &'static str) -> String {
    let edits = Edits::default().one(selector, |element| {
        element.prepend("\0", Html);
        element.append("\0", Html);
        Ok(())
    });
    edits.apply(page).unwrap().split('\0').nth(1).unwrap().to_owned()
}

#[test]
fn attributes_comments_and_indentation_may_change() {
    let source = source();
    let other = rewritten(&source);
    assert_ne!(source, other);
    let (expected, found) = (pages(&source).unwrap(), pages(&other).unwrap());
    for language in Language::all() {
        for view in [
            View::Login,
            View::Loading(Program::Login),
            View::Loading(Program::Account),
            View::LoadingBelowHeader(Program::Account),
            View::LoadingBelowHeader(Program::Admin),
        ] {
            let [expected, found] = [&expected, &found].map(|pages| normal(&html(pages, language, view)));
            assert_eq!(found, expected);
        }
    }
}

#[test]
fn a_new_class_stays_and_changes_nothing_else() {
    let classes = |page: &str, selector: &'static str| attributes(page, selector, "class");
    let edits = Edits::default().every("[class]", |element| {
        let class = element.get_attribute("class").unwrap_or_default();
        Ok(element.set_attribute("class", &format!("{class} new"))?)
    });
    let page = html(&pages(&edits.apply(&source()).unwrap()).unwrap(), english(), View::Login);
    assert_eq!(classes(&page, "a[href='/api/oidc/corporate']"), [Some("link new".into())]);
    assert_eq!(classes(&page, anchors::LOGIN), [Some("card new".into())]);
}

#[test]
fn a_page_that_lacks_an_element_is_an_error_that_names_it() {
    let anchors = [
        anchors::ROOT,
        anchors::TITLE,
        anchors::NAME,
        anchors::LOGIN,
        anchors::LOADING,
        anchors::PROVIDER,
        anchors::LANGUAGES,
        anchors::WORDS,
        anchors::STATE,
        anchors::TEXT,
        anchors::ATTRIBUTES,
    ];
    for anchor in anchors {
        let edits = Edits::default().every(anchor, |element| {
            element.remove_and_keep_content();
            Ok(())
        });
        let error = pages(&edits.apply(&source()).unwrap()).err().map(|error| error.to_string());
        assert_eq!(error, Some(format!("app/index.html has no element {anchor}")));
    }
    let twice = source().replace("</body>", "<i id=\"words\"></i></body>");
    let error = pages(&twice).err().map(|error| error.to_string());
    assert_eq!(error.as_deref(), Some("app/index.html has 2 elements #words"));
}

#[test]
fn a_message_that_a_language_lacks_is_an_error_that_names_both() {
    let page = source().replace("data-l10n-id=\"late\"", "data-l10n-id=\"lost\"");
    let error = pages(&page).err().unwrap().to_string();
    assert!(error.contains("shared/words/ar.ftl has no message lost"), "{error}");
}

#[test]
fn the_page_is_in_its_language_and_links_to_the_others() {
    let pages = pages(&source()).unwrap();
    for language in Language::all() {
        let page = html(&pages, language, View::Login);
        let message = |id| domain::language::html(&language.say(id, &[]).unwrap());
        let attribute = |selector, name| attributes(&page, selector, name).remove(0).unwrap();
        assert_eq!(attribute("html", "lang"), language.tag());
        assert_eq!(attribute("html", "dir"), language.direction());
        assert_eq!(attribute("#words", "href"), crate::assets::words(language, Program::Login));
        assert_eq!(inner(&page, "title"), "A &amp; &lt;B&gt;");
        assert_eq!(inner(&page, anchors::NAME), "A &amp; &lt;B&gt;");
        assert_eq!(inner(&page, "#login-submit"), message("sign-in"));
        assert_eq!(attribute("#password-reveal", "aria-label"), message("show-password"));
        assert!(inner(&page, "noscript").contains(&format!(">{}</p>", message("no-script"))));
        assert_eq!(attributes(&page, "[data-slot=languages] a", "hreflang").len(), Language::all().count());
        assert_eq!(inner(&page, "[aria-current=true]"), domain::language::html(language.name()));
        let loading = html(&pages, language, View::Loading(Program::Account));
        let words = attributes(&loading, "#words", "href");
        assert_eq!(words, [Some(crate::assets::words(language, Program::Account).to_owned())]);
    }
}

#[test]
fn identity_providers_are_linked_and_named_when_there_are_several() {
    let links = |providers: &[(&str, Option<&str>)]| {
        let source = source();
        let page = html(&Pages::new([&source; 3], &content(providers)).unwrap(), english(), View::Login);
        assert!(!page.contains(anchors::PROVIDER));
        let links = page.split("<a class=\"link\"").skip(1).filter(|link| link.contains("/api/oidc/"));
        links.map(|link| link.split("</a>").next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert!(links(&[]).is_empty());
    let one = " href=\"/api/oidc/corporate\" rel=\"external\">Login with the identity provider";
    assert_eq!(links(&[("corporate", None)]), [one]);
    assert_eq!(links(&[("corporate", Some("Northwind ID"))]), [one]);
    assert_eq!(
        links(&[("corporate", Some("<One>")), ("partner-2", Some("Three"))]),
        [
            " href=\"/api/oidc/corporate\" rel=\"external\">Login with <bdi>&lt;One&gt;</bdi>",
            " href=\"/api/oidc/partner-2\" rel=\"external\">Login with <bdi>Three</bdi>",
        ]
    );
}

#[test]
fn either_the_form_or_the_placeholder_is_hidden() {
    let pages = pages(&source()).unwrap();
    let hidden = |view| {
        let page = html(&pages, english(), view);
        [anchors::LOGIN, anchors::LOADING].map(|part| attributes(&page, part, "hidden")[0].is_some())
    };
    assert_eq!(hidden(View::Login), [false, true]);
    assert_eq!(hidden(View::Loading(Program::Login)), [true, false]);
    assert_eq!(hidden(View::Loading(Program::Account)), [true, false]);
    assert_eq!(hidden(View::LoadingBelowHeader(Program::Account)), [true, false]);
    let class = |view| attributes(&html(&pages, english(), view), anchors::LOADING, "class");
    assert_eq!(class(View::Loading(Program::Account)), [Some("card card--loading".into())]);
    assert_eq!(
        class(View::LoadingBelowHeader(Program::Account)),
        [Some("wide".into())],
        "the class that makes the header wide"
    );
}

#[test]
fn the_state_cannot_end_its_script() {
    let pages = pages(&source()).unwrap();
    let page = pages.find(english(), View::Login).unwrap().html(r#"{"name":"</script><!--"}"#);
    assert_eq!(inner(&page, "#state"), r#"{"name":"\u003c/script>\u003c!--"}"#);
}

#[test]
fn the_compressed_page_is_the_plain_one() {
    let pages = pages(&source()).unwrap();
    let page = pages.find(english(), View::Login).unwrap();
    let compressed = page.brotli("{\"a\":1}");
    assert!(compressed.len() < page.html("{}").len() / 2);
    let mut read = Vec::new();
    brotli::BrotliDecompress(&mut &compressed[..], &mut read).unwrap();
    assert_eq!(String::from_utf8(read).unwrap(), page.html("{\"a\":1}"));
}

#[test]
fn a_logo_replaces_the_mark_and_nothing_else() {
    let logo = crate::branding::Logo { bytes: vec![1], extension: "png", content_type: "image/png" };
    let branding = crate::branding::Branding { logo: Some(logo), ..Default::default() };
    let source = source();
    let ([page], files) = brand([source.as_str()], None, &branding).unwrap();
    let image = format!(
        "<img class=\"brand__mark\" src=\"{}\" alt=\"\" width=\"40\" height=\"40\">",
        files[0].path()
    );
    let (before, rest) = source.split_once("<svg").unwrap();
    assert_eq!(page, [before, &image, rest.split_once("</svg>").unwrap().1].concat());
    let without = Edits::default().one(anchors::MARK, |mark| {
        mark.remove_attribute("data-slot");
        Ok(())
    });
    let error = brand([without.apply(&source).unwrap().as_str()], None, &branding).err().unwrap();
    assert_eq!(error.to_string(), "app/index.html has no element [data-slot=mark]");
    // A build without the app has no page.
    assert_eq!(brand([""], None, &branding).unwrap().0, [""]);
}

use std::collections::BTreeSet;

use super::*;

const TOKENS: &str = include_str!("../../../../style/tokens.css");

fn colour(text: &str) -> Colour {
    text.parse().unwrap()
}

#[test]
fn the_backgrounds_are_those_of_the_style_sheet() {
    for (name, at) in [("background", 0), ("arch", 1), ("surface", 2), ("field", 3)] {
        let pair =
            format!("--color-{name}: light-dark({}, {});", LIGHT.backgrounds[at], DARK.backgrounds[at]);
        assert!(TOKENS.contains(&pair), "{pair}");
    }
    let own = format!("--color-accent: light-dark({}, {});", Accent::OWN.light, Accent::OWN.dark);
    assert!(TOKENS.contains(&own), "{own}");
}

#[test]
fn every_property_that_is_set_exists_in_the_style_sheet() {
    let accents = |css: &str| -> BTreeSet<String> {
        let names = css.lines().filter_map(|line| line.trim().strip_prefix("--")?.split(':').next());
        names.filter(|name| name.contains("accent")).map(str::to_owned).collect()
    };
    assert_eq!(accents(&Accent::OWN.css()), accents(TOKENS));
}

#[test]
fn our_own_accent_is_legible_in_both_themes() {
    let Accent { light, dark } = Accent::OWN;
    assert_eq!((LIGHT.check(light), DARK.check(dark)), (Ok(()), Ok(())));
}

#[test]
fn a_colour_with_low_contrast_is_rejected_with_the_nearest_legible_one() {
    let refused = Accent::light(colour("#e0a800")).unwrap_err();
    assert!(
        refused.starts_with("is #e0a800, whose contrast with #") && refused.contains("light theme is 1."),
        "{refused}"
    );
    let nearest = refused.rsplit_once("which ").unwrap().1.strip_suffix(" has").unwrap();
    assert!(Accent::light(colour(nearest)).is_ok(), "{nearest}");
    let refused = Accent::OWN.with_dark(colour("#0b5d57")).unwrap_err();
    assert!(refused.contains("dark theme"), "{refused}");
}

#[test]
fn an_accent_for_the_light_theme_is_made_legible_in_the_dark_one() {
    for light in ["#0b5d57", "#7a1f3d", "#1b3fa0", "#000000", "#5b4a00"] {
        let Accent { light, dark } = Accent::light(colour(light)).unwrap();
        assert_ne!(light, dark);
        assert_eq!(DARK.check(dark), Ok(()));
    }
    let both = Accent::light(colour("#1b3fa0")).unwrap().with_dark(colour("#9db4ff")).unwrap();
    assert!(both.css().contains("--color-accent: light-dark(#1b3fa0, #9db4ff);"));
}

#[test]
fn more_contrast_is_enough_with_any_accent() {
    for light in ["#0b5d57", "#7a1f3d", "#1b3fa0", "#000000", "#5b4a00", "#006b3c"] {
        let accent = Accent::light(colour(light)).unwrap();
        let more = accent.with_more_contrast();
        assert!(LIGHT.lowest(more.light).0 >= MORE && DARK.lowest(more.dark).0 >= MORE, "{more:?}");
        let css = accent.css();
        let (usual, asked) = css.split_once("@media (prefers-contrast: more)").unwrap();
        assert!(usual.contains(&accent.properties()) && asked.contains(&more.properties()));
    }
}

#[test]
fn every_accepted_accent_is_legible_on_every_background() {
    for step in 0..4096_u32 {
        let [high, low] = [step >> 8, step & 0xff];
        let accent = Colour([high, low >> 4, low & 15].map(|digit| u8::try_from(digit * 17).unwrap()));
        let Ok(taken) = Accent::light(accent) else { continue };
        for (theme, accent) in [(LIGHT, taken.light), (DARK, taken.dark)] {
            for background in theme.backgrounds.into_iter().chain([theme.subtle(accent), theme.on(accent)]) {
                assert!(accent.contrast(background) >= LEAST, "{accent} on {background}");
            }
            assert!(theme.hover(accent).contrast(theme.on(accent)) >= LEAST, "{accent}");
        }
    }
}

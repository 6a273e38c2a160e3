//! The colours of the style sheet, and whether they have the contrast that its documentation gives them
//! (WCAG 2.2, 1.4.3 for what is read, 1.4.11 for edges, marks and what shows the focus; 1.4.6 for who
//! asks for more).

use std::collections::BTreeMap;

use super::Colour;

const TOKENS: &str = include_str!("../../../style/tokens.css");
const DOCUMENTATION: &str = include_str!("../../../style/README.md");

/// A name's colours, in the light and in the dark theme.
type Palette = BTreeMap<&'static str, [Colour; 2]>;

/// The colours as they are, and as they are with more contrast.
fn palettes() -> [Palette; 2] {
    let (usual, rest) = TOKENS.split_once("@media (prefers-contrast: more) {").unwrap();
    let (asked, _) = rest.split_once("\n  }\n").unwrap();
    let usual = with(Palette::new(), usual);
    [usual.clone(), with(usual, asked)]
}

fn with(mut palette: Palette, css: &'static str) -> Palette {
    let properties = css.lines().filter_map(|line| line.trim().strip_prefix("--")?.strip_suffix(';'));
    for (name, value) in properties.filter_map(|property| property.split_once(": ")) {
        if let Some(pair) = colours(&palette, value) {
            palette.insert(name, pair);
        }
    }
    palette
}

fn colours(palette: &Palette, value: &str) -> Option<[Colour; 2]> {
    if let Some(name) = value.strip_prefix("var(--").and_then(|value| value.strip_suffix(')')) {
        return palette.get(name).copied();
    }
    let (light, dark) = value.strip_prefix("light-dark(")?.strip_suffix(')')?.split_once(", ")?;
    Some([light.parse().ok()?, dark.parse().ok()?])
}

/// One row of the documentation: what stands on what, its contrasts, and the least that it needs.
fn rows() -> impl Iterator<Item = (&'static str, &'static str, Vec<f64>, f64)> {
    DOCUMENTATION.lines().filter_map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let names: Vec<&str> =
            cells[0].split("`--").skip(1).filter_map(|name| name.split('`').next()).collect();
        let numbers: Vec<f64> = cells[1..].iter().filter_map(|cell| cell.parse().ok()).collect();
        match (&names[..], &numbers[..]) {
            ([on, ground], [contrasts @ .., least]) => Some((*on, *ground, contrasts.to_vec(), *least)),
            _ => None,
        }
    })
}

#[test]
fn every_pair_has_the_contrast_that_the_documentation_gives_and_enough_of_it() {
    let palettes = palettes();
    let mut count = 0;
    for (on, ground, documented, least) in rows() {
        let contrast = |palette: &Palette, theme: usize| palette[on][theme].contrast(palette[ground][theme]);
        let found: Vec<f64> =
            palettes.iter().flat_map(|palette| [contrast(palette, 0), contrast(palette, 1)]).collect();
        let cut: Vec<f64> = found.iter().map(|contrast| (contrast * 10.0).floor() / 10.0).collect();
        assert_eq!(cut, documented, "--{on} on --{ground}");
        // What is read must be easier to read for who asks for it; edges need no more.
        let more = if least < 4.5 { least } else { 7.0 };
        let enough = found.iter().zip([least, least, more, more]).all(|(found, least)| *found >= least);
        assert!(enough, "--{on} on --{ground}: {found:?} where {least} is needed");
        count += 1;
    }
    assert!(count > 10);
}

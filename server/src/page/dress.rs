//! The operator's look in the built page: another accent in the style sheet, another mark.

use sha2::{Digest as _, Sha256};

use crate::{assets::File, looks::Looks};

/// What stands around Vestibule's own mark.
const MARK: (&str, &str) = ("<svg class=\"brand__mark\"", "</svg>");

/// The pages as the operator wants them, and the files they then need. `sheet` is the built style sheet.
/// Inline styles are what the page's policy forbids, so an accent makes a new sheet.
#[must_use]
pub fn dress<const N: usize>(
    pages: [&str; N],
    sheet: Option<&File>,
    looks: &Looks,
) -> ([String; N], Vec<File>) {
    let mut pages = pages.map(str::to_owned);
    let mut files = Vec::new();
    if let (Some(accent), Some(sheet)) = (looks.accent, sheet) {
        let css = [sheet.content(), accent.css().as_bytes()].concat();
        let file = File::own(format!("/vestibule-{}.css", hash(&css)), "text/css; charset=utf-8", css);
        pages = pages.map(|page| page.replace(sheet.path(), file.path()));
        files.push(file);
    }
    if let Some(logo) = &looks.logo {
        let path = format!("/logo-{}.{}", hash(&logo.bytes), logo.extension);
        let image = format!("<img class=\"brand__mark\" src=\"{path}\" alt=\"\" width=\"40\" height=\"40\">");
        files.push(File::own(path, logo.content_type, logo.bytes.clone()));
        pages = pages.map(|page| with_image(&page, &image));
    }
    (pages, files)
}

fn with_image(page: &str, image: &str) -> String {
    let replaced = page.split_once(MARK.0).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(MARK.1)?;
        Some([before, image, after].concat())
    });
    replaced.unwrap_or_else(|| page.to_owned())
}

/// Sixteen hexadecimal digits, as in the names of the built files.
fn hash(content: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(content)[..8])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_logo_stands_in_the_place_of_the_mark_and_nothing_else_changes() {
        let page =
            r#"<svg class="a"></svg><svg class="brand__mark" viewBox="0 0 1 1"><path/></svg> <b>Name</b>"#;
        assert_eq!(with_image(page, "<img>"), r#"<svg class="a"></svg><img> <b>Name</b>"#);
        assert_eq!(with_image("<p>", "<img>"), "<p>");
    }
}

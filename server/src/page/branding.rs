//! The operator's branding in the built pages: another accent in the style sheet, a logo instead of
//! Vestibule's mark.

use lol_html::html_content::ContentType::Html;
use sha2::{Digest as _, Sha256};

use super::{
    anchors,
    edits::{Edits, PageError},
};
use crate::{assets::File, branding::Branding};

/// The pages with the branding, and the files that they then need. Pages are empty in a build without the
/// app. `sheet` is the built style sheet: since the policy of the page forbids inline styles, an accent makes
/// a new sheet.
///
/// # Errors
/// When a page lacks the element that changes.
pub fn brand<const N: usize>(
    pages: [&str; N],
    sheet: Option<&File>,
    branding: &Branding,
) -> Result<([String; N], Vec<File>), PageError> {
    let mut pages = pages.map(str::to_owned);
    let mut files = Vec::new();
    if let (Some(accent), Some(sheet)) = (branding.accent, sheet) {
        let css = [sheet.content(), accent.css().as_bytes()].concat();
        let file = File::own(format!("/vestibule-{}.css", hash(&css)), "text/css; charset=utf-8", css);
        for page in pages.iter_mut().filter(|page| !page.is_empty()) {
            *page = with_sheet(page, sheet.path(), file.path())?;
        }
        files.push(file);
    }
    if let Some(logo) = &branding.logo {
        let path = format!("/logo-{}.{}", hash(&logo.bytes), logo.extension);
        for page in pages.iter_mut().filter(|page| !page.is_empty()) {
            *page = with_logo(page, &path)?;
        }
        files.push(File::own(path, logo.content_type, logo.bytes.clone()));
    }
    Ok((pages, files))
}

fn with_sheet(page: &str, built: &str, branded: &str) -> Result<String, PageError> {
    let edit = Edits::default().every(anchors::STYLE_SHEET, |link| {
        if link.get_attribute("href").as_deref() == Some(built) {
            link.set_attribute("href", branded)?;
        }
        Ok(())
    });
    edit.apply(page)
}

fn with_logo(page: &str, path: &str) -> Result<String, PageError> {
    let edit = Edits::default().one(anchors::MARK, |mark| {
        let class = mark.get_attribute("class").unwrap_or_default();
        let image = format!("<img class=\"{class}\" src=\"{path}\" alt=\"\" width=\"40\" height=\"40\">");
        mark.replace(&image, Html);
        Ok(())
    });
    edit.apply(page)
}

/// Sixteen hexadecimal digits, as in the names of the built files.
fn hash(content: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(content)[..8])
}
